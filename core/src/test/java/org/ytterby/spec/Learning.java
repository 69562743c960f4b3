package org.ytterby.spec;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.ytterby.material.Composition;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Money;
import org.ytterby.quantity.ValueShare;
import org.ytterby.trade.ContentValue;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Country;
import org.ytterby.trade.EndUse;
import org.ytterby.trade.Item;
import org.ytterby.trade.Party;
import org.ytterby.trade.PartyStatus;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;
import org.ytterby.trade.Stated;
import org.ytterby.trade.TechnologyField;
import org.ytterby.trade.TechnologyTrait;
import org.ytterby.trade.Token;

/** Tells some of the facts of a {@link World}: the same shipment, better known. */
public final class Learning {
  /** The facts that can be told. */
  public enum Fact {
    /** Where it starts. */
    FROM,
    /** Where it ends. */
    TO,
    /** Nationalities and countries of those who take part. */
    PERSONS,
    /** Their names. */
    NAMES,
    /** Their statuses and owners. */
    STATUSES,
    /** The uses. */
    USES,
    /** The form of each item. */
    FORM,
    /** More of the composition of each item. */
    COMPOSITION,
    /** Origin and place of manufacture of each item. */
    ORIGIN,
    /** Integration and kind of each item. */
    KIND,
    /** Technology of each item. */
    TECHNOLOGY,
    /** Value of each item and share of listed content. */
    VALUE,
    /** That nothing else is inside. */
    NOTHING_ELSE
  }

  private final World world;
  private final Set<Fact> told;

  private Learning(World world, Set<Fact> told) {
    this.world = world;
    this.told = told;
  }

  /** The shipment of a world with some of that world's facts told. */
  public static Shipment of(World world, Set<Fact> told) {
    return new Learning(world, told).shipment();
  }

  private Shipment shipment() {
    Shipment known = world.asserted();
    Countries from = endsHangTogether(known)
        ? Countries.of(world.from().code())
        : country(Fact.FROM, known.from(), world::from);
    return Shipment.builder()
        .exportDate(known.exportDate())
        .movement(known.movement())
        .from(from)
        .to(country(Fact.TO, known.to(), world::to))
        .exporterNationality(
            country(Fact.PERSONS, known.exporterNationality(), world::exporterNationality))
        .recipientNationality(
            country(Fact.PERSONS, known.recipientNationality(), world::recipientNationality))
        .importer(party(world.importer()))
        .endUser(party(world.endUser()))
        .endUses(told.contains(Fact.USES) ? exactly(EndUse.class, world.uses()) : known.endUses())
        .ownedByListedPercent(
            told.contains(Fact.STATUSES)
                ? Optional.of(Interval.exactly(world.ownedByListed()))
                : known.ownedByListedPercent())
        .addAllExemptionsClaimed(known.exemptionsClaimed())
        .addAllExporterKnows(known.exporterKnows())
        .addAllExporterNotified(known.exporterNotified())
        .addAllLines(known.lines().stream()
            .map(line -> ShipmentLine.of(line.id(), item(world.thing(line), line.item())))
            .toList())
        .build();
  }

  /** A blank destination is not the start. Told, it no longer says so of a start that is open: then both are told. */
  private boolean endsHangTogether(Shipment known) {
    return told.contains(Fact.TO) && known.to().isUnknown();
  }

  private Countries country(Fact fact, Countries known, Supplier<Country> found) {
    return told.contains(fact) ? Countries.of(found.get().code()) : known;
  }

  private static <E extends Enum<E> & Token> Stated<E> exactly(Class<E> type, Set<E> found) {
    Set<E> values = EnumSet.noneOf(type);
    values.addAll(found);
    return new Stated<>(ImmutableSortedSet.copyOf(values), true);
  }

  private Party party(PartyInWorld party) {
    Party known = party.stated();
    return Party.builder()
        .name(told.contains(Fact.NAMES) ? Optional.of(party.name()) : known.name())
        .country(country(Fact.PERSONS, known.country(), party::country))
        .status(
            told.contains(Fact.STATUSES)
                ? exactly(PartyStatus.class, party.status())
                : known.status())
        .screenedClearOn(known.screenedClearOn())
        .build();
  }

  private Item item(Thing thing, Item known) {
    boolean knowsValue = told.contains(Fact.VALUE);
    boolean knowsKind = told.contains(Fact.KIND);
    return Item.builder()
        .form(told.contains(Fact.FORM) ? Optional.of(thing.form()) : known.form())
        .composition(composition(thing, known))
        .origin(country(Fact.ORIGIN, known.origin(), thing::origin))
        .madeIn(country(Fact.ORIGIN, known.madeIn(), thing::madeIn))
        .integration(knowsKind ? Optional.of(thing.integration()) : known.integration())
        .itemType(knowsKind ? Optional.of(thing.itemType()) : known.itemType())
        .casNumber(knowsKind ? thing.casNumber() : known.casNumber())
        .technologyFields(
            told.contains(Fact.TECHNOLOGY)
                ? exactly(TechnologyField.class, thing.technologyFields())
                : known.technologyFields())
        .technologyTraits(
            told.contains(Fact.TECHNOLOGY)
                ? exactly(TechnologyTrait.class, thing.technologyTraits())
                : known.technologyTraits())
        .putAllTechnologyOrigin(technology(thing, known))
        .putAllParameters(known.parameters())
        .value(
            knowsValue
                ? Optional.of(Money.of(Interval.exactly(thing.value()), "EUR"))
                : known.value())
        .contentValue(knowsValue ? content(thing, known) : known.contentValue())
        .addAllContents(contents(thing, known))
        .contentsComplete(told.contains(Fact.NOTHING_ELSE) || known.contentsComplete())
        .build();
  }

  /** One of the closer descriptions that are true of the matter. */
  private Composition composition(Thing thing, Item known) {
    return told.contains(Fact.COMPOSITION)
        ? Materials.closer(known.composition()).stream()
            .filter(c -> Materials.completions(c).contains(thing.body().matter()))
            .findFirst()
            .orElse(known.composition())
        : known.composition();
  }

  private Map<TechnologyField, Countries> technology(Thing thing, Item known) {
    if (!told.contains(Fact.TECHNOLOGY)) {
      return known.technologyOrigin();
    }
    ImmutableMap.Builder<TechnologyField, Countries> found = ImmutableMap.builder();
    for (TechnologyField field : TechnologyField.values()) {
      thing.technology(field).ifPresent(c -> found.put(field, Countries.of(c.code())));
    }
    return found.buildOrThrow();
  }

  private Optional<ContentValue> content(Thing thing, Item known) {
    if (known.contentValue().isEmpty()) {
      return Optional.empty();
    }
    if (known.contentValue().get() instanceof ContentValue.Share) {
      return Optional.of(
          new ContentValue.Share(ValueShare.of(Interval.exactly(thing.statedShare()))));
    }
    return known
        .contentValue()
        .map(c -> c instanceof ContentValue.Itemised pieces
            ? new ContentValue.Itemised(
                pieces.pieces(), pieces.complete() || told.contains(Fact.NOTHING_ELSE))
            : c);
  }

  private ImmutableList<Item> contents(Thing thing, Item known) {
    List<Thing> direct = thing.statedInside();
    return direct.stream()
        .map(t -> item(t, known.contents().get(direct.indexOf(t))))
        .collect(toImmutableList());
  }
}
