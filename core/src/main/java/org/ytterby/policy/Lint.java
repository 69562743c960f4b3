package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ytterby.law.ControlList;
import org.ytterby.law.Criteria;
import org.ytterby.law.Criterion;
import org.ytterby.law.LawInTime;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionState;
import org.ytterby.law.ReportedMeasures;
import org.ytterby.law.Rulebook;

/**
 * Looks for what is odd in a rulebook though it can be read: conditions that nothing seems to meet and provisions that are never
 * in force, periods that overlap, entries that count an item twice, and rules of equal rank that clash. Stateless.
 */
public final class Lint {
  private final Rulebook rulebook;
  private final Samples samples;
  private final LawInTime law;
  private final List<Rulebook.Defect> found = new ArrayList<>();

  private Lint(Rulebook rulebook) {
    this.rulebook = rulebook;
    law = LawInTime.of(
        rulebook, Optional.empty(), ReportedMeasures.PUBLISHED_ONLY, ImmutableMap.of());
    samples = new Samples(rulebook, law);
  }

  /**
   * Everything odd in a rulebook.
   *
   * @param rulebook the rulebook
   * @return remarks, each with the provision that it is about; empty if there is nothing to say
   */
  public static ImmutableList<Rulebook.Defect> of(Rulebook rulebook) {
    Lint lint = new Lint(rulebook);
    rulebook.provisions().values().forEach(lint::reachable);
    lint.entries();
    lint.found.addAll(new Periods(rulebook).remarks());
    lint.found.addAll(new Clashes(rulebook).ofEffects());
    return ImmutableList.copyOf(lint.found);
  }

  /**
   * Exceptions of equal rank that contradict each other in some case: two exemptions under one claim that ask for different
   * things, or explanations of which one puts a thing inside and the other outside. The reader of law files refuses them.
   *
   * @param rulebook the rulebook
   * @return the contradictions, each with both provisions and a sample; none found proves nothing
   */
  public static ImmutableList<Rulebook.Defect> contradictions(Rulebook rulebook) {
    return new Clashes(rulebook).ofExceptions();
  }

  private void reachable(Provision provision) {
    Criteria.of(provision)
        .filter(c -> !namesNobody(c) && samples.meeting(c).findFirst().isEmpty())
        .forEach(
            c -> found.add(
                new Rulebook.Defect(
                    provision.id().toString(),
                    provision.id().toString(),
                    "no sample could be found that meets this: check that its conditions can hold together")));
  }

  /** A list of parties of which no name is known can be met by none. */
  private boolean namesNobody(Criterion criterion) {
    return Criteria.parts(criterion)
        .anyMatch(c -> c instanceof Criterion.PartyNamed named
            && rulebook.partyList(named.names()).names().isEmpty());
  }

  /** Entries that bear the same code, in lists with an effect. */
  private void entries() {
    ImmutableList<Provision.Entry> all = rulebook.all(Provision.Entry.class).stream()
        .filter(e -> e.code().isPresent() && list(e).effect().isPresent())
        .collect(toImmutableList());
    for (int i = 0; i < all.size(); i++) {
      for (Provision.Entry other : all.subList(i + 1, all.size())) {
        if (all.get(i).code().equals(other.code())) {
          sameCode(all.get(i), other);
        }
      }
    }
  }

  private void sameCode(Provision.Entry one, Provision.Entry other) {
    Optional<LocalDate> day = law.changeDays().stream()
        .filter(d -> law.state(one, d, java.util.Set.of()) == ProvisionState.IN_FORCE
            && law.state(other, d, java.util.Set.of()) == ProvisionState.IN_FORCE)
        .findFirst();
    Criterion both = new Criterion.All(ImmutableList.of(one.is(), other.is()));
    if (day.isPresent() && !rulebook.registers(one, other)) {
      samples
          .meeting(both)
          .findFirst()
          .ifPresent(s -> found.add(new Rulebook.Defect(
              other.id().toString(),
              Objects.requireNonNull(other.code().orElseThrow().toString()),
              "on %s an item counts twice, here and under %s: %s"
                  .formatted(day.get(), one.id(), SampleText.of(s)),
              Optional.of(one.id()))));
    }
  }

  private ControlList list(Provision.Entry entry) {
    return rulebook.list(entry.list());
  }
}
