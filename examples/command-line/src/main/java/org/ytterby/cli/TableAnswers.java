package org.ytterby.cli;

import com.google.common.base.Joiner;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ytterby.cli.rows.Row;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Duty;
import org.ytterby.decision.PartyMeasure;
import org.ytterby.decision.Question;
import org.ytterby.decision.Release;
import org.ytterby.decision.Review;
import org.ytterby.decision.Verdict;
import org.ytterby.law.Provision;
import org.ytterby.law.RulebookHead;

/** A block of lines for each determination, then the notes that they share and a count. */
final class TableAnswers implements Answers {
  private static final int ID = 10;
  private static final int RELEASE = 7;
  private static final int REQUIREMENT = 26;
  private static final int INDENT = ID + 2;
  private static final int CODES = INDENT + RELEASE + 2 + REQUIREMENT + 2;
  private static final int MOST_NOTES = 99;
  private static final String TOO_MANY =
      "There are more notes than fit here; --format json has all of them, row by row.";

  private final PrintWriter out;
  private final boolean colour;
  private final RulebookHead head;
  private final Reasons reasons;
  private final Map<Release, Integer> counts = new EnumMap<>(Release.class);
  private final Map<String, Integer> notes = new LinkedHashMap<>();

  TableAnswers(Terminal terminal, RulebookHead head, Reasons reasons) {
    this.out = terminal.out();
    this.colour = terminal.colour();
    this.head = head;
    this.reasons = reasons;
  }

  @Override
  public void begin() {
    out.println(Wrap.pad("row", INDENT) + Wrap.pad("release", RELEASE + 2)
        + Wrap.pad("licence", REQUIREMENT + 2) + "codes");
    out.println("-".repeat(Wrap.WIDTH));
  }

  @Override
  public void add(Row row, Determination d) {
    counts.merge(d.release(), 1, Integer::sum);
    summary(d);
    Wrap.indented(out, INDENT, reasons.of(d) + noted(d.cautions()));
    List<String> around = around(d);
    if (!around.isEmpty()) {
      Wrap.indented(out, INDENT, Joiner.on("; ").join(around));
    }
    if (!d.questions().isEmpty()) {
      Wrap.indented(out, INDENT, "to find out: " + questions(d.questions()));
    }
  }

  private void summary(Determination d) {
    String id = Terminal.plain(d.id());
    out.print(Wrap.pad(id, ID) + "  ");
    out.print(Colours.paint(Wrap.pad(d.release().token(), RELEASE), d.release(), colour));
    String codes = VerdictText.codes(Verdict.of(d));
    String requirement = VerdictText.span(d.requirement());
    out.print("  " + (codes.isEmpty() ? requirement : Wrap.pad(requirement, REQUIREMENT) + "  "));
    Wrap.print(out, CODES + Math.max(0, Wrap.width(id) - ID), CODES, codes);
  }

  /** What else a signer must see: review and party, if there is anything, and what follows. */
  private List<String> around(Determination d) {
    List<String> said = new ArrayList<>();
    if (d.review().ceiling() != Review.NONE) {
      said.add(
          "review " + VerdictText.span(d.review()) + reasons.behind(d, Provision.Review.class));
    }
    if (d.party().ceiling() != PartyMeasure.NONE) {
      said.add(
          "party " + VerdictText.span(d.party()) + reasons.behind(d, Provision.PartyRule.class));
    }
    if (!d.duties().isEmpty()) {
      said.add(duties(d.duties()));
      d.duties().stream()
          .flatMap(duty -> duty.remark().stream())
          .distinct()
          .forEach(remark -> said.add("to declare: \"" + remark + "\""));
    }
    return said;
  }

  /** Most rows that need a licence have the same dozen duties: the first stands in the row, all in a note. */
  private String duties(List<Duty> duties) {
    List<String> all =
        duties.stream().map(duty -> duty.kind() + when(duty)).distinct().toList();
    return all.size() == 1
        ? "to do: " + all.get(0)
        : "to do: " + duties.get(0).kind() + " and " + (all.size() - 1) + " more"
            + noted(List.of("To do: " + Joiner.on(", ").join(all) + "."));
  }

  private static String when(Duty duty) {
    String day = duty.due()
        .map(d -> duty.fixedDay().isPresent() ? ": by " + d : ": " + d + " at the earliest")
        .orElse("");
    return duty.deadline().map(by -> " (" + by + day + ")").orElse("");
  }

  private static String questions(Collection<Question> questions) {
    Map<String, List<String>> facts = new TreeMap<>();
    for (Question question : questions) {
      facts
          .computeIfAbsent(Joiner.on(", ").join(question.matters()), matters -> new ArrayList<>())
          .add(question.fact());
    }
    return facts.entrySet().stream()
        .map(of -> Joiner.on(", ").join(of.getValue()) + " (for " + of.getKey() + ")")
        .collect(Collectors.joining("; "));
  }

  /** Numbers of the notes that go with an answer; notes are printed once, at the end. */
  private String noted(Collection<String> cautions) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (String caution : cautions) {
      String note =
          notes.containsKey(caution) || notes.size() < MOST_NOTES - 1 ? caution : TOO_MANY;
      notes.putIfAbsent(note, notes.size() + 1);
      numbers.add(notes.get(note));
    }
    return numbers.stream().map(number -> " [" + number + "]").collect(Collectors.joining());
  }

  @Override
  public void end(int bad) {
    out.println("-".repeat(Wrap.WIDTH));
    notes.forEach((note, number) -> {
      String lead = Wrap.pad("[" + number + "]", 5);
      out.print(lead);
      Wrap.print(out, lead.length(), lead.length(), note);
    });
    Wrap.print(out, 0, 0, "Scope: " + head.scope());
    Wrap.print(
        out,
        0,
        0,
        "Rulebook %s, checked through %s.".formatted(head.version(), head.assertedThrough()));
    int good = counts.values().stream().mapToInt(Integer::intValue).sum();
    out.println((good + bad == 1 ? "1 row: " : good + bad + " rows: ")
        + List.of(Release.values()).stream()
            .map(release -> counts.getOrDefault(release, 0) + " " + release.token())
            .collect(Collectors.joining(", "))
        + ", " + bad + " bad");
  }
}
