package org.ytterby.spec;

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
 * thing, what has the number has the word; only a caller may say otherwise, and is then taken at his word. A stated number that
 * is another one rules the word out.
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
    return types.stream()
        .filter(t -> statedNumber.isEmpty()
            || both.stream().allMatch(i -> !i.types().contains(t) || has(i, statedNumber)))
        .toList();
  }

  /** Numbers for a thing of which no number is stated. */
  List<Optional<String>> numbers(String type) {
    return Stream.concat(Stream.of(Optional.<String>empty()), numbers.stream().map(Optional::of))
        .filter(n -> both.stream().allMatch(i -> !has(i, n) || i.types().contains(type)))
        .toList();
  }

  static boolean has(Criterion.Identified c, Optional<String> number) {
    return c.numbers().stream().anyMatch(n -> number.equals(Optional.of(n.value())));
  }
}
