package org.ytterby.trade;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ytterby.quantity.Truth;

/**
 * What has been stated of something that can be several things at once: its uses, its statuses. A list that says nothing more
 * is complete; one that ends in {@code ; ...} may go on; a blank one says nothing. That something is none of these, a complete
 * statement without values, can be said in Java only.
 *
 * @param <E> the vocabulary
 * @param values what it is
 * @param complete whether it is nothing else
 */
public record Stated<E extends Enum<E> & Token>(ImmutableSortedSet<E> values, boolean complete) {
  private static final String MORE = "...";

  /**
   * Nothing known.
   *
   * @param <E> the vocabulary
   * @return anything is possible
   */
  public static <E extends Enum<E> & Token> Stated<E> unknown() {
    return new Stated<>(ImmutableSortedSet.<E>of(), false);
  }

  /**
   * Exactly these.
   *
   * @param <E> the vocabulary
   * @param values all that it is
   * @return a complete statement
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <E extends Enum<E> & Token> Stated<E> exactly(E... values) {
    return new Stated<>(ImmutableSortedSet.copyOf(Arrays.asList(values)), true);
  }

  /**
   * These, and perhaps more.
   *
   * @param <E> the vocabulary
   * @param values some of what it is
   * @return an incomplete statement
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <E extends Enum<E> & Token> Stated<E> atLeast(E... values) {
    return new Stated<>(ImmutableSortedSet.copyOf(Arrays.asList(values)), false);
  }

  /**
   * Reads what {@link #toString()} prints.
   *
   * @param <E> the vocabulary
   * @param vocabulary the vocabulary
   * @param text words separated by semicolons, ending in {@code ...} if there may be more; blank for unknown
   * @return the statement
   * @throws IllegalArgumentException if a word is missing or not in the vocabulary
   */
  public static <E extends Enum<E> & Token> Stated<E> parse(Class<E> vocabulary, String text) {
    if (text.isBlank()) {
      return unknown();
    }
    List<String> words = Splitter.on(';').trimResults().splitToList(text);
    if (words.contains("")) {
      throw new IllegalArgumentException(
          "`%s` has a semicolon with no word beside it".formatted(text.strip()));
    }
    boolean more = words.get(words.size() - 1).equals(MORE);
    ImmutableSortedSet<E> values = words.subList(0, words.size() - (more ? 1 : 0)).stream()
        .map(word -> Token.parse(vocabulary, word))
        .collect(toImmutableSortedSet(Comparator.naturalOrder()));
    return new Stated<>(values, !more);
  }

  /**
   * Whether it is one of these.
   *
   * @param wanted the words asked about
   * @return true if one is stated, false if the statement is complete without any, otherwise unknown
   */
  public Truth isAny(Set<E> wanted) {
    if (!Sets.intersection(values, wanted).isEmpty()) {
      return Truth.TRUE;
    }
    return complete ? Truth.FALSE : Truth.UNKNOWN;
  }

  @Override
  public String toString() {
    Stream<String> words = values.stream().map(Token::token);
    return Joiner.on("; ")
        .join(Stream.concat(words, complete || values.isEmpty() ? Stream.of() : Stream.of(MORE))
            .collect(Collectors.toList()));
  }
}
