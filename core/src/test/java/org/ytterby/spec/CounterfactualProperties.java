package org.ytterby.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import org.ytterby.decision.Counterfactuals;
import org.ytterby.decision.Counterfactuals.Goal;
import org.ytterby.decision.Determination;
import org.ytterby.decision.FactChange;
import org.ytterby.domains.BundledDomain;
import org.ytterby.domains.InventedDomain;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.Rulebooks;
import org.ytterby.trade.Shipment;

/**
 * Law 11: a counterfactual reaches its named settled answer when applied, under the same readings, and no proper part of it does.
 */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class CounterfactualProperties {
  @Property(tries = 60)
  @Domain(DomainContext.Global.class)
  @Domain(InventedDomain.class)
  void inInventedLaw(@ForAll Rulebook rulebook, @ForAll Lens lens, @ForAll Shipment shipment) {
    check(lens.policy(rulebook), shipment, lens);
  }

  @Property(tries = 12)
  @Domain(DomainContext.Global.class)
  @Domain(BundledDomain.class)
  void inTheBundledLaw(@ForAll Lens lens, @ForAll Shipment shipment) {
    check(lens.policy(Rulebooks.bundled()), shipment, lens);
  }

  private static void check(ControlPolicy policy, Shipment shipment, Lens lens) {
    String line = shipment.lines().get(0).id();
    Counterfactuals found = policy.counterfactuals(shipment, line);
    Supplier<String> sample = () -> found + "\nfor " + shipment + "\nunder " + lens + "\n"
        + Describe.law(policy.rulebook()) + "\n" + policy.determine(shipment).line(line);
    Statistics.label("ways").collect(Math.min(found.ways().size(), 10));
    Statistics.label("complete").collect(found.complete());
    assertThat(found.release())
        .as(sample)
        .isEqualTo(policy.determine(shipment).line(line).release());
    for (Counterfactuals.Way way : found.ways()) {
      Statistics.label("facts together").collect(way.changes().size());
      way.changes().forEach(c -> Statistics.label("facts").collect(c.fact()));
      assertThat(way.reaches()).as(sample).isNotEmpty();
      assertThat(found.sought()).as(sample).containsAll(way.reaches());
      List<Shipment> all = AppliedChanges.to(shipment, line, way.changes());
      assertThat(all).as(() -> way + "\n" + sample.get()).isNotEmpty();
      all.forEach(s -> {
        Determination answer = policy.determine(s).line(line);
        assertThat(Goal.reached(answer.requirement(), answer.party()))
            .as(() -> way + "\n" + sample.get())
            .containsAll(way.reaches());
      });
      for (Set<FactChange> part : Sets.powerSet(ImmutableSet.copyOf(way.changes()))) {
        if (part.size() < way.changes().size()) {
          isLess(policy, AppliedChanges.to(shipment, line, part), line, way, part);
        }
      }
    }
  }

  /** On some day that they leave, a part of the changes does not reach what all of them do. */
  private static void isLess(
      ControlPolicy policy,
      List<Shipment> all,
      String line,
      Counterfactuals.Way way,
      Set<FactChange> part) {
    for (Goal goal : way.reaches()) {
      assertThat(!all.isEmpty()
              && all.stream()
                  .map(s -> policy.determine(s).line(line))
                  .allMatch(d -> Goal.reached(d.requirement(), d.party()).contains(goal)))
          .as(() -> part + " reaches " + goal + " already, of " + way)
          .isFalse();
    }
  }
}
