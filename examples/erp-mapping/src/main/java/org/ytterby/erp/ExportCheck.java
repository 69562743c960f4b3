package org.ytterby.erp;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Finding;
import org.ytterby.decision.FindingState;
import org.ytterby.decision.Question;
import org.ytterby.decision.Release;
import org.ytterby.policy.ControlPolicy;

/** Decides whether a document is held: on anything but a settled clear answer. Immutable and safe for all threads. */
public final class ExportCheck {
  private static final int REASONS = 3;
  private final ControlPolicy policy;

  /**
   * A check.
   *
   * @param policy how the law is asked
   */
  public ExportCheck(ControlPolicy policy) {
    this.policy = policy;
  }

  /**
   * The version of the law that is asked.
   *
   * @return the version of the rulebook
   */
  public String rulebook() {
    return policy.rulebook().head().version();
  }

  /**
   * Checks a document.
   *
   * @param delivery the document
   * @param masters what it refers to
   * @return what to do with it. A document that cannot be understood is held, with the reason
   */
  public Verdict check(Delivery delivery, Masters masters) {
    try {
      DeliveryMapping mapping = DeliveryMapping.of(delivery, masters);
      ImmutableList<Determination> lines = policy.determine(mapping.shipment()).lines();
      boolean held = !lines.stream().allMatch(ExportCheck::mayGo);
      return new Verdict(
          held,
          Joiner.on('\n')
              .join(Stream.concat(
                      lines.stream().filter(l -> !mayGo(l)).map(ExportCheck::reason),
                      held ? mapping.notes().stream() : Stream.empty())
                  .collect(toImmutableList())),
          rulebook());
    } catch (IllegalArgumentException e) {
      return new Verdict(true, "not checked: " + e.getMessage(), rulebook());
    }
  }

  private static boolean mayGo(Determination line) {
    return line.release() == Release.CLEAR && line.isSettled();
  }

  private static String reason(Determination line) {
    ImmutableList<String> why = line.findings().stream()
        .filter(f -> f.state() == FindingState.MET || f.state() == FindingState.OPEN)
        .sorted(
            (a, b) -> Boolean.compare(b.state() == FindingState.MET, a.state() == FindingState.MET))
        .limit(REASONS)
        .map(ExportCheck::words)
        .collect(toImmutableList());
    String facts =
        Joiner.on(", ").join(line.questions().stream().map(Question::fact).toList());
    return "line %s: %s%s%s"
        .formatted(
            line.id(),
            line.release().token(),
            why.isEmpty() ? "" : "; " + Joiner.on("; ").join(why),
            facts.isEmpty() ? "" : "; find out " + facts);
  }

  private static String words(Finding finding) {
    return "%s%s, %s, %s"
        .formatted(
            finding.state() == FindingState.OPEN ? "open: " : "",
            finding.citation().instrument(),
            finding.citation().place(),
            finding.says());
  }
}
