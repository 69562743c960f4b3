package org.ytterby.trade;

import com.google.common.base.Ascii;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Money;
import org.ytterby.quantity.Truth;

/**
 * How much of a part: an amount above zero, of which only bounds may be known, with its unit. Masses convert into one another
 * ({@code mg}, {@code g}, {@code kg}, {@code t}); nothing else does.
 *
 * @param amount the amount, in the unit
 * @param unit {@code piece}, a unit of mass, or one of {@code mm}, {@code cm}, {@code m}, {@code m2}, {@code m3}, {@code ml} and
 *     {@code l}
 */
public record PartQuantity(Interval amount, String unit) {
  private static final ImmutableMap<String, Integer> MASSES =
      ImmutableMap.of("mg", -6, "g", -3, "kg", 0, "t", 3);
  private static final ImmutableList<String> KNOWN =
      ImmutableList.of("piece", "mg", "g", "kg", "t", "mm", "cm", "m", "m2", "m3", "ml", "l");

  /** Other ways to write them: in words, in capitals, and the codes of UN/ECE Recommendation 20 that ERP systems use. */
  private static final ImmutableSetMultimap<String, String> ALSO =
      ImmutableSetMultimap.<String, String>builder()
          .putAll("piece", "pieces", "pcs", "pc", "ea", "PIECE", "PCS", "PC", "PCE", "EA")
          .putAll("piece", "C62", "H87")
          .putAll("mg", "MG", "MGM")
          .putAll("g", "G", "GRM")
          .putAll("kg", "KG", "KGM")
          .putAll("t", "TNE")
          .putAll("mm", "MM", "MMT")
          .putAll("cm", "CM", "CMT")
          .putAll("m", "M", "MTR")
          .putAll("m2", "M2", "MTK")
          .putAll("m3", "M3", "MTQ")
          .putAll("ml", "ML", "MLT")
          .putAll("l", "L", "LTR")
          .build();

  private static final ImmutableMap<String, String> UNITS = ImmutableMap.<String, String>builder()
      .putAll(Maps.toMap(KNOWN, unit -> unit))
      .putAll(ALSO.inverse().entries())
      .buildOrThrow();

  /** One piece. */
  public static final PartQuantity PIECE = of(BigDecimal.ONE, "piece");

  /**
   * Checks amount and unit. {@code pieces}, {@code pcs}, {@code pc} and {@code ea}, all units but {@code t} in capitals, and the codes of
   * UN/ECE Recommendation 20 such as {@code KGM} or {@code H87} are taken as the unit that they stand for.
   *
   * @throws IllegalArgumentException if the amount may be zero or less, or the unit is not known
   */
  public PartQuantity {
    if (amount.moreThan(BigDecimal.ZERO) != Truth.TRUE) {
      throw new IllegalArgumentException(
          "`" + amount
              + "` is not above zero: a part that is not used has no line; write how much of it goes in");
    }
    String known = UNITS.get(unit);
    if (known == null) {
      throw new IllegalArgumentException(
          unit.isBlank()
              ? "the unit is missing: write one of " + units()
              : "`" + Ascii.truncate(unit, 60, "...") + "` is not a unit: write one of " + units());
    }
    unit = known;
  }

  private static String units() {
    return Joiner.on(", ").join(KNOWN);
  }

  /**
   * A quantity that is known exactly.
   *
   * @param amount the amount
   * @param unit the unit
   * @return the quantity
   * @throws IllegalArgumentException if the amount is zero or less, or the unit is not known
   */
  public static PartQuantity of(BigDecimal amount, String unit) {
    return new PartQuantity(Interval.exactly(amount), unit);
  }

  /**
   * Reads a quantity.
   *
   * @param amount a number such as {@code 0.02}, a range such as {@code 2-3}, or bounds such as {@code > 1 and <= 2}
   * @param unit the unit
   * @return the quantity
   * @throws IllegalArgumentException if the amount cannot be read or may be zero or less, or the unit is not known
   */
  public static PartQuantity of(String amount, String unit) {
    return new PartQuantity(number(amount), unit.strip());
  }

  private static Interval number(String amount) {
    try {
      return Money.of(amount, "XXX").amount();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "`" + Ascii.truncate(amount, 60, "...")
              + "` is not a quantity above zero: write a number of at most 60 digits before and after the point, such as `0.02`, or a range such as `2-3`",
          e);
    }
  }

  /**
   * Whether it is a mass.
   *
   * @return true for a unit of mass
   */
  public boolean isMass() {
    return MASSES.containsKey(unit);
  }

  /**
   * The same quantity in another unit of mass, or in its own unit; exact.
   *
   * @param other the unit
   * @return the amount in that unit
   * @throws IllegalArgumentException if the unit is another and not both are units of mass
   */
  public Interval in(String other) {
    if (unit.equals(other)) {
      return amount;
    }
    if (!isMass() || !MASSES.containsKey(other)) {
      throw new IllegalArgumentException(
          "`%s` cannot be given in `%s`: only masses convert".formatted(this, other));
    }
    int places = MASSES.getOrDefault(unit, 0) - MASSES.getOrDefault(other, 0);
    return amount.times(Interval.exactly(BigDecimal.ONE.scaleByPowerOfTen(places)));
  }

  /**
   * Whether it is no more than another.
   *
   * @param other what there is
   * @return true or false if that is certain; unknown where only bounds are known or the units do not convert
   */
  public Truth isAtMost(PartQuantity other) {
    if (!agreesWith(other)) {
      return Truth.UNKNOWN;
    }
    return other.amount.atLeast(in(other.unit));
  }

  boolean agreesWith(PartQuantity other) {
    return unit.equals(other.unit) || (isMass() && other.isMass());
  }

  /** The amount and the unit: {@code 0.02 kg}. */
  @Override
  public String toString() {
    return amount + " " + unit;
  }
}
