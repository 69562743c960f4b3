package org.ytterby.readme;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.summingInt;
import static org.ytterby.readme.Markdown.quoted;
import static org.ytterby.readme.Markdown.row;
import static org.ytterby.readme.Markdown.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ytterby.law.Announcement;
import org.ytterby.law.Criteria;
import org.ytterby.law.Criterion;
import org.ytterby.law.PartyList;
import org.ytterby.law.Provision;
import org.ytterby.law.Rulebook;

/** The tables of {@code docs/law.md}, from the rulebook itself. */
final class LawTables {
  private final Rulebook rulebook;
  private final ImmutableList<Announcement> inOrder;

  private LawTables(Rulebook rulebook) {
    this.rulebook = rulebook;
    inOrder = ImmutableList.sortedCopyOf(
        Comparator.comparing(Announcement::published).thenComparing(Announcement::id),
        rulebook.announcements().values());
  }

  /** Each part of the document that is generated, by its name. */
  static ImmutableMap<String, String> of(Rulebook rulebook) {
    LawTables tables = new LawTables(rulebook);
    return ImmutableMap.<String, String>builder()
        .put("version", tables.version())
        .put("instruments", tables.instruments())
        .put("other instruments", tables.otherInstruments())
        .put("left out", tables.leftOut())
        .put("open ends", tables.openEnds())
        .put("questions", tables.questions())
        .put("things", tables.things())
        .put("parameters", tables.parameters())
        .put("parties", tables.parties())
        .put("open points", tables.openPoints())
        .buildOrThrow();
  }

  private String version() {
    return "Rulebook %s, checked through %s.\n"
        .formatted(rulebook.head().version(), rulebook.head().assertedThrough());
  }

  private String instruments() {
    return table(
        "Instrument | Published | What it is | Modelled as | Evidence",
        inOrder.stream()
            .map(a -> row(
                "%s<br>`%s`".formatted(a.name(), a.id()),
                a.published(),
                a.title().getOrDefault("en", ""),
                Stream.of(lists(a), parties(a), provisions(a))
                    .filter(s -> !s.isEmpty())
                    .collect(joining("; ")),
                a.confidence().mark())));
  }

  private static String lists(Announcement a) {
    return a.lists().stream()
        .collect(groupingBy(
            l -> l.begins().orElseThrow(),
            TreeMap::new,
            summingInt(l -> l.entries().size())))
        .entrySet()
        .stream()
        .map(
            e -> e.getValue() + (e.getValue() == 1 ? " entry" : " entries") + " from " + e.getKey())
        .collect(joining(", "));
  }

  private static String parties(Announcement a) {
    return a.partyLists().isEmpty() ? "" : "a list of parties";
  }

  private static String provisions(Announcement a) {
    return a.provisions().stream()
        .collect(groupingBy(LawTables::kind, LinkedHashMap::new, counting()))
        .entrySet()
        .stream()
        .map(e -> e.getValue() == 1 ? "1 " + e.getKey() : e.getValue() + " " + plural(e.getKey()))
        .collect(joining(", "));
  }

  private static String plural(String kind) {
    return kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
  }

  static String kind(Provision provision) {
    if (provision instanceof Provision.Requirement limb) {
      return limb.providedThat().isPresent() ? "catch-all" : "requirement";
    }
    return Map.of(
            Provision.Review.class, "review policy",
            Provision.Interpretation.class, "explanation",
            Provision.PartyRule.class, "party rule",
            Provision.Suspension.class, "pause",
            Provision.Extension.class, "longer pause",
            Provision.Obligation.class, "duty")
        .getOrDefault(
            provision.getClass(),
            provision.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
  }

  private String otherInstruments() {
    return table(
        "Instrument | Why it is not there",
        rulebook.head().notModelled().entrySet().stream()
            .map(e -> row("`" + e.getKey() + "`", e.getValue())));
  }

  private String leftOut() {
    return table(
        "Instrument | Place | Why it is left out",
        inOrder.stream()
            .flatMap(a -> a.notModelled().stream().map(n -> row(a.name(), n.cite(), n.why()))));
  }

  private String openEnds() {
    return table(
        "List | Why",
        rulebook.lists().values().stream()
            .filter(l -> l.mayExtendTo().isPresent())
            .map(l -> row("`" + l.id() + "`", l.why().orElse(""))));
  }

  private String questions() {
    return table(
        "Question | About | Asks | Readings | If you say nothing",
        inOrder.stream()
            .flatMap(a -> a.questions().stream()
                .map(q -> row(
                    "`" + q.id() + "`",
                    a.name() + ", " + q.citation().place(),
                    q.asks(),
                    quoted(q.readings().keySet()),
                    q.preferred().map(p -> "`" + p + "`").orElse("open")))));
  }

  private String things() {
    return table(
        "Instrument | Words",
        inOrder.stream()
            .map(a -> Map.entry(a.name(), quoted(types(a).sorted().distinct().toList())))
            .filter(e -> !e.getValue().isEmpty())
            .map(e -> row(e.getKey(), e.getValue())));
  }

  private static Stream<String> types(Announcement a) {
    return Criteria.of(a)
        .flatMap(Criteria::parts)
        .flatMap(c -> c instanceof Criterion.HasItemType t
            ? t.types().stream()
            : c instanceof Criterion.Identified t ? t.types().stream() : Stream.empty());
  }

  private String parameters() {
    return table(
        "Instrument | Parameters",
        inOrder.stream()
            .map(a -> Map.entry(
                a.name(),
                Criteria.of(a)
                    .flatMap(Criteria::parts)
                    .filter(c -> c instanceof Criterion.Measures)
                    .map(c -> (Criterion.Measures) c)
                    .map(m -> "`" + m.name() + "`" + (m.unit().isEmpty() ? "" : " in " + m.unit()))
                    .sorted()
                    .distinct()
                    .collect(joining(", "))))
            .filter(e -> !e.getValue().isEmpty())
            .map(e -> row(e.getKey(), e.getValue())));
  }

  private String parties() {
    return table(
        "List | Status | Countries | Names known | Complete",
        rulebook.partyLists().values().stream().map(LawTables::partyList));
  }

  private static String partyList(PartyList list) {
    return row(
        "%s<br>`%s`".formatted(list.citation().instrument(), list.id()),
        "`" + list.status().token() + "`",
        list.countries().listed().size() > 3 ? "27 of the European Union" : list.countries(),
        list.names().size() + list.stated().map(n -> " of " + n).orElse(""),
        list.complete() ? "yes" : "no");
  }

  private String openPoints() {
    return table(
        "Instrument | Open",
        inOrder.stream().flatMap(a -> a.openPoints().stream().map(o -> row(a.name(), o))));
  }
}
