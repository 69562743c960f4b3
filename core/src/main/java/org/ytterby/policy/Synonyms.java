package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.ytterby.law.Criteria;
import org.ytterby.law.Criterion;
import org.ytterby.law.Rulebook;

/** Words and CAS numbers that the law gives to one and the same thing: whatever has the one has the other. */
record Synonyms(ImmutableList<Criterion.Identified> both) {
  /** No word, or no number. */
  static final Object NONE = new Object() {
    @Override
    public String toString() {
      return "none of these";
    }
  };

  static Synonyms of(Rulebook rulebook) {
    return new Synonyms(rulebook.announcements().values().stream()
        .flatMap(Criteria::of)
        .flatMap(Criteria::parts)
        .filter(Criterion.Identified.class::isInstance)
        .map(Criterion.Identified.class::cast)
        .filter(c -> !c.numbers().isEmpty() && !c.types().isEmpty())
        .distinct()
        .collect(toImmutableList()));
  }

  ImmutableSet<Object> words() {
    return both.stream().flatMap(c -> c.types().stream()).collect(toImmutableSet());
  }

  ImmutableSet<Object> numbers() {
    return both.stream().flatMap(c -> c.numbers().stream()).collect(toImmutableSet());
  }

  /** Whether one thing can have this word and this number; each may be {@link #NONE}. */
  boolean fit(Object word, Object number) {
    return both.stream().allMatch(c -> contains(c.types(), word) == contains(c.numbers(), number));
  }

  private static boolean contains(ImmutableSet<?> some, Object one) {
    return some.contains(one);
  }

  /** Whether a thing with this word has no number because none fits it. */
  boolean isWithoutNumber(Object word, Object number) {
    return number == NONE && numbers().stream().noneMatch(n -> fit(word, n));
  }
}
