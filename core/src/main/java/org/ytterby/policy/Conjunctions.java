package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import org.ytterby.law.ControlList;
import org.ytterby.law.Criterion;
import org.ytterby.law.Rulebook;

/** The ways in which a condition can hold, each as leaves that must all hold or fail. Lazily, since there may be very many. */
final class Conjunctions {
  private final Rulebook rulebook;

  /**
   * A leaf.
   *
   * @param criterion a condition that is no {@code all}, {@code any}, {@code not} or {@code listed}
   * @param holds whether it must hold rather than fail
   */
  record Literal(Criterion criterion, boolean holds) {}

  Conjunctions(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  Stream<ImmutableList<Literal>> of(Criterion criterion) {
    return ways(criterion, true);
  }

  private Stream<ImmutableList<Literal>> ways(Criterion criterion, boolean hold) {
    if (criterion instanceof Criterion.Not c) {
      return ways(c.part(), !hold);
    }
    if (criterion instanceof Criterion.All c) {
      return hold ? together(c.parts(), true) : either(c.parts(), false);
    }
    if (criterion instanceof Criterion.AnyOf c) {
      return hold ? either(c.parts(), true) : together(c.parts(), false);
    }
    if (criterion instanceof Criterion.Listed c) {
      ControlList list = rulebook.list(c.list());
      ImmutableList<Criterion> descriptions =
          list.entries().stream().map(e -> e.is()).collect(ImmutableList.toImmutableList());
      return hold ? either(descriptions, true) : together(descriptions, false);
    }
    return Stream.of(ImmutableList.of(new Literal(criterion, hold)));
  }

  private Stream<ImmutableList<Literal>> either(List<Criterion> parts, boolean hold) {
    return parts.stream().flatMap(p -> ways(p, hold));
  }

  private Stream<ImmutableList<Literal>> together(List<Criterion> parts, boolean hold) {
    if (parts.isEmpty()) {
      return Stream.of(ImmutableList.of());
    }
    return ways(parts.get(0), hold)
        .flatMap(first -> together(parts.subList(1, parts.size()), hold)
            .map(rest ->
                ImmutableList.<Literal>builder().addAll(first).addAll(rest).build()));
  }
}
