package org.ytterby.cli;

import org.ytterby.cli.rows.Row;
import org.ytterby.decision.Determination;

/** A way to print determinations as they come. */
interface Answers {
  /** Before the first. */
  void begin();

  /** One of them. */
  void add(Row row, Determination determination);

  /**
   * After the last.
   *
   * @param bad how many rows have none
   */
  void end(int bad);
}
