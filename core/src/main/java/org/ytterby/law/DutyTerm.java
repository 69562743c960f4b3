package org.ytterby.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A deadline that can be counted.
 *
 * @param count how many days, months or years, at least one
 * @param unit what is counted
 * @param from the event from which it is counted; it is not counted itself
 * @param provided what else must hold for the day that comes out, in words; empty if nothing can move it
 */
public record DutyTerm(int count, Unit unit, Trigger from, Optional<String> provided) {

  /** What is counted. */
  public enum Unit {
    /** Days on which people work; they need a calendar. */
    WORKING_DAYS,
    /** Days. */
    DAYS,
    /** Years. */
    YEARS
  }

  /** From when it is counted. */
  public enum Trigger {
    /** The day of export. */
    EXPORT,
    /** The day on which the authority accepted the application. */
    ACCEPTANCE,
    /** The law names no day, or none was seen. */
    NOT_STATED
  }

  /**
   * The last day.
   *
   * @param trigger the day of the event
   * @param calendar the working days, if the caller passed a calendar
   * @return the day; empty for working days without a calendar that reaches so far
   */
  public Optional<LocalDate> lastDay(LocalDate trigger, Optional<WorkingDays> calendar) {
    return switch (unit) {
      case WORKING_DAYS -> calendar.flatMap(days -> days.after(trigger, count));
      case DAYS -> Optional.of(trigger.plusDays(count));
      case YEARS -> Optional.of(trigger.plusYears(count));
    };
  }
}
