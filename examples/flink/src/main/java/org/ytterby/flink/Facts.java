package org.ytterby.flink;

/**
 * What is known of a shipment, as one line says.
 *
 * @param id the shipment
 * @param line where it stands, with the line as a whole
 * @param json the facts, as {@link org.ytterby.decision.ShipmentJson} reads them
 */
public record Facts(String id, InputLine line, String json) {}
