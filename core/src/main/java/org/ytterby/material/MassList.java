package org.ytterby.material;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ytterby.element.Element;
import org.ytterby.material.Statement.Ending;

/**
 * A list by mass that has been found possible: parts with their spans, and the rest.
 *
 * @param parts what has an amount: elements, substances, and the balance
 * @param rest the mass that no part accounts for
 * @param unmeasured the elements that the rest may hold
 * @param present elements surely inside whatever the amounts are, family hosts included
 * @param anyOf groups of which at least one is inside
 * @param family the family named, if one is
 * @param balanced whether the meaning of `balance` bounds the rest
 */
record MassList(
    ImmutableList<Part> parts,
    Range<BigDecimal> rest,
    ImmutableSet<Element> unmeasured,
    ImmutableSet<Element> present,
    ImmutableList<ImmutableSet<Element>> anyOf,
    Optional<Family> family,
    boolean balanced) {

  /** A part and the span of its share. */
  record Part(Formula formula, Range<BigDecimal> share) {

    /** The mass of an element per mass of this part. */
    Range<BigDecimal> fraction(Element element) {
      return formula.fraction(element);
    }

    boolean isElement() {
      return formula.singleElement().isPresent();
    }

    boolean isSurelyInside() {
      return share.lowerEndpoint().signum() > 0 || share.lowerBoundType() == BoundType.OPEN;
    }

    boolean isNeverInside() {
      return share.upperEndpoint().signum() == 0;
    }
  }

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  MassBalance balance() {
    return new MassBalance(ImmutableList.<Range<BigDecimal>>builder()
        .addAll(parts.stream().map(Part::share).toList())
        .add(rest)
        .build());
  }

  static MassList of(Statement statement) {
    List<Part> shares = statement
        .all(Item.Share.class)
        .map(share -> new Part(share.part(), Ends.span(share.amount())))
        .toList();
    Optional<Formula> balance = MassListCheck.balance(statement);
    MassListCheck.repetitions(statement);
    ImmutableSet<Element> stated = Sets.union(
            elements(shares),
            balance.flatMap(Formula::singleElement).map(Set::of).orElse(Set.of()))
        .immutableCopy();
    ImmutableSet<Element> hosts = statement.family().map(Family::hosts).orElse(ImmutableSet.of());
    ImmutableSet<Element> present = Sets.union(statement.present(), hosts).immutableCopy();
    ImmutableSet<Element> excluded =
        Sets.union(statement.absent(), zeros(shares)).immutableCopy();
    ImmutableList<ImmutableSet<Element>> anyOf = statement
        .all(Item.AnyOf.class)
        .map(group -> Sets.difference(group.elements(), excluded).immutableCopy())
        .collect(ImmutableList.toImmutableList());
    MassListCheck.contradictions(statement, shares, present, excluded);

    Set<Element> named = new LinkedHashSet<>(present);
    anyOf.forEach(named::addAll);
    named.removeAll(stated);
    MassSums sums = MassSums.of(shares);
    boolean closed = statement.ending() != Ending.NONE
        && (balance.isPresent() || !named.isEmpty() || sums.canReachWhole());
    ImmutableSet<Element> unmeasured =
        closed ? ImmutableSet.copyOf(named) : without(Sets.union(stated, excluded));
    boolean balanced = balance.isPresent() && statement.family().isEmpty();
    boolean restNeeded = needsRest(shares, balance, named, present, anyOf);
    Range<BigDecimal> rest = rest(sums.room(), unmeasured.isEmpty(), balanced, restNeeded);
    ImmutableList.Builder<Part> parts = ImmutableList.<Part>builder().addAll(shares);
    MassListCheck.room(statement, sums, rest, restNeeded, balance);
    balance.ifPresent(
        part -> parts.add(new Part(part, sums.balance(balanced, unmeasured.isEmpty()))));
    MassList list =
        new MassList(parts.build(), rest, unmeasured, present, anyOf, statement.family(), balanced);
    MassListCheck.possible(statement, list.balance());
    return list;
  }

  private static Range<BigDecimal> rest(
      BigDecimal room, boolean none, boolean balanced, boolean needed) {
    if (none || room.signum() <= 0) {
      return Range.singleton(BigDecimal.ZERO);
    }
    BigDecimal most = balanced ? room.divide(TWO) : room;
    return Range.range(
        BigDecimal.ZERO, needed ? BoundType.OPEN : BoundType.CLOSED, most, BoundType.CLOSED);
  }

  /** Whether something named without an amount can be nowhere but in the rest. */
  private static boolean needsRest(
      List<Part> shares,
      Optional<Formula> balance,
      Set<Element> named,
      Set<Element> present,
      List<ImmutableSet<Element>> anyOf) {
    Set<Element> surely = EnumSet.noneOf(Element.class);
    Set<Element> maybe = EnumSet.noneOf(Element.class);
    for (Part share : shares) {
      if (share.isSurelyInside()) {
        surely.addAll(mentioned(share.formula()));
      }
      if (!share.isNeverInside()) {
        maybe.addAll(mentioned(share.formula()));
      }
    }
    balance.ifPresent(part -> surely.addAll(mentioned(part)));
    maybe.addAll(surely);
    return present.stream()
            .anyMatch(element -> named.contains(element) && !surely.contains(element))
        || anyOf.stream().anyMatch(group -> group.stream().noneMatch(maybe::contains));
  }

  private static Set<Element> mentioned(Formula formula) {
    return Sets.union(formula.elements(), formula.dopants());
  }

  private static ImmutableSet<Element> elements(List<Part> shares) {
    return shares.stream()
        .flatMap(share -> share.formula().singleElement().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  private static ImmutableSet<Element> zeros(List<Part> shares) {
    return elements(shares.stream().filter(Part::isNeverInside).toList());
  }

  private static ImmutableSet<Element> without(Set<Element> stated) {
    return Sets.immutableEnumSet(Sets.difference(EnumSet.allOf(Element.class), stated));
  }
}
