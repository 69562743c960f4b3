package org.ytterby.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Finding;
import org.ytterby.domains.InventedDomain;
import org.ytterby.domains.LawEdits;
import org.ytterby.law.Provision;
import org.ytterby.law.Rulebook;
import org.ytterby.trade.Shipment;

/** Law 5: what suspending does to a line. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
@Domain(DomainContext.Global.class)
@Domain(InventedDomain.class)
class SuspensionProperties {

  @Provide
  Arbitrary<String> burdens() {
    return Arbitraries.of(
        "zz-1",
        "zz-1/list",
        "zz-1/e0",
        "zz-1/e1",
        "zz-2/limb-0",
        "zz-2/limb-1",
        "zz-2/review-0",
        "zz-2/duty-0",
        "zz-9",
        "zz-9/party-0");
  }

  @Property
  void suspendingABurdenNeverMakesALineHeavier(
      @ForAll Rulebook rulebook,
      @ForAll Lens lens,
      @ForAll Shipment shipment,
      @ForAll("burdens") String burden) {
    Assume.that(
        !burden.startsWith("zz-2/review") || isThere(rulebook, Provision.Review.class, burden));
    compare(rulebook, lens, shipment, burden, false);
  }

  @Property
  void suspendingAnObligationChangesNothingElse(
      @ForAll Rulebook rulebook, @ForAll Lens lens, @ForAll Shipment shipment) {
    Assume.that(isThere(rulebook, Provision.Obligation.class, "zz-2/duty-0"));
    LocalDate day = shipment.exportDate();
    Assume.that(!day.isBefore(LocalDate.of(2031, 1, 31)));
    Lens all = new Lens(Optional.empty(), lens.reported(), lens.chosen());
    Rulebook suspended = LawEdits.suspending(rulebook, "zz-2/duty-0", day, day);
    for (Determination without : all.policy(rulebook).determine(shipment).lines()) {
      Determination with = all.policy(suspended).determine(shipment).line(without.id());
      Supplier<String> sample =
          () -> Describe.law(rulebook) + "\nturns " + without + "\ninto " + with;
      assertThat(with.requirement()).as(sample).isEqualTo(without.requirement());
      assertThat(with.review()).as(sample).isEqualTo(without.review());
      assertThat(with.party()).as(sample).isEqualTo(without.party());
      assertThat(with.questions()).as(sample).isEqualTo(without.questions());
      assertThat(with.duties()).as(sample).noneMatch(d -> d.kind().equals("keep-records-0"));
      assertThat(others(with)).as(sample).isEqualTo(others(without));
    }
  }

  private static List<Finding> others(Determination answer) {
    return answer.findings().stream()
        .filter(f -> !f.provision().toString().equals("zz-2/duty-0"))
        .toList();
  }

  private static boolean isThere(
      Rulebook rulebook, Class<? extends Provision> kind, String provision) {
    return rulebook.all(kind).stream().anyMatch(p -> p.id().toString().equals(provision));
  }

  @Property
  void suspendingAReliefNeverMakesALineLighter(
      @ForAll Rulebook rulebook, @ForAll Lens lens, @ForAll Shipment shipment) {
    for (String relief : List.of("zz-2/relief", "zz-3")) {
      compare(rulebook, lens, shipment, relief, true);
    }
  }

  private static void compare(
      Rulebook rulebook, Lens lens, Shipment shipment, String target, boolean heavier) {
    LocalDate day = shipment.exportDate();
    Assume.that(!day.isBefore(LocalDate.of(2031, 1, 31)));
    Lens all = new Lens(Optional.empty(), lens.reported(), lens.chosen());
    Rulebook suspended = LawEdits.suspending(rulebook, target, day, day);
    for (Determination without : all.policy(rulebook).determine(shipment).lines()) {
      Determination with = all.policy(suspended).determine(shipment).line(without.id());
      Determination light = heavier ? without : with;
      Determination heavy = heavier ? with : without;
      Supplier<String> sample = () -> "suspending " + target + " of\n" + Describe.law(rulebook)
          + "\nturns " + without + "\ninto " + with;
      notHeavier(light.requirement(), heavy.requirement(), sample);
      notHeavier(light.review(), heavy.review(), sample);
      notHeavier(light.party(), heavy.party(), sample);
    }
  }

  private static <T extends Comparable<T>> void notHeavier(
      Bounds<T> light, Bounds<T> heavy, Supplier<String> sample) {
    assertThat(light.floor()).as(sample).isLessThanOrEqualTo(heavy.floor());
    assertThat(light.ceiling()).as(sample).isLessThanOrEqualTo(heavy.ceiling());
  }
}
