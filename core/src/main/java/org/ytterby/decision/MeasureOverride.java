package org.ytterby.decision;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import org.ytterby.law.ProvisionId;
import org.ytterby.trade.Token;

/**
 * A compliance officer's ruling on one measure for one item, for some time. It changes neither the facts nor the law, and no
 * other measure.
 *
 * @param item the id of the lines that it is about; it should name the same thing in every shipment, as a part number does
 * @param measure the provision that it is about: an entry of a list, a limb, a review policy or a rule on parties
 * @param says what the officer found
 * @param from its first day
 * @param through its last day
 * @param reason why, for who reads the answer years later
 * @param author who ruled
 */
public record MeasureOverride(
    String item,
    ProvisionId measure,
    Says says,
    LocalDate from,
    LocalDate through,
    String reason,
    String author) {

  /** What an officer found. */
  public enum Says implements Token {
    /** The condition of the measure is met. */
    APPLIES,
    /** The condition of the measure is not met. */
    DOES_NOT_APPLY
  }

  /**
   * Checks that nothing is left out.
   *
   * @throws IllegalArgumentException if item, reason or author is blank, or the last day is before the first
   */
  public MeasureOverride {
    checkArgument(!item.isBlank(), "an override needs the id of its item");
    checkArgument(!reason.isBlank(), "an override needs a reason");
    checkArgument(!author.isBlank(), "an override needs an author");
    checkArgument(
        !through.isBefore(from), "an override cannot expire on %s and begin on %s", through, from);
  }

  /**
   * Whether it holds.
   *
   * @param day the day of export
   * @return true from the first to the last day
   */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(through);
  }

  boolean clashesWith(MeasureOverride other) {
    return item.equals(other.item)
        && measure.equals(other.measure)
        && !from.isAfter(other.through)
        && !other.from.isAfter(through);
  }
}
