package org.ytterby.law;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;

/**
 * A customs commodity code that a law prints beside an entry for reference. It points to goods; the description decides.
 *
 * @param digits 4 to 13 digits
 */
public record CustomsCode(String digits) implements Comparable<CustomsCode> {
  /**
   * Checks the digits.
   *
   * @throws IllegalArgumentException if it is not 4 to 13 digits
   */
  public CustomsCode {
    checkArgument(
        digits.length() >= 4
            && digits.length() <= 13
            && CharMatcher.inRange('0', '9').matchesAllOf(digits),
        "`%s` is not a customs code: 4 to 13 digits are needed",
        digits);
  }

  /**
   * Whether goods declared under a code may be meant: one of the two codes is the beginning of the other.
   *
   * @param declared digits only
   * @return true if they share the shorter code
   */
  public boolean covers(String declared) {
    return declared.startsWith(digits) || digits.startsWith(declared);
  }

  @Override
  public int compareTo(CustomsCode other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public String toString() {
    return digits;
  }
}
