package org.ytterby.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.ytterby.cli.rows.LawWords;
import org.ytterby.rulebook.Rulebooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "composition",
    mixinStandardHelpOptions = true,
    description = {
      "What was understood of a composition: the share of each element by mass, as bounds, "
          + "the same as rare-earth oxide, and whether anything else may be inside.",
      "Of a CAS number or a name that is known, also what else it implies.",
      "With --bom of a part of a bill of materials, in kg too, and by which ways most of each element comes in.",
      "In JSON and CSV shares are decimals of 1, not per cent."
    },
    footer = {
      "",
      "Examples:",
      "  ytterby composition \"Nd 29.5 %%; Dy 0.5-1.2 %%; B 1 %%; Fe balance\"",
      "  ytterby composition \"NdFeB N42SH\" --format json"
    })
final class CompositionCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "TEXT",
      description =
          "Such as `Dy2O3`, `NdFeB; Dy present` or `Nd 29.5 %%; Dy 0.5-1.2 %%; B 1 %%; Fe balance`; "
              + "or a CAS number, or a name such as `NdFeB N42SH`; with --bom the id of a part.")
  private String text = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (default), json (one object on a line) or csv.")
  private Format format = Format.table;

  @Option(
      names = "--paths",
      paramLabel = "N",
      description =
          "With --bom: how many ways to show for each element, the largest first (default: 3).")
  private int paths = 3;

  @Mixin
  private NameOptions columns = new NameOptions();

  @Mixin
  private BillOptions bill = new BillOptions();

  CompositionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (bill.isGiven()) {
      ContentReport report = new ContentReport(
          bill.part(columns.names(), LawWords.of(Rulebooks.bundled()), terminal, text),
          text,
          paths);
      switch (format) {
        case table -> report.table(terminal.out());
        case json -> terminal.out().println(report.json());
        case csv -> report.csv(new CsvLines(terminal));
      }
      return 0;
    }
    CompositionReport report = new CompositionReport(Asked.of(text, Optional.empty()));
    switch (format) {
      case table -> report.table(terminal.out());
      case json -> terminal.out().println(report.json());
      case csv -> report.csv(new CsvLines(terminal));
    }
    return 0;
  }
}
