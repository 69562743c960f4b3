package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import org.ytterby.law.Criterion;
import org.ytterby.material.ProductForm;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Shipment;

/** The conditions that look at places, parties, uses and what was asserted. */
final class TradeTests {
  private static final ImmutableSet<ProductForm> TECHNOLOGY =
      Sets.immutableEnumSet(ProductForm.TECHNOLOGY, ProductForm.SERVICE);

  private TradeTests() {}

  static Optional<Test> leaf(Criterion criterion) {
    String failed = CriterionText.of(criterion);
    if (criterion instanceof Criterion.In c) {
      return Optional.of(f -> {
        Countries stated = place(f, c.place());
        return Answer.of(
            stated.within(c.region()),
            FactNames.of(c.place()),
            failed,
            () -> TradeUnknowns.place(f, c.place(), stated, c.region()));
      });
    }
    if (criterion instanceof Criterion.Moves c) {
      return Optional.of(f -> Answer.of(c.kinds().contains(f.shipment().movement()), failed));
    }
    if (criterion instanceof Criterion.Technology c) {
      return Optional.of(technology(c, failed));
    }
    if (criterion instanceof Criterion.OfTechnologyField c) {
      return Optional.of(f -> isTechnology(f, failed)
          .and(Answer.of(
              f.item().technologyFields().isAny(c.fields()),
              FactNames.TECHNOLOGY_FIELD,
              failed,
              () -> TradeUnknowns.any(
                  f, f, FactNames.TECHNOLOGY_FIELD, f.item().technologyFields(), c.fields()))));
    }
    if (criterion instanceof Criterion.OfTechnologyTrait c) {
      return Optional.of(f -> isTechnology(f, failed)
          .and(Answer.of(
              f.item().technologyTraits().isAny(c.traits()),
              FactNames.TECHNOLOGY_TRAITS,
              failed,
              () -> TradeUnknowns.any(
                  f, f, FactNames.TECHNOLOGY_TRAITS, f.item().technologyTraits(), c.traits()))));
    }
    if (criterion instanceof Criterion.UsedFor c) {
      return Optional.of(f -> Answer.of(
          f.shipment().endUses().isAny(c.uses()),
          FactNames.END_USE,
          failed,
          () -> TradeUnknowns.any(
              f, f.shipment(), FactNames.END_USE, f.shipment().endUses(), c.uses())));
    }
    if (criterion instanceof Criterion.PartyHas c) {
      return Optional.of(PartyTests.has(c.role(), c.statuses(), failed));
    }
    if (criterion instanceof Criterion.OwnedByListed c) {
      return Optional.of(f -> Answer.of(
          f.shipment()
              .ownedByListedPercent()
              .map(p -> p.atLeast(c.percent()))
              .orElse(Truth.UNKNOWN),
          FactNames.OWNED_BY_LISTED_PERCENT,
          failed,
          () -> TradeUnknowns.ownedByListed(f, c)));
    }
    if (criterion instanceof Criterion.Asserted c) {
      return Optional.of(f -> Answer.of(
          !Sets.intersection(
                  c.concerns(),
                  Sets.union(f.shipment().exporterKnows(), f.shipment().exporterNotified()))
              .isEmpty(),
          failed));
    }
    if (criterion instanceof Criterion.Measures c) {
      return Optional.of(f -> Answer.of(
          measures(f, c),
          FactNames.parameter(c.name()),
          failed,
          () -> MaterialUnknowns.parameter(f, c)));
    }
    return Optional.empty();
  }

  private static Countries place(Case facts, Criterion.Place place) {
    Shipment shipment = facts.shipment();
    return switch (place) {
      case FROM_COUNTRY -> shipment.start();
      case TO_COUNTRY -> shipment.destination();
      case ORIGIN_COUNTRY -> facts.item().origin();
      case MADE_IN -> facts.item().madeIn();
      case EXPORTER_NATIONALITY -> shipment.exporterNationality();
      case RECIPIENT_NATIONALITY -> shipment.recipientNationality();
      case IMPORTER_COUNTRY -> shipment.importer().country();
      case END_USER_COUNTRY -> shipment.endUser().country();
    };
  }

  private static Test technology(Criterion.Technology c, String failed) {
    return CriterionCompiler.any(c.fields().stream()
        .map(field -> (Test) f -> Answer.of(
            f.item().technologyOrigin().getOrDefault(field, Countries.any()).within(c.origin()),
            FactNames.TECHNOLOGY_ORIGIN,
            failed,
            () -> TradeUnknowns.technologyOrigin(f, field, c.origin())))
        .collect(toImmutableList()));
  }

  private static Answer isTechnology(Case facts, String failed) {
    return MaterialTests.hasForm(facts, TECHNOLOGY, failed);
  }

  private static Truth measures(Case facts, Criterion.Measures c) {
    return facts
        .parameter(c.name())
        .filter(p -> p.unit().equals(c.unit()))
        .map(p -> Comparisons.holds(p.value(), c.comparison(), c.bound()))
        .orElse(Truth.UNKNOWN);
  }
}
