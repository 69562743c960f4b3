package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.ytterby.decision.Finding;
import org.ytterby.decision.MeasureOverride;
import org.ytterby.decision.Overruled;

/** What an answer says of the overrides for its line, a contradiction of the law first. */
final class OverrideText {
  private final Rulings rulings;
  private final LocalDate day;
  private final ImmutableList<Finding> findings;

  OverrideText(Rulings rulings, LocalDate day, ImmutableList<Finding> findings) {
    this.rulings = rulings;
    this.day = day;
    this.findings = findings;
  }

  ImmutableList<String> sentences() {
    return rulings.all().stream().map(this::sentence).sorted().collect(toImmutableList());
  }

  private String sentence(MeasureOverride override) {
    if (day.isAfter(override.through())) {
      return "Override expired on %s and does nothing: %s."
          .formatted(override.through(), text(override));
    }
    if (day.isBefore(override.from())) {
      return "Override begins on %s and does nothing yet: %s."
          .formatted(override.from(), text(override));
    }
    return findings.stream()
        .flatMap(f -> f.override().stream())
        .filter(o -> o.by().equals(override))
        .findFirst()
        .map(OverrideText::inForce)
        .orElseGet(() -> "Override does nothing, its measure had not been published: %s."
            .formatted(text(override)));
  }

  private static String inForce(Overruled o) {
    String lead = o.contradictsTheLaw()
        ? "OVERRIDE AGAINST THE LAW'S ANSWER"
        : o.agreesWithTheLaw() ? "Override, as the law answers" : "Override of an open point";
    return "%s: %s; without it the finding is `%s`."
        .formatted(lead, text(o.by()), o.state().token());
  }

  private static String text(MeasureOverride o) {
    return "%s %s, by %s, %s to %s, because: %s"
        .formatted(
            o.measure(),
            o.says() == MeasureOverride.Says.APPLIES ? "applies" : "does not apply",
            o.author(),
            o.from(),
            o.through(),
            o.reason());
  }
}
