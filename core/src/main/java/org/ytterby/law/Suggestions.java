package org.ytterby.law;

import java.util.Collection;
import java.util.Comparator;

/** Finds the nearest known word for a mistyped one. */
public final class Suggestions {
  private static final int MOST = 400;

  private Suggestions() {}

  /**
   * The nearest known word, as the end of an error message.
   *
   * @param text what was written
   * @param known what could have been meant
   * @return {@code ; did you mean `...`?}, or nothing if no word is near
   */
  public static String of(String text, Collection<String> known) {
    if (text.length() > MOST) {
      return "";
    }
    return known.stream()
        .filter(k -> k.length() <= MOST)
        .min(Comparator.<String>comparingInt(k -> distance(text, k))
            .thenComparing(Comparator.naturalOrder()))
        .filter(k -> distance(text, k) <= Math.max(2, text.length() / 3))
        .map(k -> "; did you mean `" + k + "`?")
        .orElse("");
  }

  /**
   * The nearest known word or, if none is near, all of them.
   *
   * @param text what was written
   * @param known what could have been meant
   * @return the end of an error message
   */
  public static String orAll(String text, Collection<String> known) {
    String nearest = of(text, known);
    return nearest.isEmpty() ? "; known here: " + String.join(", ", known) : nearest;
  }

  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
