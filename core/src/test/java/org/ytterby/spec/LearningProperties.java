package org.ytterby.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Determination;
import org.ytterby.domains.BundledDomain;
import org.ytterby.domains.InventedDomain;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.Rulebooks;
import org.ytterby.trade.Shipment;

/** Law 2: learning a fact stays within the previous floor and ceiling. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class LearningProperties {
  private static final Rulebook BUNDLED = Rulebooks.bundled();

  @Property
  @Domain(DomainContext.Global.class)
  @Domain(InventedDomain.class)
  void learningAFactStaysWithinTheAnswer(
      @ForAll Rulebook rulebook,
      @ForAll Lens lens,
      @ForAll Shipment shipment,
      @ForAll Set<Learning.Fact> told) {
    check(rulebook, lens, shipment, told);
  }

  @Property
  @Domain(DomainContext.Global.class)
  @Domain(BundledDomain.class)
  void learningAFactStaysWithinTheAnswerOfTheBundledRulebook(
      @ForAll Lens lens, @ForAll Shipment shipment, @ForAll Set<Learning.Fact> told) {
    check(BUNDLED, lens, shipment, told);
  }

  private static void check(
      Rulebook rulebook, Lens lens, Shipment shipment, Set<Learning.Fact> told) {
    ControlPolicy policy = lens.policy(rulebook);
    List<Determination> before = policy.determine(shipment).lines();
    for (Shipment learned : learned(rulebook, lens, shipment, told)) {
      List<Determination> after = policy.determine(learned).lines();
      for (int i = 0; i < before.size(); i++) {
        Determination wide = before.get(i);
        Determination narrow = after.get(i);
        Supplier<String> sample = () -> told + " told of " + shipment + "\nmakes it " + learned
            + "\nunder " + lens + "\n" + Describe.law(rulebook) + "\nbefore: " + wide
            + "\nafter: " + narrow;
        within(wide.requirement(), narrow.requirement(), sample);
        within(wide.review(), narrow.review(), sample);
        within(wide.party(), narrow.party(), sample);
        assertThat(narrow.controlCodes()).as(sample).containsAll(wide.controlCodes());
        assertThat(Iterables.concat(wide.controlCodes(), wide.possibleCodes()))
            .as(sample)
            .containsAll(Iterables.concat(narrow.controlCodes(), narrow.possibleCodes()));
        assertThat(Duties.certain(rulebook, narrow))
            .as(sample)
            .containsAll(Duties.certain(rulebook, wide));
        assertThat(Duties.possible(rulebook, wide))
            .as(sample)
            .containsAll(Duties.possible(rulebook, narrow));
      }
    }
  }

  /** The same shipment as it may be known better: three ways, drawn. */
  private static List<Shipment> learned(
      Rulebook rulebook, Lens lens, Shipment shipment, Set<Learning.Fact> told) {
    List<Shipment> learned = new ArrayList<>();
    Choices.each(
        3, choices -> learned.add(Learning.of(new World(rulebook, lens, shipment, choices), told)));
    return learned;
  }

  private static <T extends Comparable<T>> void within(
      Bounds<T> wide, Bounds<T> narrow, Supplier<String> sample) {
    assertThat(narrow.floor()).as(sample).isGreaterThanOrEqualTo(wide.floor());
    assertThat(narrow.ceiling()).as(sample).isLessThanOrEqualTo(wide.ceiling());
  }
}
