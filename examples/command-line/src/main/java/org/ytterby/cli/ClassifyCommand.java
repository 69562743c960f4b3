package org.ytterby.cli;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ytterby.cli.rows.LawWords;
import org.ytterby.decision.Classification;
import org.ytterby.decision.ConditionTree;
import org.ytterby.decision.Detail;
import org.ytterby.decision.DeterminationJson;
import org.ytterby.decision.Finding;
import org.ytterby.decision.FindingState;
import org.ytterby.law.ControlCode;
import org.ytterby.law.ProvisionId;
import org.ytterby.material.CasNumber;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.trade.Item;
import org.ytterby.trade.RollUp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "classify",
    mixinStandardHelpOptions = true,
    description =
        "Control codes under which an item falls on a day, whatever its movement, with reasons.",
    footer = {
      "",
      "Examples:",
      "  ytterby classify \"NdFeB; Dy present\" --form permanent-magnet --on 2026-11-23",
      "  ytterby classify 1308-87-8 --on 2025-06-01"
    })
final class ClassifyCommand implements Callable<Integer> {
  private static final int LABEL = 14;
  private static final int STATE = 11;

  private final Terminal terminal;

  @Parameters(
      paramLabel = "COMPOSITION",
      description =
          "Such as `Dy2O3`, `NdFeB; Dy present`, a CAS number or a name such as `NdFeB N42SH`; `` for unknown; with --bom the id of a part.")
  private String composition = "";

  @Option(
      names = "--form",
      paramLabel = "FORM",
      description = "Product form, such as oxide or permanent-magnet; unknown if it is left out.")
  private Optional<String> form = Optional.empty();

  @Option(names = "--on", paramLabel = "DAY", required = true, description = "The day.")
  private LocalDate on = LocalDate.EPOCH;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (default), json (one object on a line) or csv (a row for each finding).")
  private Format format = Format.table;

  @Mixin
  private NameOptions columns = new NameOptions();

  @Mixin
  private BillOptions bill = new BillOptions();

  @Mixin
  private ExplainOptions explain = new ExplainOptions();

  @Mixin
  private PolicyOptions options = new PolicyOptions();

  ClassifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ControlPolicy policy = options.policy();
    if (bill.isGiven()) {
      part(policy);
    } else {
      material(policy);
    }
    return 0;
  }

  private void part(ControlPolicy policy) {
    if (form.isPresent()) {
      throw new UserError("--form is for a composition: a bill of materials says the form itself");
    }
    RollUp sums = bill.part(columns.names(), LawWords.of(policy.rulebook()), terminal, composition);
    print(
        policy,
        sums.item(composition),
        () -> new IdentifiedReport(sums, composition).print(terminal.out()));
  }

  private void material(ControlPolicy policy) {
    Optional<ProductForm> stated = form.map(ProductForm::of);
    Asked asked = Asked.of(composition, stated);
    Item.Builder item = Item.builder().form(stated);
    if (asked.implied().isEmpty()) {
      item.composition(asked.composition());
    } else {
      item.casNumber(asked.number().map(CasNumber::value)).name(asked.name());
    }
    print(policy, item.build(), () -> asked.print(terminal.out()));
  }

  private void print(ControlPolicy policy, Item item, Runnable taken) {
    Classification found = policy.classify(item, on);
    Optional<Detail> detail = explain.detail(format);
    if (detail.isPresent()) {
      Wrap.paragraphs(
          terminal.out(),
          explain
              .in(policy.rulebook())
              .of(found, on, detail.get(), conditions(policy, item, detail.get())));
      return;
    }
    switch (format) {
      case table -> {
        taken.run();
        table(found, new Reasons(policy.rulebook()));
      }
      case json -> terminal.out().println(DeterminationJson.of(found));
      case csv -> csv(found);
    }
  }

  private ImmutableMap<ProvisionId, ConditionTree> conditions(
      ControlPolicy policy, Item item, Detail detail) {
    return detail == Detail.FULL ? policy.conditions(item, on) : ImmutableMap.of();
  }

  private void table(Classification c, Reasons reasons) {
    PrintWriter out = terminal.out();
    line("in force", codes(c.controlCodes()));
    line("possible", codes(c.possibleCodes()));
    line("dormant", codes(c.dormantCodes()));
    out.println();
    for (Finding finding : c.findings()) {
      if (finding.state() != FindingState.NOT_MET) {
        out.print(Wrap.pad(finding.state().token(), STATE));
        Wrap.print(out, STATE, STATE, reasons.of(finding));
      }
    }
    long near =
        c.findings().stream().filter(f -> f.state() == FindingState.NOT_MET).count();
    out.println(near + c.notMet() + " other entries are not met" + options.seenFrom());
  }

  private void line(String label, String codes) {
    terminal.out().print(Wrap.pad(label, LABEL));
    Wrap.print(terminal.out(), LABEL, LABEL, codes);
  }

  private static String codes(Collection<ControlCode> codes) {
    return codes.isEmpty() ? "none" : Joiner.on(", ").join(codes);
  }

  private void csv(Classification c) {
    CsvLines lines = new CsvLines(terminal);
    lines.add(ImmutableList.of("code", "state", "provision", "cite", "missing"));
    for (Finding finding : c.findings()) {
      lines.add(ImmutableList.of(
          finding.code().map(ControlCode::value).orElse(""),
          finding.state().token(),
          finding.provision().toString(),
          finding.citation().toString(),
          CsvLines.list(finding.missing())));
    }
  }
}
