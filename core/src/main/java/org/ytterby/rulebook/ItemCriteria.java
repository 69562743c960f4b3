package org.ytterby.rulebook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.ytterby.element.Element;
import org.ytterby.law.Criterion;
import org.ytterby.law.Criterion.Comparison;
import org.ytterby.material.CasNumber;
import org.ytterby.quantity.MassFraction;
import org.ytterby.trade.ItemType;

/** Reads the conditions on an item that have keys of their own. */
final class ItemCriteria {
  private static final String NAME = "[a-z][a-z0-9]*(_[a-z0-9]+)*";

  private ItemCriteria() {}

  /** A word for a thing that the law names. */
  static String itemType(String text) {
    if (text.equals(ItemType.OTHER)) {
      throw new IllegalArgumentException(
          "is the word for what no law names: give the thing a word of its own");
    }
    return ItemType.check(text);
  }

  static Criterion identified(CriterionWords words, YamlNode node) {
    YamlMap map = new YamlMap(node);
    ImmutableSet<CasNumber> numbers =
        map.find("cas").map(n -> words.values(n, CasNumber::new)).orElse(ImmutableSet.of());
    ImmutableSet<String> types = map.find("types")
        .map(n -> words.values(n, ItemCriteria::itemType))
        .orElse(ImmutableSet.of());
    map.close();
    if (map.find("cas").isEmpty() && map.find("types").isEmpty()) {
      node.problem(
          String.join(", ", map.keys()), "at least one of cas: [...] and types: [...] is needed");
    }
    return new Criterion.Identified(numbers, types);
  }

  static Criterion family(CriterionWords words, YamlNode node) {
    if (!node.isMap()) {
      return new Criterion.Family(words.elements(node), Optional.empty());
    }
    YamlMap map = new YamlMap(node);
    ImmutableSet<Element> elements = map.need("of").map(words::elements).orElse(ImmutableSet.of());
    Optional<String> minor = map.optionalText("minor");
    map.close();
    return new Criterion.Family(elements, minor);
  }

  static Criterion massShare(CriterionWords words, YamlNode node) {
    YamlMap map = new YamlMap(node);
    ImmutableSet<Element> elements =
        map.need("element").map(words::elements).orElse(ImmutableSet.of());
    if (elements.size() > 1) {
      node.problem(elements.toString(), "the share of one element is meant: join several with all");
    }
    Map<Comparison, YamlNode> bounds = CriterionWords.bounds(map, elements.toString());
    map.close();
    return elements.stream()
        .findFirst()
        .map(element -> joined(bounds.entrySet().stream()
            .flatMap(b -> b.getValue().convert(ItemCriteria::share).stream()
                .map(share -> (Criterion) new Criterion.HoldsMass(element, b.getKey(), share)))
            .collect(toImmutableList())))
        .orElse(CriterionReader.BROKEN);
  }

  private static MassFraction share(String text) {
    MassFraction share = MassFraction.parse(text);
    if (share.exactValue().isEmpty()) {
      throw new IllegalArgumentException("a bound is one number, such as 97 %");
    }
    if (share.exactValue().get().signum() == 0) {
      throw new IllegalArgumentException(
          "is no bound: presence in any amount is written contains: the element");
    }
    return share;
  }

  static Criterion parameter(YamlNode node) {
    YamlMap map = new YamlMap(node);
    String name = map.text("name");
    if (!name.isBlank() && !name.matches(NAME)) {
      map.need("name")
          .ifPresent(n -> n.problem(
              name, "a parameter is lower-case words joined by underscores: `particle_size`"));
    }
    Map<Comparison, YamlNode> bounds = CriterionWords.bounds(map, name);
    map.close();
    return joined(bounds.entrySet().stream()
        .flatMap(b -> bound(b.getValue(), name, b.getKey()).stream())
        .collect(toImmutableList()));
  }

  private static Criterion joined(ImmutableList<Criterion> bounds) {
    return bounds.size() == 1 ? bounds.get(0) : new Criterion.All(bounds);
  }

  private static Optional<Criterion> bound(YamlNode node, String name, Comparison comparison) {
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
}
