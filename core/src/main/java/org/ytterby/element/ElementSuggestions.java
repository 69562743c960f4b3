package org.ytterby.element;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Guesses which element a wrong symbol stands for. */
final class ElementSuggestions {
  private static final int LONGEST_ECHO = 40;
  private static final int MOST = 3;

  private ElementSuggestions() {}

  static String unknownSymbol(String text) {
    String message = "`" + Ascii.truncate(text, LONGEST_ECHO, "...")
        + "` is not the symbol of a chemical element";
    String meant = candidates(text).stream()
        .map(e -> "`" + e.symbol() + "`")
        .collect(Collectors.joining(" or "));
    return meant.isEmpty()
        ? message + ": write a symbol such as `Dy`"
        : message + "; did you mean " + meant + "?";
  }

  private static ImmutableList<Element> candidates(String text) {
    if (text.isBlank() || text.length() > LONGEST_ECHO) {
      return ImmutableList.of();
    }
    String plain = text.strip();
    return first(e -> Ascii.equalsIgnoreCase(e.symbol(), plain))
        .or(e ->
            Ascii.equalsIgnoreCase(e.englishName(), plain) || e.localNames().containsValue(plain))
        .or(e -> plain.length() > 3 && isOneSlipAway(Ascii.toLowerCase(plain), e.englishName()))
        .or(e -> plain.length() == 2 && sharesFirstLetter(e, plain))
        .found();
  }

  private static boolean sharesFirstLetter(Element element, String text) {
    return Ascii.toLowerCase(element.symbol().charAt(0)) == Ascii.toLowerCase(text.charAt(0));
  }

  /** Whether one letter was left out, added or changed. */
  private static boolean isOneSlipAway(String text, String name) {
    int start = 0;
    int shorter = Math.min(text.length(), name.length());
    while (start < shorter && text.charAt(start) == name.charAt(start)) {
      start++;
    }
    String restOfText = text.substring(start);
    String restOfName = name.substring(start);
    return without(restOfText).equals(restOfName)
        || restOfText.equals(without(restOfName))
        || without(restOfText).equals(without(restOfName));
  }

  private static String without(String rest) {
    return rest.isEmpty() ? rest : rest.substring(1);
  }

  private static Guess first(Predicate<Element> test) {
    return new Guess(ImmutableList.of()).or(test);
  }

  /** What the questions so far have found; only the first that finds anything counts, unless it finds too much. */
  private record Guess(ImmutableList<Element> found) {
    Guess or(Predicate<Element> test) {
      if (!found.isEmpty()) {
        return this;
      }
      ImmutableList<Element> next =
          Arrays.stream(Element.values()).filter(test).collect(ImmutableList.toImmutableList());
      return new Guess(next.size() > MOST ? ImmutableList.of() : next);
    }
  }
}
