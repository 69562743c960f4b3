package org.ytterby.flink;

/**
 * What is known of a shipment, as one line says.
 *
 * @param id the shipment
 * @param line where it stands, with the line as a whole
 */
public record Facts(String id, InputLine line) {
  static final char TAB = '\t';

  /** What stands behind the first tab, as {@link org.ytterby.decision.ShipmentJson} reads it. */
  String json() {
    return line.text().substring(line.text().indexOf(TAB) + 1);
  }
}
