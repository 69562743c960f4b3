package org.ytterby.cli.rows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A day: {@code 2026-11-23}. */
public final class DayColumn {
  private static final Pattern FORM = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");

  private DayColumn() {}

  /**
   * Reads a day.
   *
   * @param text year, month and day, such as {@code 2026-11-23}
   * @return the day
   * @throws IllegalArgumentException if it is written in another way, or the month has no such day
   */
  public static LocalDate parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("`" + Problem.shown(text)
          + "` is not a day: write year, month and day, such as `2026-11-23`");
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "`" + text + "` is not in the calendar: correct the month or the day", e);
    }
  }
}
