package org.ytterby.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;

@Domain(QuantityDomain.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ShareProperties {

  @Property(tries = 1000)
  void whatIsPrintedIsReadAgainAsTheSame(
      @ForAll MassFraction mass,
      @ForAll AtomicFraction atoms,
      @ForAll ValueShare value,
      @ForAll Money money) {
    assertThat(MassFraction.parse(mass.toString())).isEqualTo(mass);
    assertThat(AtomicFraction.parse(atoms.toString())).isEqualTo(atoms);
    assertThat(ValueShare.parse(value.toString())).isEqualTo(value);
    assertThat(Money.of(money.toString().replace(" EUR", ""), "EUR")).isEqualTo(money);
  }

  @Property
  void aCalculatedShareIsReadAgainAsTheSame(@ForAll MassFraction a, @ForAll MassFraction b) {
    MassFraction product = a.times(b);
    assertThat(MassFraction.parse(product.toString())).isEqualTo(product);
  }

  @Property
  void aShareOfAShareHoldsTheExactProduct(@ForAll MassFraction a, @ForAll MassFraction b) {
    assertThat(a.times(b).range().encloses(a.interval().times(b.interval()).range()))
        .isTrue();
  }

  @Property
  void hullAndIntersectionAreThoseOfTheIntervals(@ForAll MassFraction a, @ForAll MassFraction b) {
    assertThat(a.hull(b).interval()).isEqualTo(a.interval().hull(b.interval()));
    assertThat(a.intersection(b).map(MassFraction::interval))
        .isEqualTo(a.interval().intersection(b.interval()));
  }

  @Property
  void comparingAmountsAgreesWithEveryExactPair(@ForAll Money part, @ForAll Money whole) {
    BigDecimal share = new BigDecimal("0.001");
    Range<BigDecimal> difference =
        part.amount().minus(whole.amount().times(Interval.exactly(share))).range();
    assertThat(part.isAtLeastShare(share, whole))
        .isEqualTo(Interval.of(difference).atLeast(BigDecimal.ZERO));
  }

  @Property
  void aSumOfAmountsIsTheSumOfTheirIntervals(@ForAll Money a, @ForAll Money b) {
    assertThat(a.plus(b).amount()).isEqualTo(a.amount().plus(b.amount()));
    assertThat(Money.sum(List.of(a, b), "EUR")).isEqualTo(b.plus(a));
  }
}
