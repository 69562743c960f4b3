package org.ytterby.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.ytterby.decision.Determination;
import org.ytterby.decision.FindingState;
import org.ytterby.decision.LineImpact;
import org.ytterby.decision.ShipmentDetermination;
import org.ytterby.decision.Verdict;
import org.ytterby.domains.BundledDomain;
import org.ytterby.domains.InventedDomain;
import org.ytterby.domains.LawEdits;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.policy.LawImpact;
import org.ytterby.rulebook.Rulebooks;
import org.ytterby.trade.Shipment;

/** What a change of law does is what two determinations say, one under each law. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
@Domain(DomainContext.Global.class)
class ImpactProperties {
  private static final Rulebook BUNDLED = Rulebooks.bundled();
  private static final Rulebook REVIVED = LawEdits.without(
      BUNDLED, p -> p.id().toString().equals("cn-mofcom-gac-2025-70/para-1"));

  @Provide
  Arbitrary<String> targets() {
    return Arbitraries.of("zz-1", "zz-1/e0", "zz-2/limb-0", "zz-2/relief", "zz-3", "zz-9");
  }

  @Property(tries = 100)
  @Domain(InventedDomain.class)
  void betweenTwoInventedLaws(
      @ForAll Rulebook one,
      @ForAll Rulebook other,
      @ForAll Lens lens,
      @ForAll Lens otherLens,
      @ForAll @Size(min = 1, max = 12) List<Shipment> portfolio) {
    compare(lens.policy(one), otherLens.policy(other), portfolio);
  }

  @Property(tries = 100)
  @Domain(InventedDomain.class)
  void ofAPauseInInventedLaw(
      @ForAll Rulebook rulebook,
      @ForAll Lens lens,
      @ForAll("targets") String target,
      @ForAll @Size(min = 1, max = 12) List<Shipment> portfolio) {
    LocalDate first = LocalDate.of(2031, 1, 31);
    LocalDate leaves = portfolio.get(0).exportDate();
    LocalDate day = leaves.isBefore(first) ? first : leaves;
    Rulebook paused = LawEdits.suspending(rulebook, target, day, day.plusDays(40));
    compare(lens.policy(rulebook), lens.policy(paused), portfolio);
  }

  @Property(tries = 10)
  @Domain(BundledDomain.class)
  void ofEndingThePauseInTheBundledLaw(
      @ForAll Lens lens, @ForAll @Size(min = 1, max = 12) List<Shipment> portfolio) {
    compare(lens.policy(BUNDLED), lens.policy(REVIVED), portfolio);
  }

  /** Each line twice, and all other lines in between, so that what is remembered of one is used for others. */
  private static void compare(ControlPolicy old, ControlPolicy young, List<Shipment> portfolio) {
    LawImpact impact = LawImpact.between(old, young);
    List<Shipment> all = new ArrayList<>(portfolio);
    all.addAll(portfolio);
    for (Shipment shipment : all) {
      ShipmentDetermination before = old.determine(shipment);
      ShipmentDetermination after = young.determine(shipment);
      List<LineImpact> lines = impact.of(shipment);
      assertThat(lines).hasSameSizeAs(before.lines());
      for (int i = 0; i < lines.size(); i++) {
        compare(old, young, lines.get(i), before.lines().get(i), after.lines().get(i));
      }
    }
  }

  private static void compare(
      ControlPolicy old,
      ControlPolicy young,
      LineImpact line,
      Determination before,
      Determination after) {
    Verdict was = Verdict.of(before);
    Verdict is = Verdict.of(after);
    assertThat(line.kind())
        .as(() -> Describe.law(old.rulebook()) + "\nsays " + before + "\nand "
            + Describe.law(young.rulebook()) + "\nsays " + after)
        .isEqualTo(LineImpact.Kind.of(was, is));
    line.before().ifPresent(v -> assertThat(v).isEqualTo(was));
    line.after().ifPresent(v -> assertThat(v).isEqualTo(is));
    assertThat(line.before().isPresent()).isEqualTo(line.after().isPresent());
    assertThat(line.because().isEmpty()).isEqualTo(line.kind() == LineImpact.Kind.UNCHANGED);
    for (ProvisionId id : line.because()) {
      assertThat(isAbout(before, id) || isAbout(after, id) || hasNoFinding(old, id) || hasNoFinding(young, id))
          .as("%s in %s and %s", id, before, after)
          .isTrue();
    }
  }

  private static boolean isAbout(Determination d, ProvisionId id) {
    return d.findings().stream()
        .anyMatch(f -> f.provision().equals(id) && f.state() != FindingState.NOT_MET);
  }

  /** What takes part without a finding of its own: entries that make an item one to which party rules apply, explanations. */
  private static boolean hasNoFinding(ControlPolicy policy, ProvisionId id) {
    Provision provision = policy.rulebook().provisions().get(id);
    return provision instanceof Provision.Interpretation
        || (provision instanceof Provision.Entry entry
            && policy.rulebook().list(entry.list()).dualUse());
  }
}
