package org.ytterby.rulebook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ytterby.law.Suggestions;

/** A map whose every key must be asked for: those that nobody asked for are unknown, and a mistake. */
final class YamlMap {
  private final YamlNode at;
  private final Map<String, YamlNode> entries;
  private final Set<String> asked = new LinkedHashSet<>();

  YamlMap(YamlNode at) {
    this.at = at;
    this.entries = at.map();
  }

  YamlNode at() {
    return at;
  }

  Set<String> keys() {
    return entries.keySet();
  }

  Optional<YamlNode> find(String key) {
    asked.add(key);
    return Optional.ofNullable(entries.get(key));
  }

  Optional<YamlNode> need(String key) {
    Optional<YamlNode> value = find(key);
    if (value.isEmpty() && at.isMap()) {
      at.problem(key, "key is missing");
    }
    return value;
  }

  /** A text that must be there; blank after a mistake. */
  String text(String key) {
    String text = need(key).map(YamlNode::text).orElse("");
    if (text.isBlank()) {
      find(key).filter(YamlNode::isText).ifPresent(n -> n.problem(key, "is blank"));
    }
    return text;
  }

  Optional<String> optionalText(String key) {
    return find(key).map(YamlNode::text);
  }

  Optional<LocalDate> day(String key) {
    return need(key).flatMap(n -> n.convert(LocalDate::parse));
  }

  Optional<LocalDate> optionalDay(String key) {
    return find(key).flatMap(n -> n.convert(LocalDate::parse));
  }

  /** A whole number that must be there. */
  Optional<Integer> count(String key) {
    return need(key).flatMap(n -> n.convert(YamlMap::whole));
  }

  private static Integer whole(String text) {
    if (!text.matches("\\d{1,9}")) {
      throw new IllegalArgumentException("a whole number is needed");
    }
    return Integer.valueOf(text);
  }

  boolean flag(String key, boolean otherwise) {
    return find(key).flatMap(n -> n.convert(YamlMap::flag)).orElse(otherwise);
  }

  private static boolean flag(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("true or false is needed");
    }
    return text.equals("true");
  }

  ImmutableList<YamlNode> list(String key) {
    return find(key).map(YamlNode::list).orElse(ImmutableList.of());
  }

  ImmutableList<String> texts(String key) {
    return list(key).stream().map(YamlNode::text).collect(ImmutableList.toImmutableList());
  }

  ImmutableMap<String, String> textMap(String key) {
    return find(key)
        .map(n -> n.map().entrySet().stream()
            .collect(
                ImmutableMap.toImmutableMap(Map.Entry::getKey, e -> e.getValue().text())))
        .orElse(ImmutableMap.of());
  }

  /** One of some words. */
  <T> Optional<T> word(String key, Map<String, T> words) {
    return need(key).flatMap(n -> n.convert(oneOf(words)));
  }

  static <T> Function<String, T> oneOf(Map<String, T> words) {
    return text -> {
      T found = words.get(text);
      if (found == null) {
        throw new IllegalArgumentException("is not one of: " + String.join(", ", words.keySet())
            + Suggestions.of(text, words.keySet()));
      }
      return found;
    };
  }

  /** Reports the keys that nobody asked for. */
  void close() {
    for (Map.Entry<String, YamlNode> entry : entries.entrySet()) {
      if (!asked.contains(entry.getKey())) {
        entry
            .getValue()
            .problem(entry.getKey(), "unknown key" + Suggestions.orAll(entry.getKey(), asked));
      }
    }
  }
}
