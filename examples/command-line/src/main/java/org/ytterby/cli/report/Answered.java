package org.ytterby.cli.report;

import org.ytterby.decision.Determination;

/**
 * A row with its answer.
 *
 * @param id what the caller calls the row
 * @param answer the answer
 * @param shipment the name of its shipment, or nothing
 */
public record Answered(String id, String shipment, Determination answer) {}
