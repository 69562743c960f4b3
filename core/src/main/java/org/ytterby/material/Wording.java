package org.ytterby.material;

import com.google.common.base.CharMatcher;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How messages quote what the caller wrote, and which known word they propose instead. */
final class Wording {
  private static final int QUOTED_CHARACTERS = 60;

  private Wording() {}

  /** Puts text between backticks, on one line and cut to a length that a log can bear. */
  static String quote(String text) {
    String line = CharMatcher.javaIsoControl().replaceFrom(text, ' ').replace('`', '\'');
    return line.length() <= QUOTED_CHARACTERS
        ? "`" + line + "`"
        : "`" + line.substring(0, QUOTED_CHARACTERS) + "...`";
  }

  /** The likely fix as the end of a message, or nothing when no known word is near. */
  static String didYouMean(String word, Stream<String> known) {
    return nearest(word, known).map(near -> "; did you mean `" + near + "`?").orElse("");
  }

  private static Optional<String> nearest(String word, Stream<String> known) {
    if (word.length() > QUOTED_CHARACTERS) {
      return Optional.empty();
    }
    int reach = Math.max(1, word.length() / 3);
    return known
        .filter(candidate -> distance(word, candidate) <= reach)
        .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
            .thenComparing(Comparator.naturalOrder()));
  }

  private static int distance(String left, String right) {
    int[] row = IntStream.rangeClosed(0, right.length()).toArray();
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        boolean same =
            Character.toLowerCase(left.charAt(i - 1)) == Character.toLowerCase(right.charAt(j - 1));
        int replaced = diagonal + (same ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length()];
  }
}
