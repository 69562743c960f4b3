package org.ytterby.quantity;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How quantities that cannot be negative are written: {@code 29.5 %}, {@code 0.5-1.2 %}, {@code < 0.1 %},
 * {@code > 1 % and <= 2 %}. What is printed is read again as the same range.
 *
 * @param what what is written, for messages
 * @param example a number with its unit, for messages
 * @param unit the unit that is printed, with the space before it
 * @param units for each unit that is read, how many places it moves the point to the left
 * @param whole the largest possible number, if there is one
 */
record Notation(
    String what,
    String example,
    String unit,
    ImmutableMap<String, Integer> units,
    Optional<BigDecimal> whole) {
  /** The most decimal places kept: more are rounded outwards in calculations and refused in text. */
  static final int PLACES = 60;

  private static final int LONGEST_TEXT = 400;
  private static final int LONGEST_ECHO = 60;
  private static final String NUMBER = "(-?[0-9]{1,60}(?:\\.[0-9]{1,62})?)";
  private static final String UNIT = "([a-z%./]*)";
  private static final Pattern ONE = Pattern.compile(NUMBER + UNIT);
  private static final Pattern RANGE = Pattern.compile(NUMBER + UNIT + "(?:-|to)" + NUMBER + UNIT);
  private static final Pattern SIDE = Pattern.compile("([<>]=?)" + NUMBER + UNIT);
  private static final Pattern SIDES = Pattern.compile("([<>]=?[^<>=]*)and([<>]=?[^<>=]*)");
  private static final Pattern LONG_DIGITS = Pattern.compile("[0-9]{61}");
  private static final Pattern EXPONENT = Pattern.compile("[0-9]e[-+]?[0-9]");
  private static final Pattern LOOSE_SPACE = Pattern.compile("(?<![0-9.]) | (?![0-9.])");

  Range<BigDecimal> read(String text) {
    String plain = plain(text);
    Matcher one = ONE.matcher(plain);
    if (one.matches()) {
      return Range.singleton(number(one, 1, text));
    }
    Matcher range = RANGE.matcher(plain);
    if (range.matches()) {
      return between(range, text);
    }
    Matcher sides = SIDES.matcher(plain);
    if (!sides.matches()) {
      return side(plain, text);
    }
    Range<BigDecimal> first = side(sides.group(1), text);
    Range<BigDecimal> second = side(sides.group(2), text);
    if (!first.isConnected(second) || first.intersection(second).isEmpty()) {
      throw refuse(
          text,
          "leaves nothing between its bounds",
          "write the lower bound first, such as `> 1 and < 2` with units");
    }
    return first.intersection(second);
  }

  String print(Range<BigDecimal> range) {
    End lower = End.lower(range);
    End upper = End.upper(range);
    if (range.hasUpperBound() && lower.closed() && upper.closed()) {
      return lower.value().compareTo(upper.value()) == 0
          ? digits(lower) + unit
          : digits(lower) + "-" + digits(upper) + unit;
    }
    boolean fromZero = lower.closed() && lower.value().signum() == 0;
    boolean toWhole = upper.infinity() != 0
        || (upper.closed() && whole.filter(w -> w.compareTo(upper.value()) == 0).isPresent());
    String from = (lower.closed() ? ">= " : "> ") + digits(lower) + unit;
    if (toWhole) {
      return from;
    }
    String to = (upper.closed() ? "<= " : "< ") + digits(upper) + unit;
    return fromZero ? to : from + " and " + to;
  }

  private String digits(End end) {
    int places = units.getOrDefault(key(unit), 0);
    BigDecimal shifted = end.value().movePointRight(places);
    return shifted.signum() == 0 ? "0" : shifted.stripTrailingZeros().toPlainString();
  }

  /** The text in small letters, with spaces only where they separate digits, so that those are not taken together. */
  private String plain(String text) {
    if (text.length() > LONGEST_TEXT || LONG_DIGITS.matcher(text).find()) {
      throw refuse(text, "is too long", "write at most 60 digits before and after the point");
    }
    String plain = Ascii.toLowerCase(CharMatcher.whitespace().trimAndCollapseFrom(text, ' '))
        .replace('\u2013', '-')
        .replace("\u2265", ">=")
        .replace("\u2264", "<=");
    if (!CharMatcher.ascii().matchesAllOf(plain)) {
      throw refuse(
          text,
          "has a character that is not plain ASCII",
          "write it as `" + example + "`, with ASCII digits and signs");
    }
    if (plain.indexOf(',') >= 0) {
      throw refuse(
          text, "has a comma", "write a decimal point, such as 0.5, and nothing between thousands");
    }
    if (EXPONENT.matcher(plain).find()) {
      throw refuse(text, "has an exponent", "write the digits out, such as 0.001");
    }
    return LOOSE_SPACE.matcher(plain).replaceAll("");
  }

  private Range<BigDecimal> between(Matcher m, String text) {
    BigDecimal high = number(m, 3, text);
    BigDecimal low =
        m.group(2).isEmpty() ? number(m.group(1), m.group(4), text) : number(m, 1, text);
    if (low.compareTo(high) > 0) {
      throw refuse(text, "runs from high to low", "write the smaller number first");
    }
    return Range.closed(low, high);
  }

  private Range<BigDecimal> side(String plain, String text) {
    Matcher m = SIDE.matcher(plain);
    if (!m.matches()) {
      throw refuse(
          text,
          "is not " + what,
          "write `%s`, a range or a bound such as `< %s`".formatted(example, example));
    }
    BigDecimal bound = number(m, 2, text);
    Range<BigDecimal> possible = whole
        .map(w -> Range.closed(BigDecimal.ZERO, w))
        .orElseGet(() -> Range.atLeast(BigDecimal.ZERO));
    Range<BigDecimal> wanted = switch (m.group(1)) {
      case ">=" -> Range.atLeast(bound);
      case ">" -> Range.greaterThan(bound);
      case "<=" -> Range.atMost(bound);
      default -> Range.lessThan(bound);
    };
    if (!wanted.isConnected(possible) || wanted.intersection(possible).isEmpty()) {
      throw refuse(
          text, "leaves no possible number", "turn the sign round, or write the number alone");
    }
    return wanted.intersection(possible);
  }

  private BigDecimal number(Matcher m, int group, String text) {
    return number(m.group(group), m.group(group + 1), text);
  }

  private BigDecimal number(String digits, String written, String text) {
    Integer places = units.get(key(written));
    if (places == null) {
      throw written.isEmpty()
          ? refuse(text, "has no unit", "write `" + example + "`")
          : refuse(
              text,
              "has the unit `" + written + "`, which does not say " + what,
              "write `" + example + "`");
    }
    BigDecimal value = new BigDecimal(digits).movePointLeft(places).stripTrailingZeros();
    if (value.signum() < 0) {
      throw refuse(text, "is negative", "write `0" + unit + "` or more");
    }
    if (value.scale() > PLACES) {
      throw refuse(text, "is too finely divided", "write fewer digits after the point");
    }
    if (whole.filter(w -> value.compareTo(w) > 0).isPresent()) {
      throw refuse(text, "is more than the whole", "write at most `100" + unit + "`");
    }
    return value;
  }

  private static String key(String unit) {
    return CharMatcher.anyOf(" .").removeFrom(unit);
  }

  static IllegalArgumentException refuse(String text, String rule, String fix) {
    return new IllegalArgumentException(
        "`%s` %s: %s".formatted(Ascii.truncate(text, LONGEST_ECHO, "..."), rule, fix));
  }
}
