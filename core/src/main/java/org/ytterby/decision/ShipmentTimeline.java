package org.ytterby.decision;

import com.google.common.collect.ImmutableList;

/**
 * The answers for a shipment over days.
 *
 * @param lines for each line, in the order of the shipment
 * @param whole for the whole, as heavy as its heaviest line on each day, with the codes of all lines
 */
public record ShipmentTimeline(ImmutableList<Timeline> lines, Timeline whole) {
  /**
   * The timeline of one line.
   *
   * @param id the line
   * @return its timeline
   * @throws IllegalArgumentException if the shipment has no such line
   */
  public Timeline line(String id) {
    return lines.stream()
        .filter(line -> line.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the shipment has no line `" + id + "`"));
  }
}
