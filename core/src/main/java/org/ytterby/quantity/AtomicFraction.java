package org.ytterby.quantity;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A share of the number of atoms of a material, of which only bounds may be known; 1 is all of them. It does not mix with
 * shares of mass or of value.
 */
public final class AtomicFraction extends Share<AtomicFraction> {
  private static final Notation NOTATION = new Notation(
      "a share of atoms",
      "0.5 at%",
      " at%",
      ImmutableMap.of("at%", 2),
      Optional.of(BigDecimal.ONE));

  /** Nothing. */
  public static final AtomicFraction ZERO = of(Interval.exactly(BigDecimal.ZERO));

  /** The whole. */
  public static final AtomicFraction ONE = of(Interval.exactly(BigDecimal.ONE));

  /** Nothing is known: from nothing to the whole. */
  public static final AtomicFraction ANY =
      of(Interval.of(Range.closed(BigDecimal.ZERO, BigDecimal.ONE)));

  /** There is some, and nothing else is known: more than zero, up to the whole. */
  public static final AtomicFraction PRESENT =
      of(Interval.of(Range.openClosed(BigDecimal.ZERO, BigDecimal.ONE)));

  private AtomicFraction(Interval interval) {
    super(interval, NOTATION);
  }

  /**
   * The share with possible numbers; beyond 60 decimal places an end is rounded outwards and becomes open.
   *
   * @param interval numbers from 0 to 1, where 1 is the whole
   * @return the share
   * @throws IllegalArgumentException if the interval reaches below 0 or above 1
   */
  public static AtomicFraction of(Interval interval) {
    return new AtomicFraction(interval);
  }

  /**
   * The share that is exactly a number.
   *
   * @param value from {@code 0} to {@code 1}, which is the whole, such as {@code 0.001}
   * @return the share
   * @throws IllegalArgumentException if the text is no such number
   */
  public static AtomicFraction of(String value) {
    return of(Interval.exactly(decimal(value, NOTATION.what())));
  }

  /**
   * The share that is exactly a number of hundredths.
   *
   * @param percent from {@code 0} to {@code 100}, which is the whole, such as {@code 0.1}; without a sign
   * @return the share
   * @throws IllegalArgumentException if the text is no such number
   */
  public static AtomicFraction ofPercent(String percent) {
    return of(Interval.exactly(decimal(percent, NOTATION.what()).movePointLeft(2)));
  }

  /**
   * Reads a share: a number with its unit, a range, or bounds.
   *
   * @param text such as {@code 29.5 at%}, {@code 0.5-1.2 at%}, {@code < 0.1 at%} or
   *     {@code > 1 at% and <= 2 at%}; a number without a unit is
   *     refused, since it may mean either hundredths or a fraction
   * @return the share
   * @throws IllegalArgumentException if the text is not such a share, or one below nothing or above the whole
   */
  public static AtomicFraction parse(String text) {
    return of(Interval.of(NOTATION.read(text)));
  }

  /**
   * The upper end, which is possible only if it is closed; 1 is the whole.
   *
   * @return from 0 to 1
   */
  public BigDecimal upperEnd() {
    return range().upperEndpoint();
  }

  /**
   * The share of a share.
   *
   * @param other what part of this share
   * @return the product
   */
  public AtomicFraction times(AtomicFraction other) {
    return of(interval().times(other.interval()));
  }

  /**
   * The narrowest share that allows all that either allows.
   *
   * @param other the other share
   * @return the possible numbers of both and those between
   */
  public AtomicFraction hull(AtomicFraction other) {
    return of(interval().hull(other.interval()));
  }

  /**
   * What both allow.
   *
   * @param other what else is known of the same share
   * @return the common possible numbers, or empty if the two contradict each other
   */
  public Optional<AtomicFraction> intersection(AtomicFraction other) {
    return interval().intersection(other.interval()).map(AtomicFraction::of);
  }
}
