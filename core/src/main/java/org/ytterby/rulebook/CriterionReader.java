package org.ytterby.rulebook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.ytterby.law.Criterion;
import org.ytterby.law.Criterion.Place;
import org.ytterby.law.Criterion.Role;
import org.ytterby.law.Suggestions;
import org.ytterby.material.ChemicalClass;
import org.ytterby.material.ProductForm;
import org.ytterby.trade.Concern;
import org.ytterby.trade.EndUse;
import org.ytterby.trade.Integration;
import org.ytterby.trade.Movement;
import org.ytterby.trade.PartyStatus;
import org.ytterby.trade.TechnologyField;
import org.ytterby.trade.TechnologyTrait;

/** Reads conditions. A condition is a map with one key; the keys are a closed set. */
final class CriterionReader {
  /** What holds when a condition could not be read; the file is refused, so it is never put to the test. */
  static final Criterion BROKEN = new Criterion.AnyOf(ImmutableList.of());

  private static final ImmutableMap<String, Place> PLACES = CriterionWords.vocabulary(Place.class);
  private static final ImmutableMap<String, ChemicalClass> CLASSES =
      CriterionWords.vocabulary(ChemicalClass.class);

  private interface Kind extends BiFunction<CriterionReader, YamlNode, Criterion> {}

  private static final ImmutableMap<String, Kind> KINDS = ImmutableMap.<String, Kind>builder()
      .putAll(combinations())
      .putAll(ofItems())
      .putAll(ofTrade())
      .buildOrThrow();

  private final CriterionWords words;

  /**
   * A reader.
   *
   * @param announcement the announcement in which short references lie
   * @param bindings what {@code $subject} and {@code $named} stand for
   */
  CriterionReader(String announcement, Map<String, ImmutableList<String>> bindings) {
    words = new CriterionWords(announcement, bindings);
  }

  private static ImmutableMap<String, Kind> combinations() {
    return ImmutableMap.<String, Kind>builder()
        .put("all", (r, n) -> new Criterion.All(r.parts(n)))
        .put("any", (r, n) -> new Criterion.AnyOf(r.parts(n)))
        .put("not", (r, n) -> new Criterion.Not(r.read(n)))
        .put("inside", (r, n) -> new Criterion.Inside(r.read(n)))
        .put("blend", (r, n) -> r.blend(n))
        .put("reading", (r, n) -> reading(n))
        .put(
            "listed",
            (r, n) -> r.words.reference(n).<Criterion>map(Criterion.Listed::new).orElse(BROKEN))
        .buildOrThrow();
  }

  private static ImmutableMap<String, Kind> ofItems() {
    return ImmutableMap.<String, Kind>builder()
        .put("form", (r, n) -> new Criterion.HasForm(r.words.values(n, ProductForm::of)))
        .put(
            "item-type",
            (r, n) -> new Criterion.HasItemType(r.words.values(n, ItemCriteria::itemType)))
        .put("identified", (r, n) -> ItemCriteria.identified(r.words, n))
        .put(
            "integration", (r, n) -> new Criterion.Integrated(r.words.tokens(n, Integration.class)))
        .put("class", (r, n) -> new Criterion.OfClass(r.words.values(n, YamlMap.oneOf(CLASSES))))
        .put("family", (r, n) -> ItemCriteria.family(r.words, n))
        .put("contains", (r, n) -> new Criterion.Contains(r.words.elements(n)))
        .put("contains-any", (r, n) -> new Criterion.Contains(r.words.elements(n)))
        .put("mass-share", (r, n) -> ItemCriteria.massShare(r.words, n))
        .put("parameter", (r, n) -> ItemCriteria.parameter(n))
        .put("value-share", (r, n) -> TradeCriteria.valueShare(r.words, n, r::read))
        .put("technology", (r, n) -> TradeCriteria.technology(r.words, n))
        .put(
            "technology-field",
            (r, n) -> new Criterion.OfTechnologyField(r.words.tokens(n, TechnologyField.class)))
        .put(
            "technology-traits",
            (r, n) -> new Criterion.OfTechnologyTrait(r.words.tokens(n, TechnologyTrait.class)))
        .buildOrThrow();
  }

  private static ImmutableMap<String, Kind> ofTrade() {
    ImmutableMap.Builder<String, Kind> all = ImmutableMap.builder();
    PLACES.forEach(
        (key, place) -> all.put(key, (r, n) -> new Criterion.In(place, r.words.countries(n))));
    return all.put("movement", (r, n) -> new Criterion.Moves(r.words.tokens(n, Movement.class)))
        .put("end-use", (r, n) -> new Criterion.UsedFor(r.words.tokens(n, EndUse.class)))
        .put("importer-status", (r, n) -> r.status(Role.IMPORTER, n))
        .put("end-user-status", (r, n) -> r.status(Role.END_USER, n))
        .put("any-party-status", (r, n) -> r.status(Role.ANY_PARTY, n))
        .put("party-named", (r, n) -> TradeCriteria.partyNamed(r.words, n))
        .put("owned-by-listed", (r, n) -> TradeCriteria.owned(n))
        .put("asserted", (r, n) -> new Criterion.Asserted(r.words.tokens(n, Concern.class)))
        .buildOrThrow();
  }

  Criterion read(YamlNode node) {
    Map<String, YamlNode> entries = node.map();
    if (entries.size() != 1) {
      if (node.isMap()) {
        node.problem(
            String.join(", ", entries.keySet()),
            "a condition has exactly one key: join several with all: [...]");
      }
      return BROKEN;
    }
    Map.Entry<String, YamlNode> only = entries.entrySet().iterator().next();
    Kind kind = KINDS.get(only.getKey());
    if (kind == null) {
      only.getValue()
          .problem(
              only.getKey(),
              "is no kind of condition" + Suggestions.orAll(only.getKey(), KINDS.keySet()));
      return BROKEN;
    }
    return kind.apply(this, only.getValue());
  }

  private ImmutableList<Criterion> parts(YamlNode node) {
    ImmutableList<Criterion> parts =
        node.list().stream().map(this::read).collect(toImmutableList());
    if (parts.isEmpty()) {
      node.problem("[]", "a condition needs at least one part here");
    }
    return parts;
  }

  private Criterion blend(YamlNode node) {
    YamlMap map = new YamlMap(node);
    Criterion component = map.need("component").map(this::read).orElse(BROKEN);
    Criterion alongside = map.need("alongside").map(this::read).orElse(BROKEN);
    Criterion blend = new Criterion.Blend(component, alongside, map.text("otherwise"));
    map.close();
    return blend;
  }

  private Criterion status(Role role, YamlNode node) {
    return new Criterion.PartyHas(role, words.tokens(node, PartyStatus.class));
  }

  private static Criterion reading(YamlNode node) {
    YamlMap map = new YamlMap(node);
    Criterion reads = new Criterion.Reads(map.text("question"), map.text("is"));
    map.close();
    return reads;
  }
}
