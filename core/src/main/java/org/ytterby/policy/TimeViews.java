package org.ytterby.policy;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.ytterby.law.LawInTime;
import org.ytterby.law.Provision;
import org.ytterby.law.ReportedMeasures;
import org.ytterby.law.Rulebook;

/**
 * The law in time as a policy takes it, and as it would be if one point of it were left open. Made once for a policy.
 *
 * @param now as the policy takes it
 * @param leftOpen with a question about the last day of a pause left open, for each such question that the policy settles
 * @param reportsOpen with reported measures left open, if the policy decides on them
 */
record TimeViews(
    LawInTime now, ImmutableMap<String, LawInTime> leftOpen, Optional<LawInTime> reportsOpen) {

  static TimeViews of(Rulebook rulebook, PolicyOptions options, Readings readings) {
    return new TimeViews(
        law(rulebook, options, options.reported(), readings),
        rulebook.all(Provision.Suspension.class).stream()
            .flatMap(s -> s.lastDayQuestion().stream())
            .filter(readings.taken()::containsKey)
            .distinct()
            .sorted()
            .collect(toImmutableMap(
                q -> q, q -> law(rulebook, options, options.reported(), readings.withOpen(q)))),
        options.reported() == ReportedMeasures.OPEN
            ? Optional.empty()
            : Optional.of(law(rulebook, options, ReportedMeasures.OPEN, readings)));
  }

  /** As a policy takes it, but for the pauses, of which there are none. */
  static LawInTime withoutPauses(Rulebook rulebook, PolicyOptions options, Readings readings) {
    return LawInTime.withoutPauses(
        rulebook, options.knownOn(), options.reported(), readings.taken());
  }

  private static LawInTime law(
      Rulebook rulebook, PolicyOptions options, ReportedMeasures reported, Readings readings) {
    return LawInTime.of(rulebook, options.knownOn(), reported, readings.taken());
  }
}
