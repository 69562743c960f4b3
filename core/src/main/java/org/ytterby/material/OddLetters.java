package org.ytterby.material;

import com.google.common.base.CharMatcher;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds characters that look like others or like nothing, which is why a name that seems right is not found. */
final class OddLetters {
  /** Cyrillic and Greek letters drawn like Latin ones. */
  private static final CharMatcher LIKE_LATIN =
      CharMatcher.anyOf("АВЕЅІЈКМНОРСТУХаеѕіјорсухԁ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονυ");

  private static final CharMatcher LATIN =
      CharMatcher.inRange('A', 'Z').or(CharMatcher.inRange('a', 'z'));

  private OddLetters() {}

  /** The first odd character with its place, in words. */
  static Optional<String> in(String name) {
    boolean latin = LATIN.matchesAnyOf(name);
    return IntStream.range(0, name.length())
        .filter(i -> isOdd(name.charAt(i), latin))
        .mapToObj(i -> "character %d is U+%04X, %s"
            .formatted(i + 1, (int) name.charAt(i), what(name.charAt(i))))
        .findFirst();
  }

  private static boolean isOdd(char c, boolean latin) {
    return isUnseen(c) || (latin && LIKE_LATIN.matches(c));
  }

  private static boolean isUnseen(char c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.CONTROL, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
      default -> c == '\uFFFD';
    };
  }

  private static String what(char c) {
    if (c == '\uFFFD') {
      return "which stands for text that was not UTF-8";
    }
    return isUnseen(c)
        ? "which cannot be seen"
        : "`" + Character.getName(c) + "`, which looks like a Latin letter";
  }
}
