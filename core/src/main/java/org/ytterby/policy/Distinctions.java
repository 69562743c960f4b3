package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.ytterby.law.Criteria;
import org.ytterby.law.Criterion;
import org.ytterby.law.ListedParty;
import org.ytterby.law.Rulebook;
import org.ytterby.trade.ContentValue;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Country;
import org.ytterby.trade.Item;
import org.ytterby.trade.Party;
import org.ytterby.trade.PartyName;
import org.ytterby.trade.Shipment;

/**
 * What some laws tell apart in the facts of trade: two countries only if a region that a law names holds one of them, two names
 * only if one is on a list, two shares of value only if a bound that a law names lies between them. Immutable, shared between
 * threads.
 */
final class Distinctions {
  private static final Integer NAMED_BY_NONE = 0;

  private final ImmutableMap<Country, Integer> kinds;
  private final ImmutableSet<PartyName> listed;
  private final ImmutableList<BigDecimal> bounds;

  private Distinctions(
      Collection<Countries> regions,
      ImmutableSet<PartyName> listed,
      Collection<BigDecimal> bounds) {
    ImmutableMap<Country, ImmutableList<Boolean>> inside = regions.stream()
        .flatMap(region -> region.listed().stream())
        .distinct()
        .collect(toImmutableMap(
            country -> country,
            country -> regions.stream()
                .map(region -> region.listed().contains(country))
                .collect(toImmutableList())));
    ImmutableList<ImmutableList<Boolean>> all =
        inside.values().stream().distinct().collect(toImmutableList());
    kinds = inside.entrySet().stream()
        .collect(toImmutableMap(e -> e.getKey(), e -> 1 + all.indexOf(e.getValue())));
    this.listed = listed;
    this.bounds = ImmutableList.copyOf(bounds);
  }

  static Distinctions of(Rulebook one, Rulebook other) {
    ImmutableList<Rulebook> laws = ImmutableList.of(one, other);
    ImmutableSet<Criterion> criteria = laws.stream()
        .flatMap(law -> law.announcements().values().stream())
        .flatMap(Criteria::of)
        .flatMap(Criteria::parts)
        .collect(toImmutableSet());
    return new Distinctions(
        Stream.concat(
                criteria.stream().flatMap(Distinctions::region),
                laws.stream()
                    .flatMap(law -> law.partyLists().values().stream())
                    .map(list -> list.countries()))
            .collect(toImmutableSet()),
        laws.stream()
            .flatMap(law -> law.partyLists().values().stream())
            .flatMap(list -> list.names().stream())
            .flatMap(ListedParty::allNames)
            .map(PartyName::of)
            .collect(toImmutableSet()),
        criteria.stream()
            .flatMap(c -> c instanceof Criterion.HoldsValue holds
                ? Stream.of(holds.atLeast().lowerEnd())
                : Stream.of())
            .collect(toImmutableSet()));
  }

  private static Stream<Countries> region(Criterion criterion) {
    return criterion instanceof Criterion.In c
        ? Stream.of(c.region())
        : criterion instanceof Criterion.HoldsValue c
            ? Stream.of(c.origin())
            : criterion instanceof Criterion.Technology c ? Stream.of(c.origin()) : Stream.of();
  }

  /** The facts of a line; empty if it states the value of one thing inside after the other, which is not compared. */
  Optional<TradeFacts> of(Shipment shipment, Item item) {
    return content(item)
        .map(content -> new TradeFacts(
            shipment.movement(),
            !shipment.to().isUnknown(),
            place(shipment.start()),
            place(shipment.destination()),
            place(shipment.exporterNationality()),
            place(shipment.recipientNationality()),
            who(shipment.importer()),
            who(shipment.endUser()),
            shipment.endUses(),
            shipment.ownedByListedPercent(),
            shipment.exemptionsClaimed(),
            shipment.exporterKnows(),
            shipment.exporterNotified(),
            place(item.origin()),
            place(item.madeIn()),
            item.technologyOrigin(),
            content));
  }

  /** One country, or all but one, by its kind. */
  private Object place(Countries stated) {
    if (stated.listed().size() != 1) {
      return stated;
    }
    Integer kind = kinds.getOrDefault(stated.listed().first(), NAMED_BY_NONE);
    return stated.except() ? Integer.valueOf(-1 - kind) : kind;
  }

  private TradeFacts.Who who(Party party) {
    Object name = listed.isEmpty() || party.name().isEmpty()
        ? party.name().isPresent()
        : party.comparableName().filter(listed::contains).<Object>map(n -> n).orElse(true);
    return new TradeFacts.Who(
        place(party.country()), name, party.status(), party.screenedClearOn().isPresent());
  }

  private Optional<Object> content(Item item) {
    ContentValue stated = item.contentValue().orElse(null);
    if (stated == null) {
      return Optional.of(Optional.empty());
    }
    if (stated instanceof ContentValue.Share share) {
      return Optional.of(bounds.stream().map(share.share()::atLeast).collect(toImmutableList()));
    }
    return stated instanceof ContentValue.Amount amount
        ? Optional.of(ImmutableList.of(amount, item.value()))
        : Optional.empty();
  }
}
