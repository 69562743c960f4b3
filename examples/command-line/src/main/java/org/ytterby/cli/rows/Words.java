package org.ytterby.cli.rows;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import org.ytterby.law.Suggestions;
import org.ytterby.trade.Stated;
import org.ytterby.trade.Token;

/** Cells that hold words of a closed vocabulary, or a list of them. */
final class Words {
  /** The end of a list that may go on. */
  static final String OPEN = "...";

  private Words() {}

  /** The parts of a list, trimmed, without empty ones. */
  static ImmutableList<String> list(String text) {
    ImmutableList<String> parts = Splitter.on(';')
        .trimResults()
        .omitEmptyStrings()
        .splitToStream(text)
        .collect(toImmutableList());
    if (parts.isEmpty()) {
      throw new IllegalArgumentException(
          "`" + Problem.shown(text) + "` names nothing: leave the cell blank if it is not known");
    }
    return parts;
  }

  static <E extends Enum<E> & Token> E one(Class<E> vocabulary, String word) {
    return Token.find(vocabulary, word)
        .orElseThrow(() -> unknown(
            word,
            Arrays.stream(vocabulary.getEnumConstants())
                .map(Token::token)
                .collect(toImmutableList())));
  }

  /** What has been stated, complete unless the list ends in {@code ...}. */
  static <E extends Enum<E> & Token> Stated<E> stated(Class<E> vocabulary, String text) {
    ImmutableList<String> parts = list(text);
    ImmutableList<String> words = closed(parts);
    words.forEach(word -> one(vocabulary, word));
    return Stated.parse(vocabulary, String.join(";", parts));
  }

  /** The words of a list in which nothing can be left open. */
  static <E extends Enum<E> & Token> ImmutableSet<E> all(Class<E> vocabulary, String text) {
    return list(text).stream()
        .map(word -> one(vocabulary, word))
        .collect(ImmutableSet.toImmutableSet());
  }

  static boolean isOpen(ImmutableList<String> parts) {
    return parts.get(parts.size() - 1).equals(OPEN);
  }

  /** The parts without the sign that there may be more. */
  static ImmutableList<String> closed(ImmutableList<String> parts) {
    ImmutableList<String> words = isOpen(parts) ? parts.subList(0, parts.size() - 1) : parts;
    if (words.contains(OPEN)) {
      throw new IllegalArgumentException(
          "`...` says that there may be more: write it once, at the end");
    }
    return words;
  }

  static IllegalArgumentException unknown(String word, ImmutableList<String> known) {
    String near = Suggestions.of(word, known);
    return new IllegalArgumentException("`" + Problem.shown(word) + "` is not known here"
        + (near.isEmpty() ? ": write one of " + String.join(", ", known) : near));
  }
}
