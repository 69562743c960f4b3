package org.ytterby.cli;

import com.google.common.collect.ImmutableList;
import org.ytterby.cli.rows.Row;
import org.ytterby.decision.Timeline;
import org.ytterby.decision.TimelineJson;

/** One JSON object on each line. */
record TimelineJsonLines(Terminal terminal) implements TimelineAnswers {
  @Override
  public void begin(ImmutableList<String> passed) {}

  @Override
  public void add(Row row, Timeline timeline) {
    terminal.out().println(TimelineJson.of(timeline));
  }

  @Override
  public void end(int bad) {}
}
