package org.ytterby.spec;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ytterby.law.LawQuestion;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;
import org.ytterby.quantity.Interval;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Country;
import org.ytterby.trade.EndUse;
import org.ytterby.trade.Item;
import org.ytterby.trade.Movement;
import org.ytterby.trade.Party;
import org.ytterby.trade.PartyStatus;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;
import org.ytterby.trade.Stated;
import org.ytterby.trade.Token;

/**
 * One complete state of affairs that a shipment allows: every fact has one value, every question one reading, every report has
 * taken legal form or has not. A value is chosen when it is first asked for and is the same ever after.
 */
public final class World {
  private static final ImmutableList<Country> COUNTRIES =
      Stream.of("CN", "DE", "FR", "JP", "HK", "NZ").map(Country::of).collect(toImmutableList());
  private static final BigDecimal NUDGE = new BigDecimal("0.0000001");

  private final Rulebook rulebook;
  private final Lens lens;
  private final Shipment shipment;
  private final Choices choices;
  private final Map<Object, Object> settled = new HashMap<>();
  private final Identity identity;

  /** A world that has yet to be asked. */
  public World(Rulebook rulebook, Lens lens, Shipment shipment, Choices choices) {
    this.rulebook = rulebook;
    this.lens = lens;
    this.shipment = shipment;
    this.choices = choices;
    identity = new Identity(rulebook);
  }

  /** Whether a way to complete the item's form and composition is written down. */
  public static boolean isCompletable(Item item) {
    return !Thing.bodies(item.form(), item.composition(), !item.contents().isEmpty())
        .isEmpty();
  }

  Rulebook rulebook() {
    return rulebook;
  }

  Lens lens() {
    return lens;
  }

  /** What the caller asserts and cannot be otherwise: the day, the movement, the claims. */
  Shipment asserted() {
    return shipment;
  }

  @SuppressWarnings("unchecked")
  <T> T settle(Object fact, Supplier<List<T>> possible) {
    if (!settled.containsKey(fact)) {
      settled.put(fact, choices.among(possible.get()));
    }
    return (T) settled.get(fact);
  }

  /** What was asked for so far, by name. */
  Map<Object, Object> told() {
    return settled;
  }

  // law

  String reading(String question) {
    LawQuestion asked = rulebook.questions().get(question);
    if (asked == null) {
      throw new IllegalStateException("no question " + question);
    }
    return Optional.ofNullable(lens.chosen().get(question))
        .or(asked::preferred)
        .orElseGet(() ->
            settle("reading of " + question, () -> asked.readings().keySet().asList()));
  }

  boolean tookLegalForm(String report) {
    return switch (lens.reported()) {
      case PUBLISHED_ONLY -> false;
      case AS_REPORTED -> true;
      case OPEN -> settle("legal form of " + report, () -> ImmutableList.of(false, true));
    };
  }

  boolean isUnseenRow(ProvisionId list, Thing thing) {
    return settle("unseen row of " + list + thing.path(), () -> ImmutableList.of(false, true));
  }

  Identity identity() {
    return identity;
  }

  // places and parties

  Country from() {
    boolean inside = shipment.movement() == Movement.IN_COUNTRY_TRANSFER;
    List<Country> ends = possible(shipment.to());
    return settle(
        "from",
        () -> possible(shipment.from()).stream()
            .filter(c -> !inside || ends.contains(c))
            .toList());
  }

  Country to() {
    Country from = from();
    return shipment.movement() == Movement.IN_COUNTRY_TRANSFER
        ? from
        : settle(
            "to",
            () -> shipment.to().isUnknown()
                ? COUNTRIES.stream().filter(c -> !c.equals(from)).toList()
                : possible(shipment.to()));
  }

  Country exporterNationality() {
    return settle("exporter", () -> possible(shipment.exporterNationality()));
  }

  Country recipientNationality() {
    return settle("recipient", () -> possible(shipment.recipientNationality()));
  }

  Country importerCountry() {
    return settle("importer country", () -> possible(shipment.importer().country()));
  }

  Country endUserCountry() {
    return settle("end user country", () -> possible(shipment.endUser().country()));
  }

  Set<PartyStatus> importerStatus() {
    return settle("importer status", () -> statuses(shipment.importer()));
  }

  Set<PartyStatus> endUserStatus() {
    return settle("end user status", () -> statuses(shipment.endUser()));
  }

  PartyInWorld importer() {
    return new PartyInWorld(
        this, "importer", shipment.importer(), importerCountry(), importerStatus());
  }

  PartyInWorld endUser() {
    return new PartyInWorld(
        this, "end user", shipment.endUser(), endUserCountry(), endUserStatus());
  }

  private static List<Set<PartyStatus>> statuses(Party party) {
    Set<PartyStatus> possible = EnumSet.allOf(PartyStatus.class);
    if (party.screenedClearOn().isPresent()) {
      possible.removeAll(Set.of(PartyStatus.CONTROL_LISTED, PartyStatus.WATCH_LISTED));
    }
    return possible(party.status(), possible);
  }

  Set<EndUse> uses() {
    return settle("uses", () -> possible(shipment.endUses(), EnumSet.allOf(EndUse.class)));
  }

  BigDecimal ownedByListed() {
    return settle(
        "owned by listed",
        () -> shipment
            .ownedByListedPercent()
            .map(World::points)
            .orElse(decimals("0", "49.99", "50", "100")));
  }

  Thing thing(ShipmentLine line) {
    return new Thing(this, line.item(), line.id() + "/");
  }

  // what a statement allows

  static List<Country> possible(Countries stated) {
    return stated.except()
        ? COUNTRIES.stream().filter(c -> !stated.listed().contains(c)).toList()
        : stated.listed().asList();
  }

  /** Nothing else, one of the others more, or all of them. */
  static <E extends Enum<E> & Token> List<Set<E>> possible(Stated<E> stated, Set<E> vocabulary) {
    if (stated.complete()) {
      return ImmutableList.of(stated.values());
    }
    ImmutableSet.Builder<Set<E>> possible = ImmutableSet.builder();
    possible.add(stated.values());
    vocabulary.forEach(
        one -> possible.add(ImmutableSet.copyOf(Sets.union(stated.values(), Set.of(one)))));
    possible.add(ImmutableSet.copyOf(Sets.union(stated.values(), vocabulary)));
    return possible.build().asList();
  }

  /** Numbers of an interval: its ends or, where an end is open, one close by. */
  static List<BigDecimal> points(Interval interval) {
    Range<BigDecimal> range = interval.range();
    BigDecimal low = range.hasLowerBound()
        ? range.lowerEndpoint()
        : range.upperEndpoint().subtract(BigDecimal.TEN);
    BigDecimal high = range.hasUpperBound() ? range.upperEndpoint() : low.add(BigDecimal.TEN);
    BigDecimal step = high.subtract(low).multiply(NUDGE);
    return Stream.of(
            low,
            low.add(step),
            low.add(high).divide(BigDecimal.valueOf(2)),
            high.subtract(step),
            high)
        .filter(range)
        .map(BigDecimal::stripTrailingZeros)
        .distinct()
        .toList();
  }

  static List<BigDecimal> decimals(String... texts) {
    return Stream.of(texts).map(BigDecimal::new).toList();
  }
}
