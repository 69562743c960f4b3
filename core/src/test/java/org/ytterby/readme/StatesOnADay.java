package org.ytterby.readme;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.ytterby.law.LawInTime;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionStatus;
import org.ytterby.law.ReportedMeasures;
import org.ytterby.law.Rulebook;

/** Where provisions stand on the last day for which a rulebook was checked, under the preferred readings. */
final class StatesOnADay {
  private final Rulebook rulebook;
  private final LawInTime law;

  StatesOnADay(Rulebook rulebook) {
    this.rulebook = rulebook;
    law = LawInTime.of(
        rulebook,
        Optional.empty(),
        ReportedMeasures.OPEN,
        rulebook.questions().entrySet().stream()
            .filter(q -> q.getValue().preferred().isPresent())
            .collect(
                toImmutableMap(Map.Entry::getKey, q -> q.getValue().preferred().orElseThrow())));
  }

  LocalDate day() {
    return rulebook.head().assertedThrough();
  }

  /** The state, and by what; nothing for provisions that only act on others or explain them. */
  String of(Provision provision) {
    if (word(provision).isEmpty()) {
      return "";
    }
    ProvisionStatus status = law.status(provision, day());
    return switch (status.state()) {
      case IN_FORCE, UNSETTLED -> word(provision);
      case NOT_YET -> status.begins().map(d -> "from " + d).orElse(word(provision));
      case SUSPENDED, ENDED ->
        word(provision) + status.through().map(d -> " through " + d).orElse("") + " by "
            + by(status);
    };
  }

  private String by(ProvisionStatus status) {
    return status.by().stream()
        .map(id -> rulebook.announcementOf(id).name())
        .distinct()
        .collect(joining(", "));
  }

  String word(Provision provision) {
    boolean acts = provision instanceof Provision.Suspension
        || provision instanceof Provision.Extension
        || provision instanceof Provision.Repeal
        || provision instanceof Provision.Note
        || provision instanceof Provision.Interpretation;
    return acts ? "" : ConditionText.word(law.status(provision, day()).state());
  }
}
