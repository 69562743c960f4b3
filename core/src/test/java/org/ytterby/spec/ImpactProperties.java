package org.ytterby.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.ytterby.decision.Determination;
import org.ytterby.decision.FindingState;
import org.ytterby.decision.LineImpact;
import org.ytterby.decision.LineTouched;
import org.ytterby.decision.Verdict;
import org.ytterby.domains.BundledDomain;
import org.ytterby.domains.InventedDomain;
import org.ytterby.domains.LawEdits;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.policy.LawImpact;
import org.ytterby.policy.Reach;
import org.ytterby.rulebook.Rulebooks;
import org.ytterby.trade.Shipment;

/** What a change of law does is what two determinations say, one under each law. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
@Domain(DomainContext.Global.class)
class ImpactProperties {
  private static final LocalDate FIRST_DAY = LocalDate.of(2031, 1, 31);
  private static final Rulebook BUNDLED = Rulebooks.bundled();
  private static final Rulebook REVIVED =
      LawEdits.without(BUNDLED, p -> p.id().toString().equals("cn-mofcom-gac-2025-70/para-1"));

  @Provide
  Arbitrary<Set<String>> targets() {
    return Arbitraries.of(
            "zz-1/e0",
            "zz-1/e1",
            "zz-2/limb-0",
            "zz-2/limb-1",
            "zz-2/review-0",
            "zz-2/relief",
            "zz-3/explains",
            "zz-9/party-0")
        .set()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  @Domain(InventedDomain.class)
  void betweenTwoInventedLaws(
      @ForAll Rulebook one,
      @ForAll Rulebook other,
      @ForAll Lens lens,
      @ForAll Lens otherLens,
      @ForAll @Size(min = 1, max = 12) List<Shipment> portfolio) {
    compare(lens.policy(one), otherLens.policy(other), portfolio);
  }

  @Property(tries = 6)
  @Domain(BundledDomain.class)
  void ofEndingThePauseInTheBundledLaw(
      @ForAll Lens lens, @ForAll @Size(min = 1, max = 12) List<Shipment> portfolio) {
    compare(lens.policy(BUNDLED), lens.policy(REVIVED), portfolio);
  }

  @Property(tries = 40)
  @Domain(InventedDomain.class)
  void namesWhatMakesADifferenceByItself(
      @ForAll Rulebook rulebook,
      @ForAll Lens lens,
      @ForAll("targets") Set<String> targets,
      @ForAll Shipment shipment) {
    LocalDate day = shipment.exportDate().isBefore(FIRST_DAY) ? FIRST_DAY : shipment.exportDate();
    Set<String> there = targets.stream()
        .filter(id ->
            rulebook.provisions().keySet().stream().anyMatch(p -> p.toString().equals(id)))
        .collect(Collectors.toSet());
    ControlPolicy old = lens.policy(rulebook);
    ControlPolicy young = pausing(rulebook, lens, there, day);
    LawImpact impact = LawImpact.between(old, young);
    Shipment leaves = shipment.leavingOn(day);
    List<Verdict> was = verdicts(old, leaves);
    List<Verdict> is = verdicts(young, leaves);
    List<LineImpact> lines = impact.of(leaves);
    for (int i = 0; i < lines.size(); i++) {
      int line = i;
      Set<String> alone = there.stream()
          .filter(id -> !verdicts(pausing(rulebook, lens, Set.of(id), day), leaves)
                  .get(line)
                  .equals(was.get(line))
              || !verdicts(
                      pausing(rulebook, lens, Sets.difference(there, ImmutableSet.of(id)), day),
                      leaves)
                  .get(line)
                  .equals(is.get(line)))
          .collect(Collectors.toSet());
      Set<String> named =
          lines.get(i).because().stream().map(ProvisionId::toString).collect(Collectors.toSet());
      if (was.get(i).equals(is.get(i))) {
        assertThat(named).isEmpty();
      } else if (alone.isEmpty()) {
        assertThat(named).isNotEmpty().isSubsetOf(there);
      } else {
        assertThat(named).as(() -> Describe.law(rulebook)).isEqualTo(alone);
      }
    }
  }

  @Property(tries = 40)
  @Domain(InventedDomain.class)
  void aProvisionTouchesTheLinesThatHaveAFindingOfIt(
      @ForAll Rulebook rulebook, @ForAll Lens lens, @ForAll Shipment shipment) {
    ControlPolicy policy = lens.policy(rulebook);
    Reach reach = Reach.of(policy);
    List<Determination> answers = policy.determine(shipment).lines();
    rulebook.provisions().keySet().stream()
        .filter(id -> answers.get(0).findings().stream()
            .anyMatch(f -> f.provision().equals(id) && isWithinReach(rulebook, id)))
        .forEach(id -> assertThat(reach.of(id, Stream.of(shipment)))
            .containsExactlyElementsOf(answers.stream()
                .flatMap(answer -> answer.findings().stream()
                    .filter(f -> f.provision().equals(id))
                    .filter(
                        f -> f.state() != FindingState.NOT_MET && f.state() != FindingState.ENDED)
                    .map(f -> new LineTouched(answer.id(), f.state(), f.missing())))
                .toList()));
  }

  private static boolean isWithinReach(Rulebook rulebook, ProvisionId id) {
    Provision provision = rulebook.provisions().get(id);
    return !(provision instanceof Provision.Obligation)
        && !(provision instanceof Provision.LicenceKind);
  }

  private static ControlPolicy pausing(
      Rulebook rulebook, Lens lens, Set<String> targets, LocalDate day) {
    return lens.policy(LawEdits.suspending(rulebook, targets, day, day.plusDays(3)));
  }

  private static List<Verdict> verdicts(ControlPolicy policy, Shipment shipment) {
    return policy.determine(shipment).lines().stream().map(Verdict::of).toList();
  }

  /** The portfolio twice over, so that what is remembered of one line is used for others. */
  private static void compare(ControlPolicy old, ControlPolicy young, List<Shipment> portfolio) {
    LawImpact impact = LawImpact.between(old, young);
    for (Shipment shipment :
        Collections.nCopies(2, portfolio).stream().flatMap(List::stream).toList()) {
      List<Verdict> was = verdicts(old, shipment);
      List<Verdict> is = verdicts(young, shipment);
      List<LineImpact> lines = impact.of(shipment);
      assertThat(lines.stream().map(LineImpact::id))
          .containsExactlyElementsOf(
              shipment.lines().stream().map(line -> line.id()).toList());
      IntStream.range(0, lines.size())
          .forEach(i -> compare(old, young, lines.get(i), was.get(i), is.get(i)));
    }
  }

  private static void compare(
      ControlPolicy old, ControlPolicy young, LineImpact line, Verdict was, Verdict is) {
    assertThat(line.kind())
        .as(() -> Describe.law(old.rulebook()) + "\nsays " + was + "\nand "
            + Describe.law(young.rulebook()) + "\nsays " + is)
        .isEqualTo(LineImpact.Kind.of(was, is));
    line.before().ifPresent(v -> assertThat(v).isEqualTo(was));
    line.after().ifPresent(v -> assertThat(v).isEqualTo(is));
    assertThat(line.before().isPresent()).isEqualTo(line.after().isPresent());
    assertThat(line.because().isEmpty()).isEqualTo(line.kind() == LineImpact.Kind.UNCHANGED);
  }
}
