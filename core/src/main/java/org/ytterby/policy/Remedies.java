package org.ytterby.policy;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ytterby.decision.FactChange;
import org.ytterby.element.Element;
import org.ytterby.law.Criterion;
import org.ytterby.law.PartyList;
import org.ytterby.law.Rulebook;
import org.ytterby.material.ChemicalClass;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.Conjunctions.Literal;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.MassFraction;
import org.ytterby.quantity.Truth;
import org.ytterby.quantity.ValueShare;
import org.ytterby.trade.ContentValue;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Country;
import org.ytterby.trade.EndUse;
import org.ytterby.trade.Integration;
import org.ytterby.trade.Item;
import org.ytterby.trade.ItemType;
import org.ytterby.trade.Movement;
import org.ytterby.trade.Parameter;
import org.ytterby.trade.Party;
import org.ytterby.trade.PartyStatus;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.Stated;
import org.ytterby.trade.TechnologyField;
import org.ytterby.trade.TechnologyTrait;
import org.ytterby.trade.Token;

/**
 * Changes of one fact that may make a leaf turn out otherwise: guesses, to be checked. Their values are those that the leaf names,
 * and as much of what is stated as agrees with them is kept. What the exporter knows or was told is never one of them.
 */
final class Remedies {
  private final Rulebook rulebook;
  private final Shipment shipment;
  private final Item item;

  Remedies(Rulebook rulebook, Shipment shipment, Item item) {
    this.rulebook = rulebook;
    this.shipment = shipment;
    this.item = item;
  }

  Stream<Edit> of(Literal literal) {
    return Stream.of(place(literal), what(literal), made(literal), trade(literal), parties(literal))
        .flatMap(edits -> edits);
  }

  static Edit claim(String claim) {
    return new Edit(Draft.EXEMPTION, "", claim, claim);
  }

  private Stream<Edit> place(Literal literal) {
    if (!(literal.criterion() instanceof Criterion.In c)) {
      return Stream.empty();
    }
    return Stream.of(
        countries(FactNames.of(c.place()), stated(c.place()), c.region(), literal.holds()));
  }

  private Countries stated(Criterion.Place place) {
    return switch (place) {
      case FROM_COUNTRY -> shipment.from();
      case TO_COUNTRY -> shipment.to();
      case ORIGIN_COUNTRY -> item.origin();
      case MADE_IN -> item.madeIn();
      case EXPORTER_NATIONALITY -> shipment.exporterNationality();
      case RECIPIENT_NATIONALITY -> shipment.recipientNationality();
      case IMPORTER_COUNTRY -> shipment.importer().country();
      case END_USER_COUNTRY -> shipment.endUser().country();
    };
  }

  private static Edit countries(String fact, Countries stated, Countries region, boolean inside) {
    Countries to = common(stated, side(region, inside));
    return new Edit(fact, stated.toString(), to.toString(), to);
  }

  private static Countries side(Countries region, boolean inside) {
    return inside || region.isUnknown() ? region : new Countries(!region.except(), region.listed());
  }

  /** What agrees with both; only the second, if nothing does. */
  private static Countries common(Countries stated, Countries wanted) {
    if (stated.except() && wanted.except()) {
      return new Countries(
          true, ImmutableSortedSet.copyOf(Sets.union(stated.listed(), wanted.listed())));
    }
    Set<Country> left = stated.except()
        ? Sets.difference(wanted.listed(), stated.listed())
        : wanted.except()
            ? Sets.difference(stated.listed(), wanted.listed())
            : Sets.intersection(stated.listed(), wanted.listed());
    return left.isEmpty() ? wanted : new Countries(false, ImmutableSortedSet.copyOf(left));
  }

  private Stream<Edit> what(Literal literal) {
    boolean holds = literal.holds();
    if (literal.criterion() instanceof Criterion.HasForm c) {
      return forms(
          holds
              ? c.forms()
              : Sets.difference(plain(item.composition().possibleClasses()), c.forms()));
    }
    if (literal.criterion() instanceof Criterion.OfClass c) {
      Set<ChemicalClass> possible = item.composition().possibleClasses();
      return forms(plain(
          holds
              ? Sets.intersection(possible, c.classes())
              : Sets.difference(possible, c.classes())));
    }
    if (literal.criterion() instanceof Criterion.HasItemType c) {
      return types(holds ? c.types() : ImmutableSet.of(ItemType.OTHER));
    }
    if (literal.criterion() instanceof Criterion.Identified c && !c.types().isEmpty()) {
      return types(holds ? c.types() : ImmutableSet.of(ItemType.OTHER));
    }
    if (literal.criterion() instanceof Criterion.Integrated c) {
      return words(
          FactNames.INTEGRATION,
          item.integration(),
          sided(EnumSet.allOf(Integration.class), c.kinds(), holds));
    }
    return Stream.empty();
  }

  /** The plain form of each class: what else the same material may be supplied as. */
  private static ImmutableSet<ProductForm> plain(Set<ChemicalClass> classes) {
    return classes.stream()
        .flatMap(k -> Optional.ofNullable(SampleFacts.PLAIN.get(k)).stream())
        .collect(Sets.toImmutableEnumSet());
  }

  private Stream<Edit> forms(Collection<ProductForm> wanted) {
    return wanted.stream()
        .sorted()
        .map(form -> new Edit(
            FactNames.FORM, item.form().map(ProductForm::token).orElse(""), form.token(), form));
  }

  private Stream<Edit> types(Collection<String> wanted) {
    return wanted.stream()
        .sorted()
        .map(type -> new Edit(FactNames.ITEM_TYPE, item.itemType().orElse(""), type, type));
  }

  private static <E> Set<E> sided(Set<E> all, Set<E> meant, boolean holds) {
    return holds ? meant : Sets.difference(all, meant);
  }

  private static <E extends Enum<E> & Token> Stream<Edit> words(
      String fact, Optional<E> stated, Collection<E> wanted) {
    return wanted.stream()
        .sorted()
        .map(word -> new Edit(fact, stated.map(Token::token).orElse(""), word.token(), word));
  }

  private Stream<Edit> made(Literal literal) {
    boolean holds = literal.holds();
    if (literal.criterion() instanceof Criterion.Contains c) {
      return c.elements().stream().sorted().map(e -> element(e, holds ? "present" : "absent"));
    }
    if (literal.criterion() instanceof Criterion.Family c && !holds) {
      return c.elements().stream().sorted().map(e -> element(e, "absent"));
    }
    if (literal.criterion() instanceof Criterion.HoldsMass c) {
      Range<BigDecimal> side = side(c.comparison(), holds, c.bound().lowerEnd());
      return Interval.of(side)
          .intersection(Interval.of(Range.closed(BigDecimal.ZERO, BigDecimal.ONE)))
          .map(i -> MassFraction.of(i).toString())
          .map(text -> element(c.element(), text))
          .stream();
    }
    if (literal.criterion() instanceof Criterion.Measures c) {
      return Stream.of(parameter(c, side(c.comparison(), holds, c.bound())));
    }
    if (literal.criterion() instanceof Criterion.HoldsValue c) {
      return Stream.concat(
          Stream.of(share(
              holds
                  ? Range.atLeast(c.atLeast().lowerEnd())
                  : Range.closedOpen(BigDecimal.ZERO, c.atLeast().lowerEnd()))),
          contentOrigin(side(c.origin(), holds)));
    }
    return Stream.empty();
  }

  private static Range<BigDecimal> side(
      Criterion.Comparison comparison, boolean holds, BigDecimal bound) {
    return switch (comparison) {
      case AT_LEAST -> holds ? Range.atLeast(bound) : Range.lessThan(bound);
      case MORE_THAN -> holds ? Range.greaterThan(bound) : Range.atMost(bound);
      case AT_MOST -> holds ? Range.atMost(bound) : Range.greaterThan(bound);
      case LESS_THAN -> holds ? Range.lessThan(bound) : Range.atLeast(bound);
    };
  }

  private Edit element(Element element, String said) {
    return new Edit(
        FactNames.content(element),
        item.composition().mentioned().contains(element)
            ? item.composition().content(element).toString()
            : "",
        said,
        said);
  }

  private Edit parameter(Criterion.Measures c, Range<BigDecimal> side) {
    Parameter to = new Parameter(Interval.of(side), c.unit());
    return new Edit(
        FactNames.parameter(c.name()),
        Optional.ofNullable(item.parameters().get(c.name())).map(Remedies::text).orElse(""),
        text(to),
        to);
  }

  static String text(Parameter parameter) {
    Range<BigDecimal> range = parameter.value().range();
    String number = parameter
        .value()
        .exactValue()
        .map(BigDecimal::toPlainString)
        .orElseGet(() -> Stream.of(
                range.hasLowerBound()
                    ? (range.lowerBoundType() == BoundType.CLOSED ? ">= " : "> ")
                        + range.lowerEndpoint().toPlainString()
                    : "",
                range.hasUpperBound()
                    ? (range.upperBoundType() == BoundType.CLOSED ? "<= " : "< ")
                        + range.upperEndpoint().toPlainString()
                    : "")
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" and ")));
    return (number + " " + parameter.unit()).strip();
  }

  /** A share that the caller finds takes the place of pieces or of a bill. */
  private Edit share(Range<BigDecimal> side) {
    ValueShare wanted = ValueShare.of(Interval.of(side));
    Optional<ValueShare> stated = item.contentValue()
        .flatMap(
            v -> v instanceof ContentValue.Share s ? Optional.of(s.share()) : Optional.empty());
    ValueShare to = stated.flatMap(wanted::intersection).orElse(wanted);
    return new Edit(
        FactNames.LISTED_CONTENT_VALUE,
        item.contentValue().map(Remedies::text).orElse(""),
        to.toString(),
        new ContentValue.Share(to));
  }

  private static String text(ContentValue stated) {
    if (stated instanceof ContentValue.Share share) {
      return share.share().toString();
    }
    if (stated instanceof ContentValue.Amount amount) {
      return amount.amount().toString();
    }
    return stated instanceof ContentValue.Itemised pieces
        ? "%d stated piece%s"
            .formatted(pieces.pieces().size(), pieces.pieces().size() == 1 ? "" : "s")
        : stated.toString();
  }

  private Stream<Edit> contentOrigin(Countries to) {
    return item.contentValue().stream()
        .flatMap(v -> v instanceof ContentValue.Itemised all ? Stream.of(all) : Stream.empty())
        .filter(all -> !all.pieces().isEmpty())
        .map(all -> new Edit(
            Draft.LISTED_CONTENT_ORIGIN,
            all.pieces().stream()
                .map(p -> p.item().origin().toString())
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining("|")),
            to.toString(),
            to));
  }

  private Stream<Edit> trade(Literal literal) {
    boolean holds = literal.holds();
    if (literal.criterion() instanceof Criterion.Moves c) {
      return words(
          Draft.MOVEMENT,
          Optional.of(shipment.movement()),
          sided(EnumSet.allOf(Movement.class), c.kinds(), holds));
    }
    if (literal.criterion() instanceof Criterion.Technology c) {
      return Stream.of(technologyOrigin(c, side(c.origin(), holds)));
    }
    if (literal.criterion() instanceof Criterion.OfTechnologyField c) {
      return stated(
          FactNames.TECHNOLOGY_FIELD,
          item.technologyFields(),
          c.fields(),
          holds,
          EnumSet.of(TechnologyField.OTHER));
    }
    if (literal.criterion() instanceof Criterion.OfTechnologyTrait c) {
      return stated(
          FactNames.TECHNOLOGY_TRAITS,
          item.technologyTraits(),
          c.traits(),
          holds,
          EnumSet.noneOf(TechnologyTrait.class));
    }
    if (literal.criterion() instanceof Criterion.UsedFor c) {
      return stated(
          FactNames.END_USE, shipment.endUses(), c.uses(), holds, EnumSet.of(EndUse.CIVIL));
    }
    if (literal.criterion() instanceof Criterion.OwnedByListed c) {
      Interval to = Interval.of(
          holds
              ? Range.closed(c.percent(), BigDecimal.valueOf(100))
              : Range.closedOpen(BigDecimal.ZERO, c.percent()));
      return Stream.of(new Edit(
          FactNames.OWNED_BY_LISTED_PERCENT,
          shipment.ownedByListedPercent().map(Interval::toString).orElse(""),
          (holds ? ">= " : "< ") + c.percent().toPlainString() + " %",
          to));
    }
    return Stream.empty();
  }

  private Edit technologyOrigin(Criterion.Technology c, Countries to) {
    ImmutableMap<TechnologyField, Countries> fields = Arrays.stream(TechnologyField.values())
        .filter(c.fields()::contains)
        .filter(f -> stated(f).within(to) != Truth.TRUE)
        .collect(toImmutableMap(f -> f, f -> to));
    return new Edit(
        FactNames.TECHNOLOGY_ORIGIN,
        text(item.technologyOrigin().entrySet().stream()
            .filter(e -> fields.containsKey(e.getKey()))
            .collect(toImmutableMap(e -> e.getKey(), e -> e.getValue()))),
        text(fields),
        fields);
  }

  private Countries stated(TechnologyField field) {
    return item.technologyOrigin().getOrDefault(field, Countries.any());
  }

  private static String text(ImmutableMap<TechnologyField, Countries> origins) {
    return origins.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> e.getKey().token() + "=" + e.getValue())
        .collect(Collectors.joining("; "));
  }

  /** One of the words and no other; or what is stated without them, or if nothing is left something that is none of them. */
  private static <E extends Enum<E> & Token> Stream<Edit> stated(
      String fact, Stated<E> stated, Set<E> meant, boolean holds, Set<E> none) {
    Function<Set<E>, Edit> edit = words -> {
      Stated<E> to = new Stated<>(ImmutableSortedSet.copyOf(words), true);
      return new Edit(fact, stated.toString(), to.toString(), to);
    };
    if (holds) {
      return meant.stream().sorted().map(word -> edit.apply(ImmutableSet.of(word)));
    }
    Set<E> left = Sets.difference(stated.values(), meant);
    Set<E> others = left.isEmpty() ? Sets.difference(none, meant) : left;
    return others.isEmpty() ? Stream.empty() : Stream.of(edit.apply(others));
  }

  private Stream<Edit> parties(Literal literal) {
    if (literal.criterion() instanceof Criterion.PartyHas c) {
      return ofParties(
          c.role(),
          (who, party) -> stated(
              FactNames.status(who),
              party.status(),
              c.statuses(),
              literal.holds(),
              EnumSet.of(PartyStatus.CIVIL)));
    }
    if (literal.criterion() instanceof Criterion.PartyNamed c && !literal.holds()) {
      PartyList list = rulebook.partyList(c.names());
      return ofParties(
          c.role(),
          (who, party) -> Stream.concat(
              stated(
                  FactNames.status(who),
                  party.status(),
                  ImmutableSet.of(list.status()),
                  false,
                  EnumSet.of(PartyStatus.CIVIL)),
              party.name().isEmpty()
                  ? Stream.empty()
                  : Stream.of(new Edit(
                      who,
                      party.name().get(),
                      FactChange.OTHER_PARTY,
                      Stated.exactly(PartyStatus.CIVIL)))));
    }
    return Stream.empty();
  }

  private interface OfParty {
    Stream<Edit> edits(String who, Party party);
  }

  private Stream<Edit> ofParties(Criterion.Role role, OfParty edits) {
    Stream<Edit> importer = role == Criterion.Role.END_USER
        ? Stream.empty()
        : edits.edits(FactNames.IMPORTER, shipment.importer());
    Stream<Edit> endUser = role == Criterion.Role.IMPORTER
        ? Stream.empty()
        : edits.edits(FactNames.END_USER, shipment.endUser());
    return Stream.concat(importer, endUser);
  }
}
