package org.ytterby.cli;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.ytterby.cli.rows.Row;
import org.ytterby.decision.LineImpact;

/** One CSV row for each row that changes. */
final class ImpactCsv implements ImpactAnswers {
  private final CsvLines lines;

  ImpactCsv(Terminal terminal) {
    lines = new CsvLines(terminal);
  }

  @Override
  public void begin(ImmutableList<String> passed) {
    lines.add(ImmutableList.<String>builder()
        .add("id", "impact")
        .addAll(Stream.of("old_", "new_")
            .flatMap(side -> VerdictText.COLUMNS.stream().map(side::concat))
            .iterator())
        .add("because")
        .addAll(passed)
        .build());
  }

  @Override
  public void add(Row row, LineImpact impact) {
    if (impact.kind() != LineImpact.Kind.UNCHANGED) {
      lines.add(ImmutableList.<String>builder()
          .add(impact.id(), impact.kind().token())
          .addAll(VerdictText.cells(impact.before().orElseThrow()))
          .addAll(VerdictText.cells(impact.after().orElseThrow()))
          .add(CsvLines.list(impact.because()))
          .addAll(row.passed().values())
          .build());
    }
  }

  @Override
  public void end(int bad) {}
}
