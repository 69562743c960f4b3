package org.ytterby.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.PartyMeasure;
import org.ytterby.decision.Requirement;
import org.ytterby.decision.Review;
import org.ytterby.decision.Verdict;
import org.ytterby.law.ControlCode;

/** The next change of a row, in words. */
class NextWordsTest {
  private static final LocalDate DAY = LocalDate.of(2041, 3, 1);

  private static Verdict verdict(Bounds<Requirement> requirement, String... dormant) {
    ImmutableSortedSet.Builder<ControlCode> codes = ImmutableSortedSet.naturalOrder();
    for (String code : dormant) {
      codes.add(new ControlCode(code));
    }
    return new Verdict(
        requirement,
        Bounds.settled(Review.NONE),
        Bounds.settled(PartyMeasure.NONE),
        ImmutableSortedSet.of(),
        codes.build(),
        ImmutableSortedSet.of());
  }

  @Test
  void onlyPartsThatBecomeOthersAreNamed() {
    Verdict now = verdict(Bounds.settled(Requirement.NOT_REQUIRED), "1C905.b");
    Verdict then = verdict(new Bounds<>(Requirement.NOT_REQUIRED, Requirement.REQUIRED), "1C905.b");
    Two words = new NextWords(now).of(new Next.Change(DAY, then, true, ImmutableList.of("this")));
    assertThat(words.en())
        .isEqualTo(
            "From 2041-03-01: release hold; licence not required to required. Because: this.");
    assertThat(words.zh()).isEqualTo("自 2041-03-01 起：结论：暂缓；许可：无须许可 至 须许可。原因（英文）：this。");
  }

  @Test
  void codesThatEndAreNoneAndADayThatWasNotCheckedIsCalledSo() {
    Verdict now = verdict(Bounds.settled(Requirement.NOT_REQUIRED), "1C905.b");
    Verdict then = verdict(Bounds.settled(Requirement.NOT_REQUIRED));
    assertThat(new NextWords(now)
            .of(new Next.Change(DAY, then, false, ImmutableList.of("this", "that")))
            .en())
        .isEqualTo(
            "From 2041-03-01: dormant codes none. Because: this; that. The law was not checked for that day: this is the law as it is known now.");
  }

  @Test
  void noChangeAndNoneSoughtAreNotTheSame() {
    NextWords words = new NextWords(verdict(Bounds.settled(Requirement.NOT_REQUIRED)));
    assertThat(words.of(new Next.None(DAY)).en())
        .isEqualTo("No later change of this answer is known through 2041-03-01.");
    assertThat(words.of(new Next.NotSought(7)).en())
        .isEqualTo(
            "Later changes of this answer were not looked for: the page does so for 7 rows at most.");
  }
}
