package org.ytterby.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.ytterby.decision.DeterminationJson;
import org.ytterby.decision.ElementPosition;
import org.ytterby.decision.ElementPosition.Listing;
import org.ytterby.policy.ControlPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "Where each of the seventeen rare earths stands on a day.",
      "Control is by form: an element is in force as soon as one listed form of it is, and other forms of it may be free."
    },
    footer = {
      "",
      "Examples:",
      "  ytterby status --on 2026-11-23",
      "  ytterby status --on 2026-11-23 --reading published-only"
    })
final class StatusCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--on", paramLabel = "DAY", required = true, description = "The day.")
  private LocalDate on = LocalDate.EPOCH;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (default), json (one object a line) or csv.")
  private Format format = Format.table;

  @Mixin
  private PolicyOptions options = new PolicyOptions();

  StatusCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ControlPolicy policy = options.policy();
    ImmutableList<ElementPosition> positions = policy.rulebook().elements().stream()
        .map(element -> policy.statusOf(element, on))
        .collect(toImmutableList());
    switch (format) {
      case table ->
        new StatusTable(positions).print(terminal.out(), "On " + on + options.seenFrom() + ": ");
      case json -> positions.forEach(p -> terminal.out().println(DeterminationJson.of(p)));
      case csv -> csv(positions);
    }
    return 0;
  }

  private void csv(ImmutableList<ElementPosition> positions) {
    CsvLines lines = new CsvLines(terminal);
    lines.add(ImmutableList.of(
        "element", "position", "announcement", "announcement_position", "because"));
    for (ElementPosition p : positions) {
      String element = p.element().symbol();
      String position = p.position().token();
      if (p.announcements().isEmpty()) {
        lines.add(ImmutableList.of(element, position, "", "", ""));
      }
      for (Listing a : p.announcements()) {
        lines.add(ImmutableList.of(element, position, a.id(), a.position().token(), a.because()));
      }
    }
  }
}
