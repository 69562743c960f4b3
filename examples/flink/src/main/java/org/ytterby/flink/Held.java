package org.ytterby.flink;

import java.util.Comparator;

/**
 * What the job keeps of a shipment.
 *
 * @param facts the newest facts
 * @param number how many answers were given; 0 if none yet
 * @param said a digest of what the last answer says; empty if the facts wait for their first
 */
public record Held(Facts facts, long number, String said) {
  static final String NOTHING = "";
  private static final Comparator<InputLine> PLACE =
      Comparator.comparing(InputLine::file).thenComparingLong(InputLine::number);

  /** Whether facts are older than those held: in an earlier file, by its path, or further up in the same. */
  boolean isNewerThan(Facts other) {
    return PLACE.compare(facts.line(), other.line()) > 0;
  }
}
