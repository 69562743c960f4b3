package org.ytterby.cli;

import com.google.common.collect.ImmutableList;
import org.ytterby.cli.rows.Row;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Question;
import org.ytterby.decision.Verdict;

/** One CSV row for each determination. */
final class CsvAnswers implements Answers {
  private final CsvLines lines;
  private final ImmutableList<String> passed;

  CsvAnswers(Terminal terminal, ImmutableList<String> passed) {
    this.lines = new CsvLines(terminal);
    this.passed = passed;
  }

  @Override
  public void begin() {
    lines.add(ImmutableList.<String>builder()
        .add("id")
        .addAll(VerdictText.COLUMNS)
        .add("missing")
        .addAll(passed)
        .build());
  }

  @Override
  public void add(Row row, Determination d) {
    lines.add(ImmutableList.<String>builder()
        .add(d.id())
        .addAll(VerdictText.cells(Verdict.of(d)))
        .add(CsvLines.list(d.questions().stream().map(Question::fact).toList()))
        .addAll(row.passed().values())
        .build());
  }

  @Override
  public void end(int bad) {}
}
