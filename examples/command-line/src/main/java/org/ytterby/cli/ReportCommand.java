package org.ytterby.cli;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
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
import org.ytterby.cli.rows.BadInputException;
import org.ytterby.cli.rows.Column;
import org.ytterby.cli.rows.LawWords;
import org.ytterby.cli.rows.RowGroup;
import org.ytterby.cli.rows.ShipmentReader;
import org.ytterby.decision.Determination;
import org.ytterby.policy.ControlPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "One self-contained page for people, in English and Chinese: the answers, where the law stands, and what is still to be found out.",
    })
final class ReportCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final InputStream in;

  @Parameters(paramLabel = "FILE.csv", description = "Rows; `-` for standard input.")
  private String file = "-";

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
  public Integer call() throws IOException {
    refuseOther();
    ControlPolicy policy = options.policy();
    List<Answered> rows = new ArrayList<>();
    int bad = 0;
    try (InputStream bytes = file.equals("-") ? in : InputFile.open(file)) {
      ShipmentReader reader =
          ShipmentReader.open(bytes, ImmutableMap.of(), LawWords.of(policy.rulebook()));
      for (Optional<RowGroup> next = reader.next(); next.isPresent(); next = reader.next()) {
        RowGroup group = next.get();
        if (group.shipment().isPresent()) {
          List<Determination> lines = policy.determine(group.shipment().get()).lines();
          for (int i = 0; i < lines.size(); i++) {
            String shipment = group.rows().get(i).cell(Column.SHIPMENT).orElse("");
            rows.add(new Answered(lines.get(i).id(), shipment, lines.get(i)));
          }
        }
        group.problems().forEach(terminal::complain);
        bad += group.bad();
      }
    } catch (BadInputException e) {
      e.problems().forEach(terminal::complain);
      return Main.WRONG_INPUT;
    }
    LocalDate day = on.orElseGet(() -> rows.stream()
        .map(row -> row.answer().exportDate())
        .max(Comparator.naturalOrder())
        .orElse(policy.rulebook().head().assertedThrough()));
    write(new Report(file, rows, bad, policy, options.law(), day).page());
    terminal.out().println(html + ": " + rows.size() + " rows, " + bad + " bad");
    return bad > 0 ? Main.WRONG_INPUT : 0;
  }

  private void refuseOther() throws IOException {
    if (Files.exists(html) && !Files.readString(html).contains(Report.GENERATOR)) {
      throw new UserError(
          "`" + html + "` exists and is no report of this program: name another file");
    }
  }

  /** Whole or not at all: what stood there before goes only when the new page is complete. */
  private void write(String page) throws IOException {
    Path whole = html.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    Files.writeString(part, page, StandardCharsets.UTF_8);
    try {
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
