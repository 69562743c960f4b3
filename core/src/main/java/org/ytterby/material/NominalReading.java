package org.ytterby.material;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ytterby.element.Element;
import org.ytterby.element.ElementKind;
import org.ytterby.quantity.MassFraction;
import org.ytterby.quantity.Truth;

/**
 * The material is one nominal substance, perhaps with elements added in amounts not told.
 *
 * <p>Additions count as dopants do: present, never principal, and they leave every amount open.
 */
record NominalReading(Formula formula, ImmutableSet<Element> additions) implements Reading {

  static NominalReading of(Statement statement, Formula formula) {
    List<Item> others = statement.items().stream()
        .filter(item -> !(item instanceof Item.Present || item instanceof Item.Absent))
        .collect(Collectors.toCollection(ArrayList::new));
    others.remove(new Item.Nominal(formula));
    if (!others.isEmpty()) {
      throw new IllegalArgumentException(
          Wording.quote(formula.toString()) + " has no amount beside "
              + Wording.quote(others.get(0).toString())
              + "; write an amount, `present` or `balance` behind it, as in "
              + "`Nd 29.5 %; B present; Fe balance`");
    }
    MassListCheck.repetitions(statement);
    for (Element element : statement.absent()) {
      if (formula.mentions(element)) {
        throw new IllegalArgumentException("`" + element.symbol() + " absent` contradicts "
            + Wording.quote(formula.toString()) + ", which names it; leave one of them out");
      }
    }
    ImmutableSet<Element> additions = statement.present().stream()
        .filter(element -> !formula.mentions(element))
        .collect(ImmutableSet.toImmutableSet());
    return new NominalReading(formula, additions);
  }

  @Override
  public Range<BigDecimal> content(Element element) {
    return additions.isEmpty() || !names(element)
        ? formula.fraction(element)
        : Range.open(BigDecimal.ZERO, BigDecimal.ONE);
  }

  @Override
  public Range<BigDecimal> oxide(Element element) {
    return additions.isEmpty()
        ? RareEarthOxides.made(formula, element)
        : Ends.times(content(element), RareEarthOxides.factor(element));
  }

  @Override
  public Truth containsAny(Set<Element> elements) {
    return Truth.of(elements.stream().anyMatch(this::names));
  }

  /** By mass; but that a minor metal named in an alloy is not principal is left open. */
  @Override
  public Truth family(Set<Element> elements) {
    if (!formula.elements().containsAll(elements)) {
      return Truth.FALSE;
    }
    Truth principal = Truth.TRUE;
    for (Element inside : elements) {
      for (Element outside : Sets.difference(formula.elements(), elements)) {
        if (outside.kind() == inside.kind()) {
          principal = principal.and(formula.notHeavier(outside, inside));
        }
      }
    }
    for (Element outside : Sets.difference(formula.elements(), elements)) {
      if (outside.kind() != ElementKind.NON_METAL) {
        principal = principal.and(elements.stream()
            .map(inside -> formula.notHeavier(outside, inside))
            .reduce(Truth.FALSE, Truth::or));
      }
    }
    boolean mayBeAlloy = formula.derivedClasses().contains(ChemicalClass.ALLOY);
    return principal == Truth.FALSE && mayBeAlloy ? Truth.UNKNOWN : principal;
  }

  @Override
  public ImmutableSet<ChemicalClass> possibleClasses() {
    return formula.derivedClasses();
  }

  @Override
  public Optional<ImmutableList<Constituent>> constituents() {
    return additions.isEmpty()
        ? Optional.of(ImmutableList.of(new Constituent(Composition.of(formula), MassFraction.ONE)))
        : Optional.empty();
  }

  @Override
  public boolean isComplete() {
    return true;
  }

  private boolean names(Element element) {
    return formula.mentions(element) || additions.contains(element);
  }
}
