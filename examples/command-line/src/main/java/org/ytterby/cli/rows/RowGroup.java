package org.ytterby.cli.rows;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.ytterby.trade.Shipment;

/**
 * The rows of one shipment.
 *
 * @param shipment the shipment, unless no row of it can be read
 * @param rows the rows that became its lines, in the same order
 * @param problems everything that is wrong with the other rows
 * @param bad how many rows are wrong
 */
public record RowGroup(
    Optional<Shipment> shipment,
    ImmutableList<Row> rows,
    ImmutableList<Problem> problems,
    int bad) {}
