package org.ytterby.spec;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ytterby.decision.FactChange;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.ValueShare;
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

/** Changes of fact written into a shipment by their text, as a reader of the answer would. */
final class AppliedChanges {
  private final Map<String, String> to = new LinkedHashMap<>();

  private AppliedChanges(Collection<FactChange> changes) {
    changes.forEach(c -> to.put(c.fact(), c.to()));
  }

  /** The shipments, one for the first and one for the last day of a run of days; none if the changes contradict what is stated. */
  static ImmutableList<Shipment> to(Shipment s, String line, Collection<FactChange> changes) {
    AppliedChanges applied = new AppliedChanges(changes);
    String day = applied.to.get("export_date");
    if (day == null) {
      return applied.shipment(s, line, s.exportDate());
    }
    LocalDate first = LocalDate.parse(day.substring(0, 10));
    return ImmutableList.copyOf(Iterables.concat(
        applied.shipment(s, line, first),
        day.length() == 12
            ? applied.shipment(s, line, first.plusYears(20))
            : applied.shipment(s, line, LocalDate.parse(day.substring(12)))));
  }

  private <T> T or(String fact, Function<String, T> parse, T stated) {
    String text = to.get(fact);
    return text == null ? stated : parse.apply(text);
  }

  private <T> Optional<T> maybe(String fact, Function<String, T> parse, Optional<T> stated) {
    return or(fact, text -> Optional.of(parse.apply(text)), stated);
  }

  private Countries place(String fact, Countries stated) {
    return or(fact, Countries::parse, stated);
  }

  private static <E extends Enum<E> & Token> Function<String, E> word(Class<E> vocabulary) {
    return text -> Token.parse(vocabulary, text);
  }

  private <E extends Enum<E> & Token> Stated<E> stated(
      String fact, Class<E> vocabulary, Stated<E> stated) {
    return or(fact, text -> Stated.parse(vocabulary, text), stated);
  }

  private ImmutableList<Shipment> shipment(Shipment s, String line, LocalDate day) {
    ImmutableSortedSet.Builder<String> claims =
        ImmutableSortedSet.<String>naturalOrder().addAll(s.exemptionsClaimed());
    Optional.ofNullable(to.get("exemption")).ifPresent(claims::add);
    try {
      Shipment.Builder changed = Shipment.builder()
          .exportDate(day)
          .movement(or("movement", word(Movement.class), s.movement()))
          .from(place("from_country", s.from()))
          .to(place("to_country", s.to()))
          .exporterNationality(place("exporter_nationality", s.exporterNationality()))
          .recipientNationality(place("recipient_nationality", s.recipientNationality()))
          .importer(party("importer", s.importer()))
          .endUser(party("end_user", s.endUser()))
          .endUses(stated("end_use", EndUse.class, s.endUses()))
          .ownedByListedPercent(
              maybe("owned_by_listed_percent", AppliedChanges::percent, s.ownedByListedPercent()))
          .addAllExemptionsClaimed(claims.build())
          .addAllExporterKnows(s.exporterKnows())
          .addAllExporterNotified(s.exporterNotified());
      for (ShipmentLine each : s.lines()) {
        changed.addLines(each.id().equals(line) ? ShipmentLine.of(line, item(each.item())) : each);
      }
      return ImmutableList.of(changed.build());
    } catch (IllegalArgumentException contradiction) {
      return ImmutableList.of();
    }
  }

  private static Interval percent(String text) {
    BigDecimal bound = new BigDecimal(text.replaceAll("[^0-9.]", ""));
    return Interval.of(
        text.startsWith("<")
            ? Range.closedOpen(BigDecimal.ZERO, bound)
            : Range.closed(bound, BigDecimal.valueOf(100)));
  }

  private Party party(String who, Party stated) {
    Party.Builder party = Party.builder().country(place(who + "_country", stated.country()));
    if (FactChange.OTHER_PARTY.equals(to.get(who))) {
      return party
          .status(stated(who + "_status", PartyStatus.class, Stated.exactly(PartyStatus.CIVIL)))
          .build();
    }
    return party
        .name(stated.name())
        .screenedClearOn(stated.screenedClearOn())
        .status(stated(who + "_status", PartyStatus.class, stated.status()))
        .build();
  }

  private Item item(Item i) {
    Map<String, Parameter> parameters = new LinkedHashMap<>(i.parameters());
    to.forEach((fact, text) -> {
      if (fact.startsWith("parameters.")) {
        parameters.putAll(Parameter.parseAll(fact.substring("parameters.".length()) + text));
      }
    });
    Map<TechnologyField, Countries> technology = new LinkedHashMap<>(i.technologyOrigin());
    technology.putAll(or("technology_origin", AppliedChanges::origins, ImmutableMap.of()));
    return Item.builder()
        .form(maybe("form", ProductForm::of, i.form()))
        .composition(composition(i.composition()))
        .itemType(maybe("item_type", text -> text, i.itemType()))
        .origin(place("origin_country", i.origin()))
        .madeIn(place("made_in", i.madeIn()))
        .integration(maybe("integration", word(Integration.class), i.integration()))
        .addAllContents(i.contents())
        .contentsComplete(i.contentsComplete())
        .putAllTechnologyOrigin(technology)
        .technologyFields(stated("technology_field", TechnologyField.class, i.technologyFields()))
        .technologyTraits(stated("technology_traits", TechnologyTrait.class, i.technologyTraits()))
        .addAllCustomsCodes(i.customsCodes())
        .addAllStatedControlCodes(i.statedControlCodes())
        .casNumber(i.casNumber())
        .name(i.name())
        .putAllParameters(parameters)
        .value(i.value())
        .contentValue(contentValue(i.contentValue()))
        .build();
  }

  private static Map<TechnologyField, Countries> origins(String text) {
    Map<TechnologyField, Countries> origins = new LinkedHashMap<>();
    Splitter.on("; ")
        .withKeyValueSeparator('=')
        .split(text)
        .forEach((field, countries) ->
            origins.put(Token.parse(TechnologyField.class, field), Countries.parse(countries)));
    return origins;
  }

  private Composition composition(Composition stated) {
    List<String> items = new ArrayList<>(
        Splitter.on(';').trimResults().omitEmptyStrings().splitToList(stated.toString()));
    boolean changed = false;
    for (Map.Entry<String, String> change : to.entrySet()) {
      if (change.getKey().startsWith("composition.")) {
        String symbol = change.getKey().substring("composition.".length());
        items.removeIf(item -> item.startsWith(symbol + " "));
        items.add(symbol + " " + change.getValue());
        changed = true;
      }
    }
    return changed ? Composition.parse(String.join("; ", items)) : stated;
  }

  private Optional<ContentValue> contentValue(Optional<ContentValue> stated) {
    return maybe(
        "listed_content_value",
        text -> new ContentValue.Share(ValueShare.parse(text)),
        or("listed_content_origin", text -> stated.map(v -> moved(v, text)), stated));
  }

  private static ContentValue moved(ContentValue stated, String to) {
    ContentValue.Itemised all = (ContentValue.Itemised) stated;
    return new ContentValue.Itemised(
        all.pieces().stream()
            .map(p -> new ContentValue.Piece(
                new AppliedChanges(List.of(new FactChange("origin_country", "", to)))
                    .item(p.item()),
                p.value()))
            .collect(ImmutableList.toImmutableList()),
        all.complete());
  }
}
