package org.ytterby.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.ytterby.cli.rows.BadInputException;
import org.ytterby.cli.rows.LawWords;
import org.ytterby.cli.rows.RowGroup;
import org.ytterby.cli.rows.ShipmentReader;
import org.ytterby.decision.Detail;
import org.ytterby.decision.Determination;
import org.ytterby.decision.ShipmentDetermination;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.trade.Shipment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "determine",
    mixinStandardHelpOptions = true,
    description = {
      "A determination for each row of a CSV file: licence required or not, under which code, why, and what is unknown.",
      "Columns are described in README.md beside this program; `export_date` is the only one that must be there. "
          + "A blank cell is unknown. Columns that start with `x_` pass through."
    },
    footer = {
      "",
      "--format csv writes: id, requirement_floor, requirement_ceiling, review_floor, review_ceiling, party_floor, "
          + "party_ceiling, release, control_codes, dormant_codes, possible_codes, missing (facts still to be found out), "
          + "then the x_ columns. Lists are joined by `; `.",
      "Wrong rows are reported on standard error; the others are answered, and the exit status is 2."
    })
final class DetermineCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final Terminal terminal;
  private final InputStream in;

  @Parameters(paramLabel = "FILE.csv", description = "Rows; `-` for standard input.")
  private String file = STANDARD_INPUT;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (default), json (one object a line) or csv.")
  private Format format = Format.table;

  @Mixin
  private NameOptions columns = new NameOptions();

  @Mixin
  private BillOptions bill = new BillOptions();

  @Mixin
  private OverrideOptions overrides = new OverrideOptions();

  @Mixin
  private HolidayOptions holidays = new HolidayOptions();

  @Mixin
  private ExplainOptions explain = new ExplainOptions();

  @Mixin
  private RecordOptions records = new RecordOptions();

  @Mixin
  private PolicyOptions options = new PolicyOptions();

  DetermineCommand(Terminal terminal, InputStream in) {
    this.terminal = terminal;
    this.in = in;
  }

  @Override
  public Integer call() {
    ControlPolicy law = options.policy();
    try (InputStream bytes = open()) {
      ControlPolicy policy = overrides.over(holidays.by(law, terminal), terminal);
      ShipmentReader rows = rows(bytes, LawWords.of(policy.rulebook()));
      if (!records.isGiven()) {
        return answer(policy, rows, policy::determine);
      }
      try (RecordFile file = records.open()) {
        return answer(policy, rows, shipment -> recorded(policy, shipment, file));
      }
    } catch (BadInputException e) {
      e.problems().forEach(terminal::complain);
      return Main.WRONG_INPUT;
    } catch (IOException e) {
      throw new UserError("`" + file + "` cannot be read to its end");
    }
  }

  private ShipmentReader rows(InputStream bytes, LawWords words)
      throws BadInputException, IOException {
    return bill.isGiven()
        ? bill.join(bytes.readAllBytes(), columns.names(), words, terminal)
        : ShipmentReader.open(bytes, columns.names(), words);
  }

  private ShipmentDetermination recorded(
      ControlPolicy policy, Shipment shipment, RecordFile file) {
    ShipmentDetermination answer = policy.determine(shipment);
    file.add(records.kept(policy.record(shipment, answer)));
    return answer;
  }

  private int answer(
      ControlPolicy policy,
      ShipmentReader rows,
      Function<Shipment, ShipmentDetermination> determine)
      throws IOException {
    Answers answers = answers(policy, rows);
    int bad = 0;
    int good = 0;
    answers.begin();
    for (Optional<RowGroup> next = rows.next(); next.isPresent(); next = rows.next()) {
      RowGroup group = next.get();
      if (group.shipment().isPresent()) {
        answers.next(group.shipment().get());
        List<Determination> lines = determine.apply(group.shipment().get()).lines();
        for (int i = 0; i < lines.size(); i++) {
          answers.add(group.rows().get(i), lines.get(i));
          overrides.answered(lines.get(i).id());
        }
      }
      if (!group.problems().isEmpty()) {
        terminal.out().flush();
        group.problems().forEach(terminal::complain);
      }
      good += group.rows().size();
      bad += group.bad();
      if (terminal.out().checkError()) {
        return Main.WRONG_INPUT;
      }
    }
    answers.end(bad);
    terminal.out().flush();
    overrides.close(terminal);
    if (bad > 0) {
      terminal.complain(
          "%d of %d rows could not be read and have no answer".formatted(bad, good + bad));
    }
    return bad > 0 ? Main.WRONG_INPUT : 0;
  }

  private Answers answers(ControlPolicy policy, ShipmentReader rows) {
    Optional<Detail> detail = explain.detail(format);
    if (detail.isPresent()) {
      return new ExplainedAnswers(terminal, policy, explain.in(policy.rulebook()), detail.get());
    }
    return switch (format) {
      case table ->
        new TableAnswers(terminal, policy.rulebook().head(), new Reasons(policy.rulebook()));
      case json -> new JsonAnswers(terminal);
      case csv -> new CsvAnswers(terminal, rows.passedColumns());
    };
  }

  private InputStream open() throws IOException {
    return file.equals(STANDARD_INPUT) ? new BufferedInputStream(in) : InputFile.open(file);
  }
}
