package org.ytterby.policy;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ytterby.law.LawInTime;
import org.ytterby.law.Provision;
import org.ytterby.law.RulebookHead;

/** The days of a rulebook, cut where the state of some provision may change. */
final class Calendar {
  private final ImmutableSortedMap<LocalDate, Span> spans;
  private final Optional<LocalDate> firstDay;
  private final LocalDate horizon;

  private Calendar(
      ImmutableSortedMap<LocalDate, Span> spans, Optional<LocalDate> firstDay, LocalDate horizon) {
    this.spans = spans;
    this.firstDay = firstDay;
    this.horizon = horizon;
  }

  static Calendar of(LawInTime law, Collection<Provision> provisions, RulebookHead head) {
    ImmutableSortedSet<LocalDate> changes = law.changeDays();
    ImmutableSortedMap.Builder<LocalDate, Span> spans = ImmutableSortedMap.naturalOrder();
    spans.put(LocalDate.MIN, Span.of(law, provisions, LocalDate.MIN));
    changes.forEach(day -> spans.put(day, Span.of(law, provisions, day)));
    return new Calendar(
        spans.buildOrThrow(),
        changes.isEmpty() ? Optional.empty() : Optional.of(changes.first()),
        head.assertedThrough());
  }

  /** The same days, cut also where something else begins or ends. */
  Calendar cutAt(Collection<LocalDate> days) {
    if (days.isEmpty()) {
      return this;
    }
    TreeMap<LocalDate, Span> cut = new TreeMap<>(spans);
    days.forEach(day -> cut.putIfAbsent(day, on(day)));
    return new Calendar(ImmutableSortedMap.copyOf(cut), firstDay, horizon);
  }

  /** The run of days around a day, from that day on. */
  Span on(LocalDate day) {
    return Objects.requireNonNull(spans.floorEntry(day)).getValue().from(day);
  }

  /** The spans by their first days, the first from the beginning of time. */
  ImmutableSortedMap<LocalDate, Span> spans() {
    return spans;
  }

  boolean covers(LocalDate day) {
    return firstDay.filter(first -> !day.isBefore(first)).isPresent() && !day.isAfter(horizon);
  }

  LocalDate horizon() {
    return horizon;
  }

  Optional<LocalDate> firstDay() {
    return firstDay;
  }

  /** The first day of the run of spans around {@code day} that all satisfy the test, within what the rulebook covers. */
  Optional<LocalDate> from(LocalDate day, Predicate<Span> same) {
    if (!covers(day)) {
      return Optional.empty();
    }
    LocalDate from = Objects.requireNonNull(spans.floorKey(day));
    for (Map.Entry<LocalDate, Span> before :
        spans.headMap(from, false).descendingMap().entrySet()) {
      if (!covers(before.getKey()) || !same.test(before.getValue())) {
        break;
      }
      from = before.getKey();
    }
    return Optional.of(from);
  }

  /** The last day of that run, never past the horizon. */
  Optional<LocalDate> through(LocalDate day, Predicate<Span> same) {
    if (!covers(day)) {
      return Optional.empty();
    }
    for (Map.Entry<LocalDate, Span> after : spans.tailMap(day, false).entrySet()) {
      if (after.getKey().isAfter(horizon)) {
        break;
      }
      if (!same.test(after.getValue())) {
        return Optional.of(after.getKey().minusDays(1));
      }
    }
    return Optional.of(horizon);
  }
}
