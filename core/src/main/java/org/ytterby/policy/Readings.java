package org.ytterby.policy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.Optional;
import org.ytterby.law.LawQuestion;
import org.ytterby.law.Rulebook;

/**
 * The reading taken of each question of law: the caller's choice, else the one the rulebook prefers, else none.
 *
 * @param taken the reading of each question that has one
 * @param questions all of them
 */
record Readings(ImmutableMap<String, String> taken, ImmutableMap<String, LawQuestion> questions) {
  static Readings of(Rulebook rulebook, ImmutableSortedMap<String, String> chosen) {
    ImmutableMap.Builder<String, String> taken = ImmutableMap.builder();
    for (LawQuestion question : rulebook.questions().values()) {
      Optional.ofNullable(chosen.get(question.id()))
          .or(question::preferred)
          .ifPresent(r -> taken.put(question.id(), r));
    }
    return new Readings(taken.buildOrThrow(), ImmutableMap.copyOf(rulebook.questions()));
  }

  Readings withOpen(String question) {
    return new Readings(
        ImmutableMap.copyOf(Maps.filterKeys(taken, k -> !k.equals(question))), questions);
  }

  Optional<String> of(String question) {
    return Optional.ofNullable(taken.get(question));
  }
}
