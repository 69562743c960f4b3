package org.ytterby.trade;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.base.Joiner;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A word of a closed vocabulary, written in lower case with hyphens: {@code screened-clear}, {@code logic-14nm-or-below}.
 *
 * <p>Every enum of this package that appears in rows, in JSON and in law files is one.
 */
public interface Token {
  /**
   * The name of the constant, as in {@code Enum.name()}.
   *
   * @return the name in upper case with underscores
   */
  String name();

  /**
   * The word as it is written in rows, JSON and law files.
   *
   * @return the name in lower case with hyphens
   */
  default String token() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads one word of a vocabulary.
   *
   * @param <E> the vocabulary
   * @param vocabulary the vocabulary
   * @param text the word, exactly as printed by {@link #token()}; surrounding blanks are dropped
   * @return the constant
   * @throws IllegalArgumentException if the vocabulary has no such word; the message lists the words it has
   */
  static <E extends Enum<E> & Token> E parse(Class<E> vocabulary, String text) {
    return find(vocabulary, text)
        .orElseThrow(() -> new IllegalArgumentException("`%s` is not one of: %s"
            .formatted(
                Ascii.truncate(text.strip(), 60, "..."),
                Joiner.on(", ")
                    .join(Arrays.stream(vocabulary.getEnumConstants())
                        .map(Token::token)
                        .collect(toImmutableList())))));
  }

  /**
   * Looks one word up.
   *
   * @param <E> the vocabulary
   * @param vocabulary the vocabulary
   * @param text the word
   * @return the constant, or nothing if the vocabulary has no such word
   */
  static <E extends Enum<E> & Token> Optional<E> find(Class<E> vocabulary, String text) {
    String word = text.strip();
    return Arrays.stream(vocabulary.getEnumConstants())
        .filter(e -> e.token().equals(word))
        .findFirst();
  }
}
