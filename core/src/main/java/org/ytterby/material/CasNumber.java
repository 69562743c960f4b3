package org.ytterby.material;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import java.util.regex.Pattern;

/**
 * A CAS registry number: {@code 1308-87-8}. Its last digit follows from the others, so most slips of the pen are found.
 *
 * @param value two to seven digits, two digits and the check digit, joined by hyphens
 */
public record CasNumber(String value) {
  private static final int LONGEST_ECHO = 40;
  private static final Pattern FORM = Pattern.compile("[0-9]{2,7}-[0-9]{2}-[0-9]");

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if it is not written with its two hyphens, or the check digit does not fit
   */
  public CasNumber {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("`" + Ascii.truncate(value, LONGEST_ECHO, "...")
          + "` is not a CAS number: write it with its two hyphens, such as `1308-87-8`");
    }
    String digits = CharMatcher.is('-').removeFrom(value);
    int last = digits.length() - 1;
    int sum = 0;
    for (int i = 0; i < last; i++) {
      sum += (last - i) * Character.digit(digits.charAt(i), 10);
    }
    if (sum % 10 != Character.digit(digits.charAt(last), 10)) {
      throw new IllegalArgumentException("`" + value + "` has the check digit "
          + digits.charAt(last) + " where its other digits ask for " + sum % 10
          + ": look for a mistyped digit");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
