package org.ytterby.policy;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ytterby.law.ControlList;
import org.ytterby.law.Criteria;
import org.ytterby.law.Criterion;
import org.ytterby.law.LawInTime;
import org.ytterby.law.LawQuestion;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;

/** One of two laws that are compared, and what its conditions mean. For one thread; used while a comparison is made. */
final class Side {
  private final Rulebook rulebook;
  private final LawInTime inTime;
  private final Readings readings;
  private final ListedNames names;
  private final Synonyms synonyms;
  private final CriterionCompiler compiler;
  private final CompiledLaw law;
  private final Map<Criterion, Object> meanings = new HashMap<>();

  /** A condition together with all outside it that gives it its meaning. */
  private record Meaning(Criterion criterion, ImmutableSet<Object> from) {}

  /** How a question of law is read. */
  private record Read(String id, Optional<LawQuestion> question, Optional<String> reading) {}

  /**
   * One side.
   *
   * @param leaves the leaves of both sides
   */
  Side(ControlPolicy policy, Readings readings, Map<Object, Test> leaves) {
    inTime = policy.inTime();
    this.readings = readings;
    rulebook = policy.rulebook();
    names = ListedNames.visible(rulebook, inTime);
    synonyms = Synonyms.of(rulebook);
    compiler = new CriterionCompiler(rulebook, inTime, names, leaves, this::meaning);
    law = new CompiledLaw(rulebook, inTime, compiler);
  }

  CompiledLaw law() {
    return law;
  }

  Readings readings() {
    return readings;
  }

  /** Whether what is not known of a line is the same for another law, readings left aside. */
  boolean sharesUnknowns(Side other) {
    return names.equals(other.names) && synonyms.equals(other.synonyms);
  }

  Test compile(Criterion criterion) {
    return compiler.compile(criterion);
  }

  Optional<ControlList> visible(ProvisionId list) {
    return inTime.isVisible(list.announcement())
        ? Optional.of(rulebook.list(list))
        : Optional.empty();
  }

  /** What a condition is made of; of one that names a list, also what the entries of the list are made of. */
  Stream<Criterion> leaves(Criterion criterion) {
    return Criteria.parts(criterion)
        .flatMap(part -> part instanceof Criterion.Listed c
            ? visible(c.list()).stream().flatMap(Side::described).flatMap(this::leaves)
            : isJoin(part) ? Stream.of() : Stream.of(part));
  }

  private static boolean isJoin(Criterion part) {
    return part instanceof Criterion.All
        || part instanceof Criterion.AnyOf
        || part instanceof Criterion.Not;
  }

  private static Stream<Criterion> described(ControlList list) {
    return Stream.concat(
        list.entries().stream().map(Provision.Entry::is), list.mayExtendTo().stream());
  }

  ControlList listOf(Provision.Entry entry) {
    return rulebook.list(entry.list());
  }

  /** What a condition means. Equal meanings come to the same for all facts, whichever law they are part of. */
  Object meaning(Criterion criterion) {
    Object known = meanings.get(criterion);
    if (known == null) {
      Set<Object> from = new HashSet<>();
      add(criterion, from);
      known = from.isEmpty() ? criterion : new Meaning(criterion, ImmutableSet.copyOf(from));
      meanings.put(criterion, known);
    }
    return known;
  }

  private void add(Criterion criterion, Set<Object> from) {
    Criteria.parts(criterion).forEach(part -> {
      lists(part).forEach(id -> add(id, from));
      if (part instanceof Criterion.PartyNamed named) {
        from.add(names);
        from.add(inTime.isVisible(named.names().announcement()));
      }
      if (part instanceof Criterion.HasItemType || part instanceof Criterion.Identified) {
        from.add(synonyms);
      }
      CompiledLaw.question(part)
          .forEach(q -> from.add(
              new Read(q, Optional.ofNullable(readings.questions().get(q)), readings.of(q))));
    });
  }

  private void add(ProvisionId id, Set<Object> from) {
    Object list = visible(id).<Object>map(l -> l).orElse(id);
    if (from.add(list) && list instanceof ControlList visible) {
      described(visible).forEach(inside -> add(inside, from));
    }
  }

  private static Stream<ProvisionId> lists(Criterion part) {
    return part instanceof Criterion.Listed c
        ? Stream.of(c.list())
        : part instanceof Criterion.HoldsValue c ? Stream.of(c.list()) : Stream.of();
  }

  /** What each provision means: itself, its conditions, and the list that an entry is part of. */
  ImmutableMap<ProvisionId, Object> provisions() {
    return law.provisions().stream().collect(toImmutableMap(Provision::id, this::meaning));
  }

  private Object meaning(Provision provision) {
    ImmutableList.Builder<Object> meaning = ImmutableList.builder();
    meaning.add(provision);
    Criteria.of(provision).forEach(c -> meaning.add(meaning(c)));
    if (provision instanceof Provision.Entry entry) {
      ControlList list = listOf(entry);
      meaning.add(meaning(list.when()), list.dualUse(), list.effect());
    }
    return meaning.build();
  }
}
