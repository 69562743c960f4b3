package org.ytterby.rulebook;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ytterby.element.Element;
import org.ytterby.law.Announcement;
import org.ytterby.law.Citation;
import org.ytterby.law.Confidence;
import org.ytterby.law.ControlCode;
import org.ytterby.law.ControlList;
import org.ytterby.law.Criterion;
import org.ytterby.law.CustomsCode;
import org.ytterby.law.DutyRule;
import org.ytterby.law.LawQuestion;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
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
  private static final ImmutableMap<String, Optional<Provision.Effect>> LIST_EFFECTS =
      ImmutableMap.of(
          "licence-required", Optional.of(Provision.Effect.LICENCE_REQUIRED),
          "prohibited", Optional.of(Provision.Effect.PROHIBITED),
          "none", Optional.empty());
  private static final ImmutableMap<String, Confidence> CONFIDENCES = java.util.Arrays.stream(
          Confidence.values())
      .collect(ImmutableMap.toImmutableMap(Confidence::mark, c -> c));

  private final YamlMap root;
  private final ImmutableSet<String> announcements;
  private final String id;
  private String name = "";
  private ImmutableSet<String> sourceIds = ImmutableSet.of();
  private final Map<String, YamlNode> templates = new HashMap<>();

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
    ImmutableList<LawQuestion> questions =
        root.list("questions").stream().map(this::question).collect(toImmutableList());
    root.find("templates").ifPresent(n -> templates.putAll(n.map()));
    ImmutableList<ControlList> lists =
        root.list("lists").stream().flatMap(n -> list(n).stream()).collect(toImmutableList());
    ProvisionReader provisions = new ProvisionReader(this, id);
    ImmutableList<Provision> others = root.list("provisions").stream()
        .flatMap(n -> provisions.read(n).stream())
        .collect(toImmutableList());
    counts.ifPresent(
        n -> count(n, lists.stream().mapToInt(l -> l.entries().size()).sum(), others.size()));
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
        questions,
        lists,
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
    return map.list("duties").stream().map(this::duty).collect(toImmutableList());
  }

  private DutyRule duty(YamlNode node) {
    YamlMap map = new YamlMap(node);
    DutyRule duty = new DutyRule(
        map.text("kind"),
        map.optionalText("deadline"),
        new Citation(
            name,
            map.text("cite"),
            confidenceOr(map, Confidence.SECONDARY_AGREED),
            ImmutableList.of(),
            Optional.empty()));
    map.close();
    return duty;
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

  private Optional<ControlList> list(YamlNode node) {
    YamlMap map = new YamlMap(node);
    Optional<ProvisionId> listId =
        map.need("id").flatMap(n -> n.convert(text -> new ProvisionId(id, text)));
    listId.ifPresent(l -> node.problems().declare(l.toString(), node));
    String cite = map.text("cite");
    Optional<LocalDate> begins = map.day("begins");
    boolean dualUse = map.flag("dualUse", false);
    Optional<Provision.Effect> effect = map.word("effect", LIST_EFFECTS).flatMap(e -> e);
    Criterion when = effect.isPresent()
        ? map.need("when").map(this::criterion).orElse(new Criterion.All(ImmutableList.of()))
        : new Criterion.All(ImmutableList.of());
    ImmutableList<DutyRule> duties = duties(map);
    Optional<YamlMap> extension = map.find("extendsTo").map(YamlMap::new);
    Optional<Criterion> extendsTo = extension.flatMap(e -> e.need("is")).map(this::criterion);
    Optional<String> why = extension.map(e -> e.text("why"));
    extension.ifPresent(YamlMap::close);
    ImmutableList<Provision.Entry> entries = listId
        .map(l -> map.list("entries").stream()
            .flatMap(n -> entry(n, l, cite, begins).stream())
            .collect(toImmutableList()))
        .orElse(ImmutableList.of());
    map.close();
    Citation citation =
        new Citation(name, cite, confidence(root), ImmutableList.of(), Optional.empty());
    return listId.map(l -> new ControlList(
        l, citation, begins, dualUse, effect, when, duties, extendsTo, why, entries));
  }

  private Optional<Provision.Entry> entry(
      YamlNode node, ProvisionId list, String cite, Optional<LocalDate> begins) {
    YamlMap map = new YamlMap(node);
    Optional<ControlCode> code = map.find("code").flatMap(n -> n.convert(ControlCode::new));
    Optional<ProvisionId> entryId = map.find("id").isPresent() || code.isEmpty()
        ? map.need("id").flatMap(n -> n.convert(text -> new ProvisionId(id, text)))
        : code.map(c -> new ProvisionId(id, c.value()));
    entryId.ifPresent(e -> node.problems().declare(e.toString(), node));
    boolean numberSeen = map.flag("numberSeen", true);
    Optional<Element> subject = map.find("subject").flatMap(n -> n.convert(Element::of));
    Criterion is = description(map, subject, map.texts("named"));
    String item = map.text("item");
    ImmutableSet<CustomsCode> customs = customs(map, "customs");
    ImmutableSet<CustomsCode> later = customs(map, "customs2026");
    Citation citation = citation(
        map,
        cite + ", " + code.map(ControlCode::value).orElse(item)
            + (numberSeen ? "" : " (number not seen)"));
    map.close();
    return entryId.map(e -> new Provision.Entry(
        e,
        list,
        citation,
        begins,
        code,
        numberSeen,
        subject,
        item,
        is,
        customs,
        later.isEmpty() ? ImmutableSortedMap.of() : ImmutableSortedMap.of(2026, later)));
  }

  private static ImmutableSet<CustomsCode> customs(YamlMap map, String key) {
    return map.list(key).stream()
        .flatMap(n -> n.convert(CustomsCode::new).stream())
        .collect(toImmutableSet());
  }

  /** The description: written out with {@code is}, or by a template of the file with {@code as}. */
  private Criterion description(
      YamlMap map, Optional<Element> subject, ImmutableList<String> named) {
    Optional<YamlNode> is = map.find("is");
    Optional<YamlNode> as = map.find("as");
    if (is.isPresent() == as.isPresent()) {
      map.at()
          .problem(map.keys().toString(), "an entry has either is: a condition, or as: a template");
      return new Criterion.AnyOf(ImmutableList.of());
    }
    Map<String, ImmutableList<String>> bindings = new HashMap<>();
    subject.ifPresent(s -> bindings.put("$subject", ImmutableList.of(s.symbol())));
    bindings.put("$named", named);
    YamlNode stated = is.orElseGet(() -> {
      YamlNode template = as.orElseThrow();
      YamlNode found = templates.get(template.text());
      if (found == null) {
        template.problem(
            template.text(),
            "is not a template of this file"
                + org.ytterby.law.Suggestions.of(template.text(), templates.keySet()));
      }
      return Objects.requireNonNullElse(found, template);
    });
    return stated.isMap()
        ? new CriterionReader(id, bindings).read(stated)
        : new Criterion.AnyOf(ImmutableList.of());
  }
}
