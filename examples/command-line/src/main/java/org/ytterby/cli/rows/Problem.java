package org.ytterby.cli.rows;

import com.google.common.base.Ascii;
import java.util.Optional;

/**
 * One thing that is wrong with the input.
 *
 * @param row the row as a spreadsheet counts, the header being row 1; 0 for the file as a whole
 * @param id the row's own name, if it has one
 * @param column the column, if it is about one
 * @param value what stands there
 * @param says what is wrong and how to put it right
 */
public record Problem(
    long row, Optional<String> id, Optional<String> column, String value, String says) {
  private static final int LONGEST_ECHO = 60;
  private static final int LONGEST = 500;

  static Problem ofFile(String says) {
    return new Problem(0, Optional.empty(), Optional.empty(), "", says);
  }

  static Problem ofRow(long row, String says) {
    return new Problem(row, Optional.empty(), Optional.empty(), "", says);
  }

  @Override
  public String toString() {
    String place =
        row == 0 ? "" : "row " + row + id.map(i -> " (" + shown(i) + ")").orElse("");
    String where = place
        + column
            .map(c -> (place.isEmpty() ? "" : ", ") + "column `" + shown(c) + "`")
            .orElse("");
    boolean repeated = value.isEmpty() || says.startsWith("`") || says.contains("`" + shown(value));
    return (where.isEmpty() ? "" : where + ": ")
        + (repeated ? "" : "`" + shown(value) + "` ")
        + Ascii.truncate(says, LONGEST, "...");
  }

  /** Text as messages quote it. */
  static String shown(String text) {
    return Ascii.truncate(text, LONGEST_ECHO, "...");
  }
}
