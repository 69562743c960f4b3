package org.ytterby.cli.rows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ytterby.law.Suggestions;
import org.ytterby.law.WorkingDays;

/**
 * Reads a calendar of working days: {@code from,through,kind}. One row {@code covers} says for which days it was made; rows
 * {@code holiday} name days off beside Saturdays and Sundays, and rows {@code working} weekend days on which people work.
 */
public final class WorkingDaysReader {
  private static final ImmutableList<String> COLUMNS = ImmutableList.of("from", "through", "kind");
  private static final String COVERS = "covers";
  private static final String HOLIDAY = "holiday";
  private static final String WORKING = "working";
  private static final ImmutableList<String> KINDS = ImmutableList.of(COVERS, HOLIDAY, WORKING);
  private static final int MOST_DAYS = 40_000;

  private final Set<LocalDate> holidays = new TreeSet<>();
  private final Set<LocalDate> madeUp = new TreeSet<>();
  private final List<LocalDate> reach = new ArrayList<>();

  private WorkingDaysReader() {}

  /**
   * Reads the rows.
   *
   * @param bytes UTF-8 with or without byte-order mark, comma-separated; the caller closes it
   * @return the calendar
   * @throws BadInputException with everything that is wrong with it
   * @throws IOException if the bytes cannot be read
   */
  public static WorkingDays read(InputStream bytes) throws BadInputException, IOException {
    SideFile file = SideFile.read(bytes, "a calendar", COLUMNS);
    WorkingDaysReader reader = new WorkingDaysReader();
    file.lines().forEach(reader::add);
    if (reader.reach.isEmpty()) {
      file.bad("no row says which days the calendar covers: write `2026-01-01,2026-12-31,covers`");
    }
    file.refuse();
    try {
      return new WorkingDays(
          reader.reach.get(0),
          reader.reach.get(1),
          ImmutableSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
          ImmutableSortedSet.copyOf(reader.holidays),
          ImmutableSortedSet.copyOf(reader.madeUp));
    } catch (IllegalArgumentException e) {
      Refusal.message(e).lines().forEach(file::bad);
      file.refuse();
      throw e;
    }
  }

  private void add(SideFile.Line line) {
    Optional<LocalDate> from = line.need("from", DayColumn::parse);
    LocalDate through = line.read("through", DayColumn::parse).or(() -> from).orElse(LocalDate.MIN);
    Optional<String> kind = line.need("kind", WorkingDaysReader::kind);
    if (from.isEmpty() || kind.isEmpty()) {
      return;
    }
    if (through.isBefore(from.get()) || from.get().plusDays(MOST_DAYS).isBefore(through)) {
      line.bad("through", "is before the first day, or more than a century after it");
    } else if (!kind.get().equals(COVERS)) {
      from.get()
          .datesUntil(through.plusDays(1))
          .forEach(kind.get().equals(HOLIDAY) ? holidays::add : madeUp::add);
    } else if (reach.isEmpty()) {
      reach.addAll(List.of(from.get(), through));
    } else {
      line.bad("kind", "is there twice: one row says which days the calendar covers");
    }
  }

  private static String kind(String text) {
    if (!KINDS.contains(text)) {
      throw new IllegalArgumentException("`%s` is not one of %s%s"
          .formatted(Problem.shown(text), String.join(", ", KINDS), Suggestions.of(text, KINDS)));
    }
    return text;
  }
}
