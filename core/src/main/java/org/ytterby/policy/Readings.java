package org.ytterby.policy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.Objects;
import java.util.Optional;
import org.ytterby.law.LawQuestion;
import org.ytterby.law.LawQuestions;
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

  /**
   * The questions of two laws with their readings; empty if one is read in two ways, is not the same question, or is asked by
   * conditions that do not name it and is there in one law only.
   */
  Optional<Readings> joined(Readings other) {
    String unnamed = LawQuestions.UNINTENDED_IMPURITIES;
    boolean agree = questions.containsKey(unnamed) == other.questions.containsKey(unnamed)
        && Sets.intersection(questions.keySet(), other.questions.keySet()).stream()
            .allMatch(id -> Objects.equals(questions.get(id), other.questions.get(id))
                && of(id).equals(other.of(id)));
    return agree
        ? Optional.of(new Readings(
            ImmutableMap.<String, String>builder()
                .putAll(taken)
                .putAll(Maps.filterKeys(other.taken, id -> !taken.containsKey(id)))
                .buildOrThrow(),
            ImmutableMap.<String, LawQuestion>builder()
                .putAll(questions)
                .putAll(Maps.filterKeys(other.questions, id -> !questions.containsKey(id)))
                .buildOrThrow()))
        : Optional.empty();
  }

  Readings withOpen(String question) {
    return new Readings(
        ImmutableMap.copyOf(Maps.filterKeys(taken, k -> !k.equals(question))), questions);
  }

  Optional<String> of(String question) {
    return Optional.ofNullable(taken.get(question));
  }
}
