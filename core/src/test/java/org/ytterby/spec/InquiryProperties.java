package org.ytterby.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Inquiry;
import org.ytterby.domains.InventedDomain;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/**
 * Law 12: a question asked matters for some answers to the others; when all facts are answered only law questions and incomplete
 * lists remain.
 */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
@Domain(DomainContext.Global.class)
@Domain(InventedDomain.WithKnownMaterials.class)
class InquiryProperties {
  private static final int WORLDS = 400;

  @Property
  void setsAreMinimalAndTheirAnswersSettle(
      @ForAll Rulebook rulebook, @ForAll Lens lens, @ForAll Shipment shipment) {
    ControlPolicy policy = lens.policy(rulebook);
    for (ShipmentLine line : shipment.lines()) {
      Inquiry inquiry = policy.questions(shipment, line.id());
      Determination answer = policy.determine(shipment).line(line.id());
      Supplier<String> sample = () -> inquiry + "\nfor " + line + " of " + shipment + "\nunder "
          + lens + "\n" + Describe.law(rulebook) + "\n" + answer;
      Statistics.label("questions").collect(inquiry.questions().size());
      Set<String> asked =
          inquiry.questions().stream().map(Inquiry.Fact::fact).collect(Collectors.toSet());
      Set<String> inSets =
          inquiry.sets().stream().flatMap(s -> s.facts().stream()).collect(Collectors.toSet());
      assertThat(asked).as(sample).isEqualTo(inSets);
      for (Inquiry.FactSet set : inquiry.sets()) {
        assertThat(set.facts().size()).as(sample).isBetween(1, Inquiry.MOST_TOGETHER);
        assertThat(set.replies()).as(sample).isNotEmpty().allMatch(Inquiry.Reply::settles);
      }
      for (Inquiry.Fact fact : inquiry.questions()) {
        for (Inquiry.Reply reply : fact.replies()) {
          assertThat(reply.requirement().either(answer.requirement()))
              .as(sample)
              .isEqualTo(answer.requirement());
          assertThat(reply.party().either(answer.party())).as(sample).isEqualTo(answer.party());
          assertThat(reply.review().either(answer.review())).as(sample).isEqualTo(answer.review());
        }
        boolean alone =
            inquiry.sets().stream().anyMatch(s -> s.facts().equals(ImmutableSet.of(fact.fact())));
        assertThat(fact.replies().stream().anyMatch(Inquiry.Reply::settles))
            .as(sample)
            .isEqualTo(alone);
      }
      if (answer.isSettled()) {
        assertThat(inquiry.sets()).as(sample).isEmpty();
        assertThat(inquiry.complete()).as(sample).isTrue();
      }
      if (!answer.isSettled() && inquiry.sets().isEmpty() && inquiry.complete()) {
        assertThat(inquiry.notFacts()).as(sample).isNotEmpty();
      }
    }
  }

  /** Two worlds that agree on all else, and have different answers, are enough. */
  @Property
  void aQuestionAskedMattersForSomeAnswersToTheOthers(
      @ForAll Rulebook rulebook, @ForAll Lens lens, @ForAll Shipment shipment) {
    for (ShipmentLine line : shipment.lines()) {
      if (!TightnessProperties.isFinite(rulebook, line)) {
        continue;
      }
      List<Told> all = new ArrayList<>();
      int tried = Choices.each(WORLDS, choices -> {
        World world = new World(rulebook, lens, shipment, choices);
        Ruling ruling = Ruling.of(world, line);
        all.add(
            new Told(world.told(), List.of(ruling.requirement(), ruling.review(), ruling.party())));
      });
      if (tried == WORLDS) {
        continue;
      }
      Inquiry inquiry = lens.policy(rulebook).questions(shipment, line.id());
      for (Inquiry.Fact fact : inquiry.questions()) {
        String name = inOracle(fact.fact(), line);
        Statistics.label("checked").collect(!name.isEmpty());
        assertThat(name.isEmpty()
                || all.stream()
                    .anyMatch(
                        one -> all.stream().anyMatch(other -> one.differsOnlyBy(name, other))))
            .as(() -> fact + " in " + inquiry + "\nfor " + line + " of " + shipment + "\nunder "
                + lens + "\n" + Describe.law(rulebook))
            .isTrue();
      }
    }
  }

  private record Told(Map<Object, Object> facts, List<Object> answer) {
    /**
     * What only one of them was asked for can be taken to be the same in both. Whoever is told a name that is on a list is told
     * with it where its bearer is established and how it stands.
     */
    boolean differsOnlyBy(String name, Told other) {
      String bearer = name.replaceFirst(" name$", " ");
      return !answer.equals(other.answer)
          && facts.entrySet().stream()
              .allMatch(f -> f.getKey().equals(name)
                  || (bearer.endsWith(" ") && f.getKey().toString().startsWith(bearer))
                  || !other.facts.containsKey(f.getKey())
                  || f.getValue().equals(other.facts.get(f.getKey())));
    }
  }

  /** The name that a world has for a fact; empty for facts that are several there. */
  private static String inOracle(String fact, ShipmentLine line) {
    return switch (fact) {
      case "from_country" -> "from";
      case "to_country" -> "to";
      case "exporter_nationality" -> "exporter";
      case "recipient_nationality" -> "recipient";
      case "end_use" -> "uses";
      case "importer" -> "importer name";
      case "end_user" -> "end user name";
      case "importer_country",
          "end_user_country",
          "importer_status",
          "end_user_status",
          "owned_by_listed_percent" -> fact.replace('_', ' ').replace(" percent", "");
      case "origin_country" -> line.id() + "/origin";
      case "made_in" -> line.id() + "/made in";
      case "form" -> line.id() + "/body";
      case "integration" -> line.id() + "/integration";
      default -> "";
    };
  }

  /** A fact that was told is not asked for again. */
  @Property
  void whenAllFactsAreAnsweredOnlyTheLawIsLeft(
      @ForAll Rulebook rulebook, @ForAll Lens lens, @ForAll Shipment unknown) {
    Choices.each(2, choices -> {
      World world = new World(rulebook, lens, unknown, choices);
      Shipment shipment = Learning.of(world, EnumSet.allOf(Learning.Fact.class));
      ControlPolicy policy = lens.policy(rulebook);
      for (ShipmentLine line : shipment.lines()) {
        if (!FindingProperties.saysAllNumbers(rulebook, line)) {
          continue;
        }
        Inquiry inquiry = policy.questions(shipment, line.id());
        Set<String> left = new HashSet<>();
        inquiry.questions().forEach(q -> left.add(q.fact()));
        left.removeIf(fact -> CANNOT_BE_TOLD.stream().anyMatch(fact::startsWith)
            || fact.contains(" of listed_content "));
        assertThat(left)
            .as(() -> inquiry + "\nfor " + line + " of " + shipment + "\n" + lens
                + Describe.law(rulebook))
            .isEmpty();
      }
    });
  }

  /** What the test does not tell: traces in a pure substance, and numbers, shares and values that a row has no room for. */
  private static final List<String> CANNOT_BE_TOLD =
      List.of("composition", "parameters.", "listed_content", "technology_origin", "cas", "value");
}
