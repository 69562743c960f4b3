package org.ytterby.cli;

import com.google.common.collect.ImmutableList;
import org.ytterby.cli.rows.Row;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Question;

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
        .add("id", "requirement_floor", "requirement_ceiling", "review_floor", "review_ceiling")
        .add("party_floor", "party_ceiling", "release")
        .add("control_codes", "dormant_codes", "possible_codes", "missing")
        .addAll(passed)
        .build());
  }

  @Override
  public void add(Row row, Determination d) {
    lines.add(ImmutableList.<String>builder()
        .add(d.id())
        .add(d.requirement().floor().token(), d.requirement().ceiling().token())
        .add(d.review().floor().token(), d.review().ceiling().token())
        .add(d.party().floor().token(), d.party().ceiling().token())
        .add(d.release().token())
        .add(CsvLines.list(d.controlCodes()))
        .add(CsvLines.list(d.dormantCodes()))
        .add(CsvLines.list(d.possibleCodes()))
        .add(CsvLines.list(d.questions().stream().map(Question::fact).toList()))
        .addAll(row.passed().values())
        .build());
  }

  @Override
  public void end(int bad) {}
}
