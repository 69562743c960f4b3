package org.ytterby.rulebook;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ytterby.element.Element;
import org.ytterby.law.Criterion;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Suggestions;
import org.ytterby.material.ChemicalClass;
import org.ytterby.material.ProductForm;
import org.ytterby.quantity.ValueShare;
import org.ytterby.trade.Concern;
import org.ytterby.trade.Countries;
import org.ytterby.trade.EndUse;
import org.ytterby.trade.Integration;
import org.ytterby.trade.Movement;
import org.ytterby.trade.PartyStatus;
import org.ytterby.trade.TechnologyField;
import org.ytterby.trade.Token;

/** Reads conditions. A condition is a map with one key; the keys are a closed set. */
final class CriterionReader {
  /** What holds when a condition could not be read; the file is refused, so it is never put to the test. */
  private static final Criterion BROKEN = new Criterion.AnyOf(ImmutableList.of());

  private static final ImmutableMap<String, Criterion.Place> PLACES = Arrays.stream(
          Criterion.Place.values())
      .collect(ImmutableMap.toImmutableMap(p -> word(p), p -> p));
  private static final ImmutableMap<String, ChemicalClass> CLASSES = Arrays.stream(
          ChemicalClass.values())
      .collect(ImmutableMap.toImmutableMap(c -> word(c), c -> c));

  private final String announcement;
  private final Map<String, ImmutableList<String>> bindings;

  /**
   * A reader.
   *
   * @param announcement the announcement in which short references lie
   * @param bindings what {@code $subject} and {@code $named} stand for
   */
  CriterionReader(String announcement, Map<String, ImmutableList<String>> bindings) {
    this.announcement = announcement;
    this.bindings = bindings;
  }

  private static final ImmutableMap<String, BiFunction<CriterionReader, YamlNode, Criterion>>
      KINDS = kinds();

  private static ImmutableMap<String, BiFunction<CriterionReader, YamlNode, Criterion>> kinds() {
    ImmutableMap.Builder<String, BiFunction<CriterionReader, YamlNode, Criterion>> all =
        ImmutableMap.builder();
    all.put("all", (r, n) -> new Criterion.All(r.parts(n)));
    all.put("any", (r, n) -> new Criterion.AnyOf(r.parts(n)));
    all.put("not", (r, n) -> new Criterion.Not(r.read(n)));
    PLACES.forEach((key, place) -> all.put(key, (r, n) -> new Criterion.In(place, r.countries(n))));
    all.put("movement", (r, n) -> new Criterion.Moves(r.tokens(n, Movement.class)));
    all.put("form", (r, n) -> new Criterion.HasForm(r.values(n, ProductForm::of)));
    all.put("item-type", (r, n) -> new Criterion.HasItemType(r.values(n, t -> t)));
    all.put("integration", (r, n) -> new Criterion.Integrated(r.tokens(n, Integration.class)));
    all.put("class", (r, n) -> new Criterion.OfClass(r.values(n, YamlMap.oneOf(CLASSES))));
    all.put("family", (r, n) -> r.family(n));
    all.put("contains", (r, n) -> new Criterion.Contains(r.elements(n)));
    all.put("contains-any", (r, n) -> new Criterion.Contains(r.elements(n)));
    all.put("blend", (r, n) -> r.blend(n));
    all.put("inside", (r, n) -> new Criterion.Inside(r.read(n)));
    all.put(
        "listed",
        (r, n) -> r.reference(n.text(), n).<Criterion>map(Criterion.Listed::new).orElse(BROKEN));
    all.put("value-share", (r, n) -> r.valueShare(n));
    all.put("technology", (r, n) -> r.technology(n));
    all.put("end-use", (r, n) -> new Criterion.UsedFor(r.tokens(n, EndUse.class)));
    all.put(
        "importer-status",
        (r, n) -> new Criterion.PartyHas(Criterion.Role.IMPORTER, r.tokens(n, PartyStatus.class)));
    all.put(
        "end-user-status",
        (r, n) -> new Criterion.PartyHas(Criterion.Role.END_USER, r.tokens(n, PartyStatus.class)));
    all.put(
        "any-party-status",
        (r, n) -> new Criterion.PartyHas(Criterion.Role.ANY_PARTY, r.tokens(n, PartyStatus.class)));
    all.put("owned-by-listed", (r, n) -> r.owned(n));
    all.put("asserted", (r, n) -> new Criterion.Asserted(r.tokens(n, Concern.class)));
    all.put("parameter", (r, n) -> r.parameter(n));
    all.put("reading", (r, n) -> r.reading(n));
    return all.buildOrThrow();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
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
    BiFunction<CriterionReader, YamlNode, Criterion> kind = KINDS.get(only.getKey());
    if (kind == null) {
      only.getValue()
          .problem(
              only.getKey(),
              "is no kind of condition" + Suggestions.of(only.getKey(), KINDS.keySet()));
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

  /** The words of a list, or of a single value, with {@code $subject} and {@code $named} filled in. */
  private Stream<Map.Entry<YamlNode, String>> words(YamlNode node) {
    Stream<YamlNode> nodes = node.isList() ? node.list().stream() : Stream.of(node);
    return nodes.flatMap(n -> {
      String text = n.text();
      if (!text.startsWith("$")) {
        return Stream.of(Map.entry(n, text));
      }
      ImmutableList<String> bound = bindings.getOrDefault(text, ImmutableList.of());
      if (bound.isEmpty()) {
        n.problem(text, "stands for nothing here: the entry has no such key");
      }
      return bound.stream().map(value -> Map.entry(n, value));
    });
  }

  private <T> ImmutableSet<T> values(YamlNode node, Function<String, T> conversion) {
    ImmutableSet<T> values =
        words(node).flatMap(w -> convert(w, conversion).stream()).collect(toImmutableSet());
    if (values.isEmpty()) {
      node.problem("[]", "at least one value is needed");
    }
    return values;
  }

  private static <T> Optional<T> convert(
      Map.Entry<YamlNode, String> word, Function<String, T> conversion) {
    try {
      return Optional.of(conversion.apply(word.getValue()));
    } catch (IllegalArgumentException e) {
      word.getKey().problem(word.getValue(), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private <E extends Enum<E> & Token> ImmutableSet<E> tokens(YamlNode node, Class<E> vocabulary) {
    return values(node, text -> Token.parse(vocabulary, text));
  }

  private ImmutableSet<Element> elements(YamlNode node) {
    return values(node, Element::of);
  }

  private Countries countries(YamlNode node) {
    if (!node.isMap()) {
      return region(node, false);
    }
    YamlMap map = new YamlMap(node);
    Countries region = map.need("not").map(n -> region(n, true)).orElse(Countries.any());
    map.close();
    return region;
  }

  private Countries region(YamlNode node, boolean except) {
    String[] codes = values(node, text -> Countries.of(text).toString()).toArray(String[]::new);
    return codes.length == 0
        ? Countries.any()
        : except ? Countries.except(codes) : Countries.of(codes);
  }

  private Criterion family(YamlNode node) {
    if (!node.isMap()) {
      return new Criterion.Family(elements(node), Optional.empty());
    }
    YamlMap map = new YamlMap(node);
    ImmutableSet<Element> elements = map.need("of").map(this::elements).orElse(ImmutableSet.of());
    Optional<String> minor = map.optionalText("minor");
    map.close();
    return new Criterion.Family(elements, minor);
  }

  private Criterion blend(YamlNode node) {
    YamlMap map = new YamlMap(node);
    Criterion component = map.need("component").map(this::read).orElse(BROKEN);
    Criterion alongside = map.need("alongside").map(this::read).orElse(BROKEN);
    Criterion blend = new Criterion.Blend(component, alongside, map.text("otherwise"));
    map.close();
    return blend;
  }

  private Criterion valueShare(YamlNode node) {
    YamlMap map = new YamlMap(node);
    Optional<ProvisionId> list = map.need("of").flatMap(n -> reference(n.text(), n));
    Countries origin = map.need("origin").map(this::countries).orElse(Countries.any());
    Optional<ValueShare> share = map.need("atLeast").flatMap(n -> n.convert(ValueShare::parse));
    map.close();
    return list.isPresent() && share.isPresent()
        ? new Criterion.HoldsValue(list.get(), origin, share.get())
        : BROKEN;
  }

  private Criterion technology(YamlNode node) {
    YamlMap map = new YamlMap(node);
    ImmutableSet<TechnologyField> fields =
        map.need("fields").map(n -> tokens(n, TechnologyField.class)).orElse(ImmutableSet.of());
    Countries origin = map.need("origin").map(this::countries).orElse(Countries.any());
    map.close();
    return new Criterion.Technology(fields, origin);
  }

  private Criterion owned(YamlNode node) {
    YamlMap map = new YamlMap(node);
    Optional<BigDecimal> percent =
        map.need("atLeast").flatMap(n -> n.convert(CriterionReader::percent));
    map.close();
    return percent.<Criterion>map(Criterion.OwnedByListed::new).orElse(BROKEN);
  }

  private static BigDecimal percent(String text) {
    if (!text.matches("\\d{1,3}(\\.\\d{1,9})? %")) {
      throw new IllegalArgumentException("a share is needed, such as 50 %");
    }
    return new BigDecimal(text.substring(0, text.length() - 2));
  }

  private Criterion parameter(YamlNode node) {
    YamlMap map = new YamlMap(node);
    String name = map.text("name");
    ImmutableList<Criterion> bounds = Arrays.stream(Criterion.Comparison.values())
        .flatMap(c -> map.find(camel(c)).flatMap(n -> bound(n, name, c)).stream())
        .collect(toImmutableList());
    map.close();
    if (bounds.isEmpty()) {
      node.problem(
          name, "a parameter needs at least one bound: atLeast, moreThan, atMost or lessThan");
    }
    return new Criterion.All(bounds);
  }

  private static String camel(Criterion.Comparison comparison) {
    return switch (comparison) {
      case AT_LEAST -> "atLeast";
      case MORE_THAN -> "moreThan";
      case AT_MOST -> "atMost";
      case LESS_THAN -> "lessThan";
    };
  }

  private static Optional<Criterion> bound(
      YamlNode node, String name, Criterion.Comparison comparison) {
    return node.convert(text -> {
      int blank = text.indexOf(' ');
      String number = blank < 0 ? text : text.substring(0, blank);
      if (!number.matches("-?\\d{1,30}(\\.\\d{1,30})?")) {
        throw new IllegalArgumentException("a number with its unit is needed, such as 1.5 T");
      }
      return new Criterion.Measures(
          name,
          comparison,
          new BigDecimal(number),
          blank < 0 ? "" : text.substring(blank + 1).strip());
    });
  }

  private Criterion reading(YamlNode node) {
    YamlMap map = new YamlMap(node);
    Criterion reads = new Criterion.Reads(map.text("question"), map.text("is"));
    map.close();
    return reads;
  }

  /** A list of the same announcement by its short name, or any list by announcement/list. */
  private Optional<ProvisionId> reference(String text, YamlNode node) {
    return node.convert(
        t -> text.indexOf('/') < 0 ? new ProvisionId(announcement, text) : ProvisionId.parse(text));
  }
}
