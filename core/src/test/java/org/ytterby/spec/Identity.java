package org.ytterby.spec;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ytterby.law.Criteria;
import org.ytterby.law.Criterion;
import org.ytterby.law.Rulebook;
import org.ytterby.trade.ItemType;

/**
 * What a thing is called: a word of the law, and a CAS number if it has one. Where the law gives word and number of the same
 * thing, a thing has both or neither; only a caller may say otherwise, and is then taken at his word.
 */
final class Identity {
  private final ImmutableSet<Criterion.Identified> both;
  private final ImmutableSet<String> numbers;
  private final ImmutableSet<String> types;

  Identity(Rulebook rulebook) {
    ImmutableSet<Criterion.Identified> all = rulebook.announcements().values().stream()
        .flatMap(Criteria::of)
        .flatMap(Criteria::parts)
        .flatMap(c -> c instanceof Criterion.Identified i ? Stream.of(i) : Stream.empty())
        .collect(ImmutableSet.toImmutableSet());
    both = all.stream()
        .filter(i -> !i.numbers().isEmpty() && !i.types().isEmpty())
        .collect(ImmutableSet.toImmutableSet());
    numbers = all.stream()
        .flatMap(i -> i.numbers().stream())
        .map(Object::toString)
        .collect(ImmutableSet.toImmutableSet());
    types = ImmutableSet.copyOf(Sets.union(rulebook.itemTypes(), Set.of(ItemType.OTHER)));
  }

  /** Words for a thing of which no word is stated. */
  List<String> types(Optional<String> statedNumber) {
    List<String> fitting = types.stream()
        .filter(t -> statedNumber.isEmpty() || fits(t, statedNumber))
        .toList();
    return fitting.isEmpty() ? ImmutableList.of(ItemType.OTHER) : fitting;
  }

  /** Numbers for a thing of which no number is stated. */
  List<Optional<String>> numbers(String type) {
    List<Optional<String>> fitting = Stream.concat(
            Stream.of(Optional.<String>empty()), numbers.stream().map(Optional::of))
        .filter(n -> fits(type, n))
        .toList();
    return fitting.isEmpty() ? ImmutableList.of(Optional.empty()) : fitting;
  }

  private boolean fits(String type, Optional<String> number) {
    return both.stream().allMatch(i -> i.types().contains(type) == has(i, number));
  }

  static boolean has(Criterion.Identified c, Optional<String> number) {
    return c.numbers().stream().anyMatch(n -> number.equals(Optional.of(n.value())));
  }
}
