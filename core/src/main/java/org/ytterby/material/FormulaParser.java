package org.ytterby.material;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.ytterby.element.Element;
import org.ytterby.material.FormulaNode.Component;

/** Reads one formula from left to right; never deeper than {@link #DEEPEST} brackets. */
final class FormulaParser {
  static final int LONGEST = 1000;
  private static final int DEEPEST = 50;
  private static final int DIGITS = 12;
  private static final BigDecimal GREATEST = BigDecimal.valueOf(1_000_000);
  private static final CharMatcher NUMERIC = CharMatcher.inRange('0', '9').or(CharMatcher.is('.'));
  private static final CharMatcher DOTS = CharMatcher.anyOf("\u00B7\u2022\u22C5\u2219\u30FB*");
  private static final Pattern FULL_STOP_HYDRATE = Pattern.compile("[1-9][0-9]*\\.[0-9]*\\(?H2O");

  private static final CharMatcher SIGN = CharMatcher.anyOf("+-\u207A\u207B\u2212");
  private static final String SUPERSCRIPTS = "\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077";

  private final String text;
  private final String plain;
  private int at;
  private int charges;
  private int lastCharge = -1;

  FormulaParser(String text) {
    this.text = text;
    this.plain = text.length() > LONGEST ? "" : normalise(text);
  }

  /** What was read: the parts and the dopants. */
  record Parsed(ImmutableList<Component> components, ImmutableSet<Element> dopants) {}

  Parsed parse() {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a formula is empty; write it as in `Dy2O3`");
    }
    if (text.length() > LONGEST) {
      throw wrong("has " + text.length() + " characters, more than " + LONGEST
          + "; split it into a list by mass");
    }
    if (FULL_STOP_HYDRATE.matcher(plain).find()) {
      throw wrong(
          "uses a full stop that may be a decimal or the dot of a hydrate; write the dot as `*` or `\u00B7`");
    }
    ImmutableList.Builder<Component> components = ImmutableList.builder();
    components.add(component());
    while (accept('*')) {
      components.add(component());
    }
    if (charges == 1 && lastCharge == at) {
      throw wrong("is an ion, and what stands beside it is not told; write the whole compound, or "
          + "an element with `present` behind it");
    }
    ImmutableSet<Element> dopants = accept(':') ? dopants() : ImmutableSet.of();
    if (at < plain.length()) {
      throw unexpected();
    }
    Parsed parsed = new Parsed(components.build(), dopants);
    if (parsed.components().size() == 1
        && parsed.components().get(0).number().compareTo(BigDecimal.ONE) != 0) {
      throw wrong(
          "starts with a number; write the formula of one unit, or the element before its amount");
    }
    return parsed;
  }

  private Component component() {
    BigDecimal number = number();
    return new Component(number, nodes(0));
  }

  private ImmutableList<FormulaNode> nodes(int depth) {
    ImmutableList.Builder<FormulaNode> nodes = ImmutableList.builder();
    int start = at;
    while (at < plain.length() && (peek() == '(' || Character.isLetter(peek()))) {
      nodes.add(peek() == '(' ? bracket(depth + 1) : new FormulaNode.Atom(element(), subscript()));
    }
    if (at == start) {
      throw at < plain.length() && peek() == ')' && depth > 0
          ? wrong("has an empty bracket" + place())
          : unexpected();
    }
    return nodes.build();
  }

  private FormulaNode bracket(int depth) {
    if (depth > DEEPEST) {
      throw wrong("has more than " + DEEPEST + " brackets inside each other; multiply them out");
    }
    char close = closing(narrow(text.charAt(at)));
    int open = at++;
    ImmutableList<FormulaNode> nodes = nodes(depth);
    if (at == plain.length() || narrow(text.charAt(at)) != close) {
      throw wrong(
          "does not close the bracket opened at character " + (open + 1) + "; add `" + close + "`");
    }
    at++;
    return new FormulaNode.Bracket(nodes, subscript());
  }

  /** The subscript, with the charge of an ion before or behind it, which says nothing of what is inside. */
  private Range<BigDecimal> subscript() {
    boolean charged = charge();
    BigDecimal low = number();
    BigDecimal high = low;
    if (at > 0
        && NUMERIC.matches(plain.charAt(at - 1))
        && at + 1 < plain.length()
        && peek() == '-'
        && NUMERIC.matches(plain.charAt(at + 1))) {
      at++;
      high = number();
      if (low.compareTo(high) >= 0) {
        throw wrong("has the range `" + low.toPlainString() + "-" + high.toPlainString()
            + "`; write the smaller number first");
      }
    }
    if (!charged) {
      charge();
    }
    return Range.closed(low, high);
  }

  private boolean charge() {
    int end = at;
    if (end < plain.length() && peek() == '^') {
      end++;
      end +=
          end < plain.length() && CharMatcher.inRange('1', '9').matches(plain.charAt(end)) ? 1 : 0;
    } else {
      end += end < text.length() && SUPERSCRIPTS.indexOf(text.charAt(end)) >= 0 ? 1 : 0;
      if (end < text.length() && "\u207A\u207B".indexOf(text.charAt(end)) < 0) {
        return false;
      }
    }
    if (end >= plain.length() || !SIGN.matches(plain.charAt(end))) {
      return false;
    }
    at = end + 1;
    lastCharge = at;
    charges++;
    return true;
  }

  private Element element() {
    int start = at++;
    while (at < plain.length() && Character.isLowerCase(peek())) {
      at++;
    }
    String symbol = plain.substring(start, at);
    try {
      return Element.of(symbol);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          Wording.quote(text) + " at character " + (start + 1) + ": " + e.getMessage(), e);
    }
  }

  private BigDecimal number() {
    int start = at;
    while (at < plain.length() && NUMERIC.matches(peek()) && !isCharge()) {
      at++;
    }
    String digits = plain.substring(start, at);
    if (digits.isEmpty()) {
      return BigDecimal.ONE;
    }
    boolean malformed =
        digits.startsWith(".") || digits.endsWith(".") || CharMatcher.is('.').countIn(digits) > 1;
    if (malformed || CharMatcher.inRange('0', '9').countIn(digits) > DIGITS) {
      throw wrong("has the number " + Wording.quote(digits) + "; write at most " + DIGITS
          + " digits, as in `0.8`");
    }
    BigDecimal number = new BigDecimal(digits).stripTrailingZeros();
    if (number.signum() == 0 || number.compareTo(GREATEST) > 0) {
      throw wrong(
          "has the number " + Wording.quote(digits) + "; numbers lie above 0 and up to 1000000");
    }
    return number;
  }

  private boolean isCharge() {
    return SUPERSCRIPTS.indexOf(text.charAt(at)) >= 0
        && at + 1 < text.length()
        && "\u207A\u207B".indexOf(text.charAt(at + 1)) >= 0;
  }

  private ImmutableSet<Element> dopants() {
    Set<Element> dopants = new LinkedHashSet<>();
    do {
      if (at == plain.length() || !Character.isLetter(peek())) {
        throw wrong("names no dopant" + place() + "; write it as in `Y3Al5O12:Ce`");
      }
      Element dopant = element();
      skipCharge();
      if (!dopants.add(dopant)) {
        throw wrong("names the dopant `" + dopant.symbol() + "` twice; name it once");
      }
    } while (accept(','));
    return ImmutableSet.copyOf(dopants);
  }

  /** The charge of a dopant ion, as in {@code Ce3+}, is allowed and says nothing of what is inside. */
  private void skipCharge() {
    accept('^');
    int end = at;
    if (end < plain.length() && CharMatcher.inRange('1', '9').matches(plain.charAt(end))) {
      end++;
    }
    if (end < plain.length() && plain.charAt(end) == '+') {
      at = end + 1;
    }
  }

  private char peek() {
    return plain.charAt(at);
  }

  private boolean accept(char wanted) {
    boolean found = at < plain.length() && peek() == wanted;
    at += found ? 1 : 0;
    return found;
  }

  private String place() {
    return " at character " + (at + 1);
  }

  private IllegalArgumentException unexpected() {
    if (at == plain.length()) {
      return wrong("ends where an element symbol is expected");
    }
    String found =
        "has " + Wording.quote(text.substring(at, text.offsetByCodePoints(at, 1))) + place();
    return wrong(
        found
            + "; a formula holds element symbols, amounts, brackets, `*` before water and `:` before dopants");
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(Wording.quote(text) + " " + what);
  }

  /** The character itself, or the narrow one if it is a full-width form of ASCII. */
  static char narrow(char c) {
    return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - '\uFF01' + '!') : c;
  }

  private static char closing(char open) {
    return switch (open) {
      case '[' -> ']';
      case '{' -> '}';
      default -> ')';
    };
  }

  /** Replaces each spelling by the plain one, one character by one, so that places stay true. */
  private static String normalise(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = narrow(text.charAt(i));
      if (c >= '\u2080' && c <= '\u2089') {
        plain.append((char) ('0' + (c - '\u2080')));
      } else if (DOTS.matches(c)) {
        plain.append('*');
      } else {
        plain.append(
            switch (c) {
              case '[', '{' -> '(';
              case ']', '}' -> ')';
              case '\u2013' -> '-';
              case '\u207A' -> '+';
              case '\u00B2' -> '2';
              case '\u00B3' -> '3';
              case '\u2074' -> '4';
              default -> c;
            });
      }
    }
    return plain.toString();
  }
}
