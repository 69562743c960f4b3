package org.ytterby.cli;

import com.google.common.collect.ImmutableList;
import org.ytterby.cli.rows.Row;
import org.ytterby.decision.Timeline;

/** A way to print timelines as they come. */
interface TimelineAnswers {
  /** Before the first. */
  void begin(ImmutableList<String> passed);

  /** One of them. */
  void add(Row row, Timeline timeline);

  /**
   * After the last.
   *
   * @param bad how many rows have none
   */
  void end(int bad);
}
