package org.ytterby.policy;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ytterby.law.ControlList;
import org.ytterby.law.Criteria;
import org.ytterby.law.Criterion;
import org.ytterby.law.LawInTime;
import org.ytterby.law.LawQuestion;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;

/**
 * One of two laws that are compared.
 *
 * @param which the old one or the new one
 * @param rulebook the law
 * @param inTime what is visible of it
 * @param readings how its questions are read
 * @param calendar where its provisions stand
 * @param law its conditions
 * @param compiler what gave them their meaning
 */
record Side(
    Which which,
    Rulebook rulebook,
    LawInTime inTime,
    Readings readings,
    Calendar calendar,
    CompiledLaw law,
    CriterionCompiler compiler) {

  /** The old law or the new one. */
  enum Which {
    OLD,
    NEW
  }

  static Side of(
      Which which, Rulebook rulebook, LawInTime inTime, Readings readings, Calendar calendar) {
    CriterionCompiler compiler = new CriterionCompiler(rulebook, inTime);
    return new Side(
        which,
        rulebook,
        inTime,
        readings,
        calendar,
        new CompiledLaw(rulebook, inTime, compiler),
        compiler);
  }

  Test compile(Criterion leaf) {
    return compiler.compile(leaf);
  }

  Optional<ControlList> visible(ProvisionId list) {
    return inTime.isVisible(list.announcement())
        ? Optional.of(rulebook.list(list))
        : Optional.empty();
  }

  /** All outside a condition that gives it its meaning: lists, names, and how questions are read. Equal ones mean the same. */
  ImmutableSet<Object> meaning(Criterion criterion) {
    Set<Object> found = new HashSet<>();
    meaning(criterion, found);
    return ImmutableSet.copyOf(found);
  }

  private void meaning(Criterion criterion, Set<Object> found) {
    for (Criterion part : Criteria.parts(criterion).collect(toImmutableSet())) {
      lists(part).forEach(id -> {
        Object list = visible(id).<Object>map(l -> l).orElse(id);
        if (found.add(list) && list instanceof ControlList visible) {
          Stream.concat(
                  visible.entries().stream().flatMap(Criteria::of),
                  visible.mayExtendTo().stream())
              .forEach(inside -> meaning(inside, found));
        }
      });
      if (part instanceof Criterion.PartyNamed named) {
        found.add(
            inTime.isVisible(named.names().announcement())
                ? (Object) rulebook.partyList(named.names())
                : named.names());
      }
      CompiledLaw.question(part).forEach(q -> found.add(new Read(
          q, Optional.ofNullable(rulebook.questions().get(q)), readings.of(q))));
    }
  }

  private record Read(String id, Optional<LawQuestion> question, Optional<String> reading) {}

  private static Stream<ProvisionId> lists(Criterion part) {
    return part instanceof Criterion.Listed c
        ? Stream.of(c.list())
        : part instanceof Criterion.HoldsValue c ? Stream.of(c.list()) : Stream.of();
  }
}
