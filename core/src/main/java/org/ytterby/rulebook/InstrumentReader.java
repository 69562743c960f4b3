package org.ytterby.rulebook;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.ytterby.law.Announcement;
import org.ytterby.law.Citation;
import org.ytterby.law.Confidence;
import org.ytterby.law.ControlList;
import org.ytterby.law.Criterion;
import org.ytterby.law.DutyPapers;
import org.ytterby.law.DutyRule;
import org.ytterby.law.DutyTerm;
import org.ytterby.law.LawQuestion;
import org.ytterby.law.Overlap;
import org.ytterby.law.PartyList;
import org.ytterby.law.Provision;
import org.ytterby.law.Source;

/** Reads one instrument file. */
final class InstrumentReader {
  private static final ImmutableMap<String, Announcement.Kind> KINDS = ImmutableMap.of(
      "announcement", Announcement.Kind.ANNOUNCEMENT,
      "law", Announcement.Kind.LAW,
      "clarification", Announcement.Kind.CLARIFICATION,
      "report", Announcement.Kind.REPORT);
  static final ImmutableMap<String, Provision.Effect> EFFECTS = ImmutableMap.of(
      "licence-required",
      Provision.Effect.LICENCE_REQUIRED,
      "prohibited",
      Provision.Effect.PROHIBITED);
  private static final ImmutableMap<String, Confidence> CONFIDENCES = java.util.Arrays.stream(
          Confidence.values())
      .collect(ImmutableMap.toImmutableMap(Confidence::mark, c -> c));

  private final YamlMap root;
  private final ImmutableSet<String> announcements;
  private final String id;
  private String name = "";
  private ImmutableSet<String> sourceIds = ImmutableSet.of();

  InstrumentReader(YamlNode file, ImmutableSet<String> announcements) {
    this.announcements = announcements;
    root = new YamlMap(file);
    id = root.text("id");
  }

  Optional<Announcement> read() {
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      root.need("id")
          .ifPresent(n -> n.problem(id, "an id is lower-case words and numbers joined by hyphens"));
      return Optional.empty();
    }
    root.at().problems().declare(id, root.at());
    if (!root.at().file().equals(id + ".yaml")) {
      root.need("id")
          .ifPresent(n -> n.problem(
              id, "the file is named " + root.at().file() + ": file name and id must be equal"));
    }
    Optional<Announcement.Kind> kind = root.word("kind", KINDS);
    ImmutableList<String> issuers = root.texts("issuers");
    name = root.text("name");
    ImmutableMap<String, String> title = root.textMap("title");
    Optional<LocalDate> published = root.day("published");
    Confidence confidence = confidence(root);
    ImmutableList<Source> sources =
        root.list("sources").stream().map(this::source).collect(toImmutableList());
    sourceIds = sources.stream().map(Source::id).collect(toImmutableSet());
    Optional<YamlNode> counts = root.need("counts");
    ImmutableList<String> notes = root.texts("notes");
    ImmutableList<String> openPoints = root.texts("openPoints");
    ImmutableList<Announcement.NotModelled> notModelled =
        root.list("notModelled").stream().map(this::notModelled).collect(toImmutableList());
    ImmutableList<Overlap> overlaps =
        root.list("overlaps").stream().map(this::overlap).collect(toImmutableList());
    ImmutableList<LawQuestion> questions =
        root.list("questions").stream().map(this::question).collect(toImmutableList());
    ListReader listReader =
        new ListReader(this, id, root.find("templates").map(YamlNode::map).orElse(Map.of()));
    ImmutableList<ControlList> lists = root.list("lists").stream()
        .flatMap(n -> listReader.read(n).stream())
        .collect(toImmutableList());
    listReader.close();
    PartyListReader partyListReader = new PartyListReader(this, id);
    ImmutableList<PartyList> partyLists = root.list("partyLists").stream()
        .flatMap(n -> partyListReader.read(n).stream())
        .collect(toImmutableList());
    ProvisionReader provisions = new ProvisionReader(this, id);
    ImmutableList<Provision> others = root.list("provisions").stream()
        .flatMap(n -> provisions.read(n).stream())
        .collect(toImmutableList());
    counts.ifPresent(n -> count(
        n,
        lists.stream().mapToInt(l -> l.entries().size()).sum(),
        root.list("provisions").size()));
    root.close();
    return kind.flatMap(k -> published.map(p -> new Announcement(
        id,
        k,
        issuers,
        name,
        title,
        p,
        confidence,
        sources,
        notes,
        openPoints,
        notModelled,
        overlaps,
        questions,
        lists,
        partyLists,
        others)));
  }

  private static void count(YamlNode node, int entries, int provisions) {
    YamlMap map = new YamlMap(node);
    compare(map, "provisions", provisions);
    compare(map, "entries", entries);
    map.close();
  }

  private static void compare(YamlMap map, String key, int found) {
    map.need(key)
        .filter(n -> !n.text().equals(Integer.toString(found)))
        .ifPresent(n -> n.problem(
            n.text(),
            "the file states this many " + key + " and has " + found
                + ": a row is missing, or the count is wrong"));
  }

  private static Confidence confidence(YamlMap map) {
    return map.word("confidence", CONFIDENCES).orElse(Confidence.UNCERTAIN);
  }

  private Source source(YamlNode node) {
    YamlMap map = new YamlMap(node);
    Source source = new Source(map.text("id"), map.text("url"), map.text("what"));
    map.close();
    return source;
  }

  private Announcement.NotModelled notModelled(YamlNode node) {
    YamlMap map = new YamlMap(node);
    Announcement.NotModelled left = new Announcement.NotModelled(map.text("cite"), map.text("why"));
    map.close();
    return left;
  }

  private Overlap overlap(YamlNode node) {
    YamlMap map = new YamlMap(node);
    Overlap overlap = new Overlap(full(map.text("of")), full(map.text("with")), map.text("why"));
    map.close();
    return overlap;
  }

  /** An announcement by its id; a provision or list of this announcement by its short name, another as announcement/name. */
  String full(String text) {
    return text.indexOf('/') >= 0 || isAnnouncement(text) ? text : id + "/" + text;
  }

  private LawQuestion question(YamlNode node) {
    YamlMap map = new YamlMap(node);
    String question = map.text("id");
    node.problems().declare(question, node);
    Optional<String> preferred = map.optionalText("prefer");
    Optional<YamlNode> otherwise = map.find("default");
    otherwise
        .filter(n -> !n.text().equals("open"))
        .ifPresent(n -> n.problem(
            n.text(), "the only default is open; a preferred reading is written prefer: reading"));
    if (preferred.isPresent() == otherwise.isPresent()) {
      node.problem(question, "a question has either prefer: a reading, or default: open");
    }
    LawQuestion read = new LawQuestion(
        question,
        map.text("asks"),
        ImmutableSortedMap.copyOf(map.textMap("readings")),
        preferred,
        citation(map, question));
    if (read.readings().size() < 2) {
      node.problem(question, "a question needs at least two readings");
    }
    map.close();
    return read;
  }

  /** Where a row stands and what it rests on. */
  Citation citation(YamlMap map, String otherwise) {
    String place = map.optionalText("cite").orElse(otherwise);
    ImmutableList<String> used =
        map.list("sources").stream().map(this::known).collect(toImmutableList());
    map.texts("notes");
    return new Citation(name, place, confidence(map), used, map.optionalText("quote"));
  }

  private String known(YamlNode source) {
    String text = source.text();
    if (!sourceIds.contains(text)) {
      source.problem(
          text,
          "is not the id of a source of this file"
              + org.ytterby.law.Suggestions.of(text, sourceIds));
    }
    return text;
  }

  ImmutableList<DutyRule> duties(YamlMap map) {
    return duties(map, "duties");
  }

  ImmutableList<DutyRule> duties(YamlMap map, String key) {
    return map.list(key).stream().flatMap(d -> duty(d).stream()).collect(toImmutableList());
  }

  private Optional<DutyRule> duty(YamlNode node) {
    YamlMap map = new YamlMap(node);
    String kind = map.text("kind");
    Optional<String> deadline = map.optionalText("deadline");
    Citation citation = new Citation(
        name,
        map.text("cite"),
        confidenceOr(map, Confidence.SECONDARY_AGREED),
        ImmutableList.of(),
        Optional.empty());
    Optional<String> remark = DutyReader.text(map, "remark");
    Optional<DutyTerm> term = map.find("term").flatMap(DutyReader::term);
    DutyPapers papers = new DutyPapers(
        map.texts("documents"),
        map.optionalText("to"),
        DutyReader.text(map, "text"),
        map.texts("notSeen"));
    map.close();
    return Optional.of(new DutyRule(kind, deadline, term, citation, remark, papers));
  }

  /** Where a list stands; it is evidenced like the instrument. */
  Citation citationOfList(String cite) {
    return new Citation(name, cite, confidence(root), ImmutableList.of(), Optional.empty());
  }

  private static Confidence confidenceOr(YamlMap map, Confidence otherwise) {
    return map.find("confidence").isPresent() ? confidence(map) : otherwise;
  }

  boolean isAnnouncement(String text) {
    return announcements.contains(text);
  }

  Criterion criterion(YamlNode node) {
    return new CriterionReader(id, ImmutableMap.of()).read(node);
  }
}
