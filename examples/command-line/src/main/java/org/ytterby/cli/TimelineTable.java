package org.ytterby.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Map;
import org.ytterby.cli.rows.Row;
import org.ytterby.decision.PartyMeasure;
import org.ytterby.decision.Review;
import org.ytterby.decision.Timeline;
import org.ytterby.decision.TimelineSpan;
import org.ytterby.decision.Verdict;
import org.ytterby.law.Rulebook;

/** A block for each row: a line for each span, with what began it below. */
final class TimelineTable implements TimelineAnswers {
  private static final int ID = 10;
  private static final int INDENT = ID + 2;
  private static final int DAYS = 26;
  private static final int RELEASE = 9;
  private static final int REQUIREMENT = 28;
  private static final int CODES = INDENT + DAYS + RELEASE + REQUIREMENT;
  private static final String LATER = "*";

  private final PrintWriter out;
  private final boolean colour;
  private final Rulebook rulebook;
  private final ChangeText changes;
  private int rows;

  TimelineTable(Terminal terminal, Rulebook rulebook) {
    out = terminal.out();
    colour = terminal.colour();
    this.rulebook = rulebook;
    changes = new ChangeText(rulebook);
  }

  @Override
  public void begin(ImmutableList<String> passed) {
    out.println(Wrap.pad("row", INDENT) + Wrap.pad("from         through", DAYS)
        + Wrap.pad("release", RELEASE) + Wrap.pad("licence", REQUIREMENT) + "codes");
    out.println("-".repeat(Wrap.WIDTH));
  }

  @Override
  public void add(Row row, Timeline timeline) {
    rows++;
    String id = Terminal.plain(timeline.id());
    if (Wrap.width(id) > ID) {
      out.println(id);
      id = "";
    }
    for (Map.Entry<Range<LocalDate>, TimelineSpan> entry :
        timeline.spans().asMapOfRanges().entrySet()) {
      span(id, entry.getKey(), entry.getValue());
      id = "";
    }
    timeline.ifRevived().asMapOfRanges().forEach(this::revived);
  }

  private void span(String id, Range<LocalDate> days, TimelineSpan span) {
    Verdict verdict = span.verdict();
    out.print(Wrap.pad(id, INDENT)
        + Wrap.pad(
            days.lowerEndpoint() + " - " + days.upperEndpoint() + (span.covered() ? "" : LATER),
            DAYS));
    out.print(
        Colours.paint(Wrap.pad(verdict.release().token(), RELEASE), verdict.release(), colour));
    String codes = VerdictText.codes(verdict);
    String requirement = VerdictText.span(verdict.requirement());
    out.print(codes.isEmpty() ? requirement : Wrap.pad(requirement, REQUIREMENT));
    Wrap.print(out, CODES, CODES, codes);
    changes.of(span.because()).forEach(text -> Wrap.indented(out, INDENT + 2, text));
    String around = around(verdict);
    if (!around.isEmpty()) {
      Wrap.indented(out, INDENT + 2, around);
    }
  }

  private static String around(Verdict verdict) {
    String review = verdict.review().ceiling() == Review.NONE
        ? ""
        : "review " + VerdictText.span(verdict.review());
    String party = verdict.party().ceiling() == PartyMeasure.NONE
        ? ""
        : "party " + VerdictText.span(verdict.party());
    return review + (review.isEmpty() || party.isEmpty() ? "" : "; ") + party;
  }

  private void revived(Range<LocalDate> days, Verdict verdict) {
    String codes = VerdictText.codes(verdict);
    Wrap.indented(
        out,
        INDENT,
        "if nothing were paused, %s - %s: %s, %s%s"
            .formatted(
                days.lowerEndpoint(),
                days.upperEndpoint(),
                verdict.release().token(),
                VerdictText.span(verdict.requirement()),
                codes.isEmpty() ? "" : ", " + codes));
  }

  @Override
  public void end(int bad) {
    out.println("-".repeat(Wrap.WIDTH));
    Wrap.print(
        out,
        0,
        0,
        "%s The law was not checked for these days; the answer is that of the law as far as it is known."
            .formatted(LATER));
    Wrap.print(out, 0, 0, "Scope: " + rulebook.head().scope());
    Wrap.print(
        out,
        0,
        0,
        "Rulebook %s, checked through %s."
            .formatted(rulebook.head().version(), rulebook.head().assertedThrough()));
    int all = rows + bad;
    out.println((all == 1 ? "1 row" : all + " rows") + ", " + bad + " bad");
  }
}
