package org.ytterby.spec;

import com.google.common.collect.Sets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ytterby.law.ControlList;
import org.ytterby.law.Criterion;
import org.ytterby.law.LawQuestions;
import org.ytterby.law.PartyList;
import org.ytterby.law.ProvisionId;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Country;
import org.ytterby.trade.PartyStatus;

/** Whether a condition holds of a thing in a {@link World}: yes or no, straight from the words of the law file. */
final class Oracle {
  private final World world;
  private final LawOnDay law;

  Oracle(World world, LawOnDay law) {
    this.world = world;
    this.law = law;
  }

  boolean holds(Criterion criterion, Thing thing) {
    if (criterion instanceof Criterion.All c) {
      return c.parts().stream().allMatch(p -> holds(p, thing));
    }
    if (criterion instanceof Criterion.AnyOf c) {
      return c.parts().stream().anyMatch(p -> holds(p, thing));
    }
    if (criterion instanceof Criterion.Not c) {
      return !holds(c.part(), thing);
    }
    if (criterion instanceof Criterion.In c) {
      return within(place(c.place(), thing), c.region());
    }
    if (criterion instanceof Criterion.Moves c) {
      return c.kinds().contains(world.asserted().movement());
    }
    if (criterion instanceof Criterion.HasForm c) {
      return c.forms().contains(thing.form());
    }
    if (criterion instanceof Criterion.HasItemType c) {
      return c.types().contains(thing.itemType());
    }
    if (criterion instanceof Criterion.Identified c) {
      return c.types().contains(thing.itemType()) || Identity.has(c, thing.casNumber());
    }
    if (criterion instanceof Criterion.HoldsMass c) {
      return thing.holdsMass(c);
    }
    if (criterion instanceof Criterion.OfTechnologyField c) {
      return thing.isTechnology() && common(c.fields(), thing.technologyFields());
    }
    if (criterion instanceof Criterion.OfTechnologyTrait c) {
      return thing.isTechnology() && common(c.traits(), thing.technologyTraits());
    }
    if (criterion instanceof Criterion.PartyNamed c) {
      return isNamed(c);
    }
    if (criterion instanceof Criterion.Integrated c) {
      return c.kinds().contains(thing.integration());
    }
    if (criterion instanceof Criterion.OfClass c) {
      return thing.ofClass().filter(c.classes()::contains).isPresent();
    }
    if (criterion instanceof Criterion.Family c) {
      return thing.isFamily(c.elements())
          || (c.minor().filter(this::isInScope).isPresent()
              && c.elements().stream().allMatch(thing::contains));
    }
    if (criterion instanceof Criterion.Contains c) {
      return c.elements().stream().anyMatch(thing::contains);
    }
    if (criterion instanceof Criterion.Blend c) {
      return isBlend(c, thing);
    }
    if (criterion instanceof Criterion.Inside c) {
      return thing.inside().stream().anyMatch(t -> holds(c.criterion(), t));
    }
    if (criterion instanceof Criterion.Listed c) {
      return isListed(c.list(), thing);
    }
    if (criterion instanceof Criterion.HoldsValue c) {
      return thing.holdsValue(c, this);
    }
    if (criterion instanceof Criterion.Technology c) {
      return c.fields().stream()
          .anyMatch(f -> thing.technology(f).filter(o -> within(o, c.origin())).isPresent());
    }
    if (criterion instanceof Criterion.UsedFor c) {
      return common(c.uses(), world.uses());
    }
    if (criterion instanceof Criterion.PartyHas c) {
      return common(c.statuses(), statuses(c.role()));
    }
    if (criterion instanceof Criterion.OwnedByListed c) {
      return world.ownedByListed().compareTo(c.percent()) >= 0;
    }
    if (criterion instanceof Criterion.Asserted c) {
      return common(c.concerns(), world.asserted().exporterKnows())
          || common(c.concerns(), world.asserted().exporterNotified());
    }
    if (criterion instanceof Criterion.Measures c) {
      return thing.measures(c);
    }
    if (criterion instanceof Criterion.Reads c) {
      return world.reading(c.question()).equals(c.reading());
    }
    throw new AssertionError(criterion);
  }

  static boolean within(Country country, Countries region) {
    return region.except() != region.listed().contains(country);
  }

  private static boolean common(Set<?> some, Set<?> others) {
    return !Sets.intersection(some, others).isEmpty();
  }

  private Country place(Criterion.Place place, Thing thing) {
    return switch (place) {
      case FROM_COUNTRY -> world.from();
      case TO_COUNTRY -> world.to();
      case ORIGIN_COUNTRY -> thing.origin();
      case MADE_IN -> thing.madeIn();
      case EXPORTER_NATIONALITY -> world.exporterNationality();
      case RECIPIENT_NATIONALITY -> world.recipientNationality();
      case IMPORTER_COUNTRY -> world.importerCountry();
      case END_USER_COUNTRY -> world.endUserCountry();
    };
  }

  private Set<PartyStatus> statuses(Criterion.Role role) {
    return switch (role) {
      case IMPORTER -> world.importerStatus();
      case END_USER -> world.endUserStatus();
      case ANY_PARTY -> Sets.union(world.importerStatus(), world.endUserStatus());
    };
  }

  private boolean isNamed(Criterion.PartyNamed c) {
    PartyList list = world.rulebook().partyList(c.names());
    return law.exists(list.id().announcement())
        && switch (c.role()) {
          case IMPORTER -> world.importer().isOn(list);
          case END_USER -> world.endUser().isOn(list);
          case ANY_PARTY -> world.importer().isOn(list) || world.endUser().isOn(list);
        };
  }

  private boolean isInScope(String question) {
    return world.reading(question).equals(LawQuestions.IN_SCOPE);
  }

  private boolean isBlend(Criterion.Blend c, Thing thing) {
    List<Thing> parts = thing.parts();
    return parts.stream().anyMatch(p -> holds(c.component(), p))
        && (parts.stream().allMatch(p -> holds(c.component(), p) || holds(c.alongside(), p))
            || isInScope(c.otherwise()));
  }

  /** An entry describes it, whatever the state of the entry; or a row that nobody has seen does. */
  boolean isListed(ProvisionId id, Thing thing) {
    ControlList list = world.rulebook().list(id);
    return law.exists(id.announcement())
        && (list.entries().stream().anyMatch(e -> holds(e.is(), thing))
            || isInUnseenRow(list, thing));
  }

  boolean isInUnseenRow(ControlList list, Thing thing) {
    Optional<Criterion> range = list.mayExtendTo();
    return range.isPresent() && holds(range.get(), thing) && world.isUnseenRow(list.id(), thing);
  }
}
