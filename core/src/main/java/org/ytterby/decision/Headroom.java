package org.ytterby.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.Optional;
import org.ytterby.law.Criterion;
import org.ytterby.law.ProvisionId;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Truth;

/**
 * How far the numbers of one line are from the thresholds that the law in force looks at. Immutable.
 *
 * @param id the line
 * @param margins the thresholds on whose side the condition of a provision turns, all else being as it is
 */
public record Headroom(String id, ImmutableList<Margin> margins) {
  /**
   * A number and a threshold.
   *
   * @param provisions the provisions whose condition turns on it
   * @param fact the number, by the name of its column; of listed content always {@code listed_content_value}
   * @param comparison which side of the threshold the condition asks for, with or without equality
   * @param threshold the threshold; of a share of value or mass 1 is the whole, of a holding it is per cent
   * @param unit the unit of a technical parameter; otherwise blank
   * @param meets whether the number lies on that side
   * @param value the number, if anything is known of it. A share that comes of amounts is rounded outwards at 40 digits
   * @param margin the number less the threshold
   * @param ratio the number divided by the threshold, rounded outwards at 40 digits; empty if the threshold is zero
   * @param amounts for a share of value that comes of amounts: the amounts, which are exact
   */
  public record Margin(
      ImmutableSortedSet<ProvisionId> provisions,
      String fact,
      Criterion.Comparison comparison,
      BigDecimal threshold,
      String unit,
      Truth meets,
      Optional<Interval> value,
      Optional<Interval> margin,
      Optional<Interval> ratio,
      Optional<Amounts> amounts) {}

  /**
   * Amounts of value.
   *
   * @param currency their currency
   * @param counted what counts
   * @param whole the value of the item
   * @param margin {@code counted} less the threshold times {@code whole}, exact
   * @param largest what most of it comes from, if pieces or lines of a bill were stated
   */
  public record Amounts(
      String currency,
      Interval counted,
      Interval whole,
      Interval margin,
      Optional<Largest> largest) {}

  /**
   * The piece, or the way down the bill of materials, from which most of what counts comes.
   *
   * @param name the path in the bill, or the number of the piece with what it is
   * @param amount what it is worth
   * @param flipsAt what it would be worth if the share were exactly the threshold, all other amounts being as they are; the value of
   *     the item too, unless that is added up from what its parts cost. Empty if that would be less than nothing
   * @param ratio {@code flipsAt} divided by {@code amount}, rounded outwards at 40 digits: by which its price would have to be
   *     multiplied
   */
  public record Largest(
      String name, Interval amount, Optional<Interval> flipsAt, Optional<Interval> ratio) {}
}
