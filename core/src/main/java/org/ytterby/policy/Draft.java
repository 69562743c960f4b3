package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ytterby.element.Element;
import org.ytterby.law.Criterion.Place;
import org.ytterby.material.Composition;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.ContentValue;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Item;
import org.ytterby.trade.Parameter;
import org.ytterby.trade.Party;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;
import org.ytterby.trade.TechnologyField;

/** A copy of a shipment in which some facts of it and of one line are others. */
final class Draft {
  static final String EXPORT_DATE = "export_date";
  static final String MOVEMENT = "movement";
  static final String EXEMPTION = "exemption";
  static final String LISTED_CONTENT_ORIGIN = "listed_content_origin";

  private final ImmutableMap<String, Object> values;

  private Draft(Collection<Edit> edits) {
    values = edits.stream().collect(toImmutableMap(Edit::fact, Edit::value));
  }

  /**
   * The shipment with these changes, the one line as it is put to conditions.
   *
   * @return empty if they contradict each other or what else is stated
   */
  static Optional<Shipment> of(Shipment shipment, ShipmentLine line, Collection<Edit> edits) {
    try {
      return Optional.of(new Draft(edits).shipment(shipment, line));
    } catch (IllegalArgumentException contradiction) {
      return Optional.empty();
    }
  }

  /** The new value of a fact, or the stated one. Each fact has one type, that of its getter. */
  @SuppressWarnings("unchecked")
  private <T> T or(String fact, T stated) {
    return (T) values.getOrDefault(fact, stated);
  }

  @SuppressWarnings("unchecked")
  private <T> Optional<T> orMaybe(String fact, Optional<T> stated) {
    return values.containsKey(fact) ? Optional.of((T) values.get(fact)) : stated;
  }

  private Countries place(Place place, Countries stated) {
    return or(FactNames.of(place), stated);
  }

  private Shipment shipment(Shipment s, ShipmentLine line) {
    Shipment.Builder draft = Shipment.builder()
        .exportDate(or(EXPORT_DATE, s.exportDate()))
        .movement(or(MOVEMENT, s.movement()))
        .from(place(Place.FROM_COUNTRY, s.from()))
        .to(place(Place.TO_COUNTRY, s.to()))
        .exporterNationality(place(Place.EXPORTER_NATIONALITY, s.exporterNationality()))
        .recipientNationality(place(Place.RECIPIENT_NATIONALITY, s.recipientNationality()))
        .importer(party(FactNames.IMPORTER, s.importer()))
        .endUser(party(FactNames.END_USER, s.endUser()))
        .endUses(or(FactNames.END_USE, s.endUses()))
        .ownedByListedPercent(orMaybe(FactNames.OWNED_BY_LISTED_PERCENT, s.ownedByListedPercent()))
        .addAllExemptionsClaimed(s.exemptionsClaimed())
        .addAllExporterKnows(s.exporterKnows())
        .addAllExporterNotified(s.exporterNotified())
        .licence(s.licence())
        .applicationAcceptedOn(s.applicationAcceptedOn());
    this.<String>orMaybe(EXEMPTION, Optional.empty()).ifPresent(draft::addExemptionsClaimed);
    for (ShipmentLine each : s.lines()) {
      draft.addLines(
          each.id().equals(line.id()) ? ShipmentLine.of(line.id(), item(line.item())) : each);
    }
    return draft.build();
  }

  private Party party(String who, Party stated) {
    Party.Builder party = Party.builder()
        .country(or(FactNames.country(who), stated.country()))
        .status(or(FactNames.status(who), or(who, stated.status())));
    if (!values.containsKey(who)) {
      party.name(stated.name()).screenedClearOn(stated.screenedClearOn());
    }
    return party.build();
  }

  private Item item(Item i) {
    return Item.builder()
        .form(orMaybe(FactNames.FORM, i.form()))
        .composition(composition(i.composition()))
        .itemType(orMaybe(FactNames.ITEM_TYPE, i.itemType()))
        .origin(place(Place.ORIGIN_COUNTRY, i.origin()))
        .madeIn(place(Place.MADE_IN, i.madeIn()))
        .integration(orMaybe(FactNames.INTEGRATION, i.integration()))
        .addAllContents(i.contents())
        .contentsComplete(i.contentsComplete())
        .putAllTechnologyOrigin(technologyOrigin(i.technologyOrigin()))
        .technologyFields(or(FactNames.TECHNOLOGY_FIELD, i.technologyFields()))
        .technologyTraits(or(FactNames.TECHNOLOGY_TRAITS, i.technologyTraits()))
        .addAllCustomsCodes(i.customsCodes())
        .addAllStatedControlCodes(i.statedControlCodes())
        .casNumber(i.casNumber())
        .name(i.name())
        .putAllParameters(parameters(i.parameters()))
        .value(i.value())
        .contentValue(contentValue(i.contentValue()))
        .build();
  }

  private Composition composition(Composition stated) {
    Map<Element, String> said = new TreeMap<>();
    values.forEach((fact, value) -> {
      if (fact.startsWith(FactNames.COMPOSITION + ".")) {
        said.put(Element.of(fact.substring(FactNames.COMPOSITION.length() + 1)), (String) value);
      }
    });
    return said.isEmpty() ? stated : ElementEdits.of(stated, said);
  }

  private Map<String, Parameter> parameters(Map<String, Parameter> stated) {
    Map<String, Parameter> all = new TreeMap<>(stated);
    values.forEach((fact, value) -> {
      if (fact.startsWith(FactNames.PARAMETERS)) {
        all.put(fact.substring(FactNames.PARAMETERS.length()), (Parameter) value);
      }
    });
    return all;
  }

  private Map<TechnologyField, Countries> technologyOrigin(Map<TechnologyField, Countries> stated) {
    Map<TechnologyField, Countries> all = new LinkedHashMap<>(stated);
    all.putAll(or(FactNames.TECHNOLOGY_ORIGIN, ImmutableMap.<TechnologyField, Countries>of()));
    return all;
  }

  private Optional<ContentValue> contentValue(Optional<ContentValue> stated) {
    Optional<Countries> origin = orMaybe(LISTED_CONTENT_ORIGIN, Optional.empty());
    Optional<ContentValue> moved =
        origin.isPresent() && stated.orElse(null) instanceof ContentValue.Itemised pieces
            ? Optional.of(from(origin.get(), pieces))
            : stated;
    return orMaybe(FactNames.LISTED_CONTENT_VALUE, moved);
  }

  private static ContentValue from(Countries origin, ContentValue.Itemised stated) {
    return new ContentValue.Itemised(
        stated.pieces().stream()
            .map(p -> p.item().origin().within(origin) == Truth.TRUE
                ? p
                : new ContentValue.Piece(
                    new Draft(ImmutableSet.of(new Edit(
                            FactNames.of(Place.ORIGIN_COUNTRY), "", origin.toString(), origin)))
                        .item(p.item()),
                    p.value()))
            .collect(toImmutableList()),
        stated.complete());
  }
}
