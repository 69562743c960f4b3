package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ytterby.law.LawInTime;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionState;
import org.ytterby.law.ReportedMeasures;
import org.ytterby.law.Rulebook;

/** What is odd about the days of provisions: pauses and ends that overlap, longer pauses that are not, law that is never in force. */
final class Periods {
  private final Rulebook rulebook;
  private final List<Rulebook.Defect> found = new ArrayList<>();

  Periods(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  ImmutableList<Rulebook.Defect> remarks() {
    pauses(rulebook.all(Provision.Suspension.class));
    ends(rulebook.all(Provision.Repeal.class));
    rulebook.all(Provision.Extension.class).forEach(this::extension);
    LawInTime law =
        LawInTime.of(rulebook, Optional.empty(), ReportedMeasures.OPEN, ImmutableMap.of());
    rulebook.provisions().values().forEach(p -> everInForce(law, p));
    return ImmutableList.copyOf(found);
  }

  private void pauses(ImmutableList<Provision.Suspension> all) {
    for (int i = 0; i < all.size(); i++) {
      for (Provision.Suspension other : all.subList(i + 1, all.size())) {
        overlap(all.get(i), other);
      }
    }
  }

  private void overlap(Provision.Suspension one, Provision.Suspension other) {
    boolean apart =
        one.lastDay().isBefore(other.firstDay()) || other.lastDay().isBefore(one.firstDay());
    if (apart || rulebook.registers(one, other)) {
      return;
    }
    rulebook.provisions().values().stream()
        .filter(p -> Rulebook.named(one.suspends(), p) && Rulebook.named(other.suspends(), p))
        .findFirst()
        .ifPresent(p -> remark(
            other,
            other.firstDay().toString(),
            "overlaps the pause of %s by %s, %s to %s"
                .formatted(p.id(), one.id(), one.firstDay(), one.lastDay()),
            Optional.of(one)));
  }

  private void ends(ImmutableList<Provision.Repeal> all) {
    for (int i = 0; i < all.size(); i++) {
      Provision.Repeal one = all.get(i);
      for (Provision.Repeal other : all.subList(i + 1, all.size())) {
        rulebook.provisions().values().stream()
            .filter(p -> Rulebook.named(one.repeals(), p) && Rulebook.named(other.repeals(), p))
            .filter(p -> !rulebook.registers(one, other))
            .findFirst()
            .ifPresent(p -> remark(
                other,
                other.lastDay().toString(),
                "ends %s, which %s ends too, on %s".formatted(p.id(), one.id(), one.lastDay()),
                Optional.of(one)));
      }
    }
  }

  private void extension(Provision.Extension extension) {
    extension.extended().stream()
        .map(id ->
            (Provision.Suspension) Objects.requireNonNull(rulebook.provisions().get(id)))
        .filter(s -> !extension.lastDay().isAfter(s.lastDay()))
        .forEach(s -> remark(
            extension,
            extension.lastDay().toString(),
            "is no later than the last day of %s, %s: nothing is made longer"
                .formatted(s.id(), s.lastDay()),
            Optional.of(s)));
  }

  /** Some day in some world: an entry that ended before it began can be met by no shipment. */
  private void everInForce(LawInTime law, Provision provision) {
    if (provision.begins().isEmpty()) {
      return;
    }
    boolean ever = law.changeDays().stream()
        .anyMatch(day -> law.worlds().stream()
            .anyMatch(w -> law.state(provision, day, w) == ProvisionState.IN_FORCE));
    if (!ever) {
      LocalDate begins = provision.begins().get();
      remark(
          provision,
          begins.toString(),
          "is never in force: what pauses or ends it leaves no day from %s on".formatted(begins),
          law.status(provision, begins).by().stream()
              .findFirst()
              .map(id -> Objects.requireNonNull(rulebook.provisions().get(id))));
    }
  }

  private void remark(Provision about, String value, String says, Optional<Provision> other) {
    found.add(new Rulebook.Defect(about.id().toString(), value, says, other.map(Provision::id)));
  }
}
