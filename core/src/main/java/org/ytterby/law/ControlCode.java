package org.ytterby.law;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/**
 * The code of a list entry: {@code 1C905.b}.
 *
 * @param value letters and digits with dotted sub-items
 */
public record ControlCode(String value) implements Comparable<ControlCode> {
  private static final Pattern FORM = Pattern.compile("[0-9A-Z]+(\\.[0-9A-Za-z]+)*");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if it is not letters and digits with dotted sub-items
   */
  public ControlCode {
    checkArgument(
        FORM.matcher(value).matches(),
        "`%s` is not a control code: letters and digits with dotted sub-items are needed, such as `1C905.b`",
        value);
  }

  @Override
  public int compareTo(ControlCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
