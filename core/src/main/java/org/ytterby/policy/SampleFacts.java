package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ytterby.law.Criterion;
import org.ytterby.material.CasNumber;
import org.ytterby.material.ChemicalClass;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.Conjunctions.Literal;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.ContentValue;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Country;
import org.ytterby.trade.EndUse;
import org.ytterby.trade.Integration;
import org.ytterby.trade.Item;
import org.ytterby.trade.ItemType;
import org.ytterby.trade.Party;
import org.ytterby.trade.PartyStatus;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;
import org.ytterby.trade.Stated;
import org.ytterby.trade.TechnologyField;
import org.ytterby.trade.TechnologyTrait;

/** Facts that may make some leaves hold and others fail: guesses, to be checked. */
final class SampleFacts {
  static final ImmutableMap<ChemicalClass, ProductForm> PLAIN = Maps.immutableEnumMap(Map.of(
      ChemicalClass.METAL, ProductForm.METAL,
      ChemicalClass.ALLOY, ProductForm.ALLOY,
      ChemicalClass.OXIDE, ProductForm.OXIDE,
      ChemicalClass.COMPOUND, ProductForm.COMPOUND,
      ChemicalClass.MIXTURE, ProductForm.MIXTURE));
  private final ImmutableList<Literal> literals;
  private final Samples samples;
  private final Map<Criterion.Place, Countries> places = new EnumMap<>(Criterion.Place.class);

  SampleFacts(ImmutableList<Literal> literals, Samples samples) {
    this.literals = literals;
    this.samples = samples;
    of(Criterion.In.class).forEach(c -> places.merge(c.place(), c.region(), SampleFacts::both));
    not(Criterion.In.class).forEach(c -> places.putIfAbsent(c.place(), outside(c.region())));
  }

  /** The countries of both; where there is none, the first, so that the check refuses the guess. */
  private static Countries both(Countries a, Countries b) {
    if (a.except() && b.except()) {
      return Countries.except(codes(Sets.union(a.listed(), b.listed())));
    }
    Set<Country> common = a.except()
        ? Sets.difference(b.listed(), a.listed())
        : b.except()
            ? Sets.difference(a.listed(), b.listed())
            : Sets.intersection(a.listed(), b.listed());
    return common.isEmpty() ? a : Countries.of(codes(common));
  }

  private static String[] codes(Set<Country> countries) {
    return countries.stream().map(Object::toString).toArray(String[]::new);
  }

  private static Countries outside(Countries region) {
    String[] codes = codes(region.listed());
    return region.except() ? Countries.of(codes) : Countries.except(codes);
  }

  private <C extends Criterion> Stream<C> of(Class<C> kind) {
    return leaves(kind, true);
  }

  private <C extends Criterion> Stream<C> not(Class<C> kind) {
    return leaves(kind, false);
  }

  private <C extends Criterion> Stream<C> leaves(Class<C> kind, boolean holds) {
    return literals.stream()
        .filter(l -> l.holds() == holds)
        .map(Literal::criterion)
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  private Countries place(Criterion.Place place) {
    return places.getOrDefault(place, Countries.any());
  }

  Stream<Shipment> shipments(LocalDate day) {
    return items().map(item -> shipment(day, item));
  }

  private Shipment shipment(LocalDate day, Item item) {
    Shipment.Builder shipment = Shipment.builder()
        .exportDate(day)
        .from(place(Criterion.Place.FROM_COUNTRY))
        .to(place(Criterion.Place.TO_COUNTRY))
        .exporterNationality(place(Criterion.Place.EXPORTER_NATIONALITY))
        .recipientNationality(place(Criterion.Place.RECIPIENT_NATIONALITY))
        .importer(party(Criterion.Role.IMPORTER, Criterion.Place.IMPORTER_COUNTRY))
        .endUser(party(Criterion.Role.END_USER, Criterion.Place.END_USER_COUNTRY))
        .addLines(ShipmentLine.of("sample", item));
    of(Criterion.Moves.class)
        .findFirst()
        .ifPresent(c -> shipment.movement(c.kinds().asList().get(0)));
    ImmutableSet<EndUse> uses = of(Criterion.UsedFor.class)
        .map(c -> c.uses().asList().get(0))
        .collect(ImmutableSet.toImmutableSet());
    shipment.endUses(
        uses.isEmpty()
            ? Stated.exactly(EndUse.CIVIL)
            : Stated.exactly(uses.toArray(EndUse[]::new)));
    of(Criterion.Asserted.class)
        .forEach(c -> shipment.addExporterKnows(c.concerns().asList().get(0)));
    of(Criterion.OwnedByListed.class)
        .findFirst()
        .ifPresent(c -> shipment.ownedByListedPercent(Interval.exactly(c.percent())));
    return shipment.build();
  }

  private Party party(Criterion.Role role, Criterion.Place place) {
    Set<PartyStatus> statuses = EnumSet.noneOf(PartyStatus.class);
    of(Criterion.PartyHas.class)
        .filter(c -> c.role() == role
            || (c.role() == Criterion.Role.ANY_PARTY && role == Criterion.Role.END_USER))
        .forEach(c -> statuses.add(c.statuses().asList().get(0)));
    return Party.builder()
        .name(samples.names(of(Criterion.PartyNamed.class), role))
        .country(place(place))
        .status(
            statuses.isEmpty()
                ? Stated.exactly(PartyStatus.CIVIL)
                : Stated.exactly(statuses.toArray(PartyStatus[]::new)))
        .build();
  }

  /** Items, over the forms and compositions that come into question. */
  Stream<Item> items() {
    ImmutableSet<Composition> compositions = new SampleMaterials(literals).candidates();
    return forms().flatMap(form -> compositions.stream().flatMap(c -> item(form, c)));
  }

  private Stream<Optional<ProductForm>> forms() {
    Set<ProductForm> forms = EnumSet.allOf(ProductForm.class);
    of(Criterion.HasForm.class).forEach(c -> forms.retainAll(c.forms()));
    not(Criterion.HasForm.class).forEach(c -> forms.removeAll(c.forms()));
    boolean stated = of(Criterion.HasForm.class).findAny().isPresent();
    Set<ChemicalClass> classes = EnumSet.allOf(ChemicalClass.class);
    of(Criterion.OfClass.class).forEach(c -> classes.retainAll(c.classes()));
    not(Criterion.OfClass.class).forEach(c -> classes.removeAll(c.classes()));
    boolean classed = of(Criterion.OfClass.class).findAny().isPresent();
    Stream<ProductForm> plain = classes.stream().map(PLAIN::get).filter(forms::contains);
    Stream<ProductForm> wanted = classed
        ? Stream.concat(
            plain,
            forms.stream()
                .filter(f -> classes.stream().anyMatch(c -> f.satisfies(c) != Truth.FALSE)))
        : stated
            ? forms.stream()
            : Stream.of(ProductForm.EQUIPMENT, ProductForm.METAL, ProductForm.ALLOY);
    return wanted.map(Optional::of);
  }

  private Optional<String> itemType() {
    Optional<String> wanted = Stream.concat(
            of(Criterion.HasItemType.class).flatMap(c -> c.types().stream()),
            of(Criterion.Identified.class).flatMap(c -> c.types().stream()))
        .findFirst();
    return wanted.or(() -> not(Criterion.HasItemType.class).findFirst().map(c -> ItemType.OTHER));
  }

  private Stated<TechnologyField> fields() {
    Set<TechnologyField> allowed = EnumSet.allOf(TechnologyField.class);
    not(Criterion.OfTechnologyField.class).forEach(c -> allowed.removeAll(c.fields()));
    of(Criterion.OfTechnologyField.class).forEach(c -> allowed.retainAll(c.fields()));
    return allowed.stream().findFirst().map(Stated::exactly).orElseGet(Stated::unknown);
  }

  /** The first trait that is asked for and not excluded; with none, one that nothing excludes. */
  private Stated<TechnologyTrait> traits() {
    Set<TechnologyTrait> allowed = EnumSet.allOf(TechnologyTrait.class);
    not(Criterion.OfTechnologyTrait.class).forEach(c -> allowed.removeAll(c.traits()));
    of(Criterion.OfTechnologyTrait.class).forEach(c -> allowed.retainAll(c.traits()));
    return allowed.stream().findFirst().map(Stated::exactly).orElseGet(Stated::unknown);
  }

  private Stream<Item> item(Optional<ProductForm> form, Composition composition) {
    Item.Builder item = Item.builder()
        .form(form)
        .composition(composition)
        .origin(place(Criterion.Place.ORIGIN_COUNTRY))
        .madeIn(place(Criterion.Place.MADE_IN))
        .contentsComplete(true);
    item.itemType(itemType());
    item.casNumber(of(Criterion.Identified.class)
        .flatMap(c -> c.numbers().stream())
        .map(CasNumber::toString)
        .findFirst());
    item.technologyFields(fields());
    item.technologyTraits(traits());
    Set<Integration> ways = EnumSet.allOf(Integration.class);
    of(Criterion.Integrated.class).forEach(c -> ways.retainAll(c.kinds()));
    not(Criterion.Integrated.class).forEach(c -> ways.removeAll(c.kinds()));
    if (ways.size() < Integration.values().length) {
      ways.stream().findFirst().ifPresent(item::integration);
    }
    of(Criterion.Technology.class)
        .forEach(c -> c.fields().forEach(f -> item.putTechnologyOrigin(f, c.origin())));
    of(Criterion.HoldsValue.class)
        .findFirst()
        .ifPresent(c -> item.contentValue(new ContentValue.Share(c.atLeast())));
    item.putAllParameters(SampleParameters.meeting(literals));
    for (Criterion.Inside c : of(Criterion.Inside.class).toList()) {
      samples.items(c.criterion()).findFirst().ifPresent(item::addContents);
    }
    try {
      return Stream.of(item.build());
    } catch (IllegalArgumentException contradiction) {
      return Stream.empty();
    }
  }
}
