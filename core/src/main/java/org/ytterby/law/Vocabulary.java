package org.ytterby.law;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;

/** The words for things and for their parameters that conditions use. */
record Vocabulary(ImmutableSortedSet<String> itemTypes, ImmutableSortedSet<String> parameters) {

  static Vocabulary of(Collection<Announcement> announcements) {
    ImmutableList<Criterion> all = announcements.stream()
        .flatMap(Criteria::of)
        .flatMap(Criteria::parts)
        .collect(ImmutableList.toImmutableList());
    return new Vocabulary(words(all, Vocabulary::types), words(all, Vocabulary::parameter));
  }

  private static ImmutableSortedSet<String> words(
      ImmutableList<Criterion> all, Function<Criterion, Stream<String>> some) {
    return all.stream().flatMap(some).collect(toImmutableSortedSet(Comparator.naturalOrder()));
  }

  private static Stream<String> types(Criterion criterion) {
    if (criterion instanceof Criterion.HasItemType c) {
      return c.types().stream();
    }
    return criterion instanceof Criterion.Identified c ? c.types().stream() : Stream.empty();
  }

  private static Stream<String> parameter(Criterion criterion) {
    return criterion instanceof Criterion.Measures c ? Stream.of(c.name()) : Stream.empty();
  }
}
