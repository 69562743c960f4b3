package org.ytterby.cli;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import org.ytterby.decision.Counterfactuals;
import org.ytterby.decision.FactChange;
import org.ytterby.decision.Headroom;
import org.ytterby.trade.Token;

/** One CSV row for each way to another answer. */
final class WhatIfCsv implements WhatIfCommand.View {
  private final CsvLines lines;

  WhatIfCsv(Terminal terminal) {
    lines = new CsvLines(terminal);
  }

  @Override
  public void begin() {
    lines.add(ImmutableList.of("id", "release", "changes", "reaches", "release_then", "complete"));
  }

  @Override
  public void add(Counterfactuals found, Headroom headroom) {
    for (Counterfactuals.Way way : found.ways()) {
      lines.add(ImmutableList.of(
          found.id(),
          found.release().token(),
          way.changes().stream().map(FactChange::toString).collect(Collectors.joining(" + ")),
          way.reaches().stream().map(Token::token).collect(Collectors.joining("; ")),
          way.release().token(),
          Boolean.toString(found.complete())));
    }
  }

  @Override
  public void end() {
    // no foot
  }
}
