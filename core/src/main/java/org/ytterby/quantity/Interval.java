package org.ytterby.quantity;

import com.google.common.base.Ascii;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number of which only bounds may be known: all numbers of a non-empty range, whose ends are exact decimals, each open or
 * closed, or missing. The result of a calculation holds the result for every choice of numbers inside the operands. Sums,
 * differences and products are exact; quotients are rounded outwards at 40 digits. Two intervals are equal if they hold the
 * same numbers, however their ends were written.
 */
public final class Interval {
  private static final int MOST_DIGITS = 10_000;
  private static final int LONGEST_ECHO = 40;

  private final Range<BigDecimal> range;

  private Interval(Range<BigDecimal> range) {
    this.range = range;
  }

  /**
   * The interval that holds one number.
   *
   * @param value the number
   * @return the number and nothing else
   * @throws IllegalArgumentException if the number has more than 10,000 digits before or after the point
   */
  public static Interval exactly(BigDecimal value) {
    return of(Range.singleton(value));
  }

  /**
   * The interval of a range.
   *
   * @param range a range that holds at least one number
   * @return the numbers of the range
   * @throws IllegalArgumentException if the range is empty, or an end has more than 10,000 digits before or after the point
   */
  public static Interval of(Range<BigDecimal> range) {
    if (range.isEmpty()) {
      throw new IllegalArgumentException(
          "`" + range + "` holds no number: close an end, or use another end");
    }
    return new Interval(End.range(plain(End.lower(range)), plain(End.upper(range))));
  }

  private static End plain(End end) {
    BigDecimal value = end.value();
    if (Math.abs((long) value.scale()) > MOST_DIGITS || value.precision() > MOST_DIGITS) {
      throw new IllegalArgumentException(
          "`%s` is too long: write a number with fewer than 10,000 digits before and after the point"
              .formatted(Ascii.truncate(value.toString(), LONGEST_ECHO, "...")));
    }
    return new End(end.infinity(), value.stripTrailingZeros(), end.closed());
  }

  /**
   * The numbers of the interval.
   *
   * @return a range that is not empty, its ends without trailing zeros
   */
  public Range<BigDecimal> range() {
    return range;
  }

  /**
   * The lower end, which belongs to the interval only if it is closed.
   *
   * @return the end, or empty if there is no lower bound
   */
  public Optional<BigDecimal> lowerEnd() {
    return range.hasLowerBound() ? Optional.of(range.lowerEndpoint()) : Optional.empty();
  }

  /**
   * The upper end, which belongs to the interval only if it is closed.
   *
   * @return the end, or empty if there is no upper bound
   */
  public Optional<BigDecimal> upperEnd() {
    return range.hasUpperBound() ? Optional.of(range.upperEndpoint()) : Optional.empty();
  }

  /**
   * The number, if the interval holds only one.
   *
   * @return the number, or empty if there are others
   */
  public Optional<BigDecimal> exactValue() {
    return range.hasLowerBound()
            && range.hasUpperBound()
            && range.lowerEndpoint().compareTo(range.upperEndpoint()) == 0
        ? Optional.of(range.lowerEndpoint())
        : Optional.empty();
  }

  /**
   * Whether a number is possible.
   *
   * @param value the number
   * @return whether the interval holds it
   */
  public boolean contains(BigDecimal value) {
    return range.contains(value);
  }

  /**
   * The sum, exact.
   *
   * @param other the other summand
   * @return every sum of a number of this and a number of the other interval
   */
  public Interval plus(Interval other) {
    return of(End.range(lower().plus(other.lower()), upper().plus(other.upper())));
  }

  /**
   * The difference, exact.
   *
   * @param other what is taken away
   * @return every number of this interval less a number of the other
   */
  public Interval minus(Interval other) {
    return of(End.range(
        lower().plus(other.upper().negate()), upper().plus(other.lower().negate())));
  }

  /**
   * The product, exact.
   *
   * @param other the other factor
   * @return every product of a number of this and a number of the other interval
   */
  public Interval times(Interval other) {
    End ll = lower().times(other.lower());
    End lu = lower().times(other.upper());
    End ul = upper().times(other.lower());
    End uu = upper().times(other.upper());
    return of(End.range(
        ll.orLower(lu).orLower(ul).orLower(uu), ll.orHigher(lu).orHigher(ul).orHigher(uu)));
  }

  /**
   * The quotient, rounded outwards at 40 digits; an end that had to be rounded is open.
   *
   * @param divisor what is divided by, all of it above or all of it below zero
   * @return a range that holds every quotient of a number of this and a number of the other interval; it has no bound where
   *     the divisor comes as near to zero as it likes
   * @throws IllegalArgumentException if the divisor holds zero, or numbers on both sides of it
   */
  public Interval dividedBy(Interval divisor) {
    if (!divisor.moreThan(BigDecimal.ZERO).isKnown() || divisor.contains(BigDecimal.ZERO)) {
      throw new IllegalArgumentException(
          "`" + divisor + "` may be zero, so nothing can be divided by it: exclude zero first");
    }
    int side = divisor.moreThan(BigDecimal.ZERO) == Truth.TRUE ? 1 : -1;
    return of(End.range(
        quotient(divisor, side, RoundingMode.FLOOR),
        quotient(divisor, side, RoundingMode.CEILING)));
  }

  private End quotient(Interval divisor, int side, RoundingMode rounding) {
    End ll = lower().dividedBy(divisor.lower(), side, rounding);
    End lu = lower().dividedBy(divisor.upper(), side, rounding);
    End ul = upper().dividedBy(divisor.lower(), side, rounding);
    End uu = upper().dividedBy(divisor.upper(), side, rounding);
    return rounding == RoundingMode.FLOOR
        ? ll.orLower(lu).orLower(ul).orLower(uu)
        : ll.orHigher(lu).orHigher(ul).orHigher(uu);
  }

  /**
   * The smallest interval that holds both.
   *
   * @param other the other interval
   * @return the numbers of both and those between
   */
  public Interval hull(Interval other) {
    return new Interval(range.span(other.range));
  }

  /**
   * The numbers that both hold.
   *
   * @param other the other interval
   * @return the common numbers, or empty if there are none
   */
  public Optional<Interval> intersection(Interval other) {
    return Optional.of(range)
        .filter(r -> r.isConnected(other.range))
        .map(r -> r.intersection(other.range))
        .filter(r -> !r.isEmpty())
        .map(Interval::new);
  }

  /**
   * Whether the number is a bound or more, exactly.
   *
   * @param bound the bound
   * @return true or false if that holds for the whole interval, otherwise unknown
   */
  public Truth atLeast(BigDecimal bound) {
    return within(Range.atLeast(bound));
  }

  /**
   * Whether the number is more than a bound, exactly.
   *
   * @param bound the bound
   * @return true or false if that holds for the whole interval, otherwise unknown
   */
  public Truth moreThan(BigDecimal bound) {
    return within(Range.greaterThan(bound));
  }

  /**
   * Whether the number is a bound or less, exactly.
   *
   * @param bound the bound
   * @return true or false if that holds for the whole interval, otherwise unknown
   */
  public Truth atMost(BigDecimal bound) {
    return within(Range.atMost(bound));
  }

  /**
   * Whether the number is less than a bound, exactly.
   *
   * @param bound the bound
   * @return true or false if that holds for the whole interval, otherwise unknown
   */
  public Truth lessThan(BigDecimal bound) {
    return within(Range.lessThan(bound));
  }

  /**
   * Whether the number is as large as another or larger, exactly.
   *
   * @param other another number, independent of this one
   * @return true or false if that holds for every choice of both, otherwise unknown
   */
  public Truth atLeast(Interval other) {
    return minus(other).atLeast(BigDecimal.ZERO);
  }

  /**
   * Whether the number is larger than another, exactly.
   *
   * @param other another number, independent of this one
   * @return true or false if that holds for every choice of both, otherwise unknown
   */
  public Truth moreThan(Interval other) {
    return minus(other).moreThan(BigDecimal.ZERO);
  }

  private Truth within(Range<BigDecimal> wanted) {
    if (wanted.encloses(range)) {
      return Truth.TRUE;
    }
    return wanted.isConnected(range) && !wanted.intersection(range).isEmpty()
        ? Truth.UNKNOWN
        : Truth.FALSE;
  }

  private End lower() {
    return End.lower(range);
  }

  private End upper() {
    return End.upper(range);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Interval that && range.equals(that.range);
  }

  @Override
  public int hashCode() {
    return range.hashCode();
  }

  /** The number, or the range as {@code [0.5..1.2)}. */
  @Override
  public String toString() {
    return exactValue()
        .map(BigDecimal::toPlainString)
        .orElseGet(() -> (lower().closed() ? "[" : "(")
            + lowerEnd().map(BigDecimal::toPlainString).orElse("-\u221e")
            + ".."
            + upperEnd().map(BigDecimal::toPlainString).orElse("+\u221e")
            + (upper().closed() ? "]" : ")"));
  }
}
