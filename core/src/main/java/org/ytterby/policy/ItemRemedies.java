package org.ytterby.policy;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ytterby.decision.FactChange;
import org.ytterby.element.Element;
import org.ytterby.law.Criterion;
import org.ytterby.material.ChemicalClass;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.Conjunctions.Literal;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.MassFraction;
import org.ytterby.quantity.Truth;
import org.ytterby.quantity.ValueShare;
import org.ytterby.trade.ContentValue;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Integration;
import org.ytterby.trade.Item;
import org.ytterby.trade.ItemType;
import org.ytterby.trade.Parameter;
import org.ytterby.trade.TechnologyField;
import org.ytterby.trade.TechnologyTrait;

/** Changes of one fact of an item that may make a leaf turn out otherwise. */
final class ItemRemedies {
  private final Item item;

  ItemRemedies(Item item) {
    this.item = item;
  }

  Stream<Edit> of(Literal literal) {
    return Stream.of(what(literal), made(literal), technology(literal)).flatMap(edits -> edits);
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
      return Sides.words(
          FactNames.INTEGRATION,
          item.integration(),
          Sides.sided(EnumSet.allOf(Integration.class), c.kinds(), holds));
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

  private Stream<Edit> made(Literal literal) {
    boolean holds = literal.holds();
    if (literal.criterion() instanceof Criterion.Contains c) {
      return c.elements().stream().sorted().map(e -> element(e, holds ? "present" : "absent"));
    }
    if (literal.criterion() instanceof Criterion.Family c && !holds) {
      return c.elements().stream().sorted().map(e -> element(e, "absent"));
    }
    if (literal.criterion() instanceof Criterion.HoldsMass c) {
      Range<BigDecimal> side = Sides.side(c.comparison(), holds, c.bound().lowerEnd());
      return Interval.of(side)
          .intersection(Interval.of(Range.closed(BigDecimal.ZERO, BigDecimal.ONE)))
          .map(i -> MassFraction.of(i).toString())
          .map(text -> element(c.element(), text))
          .stream();
    }
    if (literal.criterion() instanceof Criterion.Measures c) {
      return Stream.of(parameter(c, Sides.side(c.comparison(), holds, c.bound())));
    }
    if (literal.criterion() instanceof Criterion.HoldsValue c) {
      return Stream.concat(
          Stream.of(share(
              holds
                  ? Range.atLeast(c.atLeast().lowerEnd())
                  : Range.closedOpen(BigDecimal.ZERO, c.atLeast().lowerEnd()))),
          contentOrigin(Sides.side(c.origin(), holds)));
    }
    return Stream.empty();
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
        Optional.ofNullable(item.parameters().get(c.name()))
            .map(ItemRemedies::text)
            .orElse(""),
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
        item.contentValue().map(ItemRemedies::text).orElse(""),
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
    return stated instanceof ContentValue.Itemised ? FactChange.PIECES : FactChange.BILL;
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

  private Stream<Edit> technology(Literal literal) {
    boolean holds = literal.holds();
    if (literal.criterion() instanceof Criterion.Technology c) {
      return Stream.of(technologyOrigin(c, Sides.side(c.origin(), holds)));
    }
    if (literal.criterion() instanceof Criterion.OfTechnologyField c) {
      return Sides.stated(
          FactNames.TECHNOLOGY_FIELD,
          item.technologyFields(),
          c.fields(),
          holds,
          EnumSet.of(TechnologyField.OTHER));
    }
    if (literal.criterion() instanceof Criterion.OfTechnologyTrait c) {
      return Sides.stated(
          FactNames.TECHNOLOGY_TRAITS,
          item.technologyTraits(),
          c.traits(),
          holds,
          EnumSet.noneOf(TechnologyTrait.class));
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
}
