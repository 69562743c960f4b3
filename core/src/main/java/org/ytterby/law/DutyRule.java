package org.ytterby.law;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something the parties must do when a provision applies.
 *
 * @param kind a token such as {@code apply-for-licence}
 * @param deadline when, in words, if there is a deadline
 * @param term when, so that it can be counted
 * @param citation where it stands
 * @param remark what is to be written on a declaration, with {@code {codes}} for the control codes of the goods and
 *     {@code {parameters}} for what was stated of their parameters, or another of {@link #GAPS}
 * @param papers what is filed, sent or kept
 */
public record DutyRule(
    String kind,
    Optional<String> deadline,
    Optional<DutyTerm> term,
    Citation citation,
    Optional<String> remark,
    DutyPapers papers) {
  /** In a text, where the control codes of the goods go. */
  public static final String CODES = "{codes}";

  /** In a text, where the parameters of the goods go. */
  public static final String PARAMETERS = "{parameters}";

  /** In a text, where the country or region of destination goes. */
  public static final String DESTINATION = "{destination}";

  /** In a text, where the name of the importer goes. */
  public static final String IMPORTER = "{importer}";

  /** In a text, where the name of the end user goes. */
  public static final String END_USER = "{end-user}";

  /** In a text, where the day of export goes. */
  public static final String EXPORT_DATE = "{export-date}";

  /** Everything that can stand for something in a text. */
  public static final ImmutableSet<String> GAPS =
      ImmutableSet.of(CODES, PARAMETERS, DESTINATION, IMPORTER, END_USER, EXPORT_DATE);

  private static final Pattern GAP = Pattern.compile("\\{[^}]*}?");

  /**
   * Checks the texts.
   *
   * @throws IllegalArgumentException if one has a gap of another name
   */
  public DutyRule {
    Stream.concat(remark.stream(), papers.text().stream()).forEach(DutyRule::check);
  }

  /**
   * Checks a text.
   *
   * @param text a remark, or the text of a paper
   * @throws IllegalArgumentException if it has a gap that is not one of {@link #GAPS}
   */
  public static void check(String text) {
    Matcher gap = GAP.matcher(text);
    while (gap.find()) {
      checkArgument(
          GAPS.contains(gap.group()),
          "`%s` is no gap that can be filled: write %s",
          gap.group(),
          String.join(", ", GAPS));
    }
  }
}
