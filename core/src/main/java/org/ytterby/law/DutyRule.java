package org.ytterby.law;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something the parties must do when a provision applies.
 *
 * @param kind a token such as {@code apply-for-licence}
 * @param deadline when, in words, if there is a deadline
 * @param citation where it stands
 * @param remark what is to be written on a declaration, with {@code {codes}} for the control codes of the goods and
 *     {@code {parameters}} for what was stated of their parameters
 */
public record DutyRule(
    String kind, Optional<String> deadline, Citation citation, Optional<String> remark) {
  /** In a remark, where the control codes of the goods go. */
  public static final String CODES = "{codes}";

  /** In a remark, where the parameters of the goods go. */
  public static final String PARAMETERS = "{parameters}";

  private static final Pattern GAP = Pattern.compile("\\{[^}]*}?");

  /**
   * Checks the remark.
   *
   * @throws IllegalArgumentException if it has a gap of another name
   */
  public DutyRule {
    Matcher gap = GAP.matcher(remark.orElse(""));
    while (gap.find()) {
      checkArgument(
          ImmutableSet.of(CODES, PARAMETERS).contains(gap.group()),
          "`%s` is no gap that can be filled: write %s or %s",
          gap.group(),
          CODES,
          PARAMETERS);
    }
  }
}
