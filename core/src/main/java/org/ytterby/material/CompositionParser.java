package org.ytterby.material;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ytterby.element.Element;
import org.ytterby.material.Statement.Ending;
import org.ytterby.quantity.AtomicFraction;
import org.ytterby.quantity.MassFraction;

/** Reads the text of a composition into a statement; whether the statement is possible is not its matter. */
final class CompositionParser {
  private static final int LONGEST = 20_000;
  private static final int MOST_ITEMS = 200;
  private static final CharMatcher SEPARATOR = CharMatcher.anyOf(";\uFF1B");
  private static final CharMatcher HEAD_END =
      CharMatcher.whitespace().or(CharMatcher.anyOf("<>=\u2264\u2265\uFF1C\uFF1E"));
  private static final ImmutableList<Evidence> SAID =
      ImmutableList.of(Evidence.MEASURED, Evidence.DECLARED, Evidence.ASSUMED);
  private static final Pattern NOT_ASKED =
      Pattern.compile("([A-Za-z]{1,3})\\s+not\\s+asked", Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD = Pattern.compile("(.*\\S)\\s+\\(([A-Za-z -]{1,20})\\)");
  private static final Pattern ALLOY =
      Pattern.compile("[A-Z][a-z]?(?:-[0-9]{1,3}(?:\\.[0-9]{1,6})?[A-Z][a-z]?){1,20}");
  private static final Pattern ATOMIC = Pattern.compile("at\\.?\\s*%", Pattern.CASE_INSENSITIVE);
  private static final Pattern ANY_OF =
      Pattern.compile("any\\s+of(\\s.*|)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private CompositionParser() {}

  static Statement parse(String written) {
    if (written.length() > LONGEST) {
      throw new IllegalArgumentException(
          Wording.quote(written) + " has " + written.length() + " characters, more than " + LONGEST
              + "; a composition is a list such as `Nd 29.5 %; B 1 %; Fe balance`");
    }
    String text = narrow(CharMatcher.javaIsoControl().replaceFrom(written, ' '));
    if (CharMatcher.whitespace().matchesAllOf(text)) {
      return new Statement(ImmutableList.of(), Ending.NONE);
    }
    List<String> pieces = Splitter.on(SEPARATOR).splitToList(text);
    if (pieces.get(pieces.size() - 1).isBlank()) {
      pieces = pieces.subList(0, pieces.size() - 1);
    }
    if (pieces.size() > MOST_ITEMS) {
      throw new IllegalArgumentException(Wording.quote(text) + " has " + pieces.size()
          + " items, more than " + MOST_ITEMS + "; leave out what is not asked for");
    }
    Ending ending = pieces.isEmpty() ? Ending.NONE : ending(pieces.get(pieces.size() - 1));
    int count = pieces.size() - (ending == Ending.NONE ? 0 : 1);
    List<Item> items = new ArrayList<>();
    Map<Item, Evidence> evidence = new LinkedHashMap<>();
    int at = 0;
    for (int i = 0; i < count; i++) {
      String piece = pieces.get(i);
      Known known =
          count == 1 ? known(trim(piece)) : placed(piece, i + 1, at + 1 + leadingSpaces(piece));
      items.addAll(known.items());
      known.evidence().ifPresent(how -> known.items().forEach(item -> evidence.put(item, how)));
      at += piece.length() + 1;
    }
    return new Statement(ImmutableList.copyOf(items), ImmutableMap.copyOf(evidence), ending);
  }

  private static int leadingSpaces(String piece) {
    return Math.max(0, CharMatcher.whitespace().negate().indexIn(piece));
  }

  private static Ending ending(String piece) {
    return Stream.of(Ending.COMPLETE, Ending.MEASURED)
        .filter(ending -> Ascii.equalsIgnoreCase(trim(piece), ending.token()))
        .findFirst()
        .orElse(Ending.NONE);
  }

  private static Known placed(String piece, int number, int character) {
    try {
      return known(trim(piece));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "item " + number + " at character " + character + ": " + e.getMessage(), e);
    }
  }

  /** What one item says, and how it is known if it says so; an alloy says several things. */
  private record Known(ImmutableList<Item> items, Optional<Evidence> evidence) {}

  private static Known known(String item) {
    Matcher notAsked = NOT_ASKED.matcher(item);
    if (notAsked.matches()) {
      Formula element = Formula.of(Element.of(notAsked.group(1)));
      return new Known(
          ImmutableList.of(new Item.Share(element, MassFraction.ANY)),
          Optional.of(Evidence.NEVER_ASKED));
    }
    Matcher word = WORD.matcher(item);
    if (!word.matches()) {
      return new Known(items(item), Optional.empty());
    }
    Evidence evidence = SAID.stream()
        .filter(how -> Ascii.equalsIgnoreCase(how.token(), word.group(2)))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(
                Wording.quote(item)
                    + " ends in a word that does not tell how it is known; write `(measured)`, `(declared)` or `(assumed)`"));
    return new Known(items(word.group(1)), Optional.of(evidence));
  }

  private static ImmutableList<Item> items(String item) {
    return ALLOY.matcher(item).matches() ? alloy(item) : ImmutableList.of(item(item));
  }

  /** Magnesium with 10 % of gadolinium by mass is named Mg-10Gd. */
  private static ImmutableList<Item> alloy(String name) {
    List<String> words = Splitter.on('-').splitToList(name);
    ImmutableList.Builder<Item> items = ImmutableList.builder();
    for (String word : words.subList(1, words.size())) {
      int symbol = CharMatcher.inRange('A', 'Z').indexIn(word);
      items.add(new Item.Share(
          Formula.of(Element.of(word.substring(symbol))),
          MassFraction.parse(word.substring(0, symbol) + " %")));
    }
    return items.add(new Item.Balance(Formula.of(Element.of(words.get(0))))).build();
  }

  private static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text.length());
    text.chars().forEach(c -> narrow.append(FormulaParser.narrow((char) c)));
    return narrow.toString();
  }

  private static Item item(String item) {
    if (item.isEmpty()) {
      throw new IllegalArgumentException("`` is empty; put one item between two semicolons");
    }
    if (ending(item) != Ending.NONE) {
      throw new IllegalArgumentException(
          Wording.quote(item) + " belongs at the end; move it behind the last item");
    }
    Matcher anyOf = ANY_OF.matcher(item);
    if (anyOf.matches()) {
      return anyOf(item, anyOf.group(1));
    }
    int end = HEAD_END.indexIn(item);
    return end < 0 ? whole(item) : part(item.substring(0, end), trim(item.substring(end)));
  }

  private static Item whole(String name) {
    Optional<Family> family = Family.find(name);
    return family.isPresent()
        ? new Item.Member(family.get())
        : new Item.Nominal(Formula.parse(name));
  }

  private static Item part(String name, String tail) {
    if (Family.find(name).isPresent()) {
      throw new IllegalArgumentException(Wording.quote(name + " " + tail)
          + " gives a family name an amount, but a family names no amounts; write `" + name
          + "` alone and its elements beside it, as in `" + name + "; Dy present`");
    }
    Formula formula = formula(name, tail);
    return switch (Ascii.toLowerCase(tail)) {
      case "balance" -> new Item.Balance(formula);
      case "present" ->
        formula
            .singleElement()
            .<Item>map(Item.Present::new)
            .orElseGet(() -> new Item.Share(formula, MassFraction.PRESENT));
      case "absent" ->
        new Item.Absent(
            formula
                .singleElement()
                .orElseThrow(
                    () -> new IllegalArgumentException(
                        Wording.quote(name)
                            + " is not an element, and only elements are declared absent; write each, as in `Dy absent`")));
      default ->
        ATOMIC.matcher(tail).find()
            ? atomic(formula, tail)
            : new Item.Share(formula, amount(name, tail));
    };
  }

  private static Item atomic(Formula part, String tail) {
    Element element = part.singleElement()
        .orElseThrow(
            () -> new IllegalArgumentException(
                Wording.quote(part + " " + tail)
                    + " gives a substance in at.%, which counts the atoms of elements; write it by mass, or element by element"));
    return new Item.AtomicShare(element, AtomicFraction.parse(tail));
  }

  private static Formula formula(String name, String tail) {
    if (CharMatcher.inRange('0', '9').indexIn(name) == 0) {
      throw new IllegalArgumentException(Wording.quote(name + " " + tail)
          + " starts with a number; write the element first, as in `Nd 29.5 %`");
    }
    return Formula.parse(name);
  }

  private static MassFraction amount(String name, String tail) {
    try {
      return MassFraction.parse(tail);
    } catch (IllegalArgumentException e) {
      String hint = CharMatcher.anyOf(",\uFF0C\u3001").matchesAnyOf(tail)
          ? "; items are separated by semicolons"
          : CharMatcher.inRange('0', '9').matchesNoneOf(tail)
              ? "; behind `" + name + "` stands an amount or one of `present`, `absent`, `balance`"
              : "";
      throw new IllegalArgumentException(e.getMessage() + hint, e);
    }
  }

  private static Item anyOf(String item, String list) {
    Set<Element> elements = new LinkedHashSet<>();
    for (String symbol : Splitter.on(CharMatcher.anyOf(",\uFF0C\u3001"))
        .trimResults(CharMatcher.whitespace())
        .split(list)) {
      if (symbol.isEmpty()) {
        throw new IllegalArgumentException(
            Wording.quote(item) + " lacks an element; write it as in `any of Sm, Tb, Dy`");
      }
      if (!elements.add(Element.of(symbol))) {
        throw new IllegalArgumentException(
            Wording.quote(item) + " names " + Wording.quote(symbol) + " twice; name it once");
      }
    }
    return new Item.AnyOf(ImmutableSet.copyOf(elements));
  }

  private static String trim(String text) {
    return CharMatcher.whitespace().trimFrom(text);
  }
}
