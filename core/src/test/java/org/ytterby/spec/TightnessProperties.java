package org.ytterby.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Determination;
import org.ytterby.domains.InventedDomain;
import org.ytterby.law.Criteria;
import org.ytterby.law.Criterion;
import org.ytterby.law.Provision;
import org.ytterby.law.Rulebook;
import org.ytterby.trade.ContentValue;
import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/**
 * Law 1, the other half: both ends of every part of an answer are reached by some way in which the unknown facts, the open
 * questions and the reports can turn out. Tried where all ways can be gone through.
 */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class TightnessProperties {
  private static final int WORLDS = 3000;

  @Property
  @Domain(DomainContext.Global.class)
  @Domain(InventedDomain.WithKnownMaterials.class)
  void bothEndsAreReached(@ForAll Rulebook rulebook, @ForAll Lens lens, @ForAll Shipment shipment) {
    if (readsAQuestionOfTime(rulebook)) {
      return;
    }
    for (ShipmentLine line : shipment.lines()) {
      if (!isFinite(rulebook, line)) {
        continue;
      }
      List<Ruling> all = new ArrayList<>();
      int tried = Choices.each(
          WORLDS,
          choices -> all.add(Ruling.of(new World(rulebook, lens, shipment, choices), line)));
      Statistics.label("ways").collect(tried == WORLDS ? "too many" : tried > 1 ? "many" : "one");
      if (tried < WORLDS) {
        Determination answer = lens.policy(rulebook).determine(shipment).line(line.id());
        Supplier<String> sample = () -> tried + " ways for " + line + " of " + shipment + "\nunder "
            + lens + "\n" + Describe.law(rulebook) + "\nanswered " + answer;
        reached(answer.requirement(), all, Ruling::requirement, sample);
        reached(answer.review(), all, Ruling::review, sample);
        reached(answer.party(), all, Ruling::party, sample);
      }
    }
  }

  /** A question about the last day of a pause that a condition asks as well is weighed as two: sound, and perhaps wide. */
  private static boolean readsAQuestionOfTime(Rulebook rulebook) {
    Set<String> ofTime = rulebook.all(Provision.Suspension.class).stream()
        .flatMap(s -> s.lastDayQuestion().stream())
        .collect(Collectors.toSet());
    return rulebook.announcements().values().stream()
        .flatMap(Criteria::of)
        .flatMap(Criteria::parts)
        .anyMatch(c -> c instanceof Criterion.Reads reads && ofTime.contains(reads.question()));
  }

  /** What may be hidden inside is beyond counting, and the oracle tries only some of it. */
  static boolean isFinite(Rulebook rulebook, ShipmentLine line) {
    return FindingProperties.saysAllNumbers(rulebook, line)
        && line.item().allContentsKnown()
        && Stream.concat(Stream.of(line.item()), line.item().allContents())
            .allMatch(TightnessProperties::saysAllValues);
  }

  private static boolean saysAllValues(Item item) {
    return !(item.contentValue().orElse(null) instanceof ContentValue.Itemised pieces)
        || (pieces.complete()
            && item.value().isPresent()
            && pieces.pieces().stream()
                .allMatch(p -> p.item().allContentsKnown() && saysAllValues(p.item())));
  }

  private static <T extends Comparable<T>> void reached(
      Bounds<T> bounds, List<Ruling> all, Function<Ruling, T> part, Supplier<String> sample) {
    T floor = all.stream().map(part).min(Comparator.naturalOrder()).orElseThrow();
    T ceiling = all.stream().map(part).max(Comparator.naturalOrder()).orElseThrow();
    assertThat(bounds).as(sample).isEqualTo(new Bounds<>(floor, ceiling));
  }
}
