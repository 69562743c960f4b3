package org.ytterby.cli.rows;

import com.google.common.base.CharMatcher;
import java.util.regex.Pattern;

/** A CAS registry number: {@code 1308-87-8}, whose last digit follows from the others. */
final class CasColumn {
  private static final Pattern FORM = Pattern.compile("[0-9]{2,7}-[0-9]{2}-[0-9]");

  private CasColumn() {}

  static String parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("`" + Problem.shown(text)
          + "` is not a CAS number: write it with its two hyphens, such as `1308-87-8`");
    }
    String digits = CharMatcher.is('-').removeFrom(text);
    int last = digits.length() - 1;
    int sum = 0;
    for (int i = 0; i < last; i++) {
      sum += (last - i) * Character.digit(digits.charAt(i), 10);
    }
    if (sum % 10 != Character.digit(digits.charAt(last), 10)) {
      throw new IllegalArgumentException("`" + text + "` has the check digit "
          + digits.charAt(last) + " where its other digits ask for " + sum % 10
          + ": look for a mistyped digit");
    }
    return text;
  }
}
