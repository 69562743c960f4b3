package org.ytterby.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class IntervalTest {
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal THREE = BigDecimal.valueOf(3);

  @Test
  void anOpenEndIsNotReached() {
    Interval below = Interval.of(Range.closedOpen(ONE, TWO));
    assertThat(below.atLeast(TWO)).isEqualTo(Truth.FALSE);
    assertThat(below.atMost(TWO)).isEqualTo(Truth.TRUE);
    assertThat(below.lessThan(TWO)).isEqualTo(Truth.TRUE);
    assertThat(below.atLeast(ONE)).isEqualTo(Truth.TRUE);
    assertThat(below.moreThan(ONE)).isEqualTo(Truth.UNKNOWN);
    assertThat(below.lessThan(ONE)).isEqualTo(Truth.FALSE);
    assertThat(below.atMost(ONE)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void aClosedEndIsReached() {
    Interval upTo = Interval.of(Range.openClosed(ONE, TWO));
    assertThat(upTo.atLeast(TWO)).isEqualTo(Truth.UNKNOWN);
    assertThat(upTo.moreThan(TWO)).isEqualTo(Truth.FALSE);
    assertThat(upTo.moreThan(ONE)).isEqualTo(Truth.TRUE);
    assertThat(upTo.atMost(ONE)).isEqualTo(Truth.FALSE);
  }

  @Test
  void aMissingEndIsFurtherThanAnyBound() {
    Interval from = Interval.of(Range.atLeast(ONE));
    assertThat(from.atLeast(ONE)).isEqualTo(Truth.TRUE);
    assertThat(from.atMost(new BigDecimal("1E30"))).isEqualTo(Truth.UNKNOWN);
    assertThat(from.lowerEnd()).contains(ONE);
    assertThat(from.upperEnd()).isEmpty();
    assertThat(from.exactValue()).isEmpty();
  }

  @Test
  void aSumIsClosedOnlyWhereBothAre() {
    Interval sum =
        Interval.of(Range.closedOpen(ONE, TWO)).plus(Interval.of(Range.closed(ONE, TWO)));
    assertThat(sum.range()).isEqualTo(Range.closedOpen(TWO, BigDecimal.valueOf(4)));
  }

  @Test
  void nothingTimesSomethingIsNothing() {
    Interval some = Interval.of(Range.greaterThan(ONE));
    assertThat(Interval.exactly(BigDecimal.ZERO).times(some))
        .isEqualTo(Interval.exactly(BigDecimal.ZERO));
    assertThat(Interval.of(Range.open(BigDecimal.ZERO, ONE)).times(some))
        .isEqualTo(Interval.of(Range.greaterThan(BigDecimal.ZERO)));
  }

  @Test
  void anExactQuotientStaysExactAndARoundedEndIsOpen() {
    assertThat(Interval.exactly(ONE).dividedBy(Interval.exactly(BigDecimal.valueOf(8))))
        .isEqualTo(Interval.exactly(new BigDecimal("0.125")));
    assertThat(Interval.exactly(ONE).dividedBy(Interval.exactly(THREE)))
        .hasToString("(0." + "3".repeat(40) + "..0." + "3".repeat(39) + "4)");
  }

  @Test
  void aDivisorThatComesNearToZeroLeavesNoBound() {
    Interval divisor = Interval.of(Range.openClosed(BigDecimal.ZERO, TWO));
    assertThat(Interval.exactly(ONE).dividedBy(divisor))
        .isEqualTo(Interval.of(Range.atLeast(new BigDecimal("0.5"))));
    assertThat(Interval.exactly(BigDecimal.ZERO).dividedBy(divisor))
        .isEqualTo(Interval.exactly(BigDecimal.ZERO));
  }

  @Test
  void aDivisorThatMayBeZeroIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Interval.exactly(ONE).dividedBy(Interval.of(Range.closed(BigDecimal.ZERO, ONE))))
        .withMessageContaining("`[0..1]` may be zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Interval.exactly(ONE).dividedBy(Interval.exactly(BigDecimal.ZERO)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Interval.exactly(ONE).dividedBy(Interval.of(Range.open(ONE.negate(), ONE))));
  }

  @Test
  void anEmptyRangeAndAHugeExponentAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Interval.of(Range.closedOpen(ONE, ONE)))
        .withMessageContaining("holds no number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Interval.exactly(new BigDecimal("1E+999999999")))
        .withMessageContaining("`1E+999999999` is too long");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Interval.exactly(new BigDecimal("1E-999999999")));
  }

  @Test
  void intervalsThatOnlyTouchAtAnOpenEndShareNothing() {
    Interval below = Interval.of(Range.closedOpen(ONE, TWO));
    assertThat(below.intersection(Interval.of(Range.closed(TWO, THREE)))).isEmpty();
    assertThat(below.intersection(Interval.exactly(THREE))).isEmpty();
  }

  @Test
  void printsAsMathematicsDoes() {
    assertThat(Interval.exactly(new BigDecimal("1E+2"))).hasToString("100");
    assertThat(Interval.of(Range.closedOpen(new BigDecimal("0.50"), THREE)))
        .hasToString("[0.5..3)");
    assertThat(Interval.of(Range.atMost(THREE))).hasToString("(-\u221e..3]");
    assertThat(Interval.of(Range.greaterThan(THREE))).hasToString("(3..+\u221e)");
  }
}
