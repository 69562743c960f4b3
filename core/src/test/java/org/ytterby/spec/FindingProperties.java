package org.ytterby.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Duty;
import org.ytterby.decision.Finding;
import org.ytterby.decision.FindingState;
import org.ytterby.decision.PartyMeasure;
import org.ytterby.decision.Requirement;
import org.ytterby.decision.Review;
import org.ytterby.domains.InventedDomain;
import org.ytterby.law.Criteria;
import org.ytterby.law.Criterion;
import org.ytterby.law.DutyRule;
import org.ytterby.law.Provision;
import org.ytterby.law.Provision.Effect;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/** Law 13: findings and outcome say the same, and where nothing is unknown they say what the oracle says. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
@Domain(DomainContext.Global.class)
class FindingProperties {
  private static final Set<FindingState> NO_EFFECT = EnumSet.of(
      FindingState.NOT_MET,
      FindingState.SUSPENDED,
      FindingState.NOT_YET,
      FindingState.ENDED,
      FindingState.NARROWED);

  @Property
  @Domain(InventedDomain.WithKnownMaterials.class)
  void whereNothingIsUnknownTheAnswerIsTheOracles(
      @ForAll Rulebook rulebook, @ForAll Lens lens, @ForAll Shipment unknown) {
    List<Shipment> told = new ArrayList<>();
    Choices.each(
        2,
        choices -> told.add(Learning.of(
            new World(rulebook, lens, unknown, choices), EnumSet.allOf(Learning.Fact.class))));
    for (Shipment shipment : told) {
      for (ShipmentLine line : shipment.lines()) {
        List<Ruling> rulings = new ArrayList<>();
        int worlds = Choices.each(
            2,
            choices -> rulings.add(Ruling.of(new World(rulebook, lens, shipment, choices), line)));
        Statistics.label("nothing is unknown")
            .collect(worlds == 1)
            .coverage(coverage -> coverage.check(true).percentage(p -> p > 10));
        if (worlds == 1 && saysAllNumbers(rulebook, line)) {
          same(
              rulebook,
              rulings.get(0),
              lens.policy(rulebook).determine(shipment).line(line.id()),
              () -> line + " of " + shipment + "\nunder " + lens + Describe.law(rulebook));
        }
      }
    }
  }

  /**
   * That a thing has no CAS number cannot be said, so a law that asks for one alone leaves it open. A world may know better: a
   * thing of another kind has not the number of this one.
   */
  static boolean saysAllNumbers(Rulebook rulebook, ShipmentLine line) {
    return (line.item().casNumber().isPresent() && line.item().contents().isEmpty())
        || rulebook.announcements().values().stream()
            .flatMap(Criteria::of)
            .flatMap(Criteria::parts)
            .noneMatch(c -> c instanceof Criterion.Identified i && i.types().isEmpty());
  }

  private static void same(
      Rulebook rulebook, Ruling oracle, Determination answer, Supplier<String> facts) {
    Supplier<String> sample = () -> facts.get() + "\n" + oracle + "\n" + answer;
    assertThat(Duties.certain(rulebook, answer)).as(sample).isEqualTo(oracle.duties());
    assertThat(Duties.possible(rulebook, answer)).as(sample).isEqualTo(oracle.duties());
    assertThat(answer.duties().stream().map(Duty::kind))
        .as(sample)
        .containsExactlyInAnyOrderElementsOf(oracle.duties().stream()
            .map(id -> (Provision.Obligation) rulebook.provisions().get(id))
            .flatMap(p -> p.duties().stream())
            .map(DutyRule::kind)
            .toList());
    assertThat(answer.requirement()).as(sample).isEqualTo(Bounds.settled(oracle.requirement()));
    assertThat(answer.review()).as(sample).isEqualTo(Bounds.settled(oracle.review()));
    assertThat(answer.party()).as(sample).isEqualTo(Bounds.settled(oracle.party()));
    assertThat(answer.controlCodes())
        .as(sample)
        .containsExactlyInAnyOrderElementsOf(oracle.codes());
    assertThat(answer.dormantCodes())
        .as(sample)
        .containsExactlyInAnyOrderElementsOf(oracle.dormant());
    assertThat(answer.possibleCodes()).as(sample).isEmpty();
    Map<ProvisionId, Finding> found = answer.findings().stream()
        .collect(Collectors.toMap(Finding::provision, Function.identity()));
    oracle
        .states()
        .forEach((id, state) -> assertThat(
                Optional.ofNullable(found.get(id)).map(Finding::state).orElse(FindingState.NOT_MET))
            .as(() -> id + " in " + sample.get())
            .isEqualTo(state));
  }

  @Property
  @Domain(InventedDomain.class)
  void theOutcomeFollowsFromTheFindings(
      @ForAll Rulebook rulebook, @ForAll Lens lens, @ForAll Shipment shipment) {
    for (Determination d : lens.policy(rulebook).determine(shipment).lines()) {
      Supplier<String> sample = () -> Describe.law(rulebook) + "\n" + d;
      Requirement floor = Requirement.NOT_REQUIRED;
      Requirement ceiling = Requirement.NOT_REQUIRED;
      for (Finding f : d.findings()) {
        Requirement effect = effect(rulebook, f);
        if (f.state() == FindingState.MET) {
          floor = heavier(floor, effect);
        }
        if (f.state() == FindingState.EXEMPTED && effect != Requirement.NOT_REQUIRED) {
          ceiling = heavier(ceiling, Requirement.EXEMPT);
        } else if (!NO_EFFECT.contains(f.state())) {
          ceiling = heavier(ceiling, effect);
        }
      }
      assertThat(d.requirement().floor()).as(sample).isGreaterThanOrEqualTo(floor);
      assertThat(d.requirement().ceiling()).as(sample).isLessThanOrEqualTo(ceiling);
      if (d.requirement().ceiling() == Requirement.NOT_REQUIRED) {
        assertThat(d.review()).as(sample).isEqualTo(Bounds.settled(Review.NONE));
      }
      assertThat(partyCeiling(rulebook, d))
          .as(sample)
          .isGreaterThanOrEqualTo(d.party().ceiling());
      codesFollow(d, sample);
    }
  }

  private static void codesFollow(Determination d, Supplier<String> sample) {
    ImmutableSet.Builder<Object> codes = ImmutableSet.builder();
    for (Finding f : d.findings()) {
      assertThat(f.missing().isEmpty() || f.state() != FindingState.MET)
          .as(sample)
          .isTrue();
      assertThat(f.state() == FindingState.OPEN && f.missing().isEmpty())
          .as(sample)
          .isFalse();
      if (f.state() != FindingState.NOT_MET) {
        f.code().ifPresent(codes::add);
      }
    }
    assertThat(codes.build())
        .as(sample)
        .containsAll(d.controlCodes())
        .containsAll(d.dormantCodes())
        .containsAll(d.possibleCodes());
    assertThat(d.isSettled() || !d.findings().isEmpty()).as(sample).isTrue();
  }

  private static PartyMeasure partyCeiling(Rulebook rulebook, Determination d) {
    return d.findings().stream()
        .filter(f -> !NO_EFFECT.contains(f.state()))
        .flatMap(f -> Optional.ofNullable(rulebook.provisions().get(f.provision())).stream())
        .filter(Provision.PartyRule.class::isInstance)
        .map(p -> ((Provision.PartyRule) p).effect() == Provision.PartyEffect.BARRED
            ? PartyMeasure.BARRED
            : PartyMeasure.EXTRA_CONDITIONS)
        .reduce(PartyMeasure.NONE, FindingProperties::heavier);
  }

  private static Requirement effect(Rulebook rulebook, Finding finding) {
    Provision provision = rulebook.provisions().get(finding.provision());
    Optional<Effect> effect = provision instanceof Provision.Requirement r
        ? Optional.of(r.effect())
        : provision instanceof Provision.Entry e
            ? rulebook.list(e.list()).effect()
            : provision == null ? rulebook.list(finding.provision()).effect() : Optional.empty();
    return effect
        .map(e -> e == Effect.PROHIBITED ? Requirement.PROHIBITED : Requirement.REQUIRED)
        .orElse(Requirement.NOT_REQUIRED);
  }

  private static <T extends Comparable<T>> T heavier(T a, T b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
