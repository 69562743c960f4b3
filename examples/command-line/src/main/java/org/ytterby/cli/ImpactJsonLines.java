package org.ytterby.cli;

import com.google.common.collect.ImmutableList;
import org.ytterby.cli.rows.Row;
import org.ytterby.decision.LineImpact;
import org.ytterby.decision.LineImpactJson;

/** One JSON object on a line for each row that changes. */
record ImpactJsonLines(Terminal terminal) implements ImpactAnswers {
  @Override
  public void begin(ImmutableList<String> passed) {}

  @Override
  public void add(Row row, LineImpact impact) {
    if (impact.kind() != LineImpact.Kind.UNCHANGED) {
      terminal.out().println(LineImpactJson.of(impact));
    }
  }

  @Override
  public void end(int bad) {}
}
