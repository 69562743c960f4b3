package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Comparator;
import org.ytterby.decision.Caution;
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

  ImmutableList<Caution> cautions() {
    return rulings.all().stream()
        .map(this::caution)
        .sorted(Comparator.comparing(Caution::kind).thenComparing(Caution::toString))
        .collect(toImmutableList());
  }

  private Caution caution(MeasureOverride override) {
    if (day.isAfter(override.through())) {
      return idle(Caution.Kind.OVERRIDE_EXPIRED, override, override.through());
    }
    if (day.isBefore(override.from())) {
      return idle(Caution.Kind.OVERRIDE_NOT_YET, override, override.from());
    }
    return findings.stream()
        .flatMap(f -> f.override().stream())
        .filter(o -> o.by().equals(override))
        .findFirst()
        .map(OverrideText::inForce)
        .orElseGet(() -> idle(Caution.Kind.OVERRIDE_OF_NOTHING, override, day));
  }

  private static Caution idle(Caution.Kind kind, MeasureOverride override, LocalDate day) {
    return Caution.of(kind, ImmutableMap.of("ruling", text(override), "day", day.toString()));
  }

  private static Caution inForce(Overruled o) {
    Caution.Kind kind = o.contradictsTheLaw()
        ? Caution.Kind.OVERRIDE_AGAINST_THE_LAW
        : o.agreesWithTheLaw()
            ? Caution.Kind.OVERRIDE_AS_THE_LAW
            : Caution.Kind.OVERRIDE_OF_OPEN_POINT;
    return Caution.of(
        kind, ImmutableMap.of("ruling", text(o.by()), "state", o.state().token()));
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
