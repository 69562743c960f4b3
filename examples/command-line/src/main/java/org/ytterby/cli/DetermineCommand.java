package org.ytterby.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
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
      "Examples:",
      "  ytterby determine shipments.csv",
      "  ytterby determine servo-motors.csv --items servo-motors-items.csv --bom servo-motors-bom.csv --map-preset servo-motors --format json",
      "  ytterby determine shipments.csv --explain short --lang zh",
      "  ytterby determine servo-motors.csv --items servo-motors-items.csv --bom servo-motors-bom.csv --map-preset servo-motors --dry-run",
      "",
      "--format csv writes: id, requirement_floor, requirement_ceiling, review_floor, review_ceiling, party_floor, "
          + "party_ceiling, release, control_codes, dormant_codes, possible_codes, missing (facts still to be found out), "
          + "then the x_ columns. Lists are joined by `; `.",
      "Wrong rows are reported on standard error; the others are answered, and the exit status is 2."
    })
final class DetermineCommand implements Callable<Integer> {
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
      names = "--dry-run",
      description =
          "Answer nothing: show what each column is read as, how many rows fill it, and its first value.")
  private boolean dryRun;

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
    ControlPolicy policy = overrides.over(holidays.by(options.policy(), terminal), terminal);
    if (dryRun) {
      if (format != Format.table || records.isGiven()) {
        throw new UserError("--dry-run answers nothing: leave out --format and --records");
      }
      return input.each(
          terminal,
          in,
          LawWords.of(policy.rulebook()),
          rows -> new ColumnsWork(terminal, rows.columns()));
    }
    return input.each(
        terminal, in, LawWords.of(policy.rulebook()), rows -> determining(policy, rows));
  }

  private RowsInput.Work determining(ControlPolicy policy, ShipmentReader rows) throws IOException {
    if (!records.isGiven()) {
      return new Determining(answers(policy, rows), policy::determine, () -> {});
    }
    RecordFile file = records.open();
    return new Determining(
        answers(policy, rows), shipment -> recorded(policy, shipment, file), file::close);
  }

  private final class Determining implements RowsInput.Work {
    private final Answers answers;
    private final Function<Shipment, ShipmentDetermination> determine;
    private final RowsInput.Closing closing;

    Determining(
        Answers answers,
        Function<Shipment, ShipmentDetermination> determine,
        RowsInput.Closing closing) {
      this.answers = answers;
      this.determine = determine;
      this.closing = closing;
    }

    @Override
    public void begin() {
      answers.begin();
    }

    @Override
    public void answer(RowGroup group) {
      Shipment shipment = group.shipment().orElseThrow();
      answers.next(shipment);
      List<Determination> lines = determine.apply(shipment).lines();
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
    public void close() throws IOException {
      closing.close();
    }
  }

  private ShipmentDetermination recorded(ControlPolicy policy, Shipment shipment, RecordFile file) {
    ShipmentDetermination answer = policy.determine(shipment);
    file.add(records.kept(policy.record(shipment, answer)));
    return answer;
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
}
