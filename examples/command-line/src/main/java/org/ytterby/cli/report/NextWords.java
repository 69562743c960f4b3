package org.ytterby.cli.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Verdict;
import org.ytterby.law.ControlCode;
import org.ytterby.trade.Token;

/** The next change of an answer in words: only the parts that become another. */
final class NextWords {
  private final Verdict now;

  NextWords(Verdict now) {
    this.now = now;
  }

  Two of(Next next) {
    if (next instanceof Next.Change change) {
      return changed(change);
    }
    if (next instanceof Next.None none) {
      return new Two(
          "No later change of this answer is known through " + none.through() + ".",
          "截至 " + none.through() + "，未知此结果有后续变化。");
    }
    int most = ((Next.NotSought) next).most();
    return new Two(
        "Later changes of this answer were not looked for: the page does so for %d rows at most."
            .formatted(most),
        "未查找此结果的后续变化：本页至多查找 %d 行。".formatted(most));
  }

  private Two changed(Next.Change change) {
    Two from = new Two("From " + change.day() + ": ", "自 " + change.day() + " 起：");
    Two because = new Two(
        ". Because: " + String.join("; ", change.because()) + ".",
        "。原因（英文）：" + String.join("; ", change.because()) + "。");
    Two unchecked = change.covered()
        ? Two.same("")
        : new Two(
            " The law was not checked for that day: this is the law as it is known now.",
            "该日的法律尚未核对，此为目前所知的法律。");
    return from.plus(parts(change.verdict())).plus(because).plus(unchecked);
  }

  private Two parts(Verdict then) {
    List<Two> parts = Stream.of(
            now.release() == then.release()
                ? Stream.<Two>empty()
                : Stream.of(new Two("release ", "结论：").plus(Words.of(then.release()))),
            part(new Two("licence ", "许可："), now.requirement(), then.requirement()),
            part(new Two("review ", "审查："), now.review(), then.review()),
            part(new Two("parties ", "主体："), now.party(), then.party()),
            part(new Two("codes ", "管制编码："), now.controlCodes(), then.controlCodes()),
            part(new Two("possible codes ", "可能的编码："), now.possibleCodes(), then.possibleCodes()),
            part(new Two("dormant codes ", "休眠的编码："), now.dormantCodes(), then.dormantCodes()))
        .flatMap(part -> part)
        .toList();
    return new Two(
        parts.stream().map(Two::en).collect(Collectors.joining("; ")),
        parts.stream().map(Two::zh).collect(Collectors.joining("；")));
  }

  private static <T extends Enum<T> & Token> Stream<Two> part(
      Two name, Bounds<T> was, Bounds<T> is) {
    return was.equals(is) ? Stream.empty() : Stream.of(name.plus(Words.of(is)));
  }

  private static Stream<Two> part(Two name, Set<ControlCode> was, Set<ControlCode> is) {
    if (was.equals(is)) {
      return Stream.empty();
    }
    String codes = is.stream().map(ControlCode::value).collect(Collectors.joining(" "));
    return Stream.of(name.plus(codes.isEmpty() ? new Two("none", "无") : Two.same(codes)));
  }
}
