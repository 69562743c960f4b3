package org.ytterby.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ytterby.cli.report.Answered;
import org.ytterby.cli.report.Report;
import org.ytterby.cli.rows.Column;
import org.ytterby.cli.rows.LawWords;
import org.ytterby.cli.rows.RowGroup;
import org.ytterby.decision.Determination;
import org.ytterby.policy.ControlPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "One self-contained page for people, in English and Chinese: the answers, where the law stands, and what is still to be found out.",
    },
    footer = {"", "Examples:", "  ytterby report shipments.csv --html report.html"})
final class ReportCommand implements Callable<Integer> {
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

  ReportCommand(Terminal terminal, InputStream in) {
    this.terminal = terminal;
    this.in = in;
  }

  @Override
  public Integer call() {
    refuseOther();
    ControlPolicy policy = options.policy();
    return input.each(terminal, in, LawWords.of(policy.rulebook()), rows -> new Collecting(policy));
  }

  /** All answers, for the one page. */
  private final class Collecting implements RowsInput.Work {
    private final ControlPolicy policy;
    private final List<Answered> rows = new ArrayList<>();

    Collecting(ControlPolicy policy) {
      this.policy = policy;
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
      List<Determination> lines =
          policy.determine(group.shipment().orElseThrow()).lines();
      for (int i = 0; i < lines.size(); i++) {
        String shipment = group.rows().get(i).cell(Column.SHIPMENT).orElse("");
        rows.add(new Answered(lines.get(i).id(), shipment, lines.get(i)));
      }
    }

    @Override
    public void end(int bad) {
      LocalDate day = on.orElseGet(() -> rows.stream()
          .map(row -> row.answer().exportDate())
          .max(Comparator.naturalOrder())
          .orElse(policy.rulebook().head().assertedThrough()));
      write(new Report(input.file(), rows, bad, policy, options.law(), day).page());
      terminal.out().println(html + ": " + rows.size() + " rows, " + bad + " bad");
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
