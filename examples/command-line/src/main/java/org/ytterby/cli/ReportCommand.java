package org.ytterby.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ytterby.cli.report.Answered;
import org.ytterby.cli.report.Next;
import org.ytterby.cli.report.Report;
import org.ytterby.cli.rows.Column;
import org.ytterby.cli.rows.LawWords;
import org.ytterby.cli.rows.RowGroup;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Timeline;
import org.ytterby.decision.TimelineSpan;
import org.ytterby.law.LawInTime;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.trade.Shipment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "One self-contained page for people, in English and Chinese: the answers, when they change, where the law stands, and what is still to be found out.",
    },
    footer = {"", "Examples:", "  ytterby report shipments.csv --html report.html"})
final class ReportCommand implements Callable<Integer> {
  private static final int MOST_SOUGHT = 1000;

  private final Terminal terminal;
  private final InputStream in;

  @Mixin
  private RowsInput input = new RowsInput();

  @Option(
      names = "--html",
      paramLabel = "OUT",
      required = true,
      description = "The page to write. A file that is no such page is not overwritten.")
  private Path html = Path.of("");

  @Option(
      names = "--on",
      paramLabel = "DAY",
      description = "The day that the pictures show first; the last export date when not given.")
  private Optional<LocalDate> on = Optional.empty();

  @Mixin
  private PolicyOptions options = new PolicyOptions();

  @Mixin
  private OverrideOptions overrides = new OverrideOptions();

  ReportCommand(Terminal terminal, InputStream in) {
    this.terminal = terminal;
    this.in = in;
  }

  @Override
  public Integer call() {
    refuseOther();
    ControlPolicy policy = overrides.over(options.policy(), terminal);
    return input.each(terminal, in, LawWords.of(policy.rulebook()), rows -> new Collecting(policy));
  }

  /** All answers, for the one page. */
  private final class Collecting implements RowsInput.Work {
    private final ControlPolicy policy;
    private final LawInTime law = options.law();
    private final ChangeText changes;
    private final List<Answered> rows = new ArrayList<>();
    private int sought;

    Collecting(ControlPolicy policy) {
      this.policy = policy;
      changes = new ChangeText(policy.rulebook());
    }

    @Override
    public boolean isSilent() {
      return true;
    }

    @Override
    public void begin() {
      // a page is written as a whole
    }

    @Override
    public void answer(RowGroup group) {
      Shipment shipment = group.shipment().orElseThrow();
      List<Determination> lines = policy.determine(shipment).lines();
      List<Next> next = next(shipment);
      for (int i = 0; i < lines.size(); i++) {
        Determination line = lines.get(i);
        rows.add(new Answered(
            line.id(),
            group.rows().get(i).cell(Column.SHIPMENT).orElse(""),
            line,
            policy.conditions(shipment, line),
            next.get(i)));
        overrides.answered(line.id());
      }
    }

    /** For each line, when its answer changes, up to the last day on which the law is known to. */
    private List<Next> next(Shipment shipment) {
      int lines = shipment.lines().size();
      if (sought + lines > MOST_SOUGHT) {
        return Collections.nCopies(lines, new Next.NotSought(MOST_SOUGHT));
      }
      sought += lines;
      LocalDate from = shipment.exportDate();
      LocalDate last = law.changeDays().last();
      LocalDate to = last.isBefore(from) ? from : last;
      return policy.timeline(shipment, from, to).lines().stream()
          .map(days -> next(days, from, to))
          .toList();
    }

    private Next next(Timeline days, LocalDate from, LocalDate to) {
      Optional<LocalDate> changed = days.nextChange(from);
      if (changed.isEmpty()) {
        return new Next.None(to);
      }
      TimelineSpan then = days.on(changed.get());
      return new Next.Change(
          changed.get(), then.verdict(), then.covered(), changes.of(then.because()));
    }

    @Override
    public void end(int bad) {
      LocalDate day = on.orElseGet(() -> rows.stream()
          .map(row -> row.answer().exportDate())
          .max(Comparator.naturalOrder())
          .orElse(policy.rulebook().head().assertedThrough()));
      write(new Report(input.file(), rows, bad, policy, law, day).page());
      String counted = rows.size() == 1 ? "1 row" : rows.size() + " rows";
      terminal.out().println("%s: %s, %d bad".formatted(html, counted, bad));
      terminal.out().flush();
      overrides.close(terminal);
    }

    @Override
    public void close() {
      // nothing is open
    }
  }

  private void refuseOther() {
    try {
      if (Files.exists(html) && !Files.readString(html).contains(Report.GENERATOR)) {
        throw new UserError(
            "`" + html + "` exists and is no report of this program: name another file");
      }
    } catch (IOException e) {
      throw new UserError("`" + html + "` exists and cannot be read: name another file");
    }
  }

  /** Whole or not at all: what stood there before goes only when the new page is complete. */
  private void write(String page) {
    Path whole = html.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      Files.writeString(part, page, StandardCharsets.UTF_8);
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UserError("`" + html + "` cannot be written");
    }
  }
}
