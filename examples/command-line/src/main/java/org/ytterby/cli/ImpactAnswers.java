package org.ytterby.cli;

import com.google.common.collect.ImmutableList;
import org.ytterby.cli.rows.Row;
import org.ytterby.decision.LineImpact;

/** A way to print what a change of law does, row by row. */
interface ImpactAnswers {
  /** Before the first. */
  void begin(ImmutableList<String> passed);

  /** One of them, changed or not. */
  void add(Row row, LineImpact impact);

  /**
   * After the last.
   *
   * @param bad how many rows could not be read
   */
  void end(int bad);
}
