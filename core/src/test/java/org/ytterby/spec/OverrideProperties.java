package org.ytterby.spec;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.ytterby.decision.Basis;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Finding;
import org.ytterby.decision.FindingState;
import org.ytterby.decision.MeasureOverride;
import org.ytterby.decision.MeasureOverride.Says;
import org.ytterby.decision.Overrides;
import org.ytterby.decision.Requirement;
import org.ytterby.domains.InventedDomain;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.trade.Shipment;

/** An override touches its item, its measure and its days, and hides no other measure. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
@Domain(DomainContext.Global.class)
@Domain(InventedDomain.class)
class OverrideProperties {
  private static final ImmutableSet<FindingState> ACTS =
      ImmutableSet.of(FindingState.MET, FindingState.OPEN, FindingState.UNSETTLED);

  @Property
  void withoutOverridesNothingChanges(
      @ForAll Rulebook rulebook, @ForAll Lens lens, @ForAll Shipment shipment) {
    ControlPolicy policy = lens.policy(rulebook);
    assertThat(policy.with(Overrides.none()).determine(shipment))
        .isEqualTo(policy.determine(shipment));
  }

  @Property
  void linesOfOtherItemsKeepTheirAnswer(
      @ForAll Rulebook rulebook,
      @ForAll Lens lens,
      @ForAll Shipment shipment,
      @ForAll Says says,
      @ForAll @IntRange(max = 99) int which) {
    ControlPolicy policy = lens.policy(rulebook);
    Optional<ProvisionId> measure = measure(rulebook, which);
    if (measure.isEmpty()) {
      return;
    }
    String item = shipment.lines().get(0).id();
    ControlPolicy ruled = policy.with(
        override(item, measure.get(), says, shipment.exportDate(), shipment.exportDate()));
    shipment.lines().stream()
        .skip(1)
        .forEach(line -> assertThat(ruled.determine(shipment).line(line.id()))
            .isEqualTo(policy.determine(shipment).line(line.id())));
  }

  @Property
  void onOtherDaysTheAnswerIsTheLaws(
      @ForAll Rulebook rulebook,
      @ForAll Lens lens,
      @ForAll Shipment shipment,
      @ForAll Says says,
      @ForAll @IntRange(max = 99) int which,
      @ForAll boolean past) {
    ControlPolicy policy = lens.policy(rulebook);
    Optional<ProvisionId> measure = measure(rulebook, which);
    if (measure.isEmpty()) {
      return;
    }
    LocalDate day = shipment.exportDate().plusDays(past ? -1 : 1);
    String item = shipment.lines().get(0).id();
    Determination law = policy.determine(shipment).line(item);
    Determination ruled = policy
        .with(override(item, measure.get(), says, day, day))
        .determine(shipment)
        .line(item);
    assertThat(ruled.findings()).isEqualTo(law.findings());
    assertThat(outcome(ruled)).isEqualTo(outcome(law));
    assertThat(ruled.duties()).isEqualTo(law.duties());
    assertThat(ruled.cautions())
        .hasSize(law.cautions().size() + 1)
        .containsAll(law.cautions())
        .anyMatch(c -> c.contains(past ? "Override expired on" : "Override begins on"));
  }

  @Property
  void otherRequirementsAreFoundAsBefore(
      @ForAll Rulebook rulebook,
      @ForAll Lens lens,
      @ForAll Shipment shipment,
      @ForAll Says says,
      @ForAll @IntRange(max = 99) int which) {
    ControlPolicy policy = lens.policy(rulebook);
    Optional<ProvisionId> measure = measure(rulebook, which);
    if (measure.isEmpty()) {
      return;
    }
    String item = shipment.lines().get(0).id();
    Determination law = policy.determine(shipment).line(item);
    Determination ruled = policy
        .with(override(item, measure.get(), says, shipment.exportDate(), shipment.exportDate()))
        .determine(shipment)
        .line(item);
    Predicate<Finding> others =
        f -> requires(rulebook, f.provision()) && !f.provision().equals(measure.get());
    assertThat(ruled.findings().stream().filter(others))
        .containsExactlyElementsOf(law.findings().stream().filter(others).toList());
    boolean anotherRequires =
        law.findings().stream().filter(others).anyMatch(f -> f.state() == FindingState.MET);
    assertThat(!anotherRequires || ruled.requirement().floor().compareTo(Requirement.REQUIRED) >= 0)
        .isTrue();
    boolean actsByItself = law.findings().stream()
        .anyMatch(f -> f.provision().equals(measure.get()) && ACTS.contains(f.state()));
    boolean anotherMay = !actsByItself && law.requirement().ceiling() == Requirement.REQUIRED;
    assertThat(!anotherMay || ruled.requirement().ceiling().compareTo(Requirement.REQUIRED) >= 0)
        .isTrue();
  }

  @Property
  void aRulingThatSomethingDoesNotApplyLeavesThePartyRulesAsTheyAre(
      @ForAll Rulebook rulebook,
      @ForAll Lens lens,
      @ForAll Shipment shipment,
      @ForAll @IntRange(max = 99) int which) {
    ControlPolicy policy = lens.policy(rulebook);
    Optional<ProvisionId> measure = measure(rulebook, which)
        .filter(id -> !(rulebook.provisions().get(id) instanceof Provision.PartyRule));
    if (measure.isEmpty()) {
      return;
    }
    String item = shipment.lines().get(0).id();
    LocalDate day = shipment.exportDate();
    assertThat(policy
            .with(override(item, measure.get(), Says.DOES_NOT_APPLY, day, day))
            .determine(shipment)
            .line(item)
            .party())
        .isEqualTo(policy.determine(shipment).line(item).party());
  }

  @Property
  void theFindingRestsOnItAndSaysWhatTheLawSays(
      @ForAll Rulebook rulebook,
      @ForAll Lens lens,
      @ForAll Shipment shipment,
      @ForAll Says says,
      @ForAll @IntRange(max = 99) int which) {
    ControlPolicy policy = lens.policy(rulebook);
    Optional<ProvisionId> measure = measure(rulebook, which);
    if (measure.isEmpty()) {
      return;
    }
    String item = shipment.lines().get(0).id();
    LocalDate day = shipment.exportDate();
    Determination law = policy.determine(shipment).line(item);
    Determination ruled = policy
        .with(override(item, measure.get(), says, day, day))
        .determine(shipment)
        .line(item);
    List<Finding> found =
        ruled.findings().stream().filter(f -> f.basis() == Basis.OVERRIDE).toList();
    assertThat(found).allMatch(f -> f.provision().equals(measure.get()));
    assertThat(found.size()).isLessThanOrEqualTo(1);
    FindingState lawState = law.findings().stream()
        .filter(f -> f.provision().equals(measure.get()))
        .map(Finding::state)
        .findFirst()
        .orElse(FindingState.NOT_MET);
    found.forEach(f -> {
      assertThat(f.override().orElseThrow().state()).isEqualTo(lawState);
      assertThat(says == Says.APPLIES || f.state() == FindingState.NOT_MET).isTrue();
      assertThat(says == Says.DOES_NOT_APPLY
              || f.state() != FindingState.OPEN
              || !requires(rulebook, measure.get())
              || !f.missing().isEmpty())
          .isTrue();
    });
    assertThat(ruled.cautions().get(0)).startsWith(found.isEmpty() ? "Override does" : "O");
  }

  @Property
  void theDaysWithTheSameAnswerEndWhereItDoes(
      @ForAll Rulebook rulebook,
      @ForAll Lens lens,
      @ForAll Shipment shipment,
      @ForAll Says says,
      @ForAll @IntRange(max = 99) int which) {
    ControlPolicy policy = lens.policy(rulebook);
    Optional<ProvisionId> measure = measure(rulebook, which);
    if (measure.isEmpty()) {
      return;
    }
    String item = shipment.lines().get(0).id();
    LocalDate day = shipment.exportDate();
    ControlPolicy ruled =
        policy.with(override(item, measure.get(), says, day.minusDays(3), day.plusDays(3)));
    Determination answer = ruled.determine(shipment).line(item);
    Optional<LocalDate> from = answer.stableFrom();
    Optional<LocalDate> through = answer.stableThrough();
    if (from.isEmpty() || through.isEmpty()) {
      return;
    }
    for (LocalDate other = day.minusDays(5);
        !other.isAfter(day.plusDays(5));
        other = other.plusDays(1)) {
      if (!other.isBefore(from.get()) && !other.isAfter(through.get())) {
        Shipment moved = TradeEdits.on(other, shipment);
        assertThat(outcome(ruled.determine(moved).line(item))).isEqualTo(outcome(answer));
      }
    }
  }

  private static List<Object> outcome(Determination d) {
    return List.of(
        d.requirement(),
        d.review(),
        d.party(),
        d.controlCodes(),
        d.dormantCodes(),
        d.possibleCodes());
  }

  private static Overrides override(
      String item, ProvisionId measure, Says says, LocalDate from, LocalDate through) {
    return Overrides.of(ImmutableList.of(
        new MeasureOverride(item, measure, says, from, through, "tried", "A. Officer")));
  }

  private static boolean requires(Rulebook rulebook, ProvisionId id) {
    Provision provision = rulebook.provisions().get(id);
    return provision instanceof Provision.Requirement
        || (provision instanceof Provision.Entry entry
            && rulebook.list(entry.list()).effect().isPresent());
  }

  private static Optional<ProvisionId> measure(Rulebook rulebook, int which) {
    ImmutableList<ProvisionId> measures = Stream.concat(
            rulebook.provisions().values().stream()
                .map(Provision::id)
                .filter(id -> requires(rulebook, id)),
            Stream.of(Provision.Review.class, Provision.PartyRule.class)
                .flatMap(kind -> rulebook.all(kind).stream().map(Provision::id)))
        .collect(toImmutableList());
    return measures.isEmpty()
        ? Optional.empty()
        : Optional.of(measures.get(which % measures.size()));
  }
}
