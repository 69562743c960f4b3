package org.ytterby.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which days are working days, as the caller knows it: the holidays of a country and the days on which it works in their place are
 * announced year by year, and none is bundled. It reaches from a first to a last day and answers for no other. Immutable.
 *
 * @param first the first day that it knows
 * @param last the last day that it knows
 * @param weekend the days of the week on which nobody works, usually
 * @param holidays other days on which nobody works
 * @param madeUp days of a weekend on which people work
 */
public record WorkingDays(
    LocalDate first,
    LocalDate last,
    ImmutableSet<DayOfWeek> weekend,
    ImmutableSortedSet<LocalDate> holidays,
    ImmutableSortedSet<LocalDate> madeUp) {

  /**
   * Checks that the days fit together.
   *
   * @throws IllegalArgumentException if a day lies outside, is a holiday and made up, or is made up and not of a weekend; it names
   *     every such day
   */
  public WorkingDays {
    List<String> wrong = new ArrayList<>();
    if (last.isBefore(first)) {
      wrong.add("the calendar ends on %s and begins on %s".formatted(last, first));
    }
    for (LocalDate day :
        ImmutableList.<LocalDate>builder().addAll(holidays).addAll(madeUp).build()) {
      if (day.isBefore(first) || day.isAfter(last)) {
        wrong.add("%s lies outside the calendar, %s to %s".formatted(day, first, last));
      }
    }
    for (LocalDate day : madeUp) {
      if (holidays.contains(day)) {
        wrong.add("%s is a holiday and a working day: keep one".formatted(day));
      } else if (!weekend.contains(day.getDayOfWeek())) {
        wrong.add(
            "%s is no day of a weekend and a working day anyway: leave it out".formatted(day));
      }
    }
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", wrong));
    }
  }

  /**
   * Whether people work.
   *
   * @param day a day
   * @return nothing if the calendar does not reach it
   */
  public Optional<Boolean> isWorkingDay(LocalDate day) {
    return day.isBefore(first) || day.isAfter(last)
        ? Optional.empty()
        : Optional.of(madeUp.contains(day)
            || (!holidays.contains(day) && !weekend.contains(day.getDayOfWeek())));
  }

  /**
   * The working day with which a number of them is over, the day after {@code from} being the first that may count.
   *
   * @param from the day from which they are counted
   * @param count how many, at least one
   * @return the day; empty if the calendar does not reach so far
   */
  public Optional<LocalDate> after(LocalDate from, int count) {
    if (from.isBefore(first.minusDays(1))) {
      return Optional.empty();
    }
    int left = count;
    for (LocalDate day = from.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      left -= isWorkingDay(day).orElse(false) ? 1 : 0;
      if (left == 0) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }
}
