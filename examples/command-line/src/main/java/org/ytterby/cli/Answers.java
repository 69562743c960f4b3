package org.ytterby.cli;

import org.ytterby.cli.rows.Row;
import org.ytterby.decision.Determination;
import org.ytterby.trade.Shipment;

/** A way to print determinations as they come. */
interface Answers {
  /** Before the first. */
  void begin();

  /** Before the lines of a shipment. */
  default void next(Shipment shipment) {}

  /** One of them. */
  void add(Row row, Determination determination);

  /**
   * After the last.
   *
   * @param bad how many rows have none
   */
  void end(int bad);
}
