package org.ytterby.material;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ytterby.quantity.Interval;

/**
 * A purity written into a name: {@code 99.9 %}, {@code 3N}, {@code 4N5}. It is a least purity, as the trade means it, and a
 * number, never a composition.
 *
 * @param rest the name without it
 * @param percent the purity in per cent, if one is stated of the whole
 * @param ofPart the words, if they state a share of the rare earths or the metals only
 */
record NamePurity(String rest, Optional<Interval> percent, Optional<String> ofPart) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String BEFORE =
      "(?:(?:purity|assay|纯度|純度|含量|reinheit)\\s{0,3}:?\\s{0,3})?(?:min\\.?\\s{0,3}|[≥>]=?\\s{0,3})?";
  private static final String AFTER = "(?:\\s{0,3}(?:min\\.?|以上)(?![a-z]))?";
  private static final String OF_PART =
      "(?:\\s{0,3}[(/]?\\s{0,3}(?<part>t?reo|t?rem|reo basis|rare earth basis|metals basis)\\)?(?![a-z]))?";
  private static final Pattern STATED = Pattern.compile(
      BEFORE
          + "(?<![a-z0-9.,])(?:(?<percent>\\d{2}(?:[.,]\\d{1,12})?)\\s{0,3}%|(?<nines>[2-9])n(?<digit>[0-9])?(?![a-z0-9]))"
          + AFTER + OF_PART,
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final BigDecimal LEAST = BigDecimal.valueOf(90);

  /** Reads a name in one width; one with no purity, or with several, is its own rest. */
  static NamePurity of(String name) {
    Matcher m = STATED.matcher(name);
    if (!m.find()) {
      return new NamePurity(name, Optional.empty(), Optional.empty());
    }
    BigDecimal least = m.group("percent") == null
        ? nines(m.group("nines"), m.group("digit"))
        : new BigDecimal(m.group("percent").replace(',', '.'));
    String rest = name.substring(0, m.start()) + " " + name.substring(m.end());
    if (least.compareTo(LEAST) < 0) {
      return new NamePurity(name, Optional.empty(), Optional.empty());
    }
    return m.group("part") == null
        ? new NamePurity(
            rest, Optional.of(Interval.of(Range.closed(least, HUNDRED))), Optional.empty())
        : new NamePurity(rest, Optional.empty(), Optional.of(m.group().strip()));
  }

  /** 4N5 is 99.995: four nines, then the digit. */
  private static BigDecimal nines(String count, String digit) {
    String nines = "9".repeat(Integer.parseInt(count)) + (digit == null ? "" : digit);
    return new BigDecimal(nines).movePointLeft(nines.length() - 2);
  }
}
