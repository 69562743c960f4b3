package org.ytterby.cli;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ytterby.cli.rows.LawWords;
import org.ytterby.cli.rows.RowGroup;
import org.ytterby.decision.Inquiry;
import org.ytterby.decision.InquiryJson;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "questions",
    mixinStandardHelpOptions = true,
    description = {
      "For each row of a CSV file the facts that are still worth finding out: the question, what each answer would do, "
          + "and the smallest sets of facts that can settle the row.",
      "The columns are those of `determine`."
    },
    footer = {
      "",
      "Examples:",
      "  ytterby questions shipments.csv --cost composition.Dy=5",
      "",
      "--format csv writes a line for each question: id, fact, asks, cost, settling (answers that settle the row), "
          + "answers (all), sets (smallest sets with this fact; facts are joined by ` + `), complete."
    })
final class QuestionsCommand implements Callable<Integer> {
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
      names = "--cost",
      paramLabel = "FACT=COST",
      description =
          "What finding out a fact costs, one or more, in any unit; others cost one. Repeatable.")
  private Map<String, Integer> cost = new LinkedHashMap<>();

  @Mixin
  private PolicyOptions options = new PolicyOptions();

  QuestionsCommand(Terminal terminal, InputStream in) {
    this.terminal = terminal;
    this.in = in;
  }

  /** A way to print inquiries as they come. */
  interface View {
    /** Before the first. */
    void begin();

    /** One of them. */
    void add(Inquiry inquiry);
  }

  @Override
  public Integer call() {
    ControlPolicy policy = options.policy();
    View view = switch (format) {
      case table -> new QuestionsTable(terminal);
      case json -> new OneALine(terminal);
      case csv -> new QuestionsCsv(terminal);
    };
    return input.each(
        terminal, in, LawWords.of(policy.rulebook()), rows -> new Asking(policy, cost, view));
  }

  private record OneALine(Terminal terminal) implements View {
    @Override
    public void begin() {}

    @Override
    public void add(Inquiry inquiry) {
      terminal.out().println(InquiryJson.of(inquiry));
    }
  }

  private record Asking(ControlPolicy policy, Map<String, Integer> cost, View view)
      implements RowsInput.Work {
    @Override
    public void begin() {
      view.begin();
    }

    @Override
    public void answer(RowGroup group) {
      Shipment shipment = group.shipment().orElseThrow();
      for (ShipmentLine line : shipment.lines()) {
        view.add(policy.questions(shipment, line.id(), fact -> cost.getOrDefault(fact, 1)));
      }
    }

    @Override
    public void end(int bad) {
      // nothing is counted
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
