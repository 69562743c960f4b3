package org.ytterby.cli;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ytterby.law.LawInTime;
import org.ytterby.law.ReportedMeasures;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.ControlPolicy;
import picocli.CommandLine.Option;

/** Options that say how a law is read, whichever it is. */
final class LawView {
  @Option(
      names = "--known-on",
      paramLabel = "DAY",
      description = "See only what had been published or reported by this day.")
  private Optional<LocalDate> knownOn = Optional.empty();

  @Option(
      names = "--reading",
      paramLabel = "HOW",
      defaultValue = "open",
      description = {
        "How to take measures that officials announced and no published instrument contains:",
        "open (default), published-only or as-reported."
      })
  private ReportedMeasures reading = ReportedMeasures.OPEN;

  @Option(
      names = "--assume",
      paramLabel = "QUESTION=READING",
      description = "Fix a question of law to a reading. Repeatable.")
  private Map<String, String> assume = new LinkedHashMap<>();

  /** The policy that reads a law in this way. */
  ControlPolicy of(Rulebook rulebook) {
    ControlPolicy policy = ControlPolicy.of(rulebook).reading(reading);
    if (knownOn.isPresent()) {
      policy = policy.knownOn(knownOn.get());
    }
    for (Map.Entry<String, String> choice : assume.entrySet()) {
      policy = policy.assume(choice.getKey(), choice.getValue());
    }
    return policy;
  }

  /** A law over time, read in this way. */
  LawInTime inTime(Rulebook rulebook) {
    ImmutableMap.Builder<String, String> readings = ImmutableMap.builder();
    rulebook
        .questions()
        .forEach((id, question) -> Optional.ofNullable(assume.get(id))
            .or(question::preferred)
            .ifPresent(taken -> readings.put(id, taken)));
    return LawInTime.of(rulebook, knownOn, reading, readings.buildOrThrow());
  }

  /** The day up to which publications are visible, in words; empty if all are. */
  String seenFrom() {
    return knownOn.map(day -> ", as known on " + day).orElse("");
  }
}
