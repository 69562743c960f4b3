package org.ytterby.cli.golden;

import java.util.HashMap;
import java.util.Map;
import org.ytterby.law.ReportedMeasures;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.ControlPolicy;

/** A law to which rows are put: as published, whatever was reported, and under the readings that a row asks for. */
final class Asked {
  private final Rulebook law;
  private final ControlPolicy published;
  private final Map<Map<String, String>, ControlPolicy> policies = new HashMap<>();

  Asked(Rulebook law) {
    this.law = law;
    published = ControlPolicy.of(law).reading(ReportedMeasures.PUBLISHED_ONLY);
  }

  GoldenAnswer answer(GoldenRow row) {
    return GoldenAnswer.of(
        policies
            .computeIfAbsent(row.assumed(), this::under)
            .determine(row.shipment())
            .lines()
            .get(0),
        law);
  }

  private ControlPolicy under(Map<String, String> readings) {
    ControlPolicy policy = published;
    for (Map.Entry<String, String> reading : readings.entrySet()) {
      policy = policy.assume(reading.getKey(), reading.getValue());
    }
    return policy;
  }
}
