package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Something that is so from a day until the next run begins. The first of several runs begins with time. */
record Run<T>(LocalDate from, T value) {

  /** What is so on a day. */
  static <T> T on(LocalDate day, List<Run<T>> runs) {
    int found =
        Collections.binarySearch(runs.stream().map(Run::from).collect(toImmutableList()), day);
    return runs.get(found >= 0 ? found : -found - 2).value;
  }

  /** Both of two, neighbours of the same value as one. */
  static <A, B, C> ImmutableList<Run<C>> joined(
      List<Run<A>> some, List<Run<B>> others, BiFunction<A, B, C> join) {
    List<Run<C>> joined = new ArrayList<>();
    Stream.concat(some.stream().map(Run::from), others.stream().map(Run::from))
        .distinct()
        .sorted()
        .map(day -> new Run<>(day, join.apply(on(day, some), on(day, others))))
        .filter(run -> joined.isEmpty() || !joined.get(joined.size() - 1).value.equals(run.value))
        .forEach(joined::add);
    return ImmutableList.copyOf(joined);
  }

  /** The days from one to another, both included, on which there is a value. */
  static <T, V> ImmutableRangeMap<LocalDate, V> between(
      List<Run<T>> runs, LocalDate from, LocalDate to, Function<T, Optional<V>> value) {
    ImmutableRangeMap.Builder<LocalDate, V> days = ImmutableRangeMap.builder();
    for (int i = 0; i < runs.size(); i++) {
      LocalDate start = runs.get(i).from;
      LocalDate first = start.isBefore(from) ? from : start;
      LocalDate end = i + 1 < runs.size() ? runs.get(i + 1).from.minusDays(1) : to;
      LocalDate last = end.isAfter(to) ? to : end;
      if (!first.isAfter(last)) {
        value.apply(runs.get(i).value).ifPresent(v -> days.put(Range.closed(first, last), v));
      }
    }
    return days.build();
  }
}
