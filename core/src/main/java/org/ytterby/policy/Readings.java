package org.ytterby.policy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.Objects;
import java.util.Optional;
import org.ytterby.law.LawQuestion;
import org.ytterby.law.LawQuestions;
import org.ytterby.law.Rulebook;
import org.ytterby.quantity.Truth;

/**
 * The reading taken of each question of law: the caller's choice, else the one the rulebook prefers, else none.
 *
 * @param taken the reading of each question that has one
 */
record Readings(ImmutableMap<String, String> taken, boolean impuritiesAsked) {
  static Readings of(Rulebook rulebook, ImmutableSortedMap<String, String> chosen) {
    ImmutableMap.Builder<String, String> taken = ImmutableMap.builder();
    for (LawQuestion question : rulebook.questions().values()) {
      Optional.ofNullable(chosen.get(question.id()))
          .or(question::preferred)
          .ifPresent(r -> taken.put(question.id(), r));
    }
    return new Readings(
        taken.buildOrThrow(), rulebook.questions().containsKey(LawQuestions.UNINTENDED_IMPURITIES));
  }

  Readings withOpen(String question) {
    return new Readings(
        ImmutableMap.copyOf(Maps.filterKeys(taken, k -> !k.equals(question))), impuritiesAsked);
  }

  Answer is(String question, String reading) {
    return Optional.ofNullable(taken.get(question))
        .map(r -> Answer.of(Truth.of(r.equals(reading)), question, question + " read as " + r))
        .orElseGet(() -> Answer.unknown(question));
  }

  /** Whether an impurity that a formula does not name counts as contained: asked only where the rulebook raises the question. */
  Answer countsImpurity(String fact, String failed) {
    if (!impuritiesAsked) {
      return Answer.no(failed);
    }
    Answer excluded = is(LawQuestions.UNINTENDED_IMPURITIES, LawQuestions.NOT_COUNTED);
    return excluded.is(Truth.TRUE)
        ? Answer.no(failed)
        : excluded.is(Truth.FALSE)
            ? Answer.unknown(fact)
            : Answer.unknown(fact, Objects.requireNonNull(LawQuestions.UNINTENDED_IMPURITIES));
  }
}
