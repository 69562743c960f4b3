package org.ytterby.trade;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ytterby.quantity.Interval;

/**
 * A technical parameter of an item with its unit: {@code field>=1.5 T}, {@code volume=10-14 m3}.
 *
 * @param value the possible values
 * @param unit the unit as written, blank for a pure number
 */
public record Parameter(Interval value, String unit) {
  private static final Pattern ONE = Pattern.compile(
      "([a-z][a-z0-9_]*)\\s*(=|>=|<=|>|<)\\s*(-?\\d{1,30}(?:\\.\\d{1,30})?)(?:\\s*-\\s*(\\d{1,30}(?:\\.\\d{1,30})?))?\\s*(.*)");

  /**
   * Reads parameters separated by semicolons.
   *
   * @param text such as {@code purity=99.99 %; particle_size<=500 um; volume=10-14 m3}
   * @return the parameters by name
   * @throws IllegalArgumentException if a parameter cannot be read or is named twice
   */
  public static ImmutableSortedMap<String, Parameter> parseAll(String text) {
    SortedMap<String, Parameter> found = new TreeMap<>();
    for (String part : Splitter.on(';').trimResults().omitEmptyStrings().split(text)) {
      Matcher m = ONE.matcher(part);
      if (!m.matches()) {
        throw new IllegalArgumentException(
            "`%s` is not a parameter: write name=number unit, such as `field>=1.5 T`"
                .formatted(Ascii.truncate(part, 60, "...")));
      }
      BigDecimal low = new BigDecimal(m.group(3));
      if (m.group(4) != null && !m.group(2).equals("=")) {
        throw new IllegalArgumentException(
            "`%s` has both a comparison and a range: write one of them"
                .formatted(Ascii.truncate(part, 60, "...")));
      }
      Parameter parameter = new Parameter(
          Interval.of(
              range(m.group(2), low, m.group(4) == null ? low : new BigDecimal(m.group(4)), part)),
          m.group(5).strip());
      if (found.put(m.group(1), parameter) != null) {
        throw new IllegalArgumentException("parameter `%s` is given twice".formatted(m.group(1)));
      }
    }
    return ImmutableSortedMap.copyOfSorted(found);
  }

  private static Range<BigDecimal> range(
      String sign, BigDecimal low, BigDecimal high, String part) {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          "`%s` runs from high to low: write the smaller number first"
              .formatted(Ascii.truncate(part, 60, "...")));
    }
    return switch (sign) {
      case ">=" -> Range.atLeast(low);
      case ">" -> Range.greaterThan(low);
      case "<=" -> Range.atMost(low);
      case "<" -> Range.lessThan(low);
      default -> Range.closed(low, high);
    };
  }
}
