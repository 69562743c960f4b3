package org.ytterby.readme;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.ytterby.readme.Markdown.bullets;
import static org.ytterby.readme.Markdown.quoted;
import static org.ytterby.readme.Markdown.row;
import static org.ytterby.readme.Markdown.section;
import static org.ytterby.readme.Markdown.table;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ytterby.element.Element;
import org.ytterby.law.Announcement;
import org.ytterby.law.Citation;
import org.ytterby.law.ControlList;
import org.ytterby.law.CustomsCode;
import org.ytterby.law.DutyRule;
import org.ytterby.law.LawQuestion;
import org.ytterby.law.PartyList;
import org.ytterby.law.Provision;
import org.ytterby.law.Source;

/** The page of one instrument: every row of it, and how well each is evidenced. */
final class LawPage {
  private static final String FILES = "../../core/src/main/resources/org/ytterby/law/cn/";

  /** Conditions longer than this stand below the table, since many rows share them. */
  private static final int SHORT = 110;

  private final Announcement instrument;
  private final StatesOnADay states;

  /** Conditions below the tables, by name. */
  private final Map<String, String> conditions = new LinkedHashMap<>();

  LawPage(Announcement instrument, StatesOnADay states) {
    this.instrument = instrument;
    this.states = states;
  }

  String text() {
    String lists = instrument.lists().stream().map(this::list).collect(joining());
    return "# " + instrument.name() + "\n\n" + head() + lists
        + section("Other provisions", otherProvisions())
        + section("Conditions", conditions())
        + instrument.partyLists().stream().map(LawPage::parties).collect(joining())
        + section("Questions", questions())
        + section("Not modelled", leftOut())
        + section("Overlaps that are meant", overlaps())
        + section("Open points", bullets(instrument.openPoints()))
        + section("Notes", bullets(instrument.notes()))
        + section("Sources", sources());
  }

  private String head() {
    return instrument.title().getOrDefault("en", instrument.name())
        + ". "
        + (instrument.kind() == Announcement.Kind.REPORT
            ? "Reported, not published as law, on "
            : "Published ")
        + instrument.published()
        + (instrument.issuers().isEmpty() ? "" : " by " + String.join(", ", instrument.issuers()))
        + ". Evidence "
        + instrument.confidence().mark()
        + " ([the marks](../law.md#confidence)). File: [`%1$s`](%2$s%1$s.yaml). "
            .formatted(instrument.id(), FILES)
        + "States are those of "
        + states.day()
        + ", the last day for which the law was checked. [All instruments](README.md).\n";
  }

  private String list(ControlList list) {
    String effect = list.effect()
        .map(e -> (e == Provision.Effect.PROHIBITED ? "Prohibited" : "A licence is required")
            + " if: " + ConditionText.PLAIN.of(list.when()) + ".")
        .orElse("No effect of its own: other provisions refer to it.");
    String range = list.mayExtendTo()
        .map(c -> "\nThe list may go on. " + list.why().orElse("") + " Open range: "
            + ConditionText.PLAIN.of(c) + ".\n")
        .orElse("");
    String duties = list.duties().isEmpty() ? "" : " To do: " + duties(list.duties()) + ".";
    return section(
        "`%s`: %s".formatted(list.id().local(), list.citation().place()),
        list.begins().map(day -> "From " + day + ". ").orElse("") + effect
            + (list.dualUse() ? " Its items count as dual-use items." : "")
            + duties
            + (list.nearMiss().isEmpty()
                ? ""
                : " To do if an item misses the limit of a parameter only: "
                    + duties(list.nearMiss()) + ".")
            + "\n"
            + range
            + "\n"
            + table(
                "Row | Element | Item | Condition | Customs codes | Evidence | State",
                list.entries().stream().map(this::entry)));
  }

  private String entry(Provision.Entry entry) {
    return row(
        "`" + entry.id().local() + "`" + (entry.numberSeen() ? "" : " (number not seen)"),
        entry.subject().map(Element::symbol).orElse(""),
        entry.item(),
        condition(new ConditionText(entry.subject()).of(entry.is())),
        Stream.concat(
                entry.customs().stream().map(CustomsCode::toString),
                entry.laterCustoms().entrySet().stream()
                    .flatMap(e -> e.getValue().stream().map(c -> c + " (" + e.getKey() + ")")))
            .collect(joining(", ")),
        evidence(entry.citation()),
        states.of(entry));
  }

  private String condition(String text) {
    if (text.length() <= SHORT) {
      return text;
    }
    String next = "condition " + (conditions.size() + 1);
    String name = conditions.entrySet().stream()
        .filter(e -> e.getValue().equals(text))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(next);
    conditions.put(name, text);
    return "[" + name + "](#conditions)";
  }

  private String conditions() {
    return conditions.isEmpty()
        ? ""
        : "E is the element of the row.\n\n"
            + table(
                "Name | Condition",
                conditions.entrySet().stream().map(e -> row(e.getKey(), e.getValue())));
  }

  private static String evidence(Citation citation) {
    return citation.confidence().mark()
        + citation.sources().stream()
            .map(s -> "[" + s + "](#sources)")
            .collect(joining(", ", citation.sources().isEmpty() ? "" : " ", ""));
  }

  private String otherProvisions() {
    return instrument.provisions().isEmpty()
        ? ""
        : table(
            "Id | Kind | Where | What | Condition | Evidence | State",
            instrument.provisions().stream()
                .map(p -> row(
                    "`" + p.id().local() + "`",
                    LawTables.kind(p),
                    p.citation().place(),
                    ProvisionWords.what(p),
                    ProvisionWords.when(p)
                        .map(w -> condition(ConditionText.PLAIN.of(w)))
                        .orElse(""),
                    evidence(p.citation()),
                    states.of(p))));
  }

  static String duties(ImmutableList<DutyRule> duties) {
    return duties.stream()
        .map(d -> "`" + d.kind() + "`" + d.deadline().map(t -> " (" + t + ")").orElse("")
            + d.remark().map(r -> " (remark: “" + r + "”)").orElse(""))
        .collect(joining(", "));
  }

  private static String parties(PartyList list) {
    String names = list.names().stream()
        .map(n -> n.also().isEmpty()
            ? n.name()
            : n.name() + " (also " + String.join("; ", n.also()) + ")")
        .map(n -> "- " + n + "\n")
        .collect(joining());
    return section(
        "`%s`: %s".formatted(list.id().local(), list.citation().place()),
        "Status `%s`, established in %s. Names known: %d%s; %s.\n"
                .formatted(
                    list.status().token(),
                    ConditionText.countries(list.countries()),
                    list.names().size(),
                    list.stated().map(n -> " of " + n).orElse(""),
                    list.complete() ? "complete" : "not complete")
            + (names.isEmpty() ? "" : "\n" + names));
  }

  private String questions() {
    return instrument.questions().isEmpty()
        ? ""
        : table(
            "Question | Where | Asks | Readings | If you say nothing | Evidence",
            instrument.questions().stream()
                .map(q -> row(
                    "`" + q.id() + "`",
                    q.citation().place(),
                    q.asks(),
                    readings(q),
                    q.preferred().map(p -> "`" + p + "`").orElse("open"),
                    evidence(q.citation()))));
  }

  private static String readings(LawQuestion question) {
    return question.readings().entrySet().stream()
        .map(e -> "`" + e.getKey() + "`: " + e.getValue())
        .collect(joining("<br>"));
  }

  private String leftOut() {
    return instrument.notModelled().isEmpty()
        ? ""
        : table(
            "Where | Why it is left out",
            instrument.notModelled().stream().map(n -> row(n.cite(), n.why())));
  }

  private String overlaps() {
    return instrument.overlaps().isEmpty()
        ? ""
        : table(
            "One | Other | Why it is no mistake",
            instrument.overlaps().stream()
                .map(o -> row("`" + o.of() + "`", "`" + o.with() + "`", o.why())));
  }

  private String sources() {
    return instrument.sources().isEmpty()
        ? ""
        : table("Source | What | Address", instrument.sources().stream().map(LawPage::source));
  }

  private static String source(Source source) {
    String addresses = Stream.of(source.url().split(" "))
        .map(a -> a.startsWith("http") ? "<" + a + ">" : a)
        .collect(joining(" "));
    return row(source.id(), source.what(), addresses);
  }

  /** The line of the instrument in the list of all. */
  String line() {
    Map<String, Long> counted = instrument
        .allProvisions()
        .map(states::word)
        .collect(groupingBy(w -> w, LinkedHashMap::new, counting()));
    return row(
        "[%s](%s.md)".formatted(instrument.name(), instrument.id()),
        instrument.published(),
        Objects.requireNonNullElse(instrument.title().get("en"), ""),
        counted.entrySet().stream()
            .filter(e -> !e.getKey().isEmpty())
            .map(e -> e.getValue() + " " + e.getKey())
            .collect(joining(", ")),
        instrument.confidence().mark(),
        quoted(instrument.questions().stream().map(LawQuestion::id).toList()));
  }
}
