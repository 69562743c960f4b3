package org.ytterby.decision;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A value of a JSON document with its place, read strictly: every mistake goes to {@link Problems} and reading goes on.
 *
 * @param value what {@link JsonWriter} writes, with nodes inside lists and maps
 */
record JsonNode(Object value, String path, int line, int column, Problems problems) {
  private static final int SHOWN = 60;

  /** Collects mistakes. */
  static final class Problems {
    private final List<JsonProblem> found = new ArrayList<>();

    int count() {
      return found.size();
    }

    void throwIfAny() {
      if (!found.isEmpty()) {
        throw new JsonException(ImmutableList.sortedCopyOf(
            Comparator.comparingInt(JsonProblem::line).thenComparingInt(JsonProblem::column),
            found));
      }
    }
  }

  void problem(String at, String problem) {
    problems.found.add(
        new JsonProblem(path, line, column, Ascii.truncate(at, SHOWN, "..."), problem));
  }

  boolean isMap() {
    return value instanceof Map;
  }

  @SuppressWarnings("ReferenceEquality")
  boolean isNull() {
    return value == JsonWriter.NULL;
  }

  /** The text; blank after a mistake. */
  String text() {
    if (value instanceof String text) {
      return text;
    }
    problem(
        shape(),
        value instanceof Integer || value instanceof Boolean
            ? "a text is needed here: write it between quotation marks"
            : "a text is needed here" + (isNull() ? ": what is not known is left out" : ""));
    return "";
  }

  Optional<Integer> whole() {
    return typed(Integer.class, "a whole number is needed here");
  }

  Optional<Boolean> flag() {
    return typed(Boolean.class, "true or false is needed here");
  }

  private <T> Optional<T> typed(Class<T> type, String problem) {
    if (type.isInstance(value)) {
      return Optional.of(type.cast(value));
    }
    problem(shape(), problem);
    return Optional.empty();
  }

  /** The elements of a list; none after a mistake. */
  ImmutableList<JsonNode> list() {
    if (value instanceof List<?> list) {
      return list.stream().map(JsonNode.class::cast).collect(ImmutableList.toImmutableList());
    }
    problem(shape(), "a list is needed here: write [...]");
    return ImmutableList.of();
  }

  /** The keys and values; none after a mistake. */
  @SuppressWarnings("unchecked")
  Map<String, JsonNode> map() {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, JsonNode>) map;
    }
    problem(shape(), "keys and values are needed here: write {...}");
    return Map.of();
  }

  /** The text, converted; what the conversion throws becomes a mistake. */
  <T> Optional<T> convert(Function<String, T> conversion) {
    int before = problems.count();
    String text = text();
    return problems.count() > before
        ? Optional.empty()
        : attempt(text, () -> conversion.apply(text));
  }

  /** The result of something that may refuse what was read here. */
  <T> Optional<T> attempt(String shown, Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (DateTimeException e) {
      problem(
          shown, "is not a day: write year-month-day, such as 2025-04-04, and a day that exists");
    } catch (IllegalArgumentException e) {
      problem(shown, String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  /** The same value without places, for {@link JsonWriter}. */
  Object plain() {
    if (value instanceof List<?> list) {
      return list.stream()
          .map(n -> ((JsonNode) n).plain())
          .collect(ImmutableList.toImmutableList());
    }
    if (value instanceof Map<?, ?>) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map().forEach((key, node) -> plain.put(key, node.plain()));
      return plain;
    }
    return value;
  }

  String shape() {
    return value instanceof Map<?, ?> map
        ? map.isEmpty() ? "{}" : "{...}"
        : value instanceof List ? "[...]" : isNull() ? "null" : String.valueOf(value);
  }
}
