package org.ytterby.policy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ytterby.law.Criterion;
import org.ytterby.law.LawInTime;
import org.ytterby.law.LawQuestions;
import org.ytterby.law.ListedParty;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.Conjunctions.Literal;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;

/**
 * Shipments that certainly meet a condition, found by trying. Each one found is checked against the condition itself, so it is
 * right; that none is found proves nothing.
 */
final class Samples {
  private static final int TRIED = 4000;
  private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);
  private final Rulebook rulebook;
  private final CriterionCompiler compiler;
  private final Conjunctions conjunctions;

  Samples(Rulebook rulebook, LawInTime law) {
    this.rulebook = rulebook;
    this.compiler = new CriterionCompiler(rulebook, law);
    this.conjunctions = new Conjunctions(rulebook);
  }

  /** Shipments of one line that meet the condition under the readings that it asks for, else those preferred. */
  Stream<Shipment> meeting(Criterion condition) {
    Test test = compiler.compile(condition);
    return conjunctions
        .of(condition)
        .flatMap(way -> new SampleFacts(way, this)
            .shipments(ANY_DAY)
            .limit(TRIED)
            .filter(s -> holds(test, s, s.lines().get(0).item(), readings(way))));
  }

  /** Items that meet the condition. */
  Stream<Item> items(Criterion condition) {
    return meeting(condition).map(s -> s.lines().get(0).item());
  }

  /** The first name on the first of these lists that asks for a party in this role. */
  Optional<String> names(Stream<Criterion.PartyNamed> lists, Criterion.Role role) {
    return lists
        .filter(c -> c.role() == role
            || (c.role() == Criterion.Role.ANY_PARTY && role == Criterion.Role.END_USER))
        .flatMap(c -> Objects.requireNonNull(rulebook.partyLists().get(c.names())).names().stream())
        .map(ListedParty::name)
        .findFirst();
  }

  private static boolean holds(Test test, Shipment shipment, Item item, Readings readings) {
    return test.put(new Case(shipment, item, readings)).is(Truth.TRUE);
  }

  private Readings readings(Iterable<Literal> way) {
    Map<String, String> chosen = new HashMap<>();
    for (Literal literal : way) {
      if (literal.criterion() instanceof Criterion.Reads c && literal.holds()) {
        chosen.put(c.question(), c.reading());
      } else if (literal.criterion() instanceof Criterion.Blend c && literal.holds()) {
        chosen.put(c.otherwise(), LawQuestions.IN_SCOPE);
      }
    }
    return Readings.of(rulebook, ImmutableSortedMap.copyOf(ImmutableMap.copyOf(chosen)));
  }
}
