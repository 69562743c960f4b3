package org.ytterby.cli;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ytterby.cli.rows.Row;
import org.ytterby.decision.LineImpact;
import org.ytterby.decision.PartyMeasure;
import org.ytterby.decision.Review;
import org.ytterby.decision.Verdict;
import org.ytterby.law.Citation;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;

/** A block for each row that changes: the answer before, the answer after, and because of what. At the end how many. */
final class ImpactTable implements ImpactAnswers {
  private static final int ID = 10;
  private static final int INDENT = ID + 2;
  private static final int KIND = 12;
  private static final int TEXT = INDENT + KIND;

  private final PrintWriter out;
  private final Rulebook old;
  private final Rulebook young;
  private final Counts all = new Counts();
  private final Map<ProvisionId, Counts> byProvision = new TreeMap<>();

  /** How many rows there are of each kind. */
  private static final class Counts {
    private final Map<LineImpact.Kind, Long> rows = new EnumMap<>(LineImpact.Kind.class);

    void add(LineImpact.Kind kind) {
      rows.merge(kind, 1L, Long::sum);
    }

    long rows() {
      return rows.values().stream().mapToLong(n -> n).sum();
    }

    String words() {
      return Stream.of(LineImpact.Kind.values())
          .filter(rows::containsKey)
          .map(kind -> rows.get(kind) + " " + kind.token())
          .collect(Collectors.joining(", "));
    }
  }

  ImpactTable(Terminal terminal, Rulebook old, Rulebook young) {
    out = terminal.out();
    this.old = old;
    this.young = young;
  }

  @Override
  public void begin(ImmutableList<String> passed) {
    out.println(Wrap.pad("row", INDENT) + Wrap.pad("impact", KIND) + "answer");
    out.println("-".repeat(Wrap.WIDTH));
  }

  @Override
  public void add(Row row, LineImpact impact) {
    all.add(impact.kind());
    if (impact.kind() == LineImpact.Kind.UNCHANGED) {
      return;
    }
    String id = Terminal.plain(impact.id());
    if (Wrap.width(id) > ID) {
      out.println(id);
      id = "";
    }
    out.print(Wrap.pad(id, INDENT) + Wrap.pad(impact.kind().token(), KIND));
    Wrap.print(out, TEXT, TEXT + 2, "old: " + words(impact.before().orElseThrow()));
    Wrap.indented(out, TEXT, "new: " + words(impact.after().orElseThrow()));
    for (ProvisionId cause : impact.because()) {
      byProvision.computeIfAbsent(cause, p -> new Counts()).add(impact.kind());
    }
    Wrap.indented(
        out,
        TEXT,
        "because of "
            + impact.because().stream().map(this::named).collect(Collectors.joining("; ")));
  }

  private static String words(Verdict verdict) {
    String codes = VerdictText.codes(verdict);
    String review = verdict.review().ceiling() == Review.NONE
        ? ""
        : "; review " + VerdictText.span(verdict.review());
    String party = verdict.party().ceiling() == PartyMeasure.NONE
        ? ""
        : "; party " + VerdictText.span(verdict.party());
    return verdict.release().token() + ", licence " + VerdictText.span(verdict.requirement())
        + review + party + (codes.isEmpty() ? "" : "; " + codes);
  }

  private String named(ProvisionId id) {
    Rulebook has =
        young.provisions().containsKey(id) || young.lists().containsKey(id) ? young : old;
    Citation cited = ChangeText.citation(has, id);
    return cited.instrument() + ", " + cited.place();
  }

  @Override
  public void end(int bad) {
    out.println("-".repeat(Wrap.WIDTH));
    if (!byProvision.isEmpty()) {
      out.println("By provision; a row counts for each that is named for it:");
      byProvision.forEach((id, counts) -> Wrap.indented(out, 2, named(id) + ": " + counts.words()));
    }
    Wrap.print(out, 0, 0, "Scope: " + young.head().scope());
    Wrap.print(
        out,
        0,
        0,
        "Old rulebook %s, checked through %s; new rulebook %s, checked through %s."
            .formatted(
                old.head().version(),
                old.head().assertedThrough(),
                young.head().version(),
                young.head().assertedThrough()));
    long rows = all.rows() + bad;
    String words = all.words();
    out.println((rows == 1 ? "1 row" : rows + " rows") + ": " + words
        + (words.isEmpty() ? "" : ", ") + bad + " bad");
  }
}
