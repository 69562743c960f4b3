package org.ytterby.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Release;
import org.ytterby.decision.ShipmentDetermination;
import org.ytterby.domains.InventedDomain;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/** Law 9: a shipment is as heavy as its heaviest line, and has one. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
@Domain(DomainContext.Global.class)
@Domain(InventedDomain.class)
class ShipmentProperties {

  @Property
  void aShipmentIsAsHeavyAsItsHeaviestLine(
      @ForAll Rulebook rulebook, @ForAll Lens lens, @ForAll Shipment shipment) {
    ShipmentDetermination whole = lens.policy(rulebook).determine(shipment);
    heaviest(whole, whole.requirement(), Determination::requirement);
    heaviest(whole, whole.review(), Determination::review);
    heaviest(whole, whole.party(), Determination::party);
    boolean anyStops = whole.lines().stream().anyMatch(d -> d.release() == Release.STOP);
    boolean allClear = whole.lines().stream().allMatch(d -> d.release() == Release.CLEAR);
    assertThat(whole.release() == Release.STOP || !anyStops).isTrue();
    assertThat(whole.release() == Release.CLEAR).isEqualTo(allClear);
  }

  private static <T extends Comparable<T>> void heaviest(
      ShipmentDetermination whole, Bounds<T> bounds, Function<Determination, Bounds<T>> part) {
    List<Bounds<T>> lines = whole.lines().stream().map(part).toList();
    assertThat(bounds.ceiling())
        .isEqualTo(Ordering.<T>natural().max(lines.stream().map(Bounds::ceiling).toList()));
    assertThat(bounds.floor())
        .isGreaterThanOrEqualTo(
            Ordering.<T>natural().max(lines.stream().map(Bounds::floor).toList()));
  }

  @Property
  void aLineAnswersForItselfWhateverIsBesideIt(
      @ForAll Rulebook rulebook, @ForAll Lens lens, @ForAll Shipment shipment) {
    ControlPolicy policy = lens.policy(rulebook);
    ShipmentDetermination whole = policy.determine(shipment);
    for (ShipmentLine line : shipment.lines()) {
      Shipment alone = TradeEdits.withLines(shipment, List.of(line));
      assertThat(policy.determine(alone).line(line.id())).isEqualTo(whole.line(line.id()));
    }
  }

  @Property
  void theSameQuestionHasTheSameAnswer(
      @ForAll Rulebook rulebook, @ForAll Lens lens, @ForAll Shipment shipment) {
    assertThat(lens.policy(rulebook).determine(shipment))
        .isEqualTo(lens.policy(rulebook).determine(shipment));
  }

  @Example
  void anEmptyShipmentIsRefused() {
    assertThatThrownBy(
            () -> Shipment.builder().exportDate(LocalDate.of(2031, 2, 1)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one line");
    assertThatThrownBy(() -> new ShipmentDetermination(ImmutableList.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one line");
  }
}
