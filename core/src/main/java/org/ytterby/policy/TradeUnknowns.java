package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.ytterby.law.Criterion;
import org.ytterby.law.LawQuestion;
import org.ytterby.law.PartyList;
import org.ytterby.law.ProvisionId;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Movement;
import org.ytterby.trade.Party;
import org.ytterby.trade.PartyStatus;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.Stated;
import org.ytterby.trade.TechnologyField;
import org.ytterby.trade.Token;

/** What conditions ask of places, parties, uses and readings of the law that are not known. */
final class TradeUnknowns {
  private TradeUnknowns() {}

  static Residue place(Case facts, Criterion.Place place, Countries stated, Countries region) {
    Shipment shipment = facts.shipment();
    boolean destination = place == Criterion.Place.TO_COUNTRY;
    if (destination && shipment.movement() == Movement.IN_COUNTRY_TRANSFER) {
      return place(facts, Criterion.Place.FROM_COUNTRY, shipment.start(), region);
    }
    boolean ofItem = place == Criterion.Place.ORIGIN_COUNTRY || place == Criterion.Place.MADE_IN;
    Supplier<Unknown> make = () -> Places.unknown(FactNames.of(place), stated);
    Unknown unknown = ofItem ? facts.unknown(place, make) : facts.unknownOfShipment(place, make);
    if (destination && shipment.to().isUnknown() && shipment.destination().isUnknown()) {
      bindEnds(facts, unknown);
    }
    return Places.within(unknown, region);
  }

  /** A destination of which nothing is said is another country than the start. */
  private static void bindEnds(Case facts, Unknown end) {
    Criterion.Place from = Criterion.Place.FROM_COUNTRY;
    facts.unknownOfShipment("ends", () -> {
      Unknown start = facts.unknownOfShipment(
          from, () -> Places.unknown(FactNames.of(from), facts.shipment().start()));
      facts
          .unknowns()
          .bind(new Bond(
              ImmutableSet.of(start, end),
              settled -> {
                ImmutableList<Object> first = settled.values(start);
                ImmutableList<Object> second = settled.values(end);
                return first == null
                    || second == null
                    || first.size() > 1
                    || !first.equals(second)
                    || first.contains(Places.ELSEWHERE);
              },
              () -> ImmutableList.of("ends", start, end)));
      return end;
    });
  }

  /** One of these words is among those meant. */
  static <E extends Enum<E> & Token> Residue any(
      Case facts, Object subject, String fact, Stated<E> stated, Set<E> wanted) {
    return wanted.stream()
        .filter(word -> !stated.values().contains(word))
        .map(word -> Answer.isSo(word(facts, subject, fact, word)))
        .reduce(Residue.FALSE, Residue::or);
  }

  private static Unknown word(Case facts, Object subject, String fact, Token word) {
    Supplier<Unknown> make = () -> Unknown.ofWord(fact, word.token());
    ImmutableList<Object> what = ImmutableList.of(fact, word);
    return subject == facts ? facts.unknown(what, make) : facts.unknownOfShipment(what, make);
  }

  /** One of these is the status of a party; screening against lists settles the statuses that come with them. */
  static Residue status(Case facts, String role, Party party, ImmutableSet<PartyStatus> statuses) {
    return statuses.stream()
        .filter(status -> party.hasAny(Set.of(status)) != Truth.FALSE)
        .map(status -> Answer.isSo(statusOf(facts, role, status)))
        .reduce(Residue.FALSE, Residue::or);
  }

  /** The name is on a list, though nothing known says so: then the party is established there and has the status. */
  static Residue named(Case facts, String role, Party party, PartyList list, ListedNames names) {
    Residue seen = party.name().isEmpty() ? names.isOn(facts, role, party, list) : Residue.FALSE;
    if (list.complete()) {
      return seen;
    }
    Residue inside = party.country().within(list.countries()) == Truth.UNKNOWN
        ? Places.within(countryOf(facts, role, party), list.countries())
        : Residue.TRUE;
    Residue listed = party.hasAny(Set.of(list.status())) == Truth.UNKNOWN
        ? status(facts, role, party, ImmutableSet.of(list.status()))
        : Residue.TRUE;
    Residue unseen = Answer.isSo(facts.unknownOfShipment(
        ImmutableList.of(role, list.id()),
        () -> Unknown.yesOrNo(ImmutableSortedSet.of(list.id().toString()))));
    return seen.or(unseen.and(inside).and(listed));
  }

  /** Where a party is established. */
  static Unknown countryOf(Case facts, String role, Party party) {
    Criterion.Place place = role.equals(FactNames.IMPORTER)
        ? Criterion.Place.IMPORTER_COUNTRY
        : Criterion.Place.END_USER_COUNTRY;
    return facts.unknownOfShipment(
        place, () -> Places.unknown(FactNames.of(place), party.country()));
  }

  /** Whether a party has a status that was not stated. */
  static Unknown statusOf(Case facts, String role, PartyStatus status) {
    return word(facts, facts.shipment(), FactNames.status(role), status);
  }

  static Residue ownedByListed(Case facts, Criterion.OwnedByListed c) {
    Interval stated = facts
        .shipment()
        .ownedByListedPercent()
        .orElse(Interval.of(Range.closed(BigDecimal.ZERO, BigDecimal.valueOf(100))));
    return Numbers.compared(
        facts.unknownOfShipment(
            FactNames.OWNED_BY_LISTED_PERCENT,
            () -> new Unknown(
                ImmutableSortedSet.of(FactNames.OWNED_BY_LISTED_PERCENT), new Numbers(stated))),
        Criterion.Comparison.AT_LEAST,
        c.percent());
  }

  static Residue technologyOrigin(Case facts, TechnologyField field, Countries region) {
    Countries stated = facts.item().technologyOrigin().get(field);
    return Places.within(
        facts.unknown(
            field,
            () -> new Unknown(
                ImmutableSortedSet.of(FactNames.TECHNOLOGY_ORIGIN),
                stated == null ? new Places(Countries.any(), true) : new Places(stated, false))),
        region);
  }

  static Residue reading(Case facts, String question, String reading) {
    LawQuestion asked = Objects.requireNonNull(facts.readings().questions().get(question));
    Unknown open = facts.unknownOfLaw(
        question, () -> Unknown.oneOf(question, asked.readings().keySet()));
    return new Residue.Asked(open, reading, reading::equals);
  }

  /** A row of a list that nobody has seen describes the item. */
  static Unknown unseenRow(Case facts, ProvisionId list) {
    return facts.unknown(list, () -> Unknown.yesOrNo(ImmutableSortedSet.of(list.toString())));
  }
}
