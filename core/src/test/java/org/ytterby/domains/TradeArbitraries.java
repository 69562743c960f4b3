package org.ytterby.domains;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Money;
import org.ytterby.quantity.ValueShare;
import org.ytterby.spec.World;
import org.ytterby.trade.Concern;
import org.ytterby.trade.ContentValue;
import org.ytterby.trade.Countries;
import org.ytterby.trade.EndUse;
import org.ytterby.trade.Integration;
import org.ytterby.trade.Item;
import org.ytterby.trade.Movement;
import org.ytterby.trade.Parameter;
import org.ytterby.trade.Party;
import org.ytterby.trade.PartyStatus;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;
import org.ytterby.trade.Stated;
import org.ytterby.trade.TechnologyField;
import org.ytterby.trade.TechnologyTrait;
import org.ytterby.trade.Token;

/** Shipments with gaps, alternatives and values at the edge. */
final class TradeArbitraries {
  private static final List<ProductForm> FORMS = List.of(
      ProductForm.METAL,
      ProductForm.ALLOY,
      ProductForm.OXIDE,
      ProductForm.COMPOUND,
      ProductForm.MIXTURE,
      ProductForm.POWDER,
      ProductForm.MAGNETIC_POWDER,
      ProductForm.PERMANENT_MAGNET,
      ProductForm.TARGET,
      ProductForm.CRYSTAL,
      ProductForm.PHOSPHOR,
      ProductForm.CALCINED_CATALYST,
      ProductForm.ROTOR,
      ProductForm.ASSEMBLY,
      ProductForm.COMPONENT,
      ProductForm.MAGNET_FITTED_PRODUCT,
      ProductForm.FINISHED_PRODUCT,
      ProductForm.TECHNOLOGY,
      ProductForm.SERVICE);

  private TradeArbitraries() {}

  /** Shipments of one to three lines on one of these days, perhaps with one of these exemptions claimed. */
  static Arbitrary<Shipment> shipments(List<LocalDate> days, Set<String> claims, Stock stock) {
    Arbitrary<ImmutableSortedSet<String>> claimed =
        Arbitraries.subsetOf(claims).map(ImmutableSortedSet::copyOf);
    Arbitrary<Set<Concern>> concerns =
        rarely(Arbitraries.of(Concern.class).set().ofMaxSize(1));
    Arbitrary<Movement> movements = Arbitraries.frequency(
        Tuple.of(5, Movement.EXPORT),
        Tuple.of(1, Movement.RE_EXPORT),
        Tuple.of(1, Movement.IN_COUNTRY_TRANSFER),
        Tuple.of(1, Movement.BONDED_ZONE));
    Arbitrary<Shipment.Builder> route = Combinators.combine(
            Arbitraries.of(days), movements, countries(), countries(), countries(), countries())
        .as((day, movement, from, to, exporter, recipient) -> Shipment.builder()
            .exportDate(day)
            .movement(movement)
            .from(from)
            .to(movement == Movement.IN_COUNTRY_TRANSFER && from.and(to).isEmpty() ? from : to)
            .exporterNationality(exporter)
            .recipientNationality(recipient));
    Arbitrary<Optional<Interval>> owned = Arbitraries.of(
            Interval.exactly(new BigDecimal("50")),
            Interval.exactly(new BigDecimal("49.999")),
            Interval.of(Range.closed(new BigDecimal("49"), new BigDecimal("51"))))
        .optional();
    return Combinators.combine(
            route,
            parties(stock),
            parties(stock),
            stated(EndUse.class),
            owned,
            claimed,
            concerns,
            items(2, stock).list().ofMinSize(1).ofMaxSize(3))
        .as((builder, importer, endUser, uses, share, claim, known, items) -> builder
            .importer(importer)
            .endUser(endUser)
            .endUses(uses)
            .ownedByListedPercent(share)
            .addAllExemptionsClaimed(claim)
            .addAllExporterKnows(known)
            .addAllLines(IntStream.range(0, items.size())
                .mapToObj(i -> ShipmentLine.of("line " + i, items.get(i)))
                .toList())
            .build());
  }

  private static <T> Arbitrary<Set<T>> rarely(Arbitrary<Set<T>> values) {
    return Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.just(Set.of())), Tuple.of(1, values));
  }

  private static Arbitrary<Countries> countries() {
    return Arbitraries.frequency(
            Tuple.of(3, ""),
            Tuple.of(4, "CN"),
            Tuple.of(4, "DE"),
            Tuple.of(2, "JP"),
            Tuple.of(1, "HK"),
            Tuple.of(2, "DE|FR"),
            Tuple.of(1, "CN|JP"),
            Tuple.of(2, "!CN"),
            Tuple.of(1, "!CN|HK"))
        .map(Countries::parse);
  }

  private static Arbitrary<Party> parties(Stock stock) {
    Arbitrary<Optional<LocalDate>> screened =
        Arbitraries.just(LocalDate.of(2026, 1, 1)).optional(0.2);
    return Combinators.combine(
            Arbitraries.of(stock.names()).optional(0.6),
            countries(),
            stated(PartyStatus.class),
            screened)
        .as((name, country, status, clear) -> Party.builder()
            .name(name)
            .country(country)
            .status(status)
            .screenedClearOn(clear)
            .build());
  }

  private static <E extends Enum<E> & Token> Arbitrary<Stated<E>> stated(Class<E> vocabulary) {
    Arbitrary<Stated<E>> said = Combinators.combine(
            Arbitraries.of(vocabulary).set().ofMaxSize(2), Arbitraries.of(true, true, false))
        .as((values, complete) -> new Stated<>(ImmutableSortedSet.copyOf(values), complete));
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(Stated.unknown())), Tuple.of(2, said));
  }

  /** Items with something inside, at most so deep. */
  static Arbitrary<Item> items(int depth, Stock stock) {
    return Combinators.combine(facts(stock), values(depth, stock), contents(depth, stock))
        .as((facts, value, inside) -> item(facts, value, inside))
        .filter(Optional::isPresent)
        .map(Optional::get);
  }

  private record Facts(
      Optional<ProductForm> form,
      Composition composition,
      Countries origin,
      Countries madeIn,
      Optional<Integration> integration,
      Called called,
      Technology technology,
      Optional<Parameter> parameter) {}

  private record Called(Optional<String> type, Optional<String> number) {}

  private record Technology(
      Stated<TechnologyField> fields,
      Stated<TechnologyTrait> traits,
      Map<TechnologyField, Countries> origin) {}

  private record Value(Optional<Money> value, Optional<ContentValue> content) {}

  private record Contents(List<Item> items, boolean complete) {}

  private static Arbitrary<Facts> facts(Stock stock) {
    Arbitrary<Parameter> parameter = Arbitraries.of(
        new Parameter(Interval.exactly(new BigDecimal("1.5")), "T"),
        new Parameter(Interval.exactly(new BigDecimal("1.49999")), "T"),
        new Parameter(Interval.of(Range.atLeast(BigDecimal.ONE)), "T"),
        new Parameter(Interval.exactly(BigDecimal.TEN), "kOe"));
    Arbitrary<Called> called = Combinators.combine(
            Arbitraries.of(stock.itemTypes()).optional(0.3),
            Arbitraries.of(stock.numbers()).optional(0.3))
        .as(Called::new);
    return Combinators.combine(
            Arbitraries.of(FORMS).optional(0.85),
            Arbitraries.of(stock.compositions()),
            countries(),
            countries(),
            Arbitraries.of(Integration.class).optional(0.3),
            called,
            technology(),
            parameter.optional(0.5))
        .as(Facts::new);
  }

  private static Arbitrary<Technology> technology() {
    return Combinators.combine(
            stated(TechnologyField.class),
            stated(TechnologyTrait.class),
            Arbitraries.maps(Arbitraries.of(TechnologyField.class), countries()).ofMaxSize(2))
        .as(Technology::new);
  }

  private static Arbitrary<Value> values(int depth, Stock stock) {
    Arbitrary<Optional<Money>> value = Arbitraries.of("1000", "12.4", "0", "3.3333333")
        .map(amount -> Money.of(amount, "EUR"))
        .optional(0.7);
    Arbitrary<ContentValue> share = Arbitraries.of(
            "0.1 %", "0.0999999999 %", "0.1000000001 %", "0 %", "0.05-0.2 %", "30 %")
        .map(text -> new ContentValue.Share(ValueShare.parse(text)));
    Arbitrary<ContentValue> amount = Arbitraries.of("1", "0.99999999999", "0.0124", "0")
        .map(text -> new ContentValue.Amount(Money.of(text, "EUR")));
    Arbitrary<ContentValue> content = depth <= 0
        ? share
        : Arbitraries.frequencyOf(
            Tuple.of(2, share), Tuple.of(2, amount), Tuple.of(3, itemised(stock)));
    return Combinators.combine(value, content.optional(0.6)).as(Value::new);
  }

  private static Arbitrary<ContentValue> itemised(Stock stock) {
    Arbitrary<ContentValue.Piece> piece = Combinators.combine(
            Arbitraries.lazy(() -> items(0, stock)),
            Arbitraries.of("0.4", "0.6", "1", "0.999999999", "0.0124", "0"))
        .as((item, value) -> new ContentValue.Piece(item, Money.of(value, "EUR")));
    return Combinators.combine(piece.list().ofMaxSize(3), Arbitraries.of(true, false))
        .as((pieces, complete) ->
            new ContentValue.Itemised(ImmutableList.copyOf(pieces), complete));
  }

  private static Arbitrary<Contents> contents(int depth, Stock stock) {
    return depth <= 0
        ? Arbitraries.just(new Contents(List.of(), true))
        : Combinators.combine(
                Arbitraries.lazy(() -> items(depth - 1, stock)).list().ofMaxSize(2),
                Arbitraries.of(true, true, false))
            .as(Contents::new);
  }

  /** Nothing if the facts contradict each other; things in a material are left out. */
  private static Optional<Item> item(Facts facts, Value value, Contents contents) {
    Item.Builder builder = Item.builder()
        .form(facts.form())
        .composition(facts.composition())
        .origin(facts.origin())
        .madeIn(facts.madeIn())
        .integration(facts.integration())
        .itemType(facts.called().type())
        .casNumber(facts.called().number())
        .technologyFields(facts.technology().fields())
        .technologyTraits(facts.technology().traits())
        .putAllTechnologyOrigin(facts.technology().origin())
        .value(value.value())
        .contentValue(value.content())
        .contentsComplete(contents.complete())
        .putAllParameters(facts.parameter().map(p -> Map.of("field", p)).orElse(Map.of()));
    try {
      Item bare = builder.build();
      Item whole = bare.mayHoldParts() && !contents.items().isEmpty()
          ? builder.addAllContents(contents.items()).build()
          : bare;
      return Optional.of(whole).filter(World::isCompletable);
    } catch (IllegalArgumentException contradiction) {
      return Optional.empty();
    }
  }

  static ImmutableSet<ProductForm> forms() {
    return ImmutableSet.copyOf(FORMS);
  }
}
