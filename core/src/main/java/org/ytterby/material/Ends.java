package org.ytterby.material;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import org.ytterby.material.MassBalance.Extreme;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.MassFraction;

/** Steps between spans of plain numbers and mass fractions; spans are bounded on both sides. */
final class Ends {
  private static final Range<BigDecimal> NON_NEGATIVE = Range.atLeast(BigDecimal.ZERO);
  private static final Range<BigDecimal> SHARE = Range.closed(BigDecimal.ZERO, BigDecimal.ONE);

  private Ends() {}

  static MassFraction massFraction(Range<BigDecimal> span) {
    return MassFraction.of(Interval.of(span.intersection(SHARE)));
  }

  static Range<BigDecimal> span(MassFraction share) {
    return share.interval().range().intersection(SHARE);
  }

  /** The product of two spans of numbers that are not negative. */
  static Range<BigDecimal> times(Range<BigDecimal> one, Range<BigDecimal> other) {
    BigDecimal low = one.lowerEndpoint().multiply(other.lowerEndpoint());
    BigDecimal high = one.upperEndpoint().multiply(other.upperEndpoint());
    return Range.range(
        low, low.signum() == 0 ? one.lowerBoundType() : BoundType.CLOSED, high, BoundType.CLOSED);
  }

  /** The sum of two closed spans. */
  static Range<BigDecimal> plus(Range<BigDecimal> one, Range<BigDecimal> other) {
    return Range.closed(
        one.lowerEndpoint().add(other.lowerEndpoint()),
        one.upperEndpoint().add(other.upperEndpoint()));
  }

  /** The span between two extremes; {@code aboveZero} if zero itself is excluded. */
  static Range<BigDecimal> between(Extreme least, Extreme greatest, boolean aboveZero) {
    if (least.value().compareTo(greatest.value()) == 0) {
      return Range.singleton(least.value());
    }
    boolean open = !least.reached() || (aboveZero && least.value().signum() == 0);
    return Range.range(
            least.value(),
            open ? BoundType.OPEN : BoundType.CLOSED,
            greatest.value(),
            greatest.reached() ? BoundType.CLOSED : BoundType.OPEN)
        .intersection(NON_NEGATIVE);
  }
}
