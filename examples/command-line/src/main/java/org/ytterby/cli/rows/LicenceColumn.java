package org.ytterby.cli.rows;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ytterby.trade.HeldLicence;

/** A licence held: kind, number and, if it states one, its last day: {@code individual 26XJ0012 2026-12-31}. */
final class LicenceColumn {
  private static final Pattern KIND = Pattern.compile("[a-z]+(-[a-z]+)*");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}");

  private LicenceColumn() {}

  static HeldLicence parse(String text) {
    List<String> words =
        Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().splitToList(text);
    String last = words.get(words.size() - 1);
    Optional<LocalDate> validTo =
        DAY.matcher(last).matches() ? Optional.of(DayColumn.parse(last)) : Optional.empty();
    List<String> number = words.subList(1, words.size() - (validTo.isPresent() ? 1 : 0));
    if (!KIND.matcher(words.get(0)).matches() || number.isEmpty()) {
      throw new IllegalArgumentException(
          "`" + Problem.shown(text)
              + "` is not a licence: write kind, number and last day, such as `individual 26XJ0012 2026-12-31`");
    }
    return new HeldLicence(words.get(0), String.join(" ", number), validTo);
  }
}
