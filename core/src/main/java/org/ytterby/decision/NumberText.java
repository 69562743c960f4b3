package org.ytterby.decision;

import com.google.common.base.Ascii;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ytterby.quantity.Interval;

/**
 * Possible numbers as text, with every digit: {@code 12.4}, {@code 10-14}, {@code >= 1.5}, {@code > 1 and <= 2}, {@code any}.
 *
 * @param unit what stands behind each number, but only the last of {@code 10-14}
 * @param positive whether no number is below zero, so that {@code < 5} begins at zero
 */
record NumberText(String unit, boolean positive) {
  static final NumberText ANY = new NumberText("", false);
  static final NumberText NOT_NEGATIVE = new NumberText("", true);
  static final NumberText HOLDING = new NumberText(" %", false);

  private static final String NUMBER = "(-?[0-9]++(?:\\.[0-9]++)?+)";
  private static final Pattern ONE = Pattern.compile(NUMBER);
  private static final Pattern RANGE = Pattern.compile(NUMBER + "-" + NUMBER);
  private static final Pattern SIDE = Pattern.compile("([<>]=?) " + NUMBER);

  String print(Interval interval) {
    Range<BigDecimal> range = interval.range();
    if (interval.exactValue().isPresent()) {
      return interval.exactValue().get().toPlainString() + unit;
    }
    if (!range.hasLowerBound() && !range.hasUpperBound()) {
      return "any";
    }
    boolean closedBelow = range.hasLowerBound() && range.contains(range.lowerEndpoint());
    if (closedBelow
        && range.lowerEndpoint().signum() >= 0
        && range.hasUpperBound()
        && range.contains(range.upperEndpoint())) {
      return range.lowerEndpoint().toPlainString() + "-" + range.upperEndpoint().toPlainString()
          + unit;
    }
    String from = range.hasLowerBound()
        ? (closedBelow ? ">= " : "> ") + range.lowerEndpoint().toPlainString() + unit
        : "";
    String to = range.hasUpperBound()
        ? (range.contains(range.upperEndpoint()) ? "<= " : "< ")
            + range.upperEndpoint().toPlainString()
            + unit
        : "";
    boolean implied = positive && closedBelow && range.lowerEndpoint().signum() == 0;
    if (to.isEmpty()) {
      return from;
    }
    return from.isEmpty() || implied ? to : from + " and " + to;
  }

  Interval parse(String text) {
    if (text.equals("any") && !positive) {
      return Interval.of(Range.all());
    }
    Range<BigDecimal> range = null;
    for (String part : text.split(" and ", -1)) {
      Range<BigDecimal> side = part(part, text);
      if (range != null && !range.isConnected(side)) {
        throw refuse(text, "leaves nothing between its bounds");
      }
      range = range == null ? side : range.intersection(side);
    }
    Range<BigDecimal> read = java.util.Objects.requireNonNull(range);
    if (!positive) {
      return Interval.of(read);
    }
    if (read.hasLowerBound() && read.lowerEndpoint().signum() < 0) {
      throw refuse(text, "may be below zero");
    }
    return Interval.of(read)
        .intersection(Interval.of(Range.atLeast(BigDecimal.ZERO)))
        .orElseThrow(() -> refuse(text, "is below zero"));
  }

  private Range<BigDecimal> part(String part, String text) {
    if (!part.endsWith(unit)) {
      throw refuse(text, "has no `" + unit.strip() + "` behind its number");
    }
    String plain = part.substring(0, part.length() - unit.length());
    Matcher one = ONE.matcher(plain);
    if (one.matches()) {
      return Range.singleton(new BigDecimal(plain));
    }
    Matcher range = RANGE.matcher(plain);
    if (range.matches()) {
      BigDecimal low = new BigDecimal(range.group(1));
      BigDecimal high = new BigDecimal(range.group(2));
      if (low.compareTo(high) > 0) {
        throw refuse(text, "runs from high to low");
      }
      return Range.closed(low, high);
    }
    Matcher side = SIDE.matcher(plain);
    if (!side.matches()) {
      throw refuse(text, "is not a number, a range or a bound");
    }
    BigDecimal bound = new BigDecimal(side.group(2));
    return switch (side.group(1)) {
      case ">=" -> Range.atLeast(bound);
      case ">" -> Range.greaterThan(bound);
      case "<=" -> Range.atMost(bound);
      default -> Range.lessThan(bound);
    };
  }

  private IllegalArgumentException refuse(String text, String rule) {
    return new IllegalArgumentException(
        "`%s` %s: write such as `12.4%s`, `10-14%s`, `>= 1.5%s` or `> 1%s and <= 2%s`"
            .formatted(Ascii.truncate(text, 60, "..."), rule, unit, unit, unit, unit, unit));
  }
}
