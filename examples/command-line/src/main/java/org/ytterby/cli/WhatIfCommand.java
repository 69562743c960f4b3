package org.ytterby.cli;

import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ytterby.cli.rows.LawWords;
import org.ytterby.cli.rows.RowGroup;
import org.ytterby.decision.Counterfactuals;
import org.ytterby.decision.CounterfactualsJson;
import org.ytterby.decision.Headroom;
import org.ytterby.decision.HeadroomJson;
import org.ytterby.decision.WhatIfWords;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "what-if",
    mixinStandardHelpOptions = true,
    description = {
      "For each row of a CSV file the smallest changes of fact that would reach another settled answer, and how far its numbers "
          + "are from the thresholds of the law. It speaks of facts and not of declarations.",
      "The columns are those of `determine`."
    },
    footer = {
      "",
      "Examples:",
      "  ytterby what-if traction-motors.csv --reading published-only",
      "",
      "--format csv writes a line for each way: id, release (as stated), changes (fact: stated -> changed), reaches, "
          + "release_then, complete. --format json writes an object for each row, with its counterfactuals and its headroom."
    })
final class WhatIfCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final InputStream in;

  @Mixin
  private RowsInput input = new RowsInput();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (default), json (one object a line) or csv.")
  private Format format = Format.table;

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      description = "The language of the table: en (default) or zh.")
  private Optional<String> language = Optional.empty();

  @Mixin
  private PolicyOptions options = new PolicyOptions();

  WhatIfCommand(Terminal terminal, InputStream in) {
    this.terminal = terminal;
    this.in = in;
  }

  /** A way to print what-ifs as they come. */
  interface View {
    /** Before the first. */
    void begin();

    /** One line. */
    void add(Counterfactuals found, Headroom headroom);

    /** After the last. */
    void end();
  }

  @Override
  public Integer call() {
    if (language.isPresent() && format != Format.table) {
      throw new UserError(
          "--lang is the language of the table: leave --format out, or drop --lang");
    }
    ControlPolicy policy = options.policy();
    WhatIfWords words = WhatIfWords.in(ExplainOptions.language(language), policy.rulebook());
    View view = switch (format) {
      case table -> new WhatIfTable(terminal, words);
      case json -> new OneALine(terminal);
      case csv -> new WhatIfCsv(terminal);
    };
    return input.each(
        terminal, in, LawWords.of(policy.rulebook()), rows -> new Asking(policy, view));
  }

  private record OneALine(Terminal terminal) implements View {
    @Override
    public void begin() {}

    @Override
    public void add(Counterfactuals found, Headroom headroom) {
      terminal
          .out()
          .println("{\"counterfactuals\":" + CounterfactualsJson.of(found) + ",\"headroom\":"
              + HeadroomJson.of(headroom) + "}");
    }

    @Override
    public void end() {}
  }

  private record Asking(ControlPolicy policy, View view) implements RowsInput.Work {
    @Override
    public void begin() {
      view.begin();
    }

    @Override
    public void answer(RowGroup group) {
      Shipment shipment = group.shipment().orElseThrow();
      for (ShipmentLine line : shipment.lines()) {
        view.add(policy.counterfactuals(shipment, line.id()), policy.headroom(shipment, line.id()));
      }
    }

    @Override
    public void end(int bad) {
      view.end();
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
