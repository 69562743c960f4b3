package org.ytterby.cli;

import org.ytterby.cli.rows.Row;
import org.ytterby.decision.Determination;
import org.ytterby.decision.DeterminationJson;

/** One JSON object on each line. */
final class JsonAnswers implements Answers {
  private final Terminal terminal;

  JsonAnswers(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void begin() {}

  @Override
  public void add(Row row, Determination determination) {
    terminal.out().println(DeterminationJson.of(determination));
  }

  @Override
  public void end(int bad) {}
}
