package org.ytterby.cli;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.ytterby.cli.rows.LawWords;
import org.ytterby.cli.rows.RowGroup;
import org.ytterby.decision.Timeline;
import org.ytterby.policy.ControlPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "timeline",
    mixinStandardHelpOptions = true,
    description = {
      "For each row of a CSV file the spans of days with one answer, and because of what each begins.",
      "The rows are those of `determine`. On each day the answer is that of a shipment that leaves on that day; the "
          + "`export_date` of the row does not matter here."
    },
    footer = {
      "",
      "Examples:",
      "  ytterby timeline shipments.csv --from 2026-01-01 --to 2027-12-31",
      "",
      "--format csv writes one row for each span: id, from, through, covered (whether the law was checked for these days), "
          + "the parts and codes as `determine` has them, because, then the x_ columns.",
      "Wrong rows are reported on standard error; the others are answered, and the exit status is 2."
    })
final class TimelineCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final InputStream in;

  @Mixin
  private RowsInput input = new RowsInput();

  @Option(names = "--from", paramLabel = "DAY", required = true, description = "The first day.")
  private LocalDate from = LocalDate.EPOCH;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      required = true,
      description = "The last day, included.")
  private LocalDate to = LocalDate.EPOCH;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (default), json (one object a line) or csv.")
  private Format format = Format.table;

  @Mixin
  private PolicyOptions options = new PolicyOptions();

  @Mixin
  private OverrideOptions overrides = new OverrideOptions();

  TimelineCommand(Terminal terminal, InputStream in) {
    this.terminal = terminal;
    this.in = in;
  }

  @Override
  public Integer call() {
    if (to.isBefore(from)) {
      throw new UserError("--from %s is after --to %s: no day is left".formatted(from, to));
    }
    ControlPolicy policy = overrides.over(options.policy(), terminal);
    TimelineAnswers answers = switch (format) {
      case table -> new TimelineTable(terminal, policy.rulebook());
      case json -> new TimelineJsonLines(terminal);
      case csv -> new TimelineCsv(terminal);
    };
    return input.each(
        terminal,
        in,
        LawWords.of(policy.rulebook()),
        rows -> new Spans(policy, answers, rows.passedColumns()));
  }

  /** Timelines, row by row. */
  private final class Spans implements RowsInput.Work {
    private final ControlPolicy policy;
    private final TimelineAnswers answers;
    private final ImmutableList<String> passed;

    Spans(ControlPolicy policy, TimelineAnswers answers, ImmutableList<String> passed) {
      this.policy = policy;
      this.passed = passed;
      this.answers = answers;
    }

    @Override
    public void begin() {
      answers.begin(passed);
    }

    @Override
    public void answer(RowGroup group) {
      List<Timeline> lines =
          policy.timeline(group.shipment().orElseThrow(), from, to).lines();
      for (int i = 0; i < lines.size(); i++) {
        answers.add(group.rows().get(i), lines.get(i));
        overrides.answered(lines.get(i).id());
      }
    }

    @Override
    public void end(int bad) {
      answers.end(bad);
      terminal.out().flush();
      overrides.close(terminal);
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
