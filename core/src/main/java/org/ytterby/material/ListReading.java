package org.ytterby.material;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ytterby.element.Element;
import org.ytterby.element.ElementKind;
import org.ytterby.material.MassBalance.Extreme;
import org.ytterby.material.MassList.Part;
import org.ytterby.quantity.Truth;

/** The answers of a list by mass: extremes over every division of the whole that the list allows. */
final class ListReading implements Reading {
  private static final Range<BigDecimal> NONE = Range.singleton(BigDecimal.ZERO);
  private static final Range<BigDecimal> ALL = Range.singleton(BigDecimal.ONE);

  private static final int MOST_PROTONS = 118;
  private static final int NOWHERE_STATED = 0;
  private static final int IN_REST = MOST_PROTONS + 1;
  private static final int ALONE = -1;

  private final MassList list;
  private final MassBalance masses;
  private final ImmutableSet<Element> named;
  private final @Nullable Truth[] contained = new @Nullable Truth[IN_REST + 1];
  private @Nullable ImmutableSet<ChemicalClass> classes;

  ListReading(Statement statement) {
    this.list = MassList.of(AtomicList.byMass(statement));
    this.masses = list.balance();
    this.named = statement.mentioned();
    for (ImmutableSet<Element> group : list.anyOf()) {
      if (group.stream().noneMatch(this::isPossible)) {
        throw new IllegalArgumentException(
            Wording.quote(statement.toString()) + " leaves no room for `" + new Item.AnyOf(group)
                + "`; give a range or `balance` to one of the amounts");
      }
    }
  }

  @Override
  public Range<BigDecimal> content(Element element) {
    return amount(element, part -> part.fraction(element), ALL);
  }

  @Override
  public Range<BigDecimal> oxide(Element element) {
    return amount(
        element,
        part -> RareEarthOxides.made(part.formula(), element),
        RareEarthOxides.factor(element));
  }

  private Range<BigDecimal> amount(
      Element element, Function<Part, Range<BigDecimal>> inPart, Range<BigDecimal> inElement) {
    if (!isPossible(element)) {
      return NONE;
    }
    boolean only = list.unmeasured().equals(Set.of(element));
    boolean hidden = list.unmeasured().contains(element);
    Extreme least = masses.least(weights(
        part -> inPart.apply(part).lowerEndpoint(),
        only ? inElement.lowerEndpoint() : BigDecimal.ZERO));
    Extreme greatest = masses.greatest(weights(
        part -> inPart.apply(part).upperEndpoint(),
        hidden ? inElement.upperEndpoint() : BigDecimal.ZERO));
    return Ends.between(least, greatest, containsAny(Set.of(element)) == Truth.TRUE);
  }

  @Override
  public Truth containsAny(Set<Element> elements) {
    return elements.size() == 1 ? contains(elements.iterator().next()) : anyOf(elements);
  }

  /** Worked out once for each element that is named, and once for all that the rest may hold and for all that it may not. */
  private Truth contains(Element element) {
    int place = place(element);
    if (place == ALONE) {
      return anyOf(Set.of(element));
    }
    Truth known = contained[place];
    if (known == null) {
      known = anyOf(Set.of(element));
      contained[place] = known;
    }
    return known;
  }

  private int place(Element element) {
    if (named.contains(element)) {
      return element.number();
    }
    if (list.present().contains(element) || list.unmeasured().equals(Set.of(element))) {
      return ALONE;
    }
    return list.unmeasured().contains(element) ? IN_REST : NOWHERE_STATED;
  }

  private Truth anyOf(Set<Element> elements) {
    if (isSurelyInside(elements)) {
      return Truth.TRUE;
    }
    return elements.stream().anyMatch(this::isPossible) ? Truth.UNKNOWN : Truth.FALSE;
  }

  private boolean isSurelyInside(Set<Element> elements) {
    if (!Sets.intersection(list.present(), elements).isEmpty()
        || list.anyOf().stream()
            .anyMatch(group -> elements.containsAll(Sets.filter(group, this::isPossible)))) {
      return true;
    }
    boolean restIsOfThem = !list.unmeasured().isEmpty() && elements.containsAll(list.unmeasured());
    return masses
        .least(weights(
            part -> indicator(elements.stream().anyMatch(part.formula()::mentions)),
            indicator(restIsOfThem)))
        .isAboveZero();
  }

  boolean isPossible(Element element) {
    return masses
            .greatest(weights(
                part -> indicator(part.formula().mentions(element)),
                indicator(list.unmeasured().contains(element))))
            .value()
            .signum()
        > 0;
  }

  @Override
  public Truth family(Set<Element> elements) {
    if (list.family().isPresent()) {
      return Truth.of(list.family().get().hosts().containsAll(elements));
    }
    Truth principal = Truth.TRUE;
    for (Element inside : elements) {
      principal = principal.and(contains(inside));
    }
    if (principal == Truth.FALSE) {
      return principal;
    }
    for (Element outside : Sets.difference(distinct(elements), elements)) {
      for (Element inside : elements) {
        if (outside.kind() == inside.kind() && principal != Truth.FALSE) {
          principal = principal.and(notMore(outside, inside));
        }
      }
      if (outside.kind() != ElementKind.NON_METAL && principal != Truth.FALSE) {
        principal = principal.and(notMost(outside, elements));
      }
    }
    return principal;
  }

  /** Whether a metal outside the set is not more than the most plentiful element inside it. */
  private Truth notMost(Element outside, Set<Element> elements) {
    return elements.stream().map(inside -> notMore(outside, inside)).reduce(Truth.FALSE, Truth::or);
  }

  /** Whether one element is not more than another, in every division, in none, or in some. */
  private Truth notMore(Element one, Element other) {
    if (isNeverMore(one, other) || isBoundedByKind(one, other)) {
      return Truth.TRUE;
    }
    Extreme most = masses.greatest(weights(
        part -> part.fraction(other).upperEndpoint().subtract(part.fraction(one).lowerEndpoint()),
        BigDecimal.valueOf(restDifference(other, one, 1))));
    return most.isBelowZero() ? Truth.FALSE : Truth.UNKNOWN;
  }

  private boolean isNeverMore(Element one, Element other) {
    Extreme least = masses.least(weights(
        part -> part.fraction(other).lowerEndpoint().subtract(part.fraction(one).upperEndpoint()),
        BigDecimal.valueOf(restDifference(other, one, -1))));
    return least.value().signum() >= 0;
  }

  /** The greatest (1) or least (-1) of what a unit of the rest adds to one element less what it adds to the other. */
  private int restDifference(Element added, Element subtracted, int extreme) {
    boolean held = list.unmeasured().contains(extreme > 0 ? added : subtracted);
    if (held) {
      return extreme;
    }
    return list.unmeasured().equals(Set.of(extreme > 0 ? subtracted : added)) ? -extreme : 0;
  }

  /** With a balance, what has no amount is not more than the largest of its kind that has one. */
  private boolean isBoundedByKind(Element one, Element other) {
    if (!list.balanced() || !list.unmeasured().contains(one) || isInParts(one)) {
      return false;
    }
    Set<Element> measured = EnumSet.noneOf(Element.class);
    for (Part part : list.parts()) {
      Sets.union(part.formula().elements(), part.formula().dopants()).stream()
          .filter(element -> element.kind() == one.kind())
          .forEach(measured::add);
    }
    return !measured.isEmpty()
        && measured.stream().allMatch(element -> element == other || isNeverMore(element, other));
  }

  private boolean isInParts(Element element) {
    return list.parts().stream().anyMatch(part -> part.formula().mentions(element));
  }

  @Override
  public ImmutableSet<ChemicalClass> possibleClasses() {
    ImmutableSet<ChemicalClass> known = classes;
    if (known == null) {
      known = ListClasses.of(list, this);
      classes = known;
    }
    return known;
  }

  @Override
  public Optional<ImmutableList<Constituent>> constituents() {
    boolean substancesOnly = list.present().isEmpty()
        && list.anyOf().isEmpty()
        && list.parts().stream().noneMatch(Part::isElement);
    if (list.parts().isEmpty() || !substancesOnly) {
      return Optional.empty();
    }
    ImmutableList.Builder<Constituent> constituents = ImmutableList.builder();
    for (Part part : list.parts()) {
      Range<BigDecimal> share = share(part);
      if (share.upperEndpoint().signum() > 0) {
        constituents.add(new Constituent(Composition.of(part.formula()), Ends.massFraction(share)));
      }
    }
    return Optional.of(constituents.build());
  }

  /** The span of a part's share, narrowed by what the others leave. */
  Range<BigDecimal> share(Part wanted) {
    List<BigDecimal> weights = weights(part -> indicator(part.equals(wanted)), BigDecimal.ZERO);
    return Ends.between(masses.least(weights), masses.greatest(weights), wanted.isSurelyInside());
  }

  @Override
  public boolean isComplete() {
    return list.unmeasured().stream().allMatch(named::contains)
        || masses
                .greatest(weights(part -> BigDecimal.ZERO, BigDecimal.ONE))
                .value()
                .signum()
            == 0;
  }

  /** The elements named, those of interest, and one for each kind to stand for all others that the rest may hold. */
  Set<Element> distinct(Set<Element> ofInterest) {
    Set<Element> distinct = EnumSet.noneOf(Element.class);
    distinct.addAll(named);
    distinct.addAll(ofInterest);
    for (ElementKind kind : ElementKind.values()) {
      list.unmeasured().stream()
          .filter(element ->
              element.kind() == kind && !named.contains(element) && !ofInterest.contains(element))
          .findFirst()
          .ifPresent(distinct::add);
    }
    return distinct;
  }

  /** The most that an element can make. */
  BigDecimal most(Element element) {
    return masses
        .greatest(weights(
            part -> part.fraction(element).upperEndpoint(),
            indicator(list.unmeasured().contains(element))))
        .value();
  }

  /** The most that the elements of a kind can make together. */
  BigDecimal most(ElementKind kind) {
    return masses
        .greatest(weights(
            part -> indicator(
                part.formula().elements().stream().anyMatch(element -> element.kind() == kind)),
            indicator(list.unmeasured().stream().anyMatch(element -> element.kind() == kind))))
        .value();
  }

  private List<BigDecimal> weights(Function<Part, BigDecimal> ofPart, BigDecimal ofRest) {
    List<BigDecimal> weights = new ArrayList<>();
    list.parts().forEach(part -> weights.add(ofPart.apply(part)));
    weights.add(ofRest);
    return weights;
  }

  private static BigDecimal indicator(boolean holds) {
    return holds ? BigDecimal.ONE : BigDecimal.ZERO;
  }
}
