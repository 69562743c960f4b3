package org.ytterby.cli;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ytterby.cli.rows.LawWords;
import org.ytterby.cli.rows.RowGroup;
import org.ytterby.decision.LineImpact;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.LawImpact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "impact",
    mixinStandardHelpOptions = true,
    description = {
      "The rows of a CSV file whose answer changes from one law to another, and the provisions to which that is due.",
      "The rows are those of `determine`. Each of the two laws is the bundled one with the files of a folder; the law "
          + "whose folder is not given is the bundled one."
    },
    footer = {
      "",
      "Examples:",
      "  ytterby impact shipments.csv --new-law our-law",
      "  ytterby impact shipments.csv --old-law last-year --new-law our-law --format csv",
      "",
      "--format csv writes one row for each row that changes: id, impact, the parts and codes as `determine` has them, with "
          + "old_ and new_ before their names, because, then the x_ columns.",
      "Wrong rows are reported on standard error; the others are answered, and the exit status is 2."
    })
final class ImpactCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final InputStream in;

  @Mixin
  private RowsInput input = new RowsInput();

  @Option(
      names = "--old-law",
      paramLabel = "DIR",
      description =
          "A folder with law files: what the old law has besides the bundled one, or in its place.")
  private Optional<String> old = Optional.empty();

  @Option(names = "--new-law", paramLabel = "DIR", description = "The same for the new law.")
  private Optional<String> young = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (default), json (one object a line) or csv.")
  private Format format = Format.table;

  @Mixin
  private LawView view = new LawView();

  ImpactCommand(Terminal terminal, InputStream in) {
    this.terminal = terminal;
    this.in = in;
  }

  @Override
  public Integer call() {
    if (old.isEmpty() && young.isEmpty()) {
      throw new UserError("nothing to compare: name a folder with --old-law, --new-law or both");
    }
    Rulebook before = rulebook(old);
    Rulebook after = rulebook(young);
    LawImpact impact = LawImpact.between(view.of(before), view.of(after));
    ImpactAnswers answers = switch (format) {
      case table -> new ImpactTable(terminal, before, after);
      case json -> new ImpactJsonLines(terminal);
      case csv -> new ImpactCsv(terminal);
    };
    return input.each(
        terminal,
        in,
        LawWords.of(after),
        rows -> new Changes(impact, answers, rows.passedColumns()));
  }

  private static Rulebook rulebook(Optional<String> folder) {
    return folder.map(LawFolder::rulebook).orElseGet(PolicyOptions::bundled);
  }

  /** Changes, row by row. */
  private record Changes(LawImpact impact, ImpactAnswers answers, ImmutableList<String> passed)
      implements RowsInput.Work {
    @Override
    public void begin() {
      answers.begin(passed);
    }

    @Override
    public void answer(RowGroup group) {
      List<LineImpact> lines = impact.of(group.shipment().orElseThrow());
      for (int i = 0; i < lines.size(); i++) {
        answers.add(group.rows().get(i), lines.get(i));
      }
    }

    @Override
    public void end(int bad) {
      answers.end(bad);
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
