package org.ytterby.cli;

import com.google.common.collect.ImmutableList;
import org.ytterby.cli.rows.Row;
import org.ytterby.decision.Timeline;

/** One CSV row for each span. */
final class TimelineCsv implements TimelineAnswers {
  private final CsvLines lines;

  TimelineCsv(Terminal terminal) {
    lines = new CsvLines(terminal);
  }

  @Override
  public void begin(ImmutableList<String> passed) {
    lines.add(ImmutableList.<String>builder()
        .add("id", "from", "through", "covered")
        .addAll(VerdictText.COLUMNS)
        .add("because")
        .addAll(passed)
        .build());
  }

  @Override
  public void add(Row row, Timeline timeline) {
    timeline
        .spans()
        .asMapOfRanges()
        .forEach((days, span) -> lines.add(ImmutableList.<String>builder()
            .add(timeline.id())
            .add(days.lowerEndpoint().toString(), days.upperEndpoint().toString())
            .add(Boolean.toString(span.covered()))
            .addAll(VerdictText.cells(span.verdict()))
            .add(CsvLines.list(span.because()))
            .addAll(row.passed().values())
            .build()));
  }

  @Override
  public void end(int bad) {}
}
