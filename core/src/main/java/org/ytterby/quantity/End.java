package org.ytterby.quantity;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * One end of an interval while it is calculated with.
 *
 * @param infinity -1 or 1 for an end that does not exist, 0 for a number
 * @param value the number, 0 if there is none
 * @param closed whether the number itself belongs to the interval
 */
record End(int infinity, BigDecimal value, boolean closed) {
  private static final int DIGITS = 40;

  static End number(BigDecimal value, boolean closed) {
    return new End(0, value, closed);
  }

  static End infinite(int sign) {
    return new End(sign, BigDecimal.ZERO, false);
  }

  static End lower(Range<BigDecimal> range) {
    return range.hasLowerBound()
        ? number(range.lowerEndpoint(), range.lowerBoundType() == BoundType.CLOSED)
        : infinite(-1);
  }

  static End upper(Range<BigDecimal> range) {
    return range.hasUpperBound()
        ? number(range.upperEndpoint(), range.upperBoundType() == BoundType.CLOSED)
        : infinite(1);
  }

  static Range<BigDecimal> range(End lower, End upper) {
    if (lower.infinity != 0) {
      return upper.infinity != 0 ? Range.all() : Range.upTo(upper.value, upper.type());
    }
    return upper.infinity != 0
        ? Range.downTo(lower.value, lower.type())
        : Range.range(lower.value, lower.type(), upper.value, upper.type());
  }

  /** The sum; the ends of one side only, so that two infinities never oppose each other. */
  End plus(End other) {
    if (infinity != 0 || other.infinity != 0) {
      return infinity != 0 ? this : other;
    }
    return number(value.add(other.value), closed && other.closed);
  }

  End negate() {
    return infinity != 0 ? infinite(-infinity) : number(value.negate(), closed);
  }

  /** The product; nothing times an infinity is nothing, which is reached if the nothing is. */
  End times(End other) {
    if (isZero() || other.isZero()) {
      return number(
          BigDecimal.ZERO,
          (isZero() && closed) || (other.isZero() && other.closed) || (closed && other.closed));
    }
    if (infinity != 0 || other.infinity != 0) {
      return infinite(sign() * other.sign());
    }
    return number(value.multiply(other.value), closed && other.closed);
  }

  /**
   * The quotient rounded to 40 digits; a rounded end is never reached.
   *
   * @param side the sign of the numbers divided by, which tells what division by an open end of zero tends to
   */
  End dividedBy(End divisor, int side, RoundingMode rounding) {
    if (isZero()) {
      return this;
    }
    if (divisor.isZero()) {
      return infinite(sign() * side);
    }
    if (divisor.infinity != 0) {
      return number(BigDecimal.ZERO, false);
    }
    if (infinity != 0) {
      return infinite(infinity * divisor.sign());
    }
    BigDecimal quotient = value.divide(divisor.value, new MathContext(DIGITS, rounding));
    boolean exact = quotient.multiply(divisor.value).compareTo(value) == 0;
    return number(quotient, exact && closed && divisor.closed);
  }

  /** The lower of two lower ends. */
  End orLower(End other) {
    int order = compare(other);
    return order < 0 || (order == 0 && closed) ? this : other;
  }

  /** The higher of two upper ends. */
  End orHigher(End other) {
    int order = compare(other);
    return order > 0 || (order == 0 && closed) ? this : other;
  }

  private int compare(End other) {
    return infinity != other.infinity
        ? Integer.compare(infinity, other.infinity)
        : value.compareTo(other.value);
  }

  private boolean isZero() {
    return infinity == 0 && value.signum() == 0;
  }

  private int sign() {
    return infinity != 0 ? infinity : value.signum();
  }

  private BoundType type() {
    return closed ? BoundType.CLOSED : BoundType.OPEN;
  }
}
