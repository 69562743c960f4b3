package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.ytterby.element.Element;
import org.ytterby.law.Criterion;
import org.ytterby.material.ChemicalClass;
import org.ytterby.material.Composition;
import org.ytterby.material.Constituent;
import org.ytterby.material.ProductForm;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.ContentValue;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Item;
import org.ytterby.trade.Party;
import org.ytterby.trade.Shipment;

/**
 * What an unknown leaf rests on. If two lines agree in that, and in the same of every other unknown leaf that is asked, the same
 * may come of them: the same values for each unknown, and the same bonds between them. Where it is not evident how little is
 * enough, the whole fact is taken.
 */
final class OpenFacts {
  private static final Object NOTHING_STATED = "nothing stated";

  private OpenFacts() {}

  /**
   * What a leaf rests on.
   *
   * @param elements all elements that some leaf asks for
   */
  static Function<Case, Object> of(Criterion criterion, ImmutableSet<Element> elements) {
    if (criterion instanceof Criterion.In c) {
      return facts -> place(facts, c.place());
    }
    if (criterion instanceof Criterion.HasItemType
        || criterion instanceof Criterion.Identified
        || criterion instanceof Criterion.Reads) {
      return facts -> NOTHING_STATED;
    }
    if (criterion instanceof Criterion.HasForm || criterion instanceof Criterion.Integrated) {
      return OpenFacts::form;
    }
    if (criterion instanceof Criterion.OfClass) {
      return OpenFacts::classes;
    }
    if (criterion instanceof Criterion.Contains c) {
      return facts -> amounts(facts, c.elements(), elements);
    }
    if (criterion instanceof Criterion.Family c) {
      return facts -> ImmutableList.of(
          facts.isOfFamily(c.elements()), amounts(facts, c.elements(), elements));
    }
    if (criterion instanceof Criterion.HoldsMass c) {
      return facts -> ImmutableList.of(
          facts.item().composition().content(c.element()),
          amounts(facts, ImmutableSet.of(c.element()), elements));
    }
    if (criterion instanceof Criterion.Blend) {
      return OpenFacts::powders;
    }
    if (criterion instanceof Criterion.HoldsValue) {
      return facts -> facts
          .item()
          .contentValue()
          .filter(v -> v instanceof ContentValue.Share || v instanceof ContentValue.Amount)
          .isPresent();
    }
    if (criterion instanceof Criterion.Measures c) {
      return facts -> facts.parameter(c.name()).<Object>map(p -> p).orElse(NOTHING_STATED);
    }
    return facts -> trade(criterion, facts);
  }

  private static Object trade(Criterion criterion, Case facts) {
    Item item = facts.item();
    Shipment shipment = facts.shipment();
    if (criterion instanceof Criterion.Technology) {
      return item.technologyOrigin();
    }
    if (criterion instanceof Criterion.OfTechnologyField) {
      return ImmutableList.of(form(facts), item.technologyFields());
    }
    if (criterion instanceof Criterion.OfTechnologyTrait) {
      return ImmutableList.of(form(facts), item.technologyTraits());
    }
    if (criterion instanceof Criterion.UsedFor) {
      return shipment.endUses();
    }
    if (criterion instanceof Criterion.PartyHas) {
      return ImmutableList.of(status(shipment.importer()), status(shipment.endUser()));
    }
    if (criterion instanceof Criterion.OwnedByListed) {
      return shipment.ownedByListedPercent();
    }
    throw new IllegalStateException("nothing is ever unknown of " + criterion);
  }

  private static Object status(Party party) {
    return ImmutableList.of(party.status(), party.screenedClearOn().isPresent());
  }

  /** Where a party is established counts as far as it is not known whether the list reaches there. */
  static Function<Case, Object> named(Countries countries) {
    return facts -> ImmutableList.of(
        named(facts.shipment().importer(), countries),
        named(facts.shipment().endUser(), countries));
  }

  private static Object named(Party party, Countries countries) {
    Truth inside = party.country().within(countries);
    return ImmutableList.of(
        inside == Truth.UNKNOWN ? party.country() : inside,
        status(party),
        party.name().isPresent());
  }

  /** What comes of each leaf for each thing inside, and whether that is all. */
  static Function<Case, Object> inside(ImmutableSet<Skeleton.Leaf> leaves) {
    return facts -> ImmutableList.of(
        form(facts),
        facts.item().allContentsKnown(),
        facts
            .item()
            .allContents()
            .map(part -> all(leaves, facts.with(part)))
            .collect(toImmutableList()));
  }

  private static ImmutableList<Object> all(ImmutableSet<Skeleton.Leaf> leaves, Case facts) {
    return leaves.stream().map(leaf -> leaf.outcome(facts)).collect(toImmutableList());
  }

  /** The substances that lie side by side; how much there is of each does not count. */
  private static Object powders(Case facts) {
    Composition composition = facts.item().composition();
    return ImmutableList.of(
        composition
            .constituents()
            .map(all -> all.stream().map(Constituent::material).collect(toImmutableList())),
        composition.isComplete());
  }

  private static Object place(Case facts, Criterion.Place place) {
    Shipment shipment = facts.shipment();
    return switch (place) {
      case FROM_COUNTRY -> shipment.from();
      case TO_COUNTRY -> ImmutableList.of(shipment.from(), shipment.to(), shipment.movement());
      case ORIGIN_COUNTRY -> facts.item().origin();
      case MADE_IN -> facts.item().madeIn();
      case EXPORTER_NATIONALITY -> shipment.exporterNationality();
      case RECIPIENT_NATIONALITY -> shipment.recipientNationality();
      case IMPORTER_COUNTRY -> shipment.importer().country();
      case END_USER_COUNTRY -> shipment.endUser().country();
    };
  }

  private static Object form(Case facts) {
    Optional<ProductForm> stated = facts.item().form();
    return stated.isPresent() ? stated.get() : facts.item().possibleForms();
  }

  /** The classes that the item may have; of an item of unknown form, those with each form. */
  private static Object classes(Case facts) {
    Item item = facts.item();
    return facts.noted("classes", () -> ofForm(item));
  }

  private static Object ofForm(Item item) {
    return item.form().isPresent()
        ? classes(item)
        : item.possibleForms().stream()
            .collect(ImmutableMap.toImmutableMap(
                form -> form, form -> classes(item.withForm(form))));
  }

  private static ImmutableList<Truth> classes(Item item) {
    ImmutableList.Builder<Truth> truths = ImmutableList.builder();
    for (ChemicalClass one : ChemicalClass.values()) {
      truths.add(item.isOf(ImmutableSet.of(one)));
    }
    return truths.add(item.isOf(ImmutableSet.copyOf(ChemicalClass.values()))).build();
  }

  /**
   * Whether each element is present, or may be as a trace. If one of several must be, the whole composition counts; that is so
   * only if it is of all elements that may be.
   */
  private static Object amounts(
      Case facts, Collection<Element> asked, ImmutableSet<Element> elements) {
    Composition composition = facts.item().composition();
    ImmutableList<Object> present = asked.stream()
        .map(e -> {
          Truth truth = composition.contains(e);
          return truth == Truth.FALSE && composition.nominallyExcludes(e) ? "trace" : truth;
        })
        .collect(toImmutableList());
    return facts.noted(elements, () -> isOneOfSeveral(composition, elements)).equals(true)
        ? ImmutableList.of(present, composition)
        : present;
  }

  private static boolean isOneOfSeveral(Composition composition, ImmutableSet<Element> elements) {
    return composition.containsAny(elements.stream()
            .filter(e -> composition.contains(e) == Truth.UNKNOWN)
            .collect(toImmutableSet()))
        == Truth.TRUE;
  }
}
