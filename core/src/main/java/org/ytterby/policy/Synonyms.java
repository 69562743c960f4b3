package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.ytterby.law.Criteria;
import org.ytterby.law.Criterion;
import org.ytterby.law.Rulebook;

/**
 * Words and CAS numbers that the law gives to one and the same thing. A thing may still have another word beside: a number says
 * what it is, and not all that it is.
 */
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

  /** Whether a thing whose number is stated can have a word: not one that goes with other numbers. */
  boolean allowsWord(Object word, Object number) {
    return both.stream().noneMatch(c -> c.types().contains(word) && !c.numbers().contains(number));
  }

  /** Whether a thing with this word can have a number: not one that goes with other words. */
  boolean allowsNumber(Object number, Object word) {
    return both.stream()
        .noneMatch(c -> c.numbers().contains(number) && !c.types().contains(word));
  }
}
