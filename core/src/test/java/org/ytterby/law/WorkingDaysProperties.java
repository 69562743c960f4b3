package org.ytterby.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Working days are counted one by one, by the caller's calendar and no further than it reaches. */
class WorkingDaysProperties {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final ImmutableSet<DayOfWeek> WEEKEND =
      ImmutableSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private static WorkingDays calendar(Set<Integer> off, Set<Integer> on) {
    ImmutableSortedSet<LocalDate> madeUp = on.stream()
        .map(FIRST::plusDays)
        .filter(d -> WEEKEND.contains(d.getDayOfWeek()))
        .collect(ImmutableSortedSet.toImmutableSortedSet(java.util.Comparator.naturalOrder()));
    ImmutableSortedSet<LocalDate> holidays = off.stream()
        .map(FIRST::plusDays)
        .filter(d -> !madeUp.contains(d))
        .collect(ImmutableSortedSet.toImmutableSortedSet(java.util.Comparator.naturalOrder()));
    return new WorkingDays(FIRST, FIRST.plusDays(99), WEEKEND, holidays, madeUp);
  }

  @Property
  void theDayIsTheOneWithThatManyWorkingDaysUpToIt(
      @ForAll @Size(max = 30) Set<@IntRange(max = 99) Integer> off,
      @ForAll @Size(max = 30) Set<@IntRange(max = 99) Integer> on,
      @ForAll @IntRange(min = -1, max = 110) int from,
      @ForAll @IntRange(min = 1, max = 60) int count) {
    WorkingDays days = calendar(off, on);
    LocalDate trigger = FIRST.plusDays(from);
    List<LocalDate> worked = trigger
        .plusDays(1)
        .datesUntil(FIRST.plusDays(120))
        .filter(d -> days.isWorkingDay(d).orElse(false))
        .toList();
    assertThat(days.after(trigger, count))
        .isEqualTo(worked.size() < count ? Optional.empty() : Optional.of(worked.get(count - 1)));
  }

  @Property
  void nothingIsSaidOfDaysThatItDoesNotReach(@ForAll @IntRange(min = 1, max = 5000) int beyond) {
    WorkingDays days = calendar(Set.of(), Set.of());
    assertThat(days.isWorkingDay(FIRST.minusDays(beyond))).isEmpty();
    assertThat(days.isWorkingDay(FIRST.plusDays(99 + beyond))).isEmpty();
    assertThat(days.after(FIRST.minusDays(1 + beyond), 1)).isEmpty();
  }

  @Example
  void theDayOfTheEventIsNotCounted() {
    WorkingDays days = calendar(Set.of(), Set.of());
    LocalDate friday = LocalDate.of(2026, 1, 9);
    assertThat(days.after(friday, 1)).contains(LocalDate.of(2026, 1, 12));
    assertThat(days.after(friday, 10)).contains(LocalDate.of(2026, 1, 23));
  }

  @Example
  void everyDayThatDoesNotFitIsNamed() {
    assertThatThrownBy(() -> new WorkingDays(
            FIRST,
            FIRST.plusDays(10),
            WEEKEND,
            ImmutableSortedSet.of(FIRST.plusDays(2), FIRST.plusDays(11)),
            ImmutableSortedSet.of(FIRST.plusDays(2), FIRST.plusDays(4))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            "2026-01-12 lies outside",
            "2026-01-03 is a holiday and a working",
            "2026-01-05 is no day of a weekend");
  }
}
