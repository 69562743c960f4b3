package org.ytterby.policy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ytterby.law.Criterion;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Stated;
import org.ytterby.trade.Token;

/** What lies on one side of what a leaf names, and as much of what is stated as agrees with it. */
final class Sides {
  private Sides() {}

  static Edit countries(String fact, Countries stated, Countries region, boolean inside) {
    Countries wanted = side(region, inside);
    Countries to = stated.and(wanted).orElse(wanted);
    return new Edit(fact, stated.toString(), to.toString(), to);
  }

  static Countries side(Countries region, boolean inside) {
    return inside || region.isUnknown() ? region : new Countries(!region.except(), region.listed());
  }

  static Range<BigDecimal> side(Criterion.Comparison comparison, boolean holds, BigDecimal bound) {
    return switch (comparison) {
      case AT_LEAST -> holds ? Range.atLeast(bound) : Range.lessThan(bound);
      case MORE_THAN -> holds ? Range.greaterThan(bound) : Range.atMost(bound);
      case AT_MOST -> holds ? Range.atMost(bound) : Range.greaterThan(bound);
      case LESS_THAN -> holds ? Range.lessThan(bound) : Range.atLeast(bound);
    };
  }

  static <E> Set<E> sided(Set<E> all, Set<E> meant, boolean holds) {
    return holds ? meant : Sets.difference(all, meant);
  }

  static <E extends Enum<E> & Token> Stream<Edit> words(
      String fact, Optional<E> stated, Collection<E> wanted) {
    return wanted.stream()
        .sorted()
        .map(word -> new Edit(fact, stated.map(Token::token).orElse(""), word.token(), word));
  }

  /** One of the words and no other; or what is stated without them, or if nothing is left something that is none of them. */
  static <E extends Enum<E> & Token> Stream<Edit> stated(
      String fact, Stated<E> stated, Set<E> meant, boolean holds, Set<E> none) {
    Function<Set<E>, Edit> edit = words -> {
      Stated<E> to = new Stated<>(ImmutableSortedSet.copyOf(words), true);
      return new Edit(fact, stated.toString(), to.toString(), to);
    };
    if (holds) {
      return meant.stream().sorted().map(word -> edit.apply(ImmutableSet.of(word)));
    }
    Set<E> left = Sets.difference(stated.values(), meant);
    Set<E> others = left.isEmpty() ? Sets.difference(none, meant) : left;
    return others.isEmpty() ? Stream.empty() : Stream.of(edit.apply(others));
  }
}
