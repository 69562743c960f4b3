package org.ytterby.cli;

import java.io.PrintWriter;
import org.ytterby.decision.Counterfactuals;
import org.ytterby.decision.Headroom;
import org.ytterby.decision.WhatIfWords;

/** A block of sentences for each row: what would change its answer, then how far its numbers are from thresholds. */
final class WhatIfTable implements WhatIfCommand.View {
  private static final int INDENT = 2;

  private final PrintWriter out;
  private final WhatIfWords words;

  WhatIfTable(Terminal terminal, WhatIfWords words) {
    out = terminal.out();
    this.words = words;
  }

  @Override
  public void begin() {
    // a table without a head
  }

  @Override
  public void add(Counterfactuals found, Headroom headroom) {
    out.println(Terminal.plain(found.id()) + ": " + found.release().token());
    words.of(found).forEach(this::say);
    words.remarks(found).forEach(this::say);
    headroom.margins().stream().map(words::of).forEach(this::say);
  }

  private void say(String sentence) {
    Wrap.indented(out, INDENT, "- " + sentence);
  }

  @Override
  public void end() {
    Wrap.indented(out, 0, words.notice());
  }
}
