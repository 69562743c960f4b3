package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.ytterby.decision.Change;
import org.ytterby.decision.MeasureOverride;
import org.ytterby.law.ProvisionId;

/** An officer's overrides for one line. */
record Rulings(ImmutableList<MeasureOverride> all) {
  static final Rulings NONE = new Rulings(ImmutableList.of());

  /** Those that hold on a day. */
  ImmutableMap<ProvisionId, MeasureOverride> on(LocalDate day) {
    return all.stream()
        .filter(o -> o.holdsOn(day))
        .collect(toImmutableMap(MeasureOverride::measure, o -> o));
  }

  boolean name(ProvisionId measure) {
    return all.stream().anyMatch(o -> o.measure().equals(measure));
  }

  /** What begins or is over on a day. */
  ImmutableList<Change> changesOn(LocalDate day) {
    return Streams.concat(
            all.stream()
                .filter(o -> o.through().plusDays(1).equals(day))
                .map(o -> Change.of(day, Change.Kind.OVERRIDE_ENDS, o.measure())),
            all.stream()
                .filter(o -> o.from().equals(day))
                .map(o -> Change.of(day, Change.Kind.OVERRIDE_BEGINS, o.measure())))
        .collect(toImmutableList());
  }

  /** The days on which one begins, and those after its last. */
  ImmutableSortedSet<LocalDate> changeDays() {
    return all.stream()
        .flatMap(o -> Stream.of(o.from(), o.through().plusDays(1)))
        .collect(toImmutableSortedSet(Comparator.naturalOrder()));
  }
}
