package org.ytterby.trade;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.ytterby.quantity.Interval;

/**
 * An interval of numbers that are not negative, for sums over millions of lines. Calculates as {@link Interval} does, exactly,
 * until an end has more than 100 digits or lies beyond 10 to the power of 5000 either way; it is then rounded outwards.
 *
 * @param low the lower end
 * @param lowClosed whether the lower end itself is possible
 * @param high the upper end, or null if there is none
 * @param highClosed whether the upper end itself is possible
 */
record Extent(BigDecimal low, boolean lowClosed, @Nullable BigDecimal high, boolean highClosed) {
  private static final int MOST_DIGITS = 100;
  private static final int FEWER_DIGITS = 60;
  private static final int FARTHEST = 5000;
  private static final BigDecimal LARGEST = BigDecimal.ONE.scaleByPowerOfTen(FARTHEST);
  private static final BigDecimal SMALLEST = BigDecimal.ONE.scaleByPowerOfTen(-FARTHEST);

  static final Extent ZERO = exactly(BigDecimal.ZERO);
  static final Extent ONE = exactly(BigDecimal.ONE);
  static final Extent UNKNOWN = new Extent(BigDecimal.ZERO, true, null, false);

  static Extent exactly(BigDecimal value) {
    return new Extent(value, true, value, true);
  }

  static Extent of(Interval interval) {
    Range<BigDecimal> range = interval.range();
    return new Extent(
        range.lowerEndpoint(),
        range.lowerBoundType() == BoundType.CLOSED,
        range.hasUpperBound() ? range.upperEndpoint() : null,
        range.hasUpperBound() && range.upperBoundType() == BoundType.CLOSED);
  }

  Interval interval() {
    BoundType lowType = lowClosed ? BoundType.CLOSED : BoundType.OPEN;
    return Interval.of(
        high == null
            ? Range.downTo(low, lowType)
            : Range.range(low, lowType, high, highClosed ? BoundType.CLOSED : BoundType.OPEN));
  }

  boolean isZero() {
    return high != null && high.signum() == 0;
  }

  /** Known exactly, and found out quickly: what is not seen to be exact is only calculated with more slowly. */
  @SuppressWarnings("ReferenceEquality")
  boolean isExact() {
    return low == high;
  }

  @SuppressWarnings("ReferenceEquality")
  private boolean isOne() {
    return this == ONE;
  }

  Extent plus(Extent other) {
    if (isZero()) {
      return other;
    }
    if (other.isZero()) {
      return this;
    }
    if (isExact() && other.isExact()) {
      return rounded(exactly(low.add(other.low)));
    }
    return rounded(new Extent(
        low.add(other.low),
        lowClosed && other.lowClosed,
        high == null || other.high == null ? null : high.add(other.high),
        highClosed && other.highClosed));
  }

  Extent times(Extent other) {
    if (isOne() || other.isZero()) {
      return other;
    }
    if (other.isOne() || isZero()) {
      return this;
    }
    if (isExact() && other.isExact()) {
      return rounded(exactly(low.multiply(other.low)));
    }
    boolean lowReached = (low.signum() == 0 && lowClosed)
        || (other.low.signum() == 0 && other.lowClosed)
        || (lowClosed && other.lowClosed);
    return rounded(new Extent(
        low.multiply(other.low),
        lowReached,
        high == null || other.high == null ? null : high.multiply(other.high),
        highClosed && other.highClosed));
  }

  /** From nothing up to the same upper end. */
  Extent fromZero() {
    return new Extent(BigDecimal.ZERO, true, high, highClosed);
  }

  /** From the same lower end upwards without bound. */
  Extent upwards() {
    return new Extent(low, lowClosed, null, false);
  }

  /** The larger of two numbers. */
  Extent or(Extent other) {
    boolean lower = compareLow(other) >= 0;
    boolean upper = compareHigh(other) >= 0;
    return new Extent(
        lower ? low : other.low,
        lower ? lowClosed : other.lowClosed,
        upper ? high : other.high,
        upper ? highClosed : other.highClosed);
  }

  /** The lower end of this and the upper end of the other. */
  Extent upTo(Extent other) {
    return new Extent(low, lowClosed, other.high, other.highClosed);
  }

  /** The possible numbers of both, or null if there are none. */
  @Nullable
  Extent and(Extent other) {
    Extent lower = compareLow(other) >= 0 ? this : other;
    Extent upper = compareHigh(other) <= 0 ? this : other;
    if (upper.high != null) {
      int order = lower.low.compareTo(upper.high);
      if (order > 0 || (order == 0 && !(lower.lowClosed && upper.highClosed))) {
        return null;
      }
    }
    return lower.upTo(upper);
  }

  /** By how much this may exceed the other at most, from nothing on. */
  Extent excessOver(Extent other) {
    if (high == null) {
      return UNKNOWN;
    }
    BigDecimal most = high.subtract(other.low);
    return most.signum() <= 0
        ? ZERO
        : new Extent(BigDecimal.ZERO, true, most, highClosed && other.lowClosed);
  }

  /** What is certainly left when some may be lost; the upper end stays. */
  Extent lessLost(Extent lost) {
    if (lost.isZero()) {
      return this;
    }
    if (lost.high == null || low.compareTo(lost.high) <= 0) {
      return fromZero();
    }
    return new Extent(low.subtract(lost.high), lowClosed && lost.highClosed, high, highClosed);
  }

  private int compareLow(Extent other) {
    int order = low.compareTo(other.low);
    return order != 0 ? order : Boolean.compare(other.lowClosed, lowClosed);
  }

  /** Whether the upper end is higher (above 0) or lower (below 0) than another's. */
  int compareHigh(Extent other) {
    if (high == null || other.high == null) {
      return Boolean.compare(high == null, other.high == null);
    }
    int order = high.compareTo(other.high);
    return order != 0 ? order : Boolean.compare(highClosed, other.highClosed);
  }

  private static Extent rounded(Extent sum) {
    return isShort(sum.low) && (sum.high == null || isShort(sum.high))
        ? sum
        : sum.roundedOutwards();
  }

  private static boolean isShort(BigDecimal value) {
    return value.precision() <= MOST_DIGITS
        && value.scale() <= MOST_DIGITS
        && value.scale() >= -MOST_DIGITS;
  }

  private Extent roundedOutwards() {
    BigDecimal down = shortened(low, RoundingMode.DOWN);
    if (isExact() && down.compareTo(low) == 0) {
      return exactly(down);
    }
    BigDecimal up = high == null ? null : shortened(high, RoundingMode.UP);
    if (up != null && up.compareTo(LARGEST) > 0) {
      up = null;
    }
    return new Extent(
        down,
        lowClosed && down.compareTo(low) == 0,
        up,
        highClosed && up != null && high != null && up.compareTo(high) == 0);
  }

  private static BigDecimal shortened(BigDecimal value, RoundingMode rounding) {
    BigDecimal plain = value.stripTrailingZeros();
    BigDecimal shorter = plain.precision() <= MOST_DIGITS
        ? plain
        : plain.round(new MathContext(FEWER_DIGITS, rounding));
    if (rounding == RoundingMode.DOWN) {
      return shorter.compareTo(LARGEST) > 0
          ? LARGEST
          : shorter.compareTo(SMALLEST) < 0 ? BigDecimal.ZERO : shorter;
    }
    return shorter.signum() > 0 && shorter.compareTo(SMALLEST) < 0 ? SMALLEST : shorter;
  }
}
