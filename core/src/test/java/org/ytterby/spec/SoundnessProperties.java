package org.ytterby.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Determination;
import org.ytterby.domains.BundledDomain;
import org.ytterby.domains.InventedDomain;
import org.ytterby.law.ControlCode;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;
import org.ytterby.rulebook.Rulebooks;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/**
 * Law 1: however the unknown facts, the open questions and the reported measures turn out, the answer lies between floor and
 * ceiling. More tries than the default: {@code -Djqwik.tries.default=20000}.
 */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class SoundnessProperties {
  private static final int WORLDS = 200;
  private static final Rulebook BUNDLED = Rulebooks.bundled();

  @Property
  @Domain(DomainContext.Global.class)
  @Domain(InventedDomain.class)
  void noCompletionLiesOutsideTheAnswer(
      @ForAll Rulebook rulebook, @ForAll Lens lens, @ForAll Shipment shipment) {
    for (ShipmentLine line : shipment.lines()) {
      check(
          lens.policy(rulebook).determine(shipment).line(line.id()),
          rulebook,
          lens,
          shipment,
          line,
          WORLDS);
    }
  }

  @Property
  @Domain(DomainContext.Global.class)
  @Domain(BundledDomain.class)
  void noCompletionLiesOutsideTheAnswerOfTheBundledRulebook(
      @ForAll Lens lens, @ForAll Shipment shipment) {
    for (ShipmentLine line : shipment.lines()) {
      check(
          lens.policy(BUNDLED).determine(shipment).line(line.id()),
          BUNDLED,
          lens,
          shipment,
          line,
          WORLDS / 3);
    }
  }

  static void check(
      Determination answer,
      Rulebook rulebook,
      Lens lens,
      Shipment shipment,
      ShipmentLine line,
      int most) {
    Set<ControlCode> possible =
        new HashSet<>(Sets.union(answer.controlCodes(), answer.possibleCodes()));
    Set<ProvisionId> certainDuties = Duties.certain(rulebook, answer);
    Set<ProvisionId> possibleDuties = Duties.possible(rulebook, answer);
    Choices.each(most, choices -> {
      Ruling ruling = Ruling.of(new World(rulebook, lens, shipment, choices), line);
      Supplier<String> world = () -> ruling + " for " + line + " of " + shipment + "\nunder " + lens
          + "\n" + Describe.law(rulebook) + "\nanswered " + answer;
      within(answer.requirement(), ruling.requirement(), world);
      within(answer.review(), ruling.review(), world);
      within(answer.party(), ruling.party(), world);
      assertThat(ruling.codes()).as(world).containsAll(answer.controlCodes());
      assertThat(possible).as(world).containsAll(ruling.codes());
      assertThat(ruling.dormant()).as(world).containsAll(answer.dormantCodes());
      assertThat(ruling.duties()).as(world).containsAll(certainDuties);
      assertThat(possibleDuties).as(world).containsAll(ruling.duties());
    });
  }

  private static <T extends Comparable<T>> void within(
      Bounds<T> bounds, T value, Supplier<String> world) {
    assertThat(value)
        .as(world)
        .isGreaterThanOrEqualTo(bounds.floor())
        .isLessThanOrEqualTo(bounds.ceiling());
  }
}
