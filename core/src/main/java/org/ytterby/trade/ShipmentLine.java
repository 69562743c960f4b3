package org.ytterby.trade;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * One line of a shipment.
 *
 * @param id the caller's identifier, not blank and unique within the shipment
 * @param item what the line ships
 */
public record ShipmentLine(String id, Item item) {
  /**
   * Checks the identifier.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public ShipmentLine {
    checkArgument(!id.isBlank(), "a shipment line needs an id");
  }

  /**
   * A line.
   *
   * @param id the caller's identifier
   * @param item what the line ships
   * @return the line
   */
  public static ShipmentLine of(String id, Item item) {
    return new ShipmentLine(id, item);
  }
}
