package org.ytterby.trade;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import org.ytterby.quantity.Interval;

/**
 * What comes into a part by one way down the bill.
 *
 * @param path ids from the part itself down to the one that contributes
 * @param amount how much: kg of an element, or value in the currency of the roll-up
 */
public record Contribution(ImmutableList<String> path, Interval amount) {
  private static final int SHOWN = 12;

  /** The path with its amount: {@code motor > rotor > magnet: 0.02}. A long path is shortened in the middle. */
  @Override
  public String toString() {
    return shown() + ": " + amount;
  }

  /**
   * The path in words.
   *
   * @return the ids joined by {@code >}; of a long path the first and the last ones
   */
  public String shown() {
    return Joiner.on(" > ")
        .join(
            path.size() <= SHOWN
                ? path
                : ImmutableList.<String>builder()
                    .addAll(path.subList(0, SHOWN / 2))
                    .add("...")
                    .addAll(path.subList(path.size() - SHOWN / 2, path.size()))
                    .build());
  }
}
