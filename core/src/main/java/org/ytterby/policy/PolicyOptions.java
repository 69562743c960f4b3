package org.ytterby.policy;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Optional;
import org.ytterby.decision.DecisionRecord;
import org.ytterby.decision.Overrides;
import org.ytterby.law.ReportedMeasures;
import org.ytterby.law.WorkingDays;

/** What the caller has chosen: what could be known, how the law is read, and what an officer has ruled. */
record PolicyOptions(
    Optional<LocalDate> knownOn,
    ReportedMeasures reported,
    ImmutableSortedMap<String, String> chosen,
    boolean strict,
    Overrides overrides,
    Optional<WorkingDays> workingDays) {
  static final PolicyOptions USUAL = new PolicyOptions(
      Optional.empty(),
      ReportedMeasures.OPEN,
      ImmutableSortedMap.of(),
      false,
      Overrides.none(),
      Optional.empty());

  /** What had been chosen when a record was written. */
  static PolicyOptions of(DecisionRecord record) {
    return new PolicyOptions(
        record.knownOn(),
        record.reported(),
        record.readings(),
        record.strict(),
        Overrides.of(record.overrides()),
        record.workingDays());
  }

  PolicyOptions withKnownOn(LocalDate day) {
    return new PolicyOptions(Optional.of(day), reported, chosen, strict, overrides, workingDays);
  }

  PolicyOptions with(ReportedMeasures other) {
    return new PolicyOptions(knownOn, other, chosen, strict, overrides, workingDays);
  }

  PolicyOptions withChosen(ImmutableSortedMap<String, String> other) {
    return new PolicyOptions(knownOn, reported, other, strict, overrides, workingDays);
  }

  PolicyOptions withStrict() {
    return new PolicyOptions(knownOn, reported, chosen, true, overrides, workingDays);
  }

  PolicyOptions with(Overrides other) {
    return new PolicyOptions(knownOn, reported, chosen, strict, other, workingDays);
  }

  PolicyOptions with(WorkingDays days) {
    return new PolicyOptions(knownOn, reported, chosen, strict, overrides, Optional.of(days));
  }
}
