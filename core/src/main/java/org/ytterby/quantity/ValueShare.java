package org.ytterby.quantity;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A share of the value of something, of which only bounds may be known; 1 is the whole value. It may exceed the whole, as when
 * content is dearer than the product that holds it. It does not mix with shares of mass or of atoms.
 */
public final class ValueShare extends Share<ValueShare> {
  private static final Notation NOTATION =
      new Notation("a share of value", "0.1 %", " %", ImmutableMap.of("%", 2), Optional.empty());

  /** Nothing. */
  public static final ValueShare ZERO = of(Interval.exactly(BigDecimal.ZERO));

  /** The whole. */
  public static final ValueShare ONE = of(Interval.exactly(BigDecimal.ONE));

  /** Nothing is known: zero or more. */
  public static final ValueShare ANY = of(Interval.of(Range.atLeast(BigDecimal.ZERO)));

  private ValueShare(Interval interval) {
    super(interval, NOTATION);
  }

  /**
   * The share with possible numbers; beyond 60 decimal places an end is rounded outwards and becomes open.
   *
   * @param interval zero or more, where 1 is the whole
   * @return the share
   * @throws IllegalArgumentException if the interval reaches below 0
   */
  public static ValueShare of(Interval interval) {
    return new ValueShare(interval);
  }

  /**
   * The share that is exactly a number.
   *
   * @param value zero or more, where {@code 1} is the whole, such as {@code 0.001}
   * @return the share
   * @throws IllegalArgumentException if the text is no such number
   */
  public static ValueShare of(String value) {
    return of(Interval.exactly(decimal(value, NOTATION.what())));
  }

  /**
   * The share that is exactly a number of hundredths.
   *
   * @param percent zero or more, where {@code 100} is the whole, such as {@code 0.1}; without a sign
   * @return the share
   * @throws IllegalArgumentException if the text is no such number
   */
  public static ValueShare ofPercent(String percent) {
    return of(Interval.exactly(decimal(percent, NOTATION.what()).movePointLeft(2)));
  }

  /**
   * Reads a share: a number with its unit, a range, or bounds.
   *
   * @param text such as {@code 0.08 %}, {@code 0.05-0.2 %}, {@code < 0.1 %} or {@code > 1 % and <= 2 %}; a number without a unit is
   *     refused, since it may mean either hundredths or a fraction
   * @return the share
   * @throws IllegalArgumentException if the text is not such a share, or one below nothing
   */
  public static ValueShare parse(String text) {
    return of(Interval.of(NOTATION.read(text)));
  }

  /**
   * The narrowest share that allows all that either allows.
   *
   * @param other the other share
   * @return the possible numbers of both and those between
   */
  public ValueShare hull(ValueShare other) {
    return of(interval().hull(other.interval()));
  }

  /**
   * What both allow.
   *
   * @param other what else is known of the same share
   * @return the common possible numbers, or empty if the two contradict each other
   */
  public Optional<ValueShare> intersection(ValueShare other) {
    return interval().intersection(other.interval()).map(ValueShare::of);
  }
}
