package org.ytterby.material;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ytterby.element.Element;
import org.ytterby.element.ElementKind;
import org.ytterby.material.FormulaNode.Atom;
import org.ytterby.material.FormulaNode.Bracket;
import org.ytterby.material.FormulaNode.Component;

/** Derives chemical classes from the shape of a formula. */
final class FormulaClasses {
  private static final ImmutableSet<Element> ALLOYING =
      Sets.immutableEnumSet(Element.B, Element.C, Element.SI);

  /** Traded as metals, though their kind is non-metal: silicon metal, tellurium metal. */
  private static final ImmutableSet<Element> METALLOIDS =
      Sets.immutableEnumSet(Element.B, Element.SI, Element.AS, Element.SE, Element.TE);

  /** Metals whose formulas with other metals name compounds as often as alloys: GaSb, InSb, Mg2Ge. */
  private static final ImmutableSet<Element> SEMIMETALS =
      Sets.immutableEnumSet(Element.GE, Element.SB, Element.BI);

  private FormulaClasses() {}

  static ImmutableSet<ChemicalClass> of(
      ImmutableList<Component> components, ImmutableSet<Element> elements) {
    long metals = elements.stream().filter(FormulaClasses::isMetal).count();
    if (elements.size() == 1 && METALLOIDS.containsAll(elements)) {
      return Sets.immutableEnumSet(ChemicalClass.METAL);
    }
    if (metals > 1
        && metals == elements.size()
        && !Sets.intersection(elements, SEMIMETALS).isEmpty()) {
      return Sets.immutableEnumSet(ChemicalClass.ALLOY, ChemicalClass.COMPOUND);
    }
    if (metals == elements.size()) {
      return Sets.immutableEnumSet(metals == 1 ? ChemicalClass.METAL : ChemicalClass.ALLOY);
    }
    if (elements.contains(Element.O) && elements.size() == 2) {
      return Sets.immutableEnumSet(ChemicalClass.OXIDE);
    }
    if (elements.contains(Element.O)
        && metals == elements.size() - 1
        && isSolidSolution(components)) {
      return Sets.immutableEnumSet(ChemicalClass.OXIDE, ChemicalClass.COMPOUND);
    }
    boolean alloying =
        elements.stream().allMatch(element -> isMetal(element) || ALLOYING.contains(element));
    return alloying && metals > 0
        ? Sets.immutableEnumSet(ChemicalClass.ALLOY, ChemicalClass.COMPOUND)
        : Sets.immutableEnumSet(ChemicalClass.COMPOUND);
  }

  /** Whether the element by itself is traded as a metal. */
  static boolean isTradedAsMetal(Element element) {
    return isMetal(element) || METALLOIDS.contains(element);
  }

  static boolean isMetal(Element element) {
    return element.kind() != ElementKind.NON_METAL;
  }

  /** Whether the metals stand in for each other: together in one bracket, or each with a broken subscript. */
  private static boolean isSolidSolution(ImmutableList<Component> components) {
    if (components.size() > 1) {
      return false;
    }
    List<FormulaNode> metallic = new ArrayList<>();
    for (FormulaNode node : components.get(0).nodes()) {
      if (!(node instanceof Atom atom && atom.element() == Element.O)) {
        metallic.add(node);
      }
    }
    return (metallic.size() == 1
            && metallic.get(0) instanceof Bracket bracket
            && holdsMetalsOnly(bracket))
        || metallic.stream()
            .allMatch(node -> node instanceof Atom atom && isBroken(atom.subscript()));
  }

  private static boolean holdsMetalsOnly(Bracket bracket) {
    return bracket.nodes().stream()
        .allMatch(node -> node instanceof Atom atom && isMetal(atom.element()));
  }

  private static boolean isBroken(Range<BigDecimal> subscript) {
    return subscript.lowerEndpoint().scale() > 0
        || subscript.lowerEndpoint().compareTo(subscript.upperEndpoint()) != 0;
  }
}
