package org.ytterby.rulebook;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ytterby.element.Element;
import org.ytterby.law.Criterion;
import org.ytterby.law.ProvisionId;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Token;

/**
 * Reads the words of which conditions are made.
 *
 * @param announcement the announcement in which short references lie
 * @param bindings what {@code $subject} and {@code $named} stand for
 */
record CriterionWords(String announcement, Map<String, ImmutableList<String>> bindings) {

  /** A word of the law file for each constant. */
  static <E extends Enum<E>> ImmutableMap<String, E> vocabulary(Class<E> constants) {
    return Arrays.stream(constants.getEnumConstants())
        .collect(ImmutableMap.toImmutableMap(
            c -> c.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), c -> c));
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

  <T> ImmutableSet<T> values(YamlNode node, Function<String, T> conversion) {
    ImmutableSet<T> values =
        words(node).flatMap(w -> convert(w, conversion).stream()).collect(toImmutableSet());
    if (node.isList() && node.list().isEmpty()) {
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

  <E extends Enum<E> & Token> ImmutableSet<E> tokens(YamlNode node, Class<E> vocabulary) {
    return values(
        node,
        YamlMap.oneOf(
            Maps.uniqueIndex(Arrays.asList(vocabulary.getEnumConstants()), Token::token)));
  }

  ImmutableSet<Element> elements(YamlNode node) {
    return values(node, Element::of);
  }

  Countries countries(YamlNode node) {
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

  /** Something of the same announcement by its short name, or of any by announcement/name. */
  Optional<ProvisionId> reference(YamlNode node) {
    return node.convert(text ->
        text.indexOf('/') < 0 ? new ProvisionId(announcement, text) : ProvisionId.parse(text));
  }

  /** The bounds that a map states, each under the word for its side. */
  static ImmutableMap<Criterion.Comparison, YamlNode> bounds(YamlMap map, String what) {
    ImmutableMap.Builder<Criterion.Comparison, YamlNode> bounds = ImmutableMap.builder();
    for (Criterion.Comparison side : Criterion.Comparison.values()) {
      map.find(camel(side)).ifPresent(n -> bounds.put(side, n));
    }
    ImmutableMap<Criterion.Comparison, YamlNode> found = bounds.buildOrThrow();
    if (found.isEmpty()) {
      map.at().problem(what, "needs at least one bound: atLeast, moreThan, atMost or lessThan");
    }
    return found;
  }

  private static String camel(Criterion.Comparison side) {
    return switch (side) {
      case AT_LEAST -> "atLeast";
      case MORE_THAN -> "moreThan";
      case AT_MOST -> "atMost";
      case LESS_THAN -> "lessThan";
    };
  }
}
