package org.ytterby.quantity;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the kinds of shares have in common.
 *
 * @param <T> the kind, which does not mix with the others
 */
abstract class Share<T extends Share<T>> {
  private final Interval interval;
  private final Notation notation;

  Share(Interval interval, Notation notation) {
    this.notation = notation;
    this.interval = Interval.of(End.range(
        rounded(End.lower(interval.range()), RoundingMode.FLOOR),
        rounded(End.upper(interval.range()), RoundingMode.CEILING)));
    if (this.interval.atLeast(BigDecimal.ZERO) != Truth.TRUE) {
      throw Notation.refuse(
          interval.toString(), "is not " + notation.what(), "a share is never negative");
    }
    if (notation.whole().filter(w -> this.interval.atMost(w) != Truth.TRUE).isPresent()) {
      throw Notation.refuse(
          interval.toString(), "is not " + notation.what(), "a share is at most 1, which is 100 %");
    }
  }

  private static End rounded(End end, RoundingMode rounding) {
    BigDecimal value = end.value();
    return value.scale() <= Notation.PLACES
        ? end
        : new End(end.infinity(), value.setScale(Notation.PLACES, rounding), false);
  }

  static BigDecimal decimal(String text, String what) {
    if (!text.matches("-?[0-9]{1,60}(\\.[0-9]{1,60})?")) {
      throw Notation.refuse(text, "is not " + what, "write a decimal number such as 0.001");
    }
    return new BigDecimal(text);
  }

  /**
   * The possible shares; 1 is the whole.
   *
   * @return an interval of numbers that are not negative
   */
  public Interval interval() {
    return interval;
  }

  /**
   * The possible shares as a range; 1 is the whole.
   *
   * @return a range that is not empty
   */
  public Range<BigDecimal> range() {
    return interval.range();
  }

  /**
   * The share, if it is known exactly; 1 is the whole.
   *
   * @return the share, or empty if only bounds are known
   */
  public Optional<BigDecimal> exactValue() {
    return interval.exactValue();
  }

  /**
   * The lower end, which is possible only if it is closed; 1 is the whole.
   *
   * @return zero or more
   */
  public BigDecimal lowerEnd() {
    return interval.range().lowerEndpoint();
  }

  /**
   * Whether the share is a bound or more, exactly.
   *
   * @param bound the bound; 1 is the whole
   * @return true or false if that holds for every possible share, otherwise unknown
   */
  public Truth atLeast(BigDecimal bound) {
    return interval.atLeast(bound);
  }

  /**
   * Whether the share is more than a bound, exactly.
   *
   * @param bound the bound; 1 is the whole
   * @return true or false if that holds for every possible share, otherwise unknown
   */
  public Truth moreThan(BigDecimal bound) {
    return interval.moreThan(bound);
  }

  /**
   * Whether the share is a bound or less, exactly.
   *
   * @param bound the bound; 1 is the whole
   * @return true or false if that holds for every possible share, otherwise unknown
   */
  public Truth atMost(BigDecimal bound) {
    return interval.atMost(bound);
  }

  /**
   * Whether the share is less than a bound, exactly.
   *
   * @param bound the bound; 1 is the whole
   * @return true or false if that holds for every possible share, otherwise unknown
   */
  public Truth lessThan(BigDecimal bound) {
    return interval.lessThan(bound);
  }

  /**
   * Whether the share is as large as another or larger, exactly.
   *
   * @param other an independent share of the same kind
   * @return true or false if that holds for every choice of both, otherwise unknown
   */
  public Truth atLeast(T other) {
    return interval.atLeast(other.interval());
  }

  /**
   * Whether the share is larger than another, exactly.
   *
   * @param other an independent share of the same kind
   * @return true or false if that holds for every choice of both, otherwise unknown
   */
  public Truth moreThan(T other) {
    return interval.moreThan(other.interval());
  }

  /**
   * Whether there is any: a share above zero.
   *
   * @return true or false if that holds for every possible share, otherwise unknown
   */
  public Truth isPresent() {
    return interval.moreThan(BigDecimal.ZERO);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Share<?> that
        && notation.equals(that.notation)
        && interval.equals(that.interval);
  }

  @Override
  public final int hashCode() {
    return interval.hashCode();
  }

  /** The share as {@code parse} reads it. */
  @Override
  public final String toString() {
    return notation.print(interval.range());
  }
}
