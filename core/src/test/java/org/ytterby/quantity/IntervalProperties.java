package org.ytterby.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import org.ytterby.quantity.QuantityDomain.Pick;

@Domain(QuantityDomain.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class IntervalProperties {

  @Property(tries = 1000)
  void sumsDifferencesAndProductsHoldTheResultOfEveryChoice(@ForAll Pick a, @ForAll Pick b) {
    assertThat(a.interval().plus(b.interval()).contains(a.member().add(b.member())))
        .isTrue();
    assertThat(a.interval().minus(b.interval()).contains(a.member().subtract(b.member())))
        .isTrue();
    assertThat(a.interval().times(b.interval()).contains(a.member().multiply(b.member())))
        .isTrue();
  }

  @Property(tries = 1000)
  void quotientsHoldTheExactResultOfEveryChoice(@ForAll Pick a, @ForAll Pick b) {
    Assume.that(b.interval().moreThan(BigDecimal.ZERO).isKnown()
        && !b.interval().contains(BigDecimal.ZERO));
    Range<BigDecimal> quotient = a.interval().dividedBy(b.interval()).range();
    // x / y lies in the range if x lies in y times the range
    assertThat(Interval.of(quotient).times(Interval.exactly(b.member())).contains(a.member()))
        .isTrue();
  }

  @Property
  void dividingAProductGivesBackEveryFactor(@ForAll Pick a, @ForAll Pick b) {
    Assume.that(b.interval().moreThan(BigDecimal.ZERO).isKnown()
        && !b.interval().contains(BigDecimal.ZERO));
    assertThat(a.interval().times(b.interval()).dividedBy(b.interval()).contains(a.member()))
        .isTrue();
  }

  @Property
  void anUnknownNeverNarrowsAndAnExactOperandNeverWidens(@ForAll Interval a, @ForAll Pick b) {
    Interval exact = Interval.exactly(b.member());
    assertThat(a.plus(b.interval()).range().encloses(a.plus(exact).range())).isTrue();
    assertThat(a.times(b.interval()).range().encloses(a.times(exact).range())).isTrue();
    assertThat(a.plus(exact).minus(exact)).isEqualTo(a);
  }

  @Property
  void sumsAndProductsDoNotDependOnTheOrder(@ForAll Interval a, @ForAll Interval b) {
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.times(b)).isEqualTo(b.times(a));
  }

  @Property(tries = 1000)
  void comparisonsHoldForEveryChoice(@ForAll Pick a, @ForAll Pick b) {
    int order = a.member().compareTo(b.member());
    agrees(a.interval().atLeast(b.member()), order >= 0);
    agrees(a.interval().moreThan(b.member()), order > 0);
    agrees(a.interval().atMost(b.member()), order <= 0);
    agrees(a.interval().lessThan(b.member()), order < 0);
    agrees(a.interval().atLeast(b.interval()), order >= 0);
    agrees(a.interval().moreThan(b.interval()), order > 0);
  }

  @Property
  void oppositeComparisonsAreEachOthersDenial(@ForAll Interval a, @ForAll Pick b) {
    assertThat(a.atLeast(b.member())).isEqualTo(a.lessThan(b.member()).not());
    assertThat(a.moreThan(b.member())).isEqualTo(a.atMost(b.member()).not());
  }

  @Property
  void anExactNumberIsAlwaysDecided(@ForAll Pick a, @ForAll Pick b) {
    assertThat(Interval.exactly(a.member()).atLeast(b.member()))
        .isEqualTo(Truth.of(a.member().compareTo(b.member()) >= 0));
    assertThat(Interval.exactly(a.member()).moreThan(b.member()))
        .isEqualTo(Truth.of(a.member().compareTo(b.member()) > 0));
  }

  @Property
  void theHullHoldsBothAndTheIntersectionWhatBothHold(@ForAll Pick a, @ForAll Pick b) {
    Interval hull = a.interval().hull(b.interval());
    assertThat(hull.contains(a.member())).isTrue();
    assertThat(hull.contains(b.member())).isTrue();
    assertThat(a.interval()
            .intersection(b.interval())
            .filter(i -> i.contains(a.member()))
            .isPresent())
        .isEqualTo(b.interval().contains(a.member()));
  }

  @Property
  void trailingZerosMakeNoDifference(@ForAll Pick a) {
    BigDecimal padded = a.member().setScale(a.member().scale() + 5);
    assertThat(Interval.exactly(padded)).isEqualTo(Interval.exactly(a.member()));
    assertThat(Interval.exactly(padded)).hasSameHashCodeAs(Interval.exactly(a.member()));
  }

  private static void agrees(Truth truth, boolean holds) {
    assertThat(truth).isIn(Truth.UNKNOWN, Truth.of(holds));
  }
}
