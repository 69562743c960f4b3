package org.ytterby.decision;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ytterby.law.Suggestions;

/** A map whose every key must be asked for: those that nobody asked for are unknown, and a mistake. */
final class JsonMap {
  private final JsonNode at;
  private final Map<String, JsonNode> entries;
  private final Set<String> asked = new LinkedHashSet<>();

  JsonMap(JsonNode at) {
    this.at = at;
    this.entries = at.map();
  }

  JsonNode at() {
    return at;
  }

  Optional<JsonNode> find(String key) {
    asked.add(key);
    return Optional.ofNullable(entries.get(key));
  }

  Optional<JsonNode> need(String key) {
    Optional<JsonNode> value = find(key);
    if (value.isEmpty() && at.isMap()) {
      at.problem(key, "key is missing");
    }
    return value;
  }

  /** A text that must be there; blank after a mistake. */
  String text(String key) {
    return need(key).map(JsonNode::text).orElse("");
  }

  /** A value that may be {@code null} and must be there. */
  Optional<JsonNode> orNull(String key) {
    return need(key).filter(n -> !n.isNull());
  }

  /** Reports the keys that nobody asked for. */
  void close() {
    entries.forEach((key, node) -> {
      if (!asked.contains(key)) {
        node.problem(key, "unknown key" + Suggestions.orAll(key, asked));
      }
    });
  }
}
