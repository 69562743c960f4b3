package org.ytterby.decision;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Stated;
import org.ytterby.trade.Token;

/**
 * One fact of something as JSON: how it is called, how it is written if it is known, and how it is read.
 *
 * @param <T> what has the fact
 * @param <B> the builder of that
 * @param key its name in JSON
 * @param attribute its name in Java
 * @param write the value for {@link JsonWriter}; nothing if the fact is not known
 * @param read gives a value that was read to the builder; mistakes go to the node
 */
record Fact<T, B>(
    String key, String attribute, Function<T, Optional<?>> write, BiConsumer<JsonNode, B> read) {
  static final String MORE = "...";

  /** A fact that is one text. */
  static <T, B, V> Fact<T, B> text(
      String key,
      String attribute,
      Function<T, Optional<String>> print,
      Function<String, V> parse,
      BiConsumer<B, V> set) {
    return new Fact<>(
        key,
        attribute,
        t -> print.apply(t),
        (node, builder) -> node.convert(parse).ifPresent(v -> set.accept(builder, v)));
  }

  /** A text that must not be blank where blank would mean that nothing is known. */
  static String filled(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("is blank: leave out the key of what is not known");
    }
    return text;
  }

  /** A fact that is one of some countries; left out where any is possible. */
  static <T, B> Fact<T, B> countries(
      String key, String attribute, Function<T, Countries> get, BiConsumer<B, Countries> set) {
    return text(
        key,
        attribute,
        t -> Optional.of(get.apply(t)).filter(c -> !c.isUnknown()).map(Countries::toString),
        text -> Countries.parse(filled(text)),
        set);
  }

  /** Words that may be all or not; left out where nothing is said. */
  static <T, B, E extends Enum<E> & Token> Fact<T, B> stated(
      String key,
      String attribute,
      Class<E> vocabulary,
      Function<T, Stated<E>> get,
      BiConsumer<B, Stated<E>> set) {
    return new Fact<>(
        key,
        attribute,
        t -> open(
            get.apply(t).values().stream().map(Token::token).collect(toImmutableList()),
            get.apply(t).complete()),
        (node, builder) -> {
          List<E> words = new ArrayList<>();
          boolean complete =
              closed(node, n -> add(n, words, word -> Token.parse(vocabulary, word)));
          set.accept(builder, new Stated<>(ImmutableSortedSet.copyOf(words), complete));
        });
  }

  /** Texts in any order, each once; left out where there are none. */
  static <T, B, V> Fact<T, B> set(
      String key,
      String attribute,
      Function<T, Collection<V>> get,
      Function<V, String> print,
      Function<String, V> parse,
      BiConsumer<B, Collection<V>> set) {
    return new Fact<>(
        key,
        attribute,
        t -> Optional.of(get.apply(t).stream().map(print).sorted().collect(toImmutableList()))
            .filter(list -> !list.isEmpty()),
        (node, builder) -> {
          List<V> values = new ArrayList<>();
          node.list().forEach(n -> add(n, values, parse));
          set.accept(builder, values);
        });
  }

  private static <V> void add(JsonNode node, List<V> values, Function<String, V> parse) {
    node.convert(parse).ifPresent(v -> {
      if (values.contains(v)) {
        node.problem(node.shape(), "is given twice: keep one");
      }
      values.add(v);
    });
  }

  /** A list that says with its last element that there may be more; nothing if it says nothing at all. */
  static Optional<Object> open(Collection<?> values, boolean complete) {
    if (values.isEmpty() && !complete) {
      return Optional.empty();
    }
    ImmutableList.Builder<Object> list = ImmutableList.builder().addAll(values);
    return Optional.of(complete ? list.build() : list.add(MORE).build());
  }

  /** Reads the elements of such a list; whether it is complete. */
  static boolean closed(JsonNode node, java.util.function.Consumer<JsonNode> each) {
    ImmutableList<JsonNode> all = node.list();
    boolean more = !all.isEmpty() && all.get(all.size() - 1).value().equals(MORE);
    all.subList(0, all.size() - (more ? 1 : 0)).forEach(each);
    return !more;
  }

  /** Writes the facts that are known. */
  static <T> void writeAll(
      ImmutableList<? extends Fact<T, ?>> facts, T of, Map<String, Object> into) {
    facts.forEach(f -> f.write().apply(of).ifPresent(v -> into.put(f.key(), v)));
  }

  /** Reads the facts that are there. */
  static <B> void readAll(ImmutableList<? extends Fact<?, B>> facts, JsonMap map, B builder) {
    facts.forEach(f -> map.find(f.key()).ifPresent(node -> f.read().accept(node, builder)));
  }
}
