package org.ytterby.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "composition",
    mixinStandardHelpOptions = true,
    description = {
      "What was understood of a composition: the share of each element by mass, as bounds, "
          + "the same as rare-earth oxide, and whether anything else may be inside.",
      "Of a CAS number or a name that is known, also what else it implies.",
      "In JSON and CSV shares are decimals of 1, not per cent."
    })
final class CompositionCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "TEXT",
      description =
          "Such as `Dy2O3`, `NdFeB; Dy present` or `Nd 29.5 %%; Dy 0.5-1.2 %%; B 1 %%; Fe balance`; "
              + "or a CAS number, or a name such as `NdFeB N42SH`.")
  private String text = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (default), json (one object on a line) or csv.")
  private Format format = Format.table;

  CompositionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    CompositionReport report = new CompositionReport(Asked.of(text, Optional.empty()));
    switch (format) {
      case table -> report.table(terminal.out());
      case json -> terminal.out().println(report.json());
      case csv -> report.csv(new CsvLines(terminal));
    }
    return 0;
  }
}
