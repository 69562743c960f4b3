package org.ytterby.rulebook;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ytterby.element.Element;
import org.ytterby.law.Citation;
import org.ytterby.law.ControlCode;
import org.ytterby.law.ControlList;
import org.ytterby.law.Criterion;
import org.ytterby.law.CustomsCode;
import org.ytterby.law.DutyRule;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Suggestions;

/** Reads the lists of items of an instrument file. */
final class ListReader {
  private static final ImmutableMap<String, Optional<Provision.Effect>> EFFECTS = ImmutableMap.of(
      "licence-required", Optional.of(Provision.Effect.LICENCE_REQUIRED),
      "prohibited", Optional.of(Provision.Effect.PROHIBITED),
      "none", Optional.empty());

  private final InstrumentReader instrument;
  private final String id;
  private final Map<String, YamlNode> templates;
  private final Set<String> templatesUsed = new HashSet<>();

  ListReader(InstrumentReader instrument, String id, Map<String, YamlNode> templates) {
    this.instrument = instrument;
    this.id = id;
    this.templates = templates;
  }

  Optional<ControlList> read(YamlNode node) {
    YamlMap map = new YamlMap(node);
    Optional<ProvisionId> listId =
        map.need("id").flatMap(n -> n.convert(text -> new ProvisionId(id, text)));
    listId.ifPresent(l -> node.problems().declare(l.toString(), node));
    String cite = map.text("cite");
    Optional<LocalDate> begins = map.day("begins");
    boolean dualUse = map.flag("dualUse", false);
    Optional<Provision.Effect> effect = map.word("effect", EFFECTS).flatMap(e -> e);
    Criterion when = effect.isPresent()
        ? map.need("when").map(instrument::criterion).orElse(new Criterion.All(ImmutableList.of()))
        : new Criterion.All(ImmutableList.of());
    ImmutableList<DutyRule> duties = instrument.duties(map);
    ImmutableList<DutyRule> nearMiss = instrument.duties(map, "nearMiss");
    Optional<YamlMap> extension = map.find("extendsTo").map(YamlMap::new);
    Optional<Criterion> extendsTo = extension.flatMap(e -> e.need("is")).map(instrument::criterion);
    Optional<String> why = extension.map(e -> e.text("why"));
    extension.ifPresent(YamlMap::close);
    ImmutableList<Provision.Entry> entries = listId
        .map(l -> map.list("entries").stream()
            .flatMap(n -> entry(n, l, cite, begins).stream())
            .collect(toImmutableList()))
        .orElse(ImmutableList.of());
    map.close();
    return listId.map(l -> new ControlList(
        l,
        instrument.citationOfList(cite),
        begins,
        dualUse,
        effect,
        when,
        duties,
        nearMiss,
        extendsTo,
        why,
        entries));
  }

  /** Reports the templates that no entry used. */
  void close() {
    templates.forEach((name, template) -> {
      if (!templatesUsed.contains(name)) {
        template.problem(name, "no entry uses this template: use it, or drop it");
      }
    });
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
    Citation citation = instrument.citation(
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
    as.filter(YamlNode::isText).ifPresent(t -> templatesUsed.add(t.text()));
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
            "is not a template of this file" + Suggestions.of(template.text(), templates.keySet()));
      }
      return Objects.requireNonNullElse(found, template);
    });
    return stated.isMap()
        ? new CriterionReader(id, bindings).read(stated)
        : new Criterion.AnyOf(ImmutableList.of());
  }
}
