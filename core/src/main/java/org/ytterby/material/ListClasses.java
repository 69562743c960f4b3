package org.ytterby.material;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ytterby.element.Element;
import org.ytterby.element.ElementKind;
import org.ytterby.material.MassList.Part;

/** The chemical classes that a list by mass leaves possible. */
final class ListClasses {
  private static final ImmutableSet<ChemicalClass> EVERY =
      Sets.immutableEnumSet(EnumSet.allOf(ChemicalClass.class));

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** No subheading note of Section XV of the Harmonized System calls a metal unalloyed below 97.5 %; this leaves room. */
  private static final BigDecimal LEAST_PURITY = new BigDecimal("0.95");

  /** No metal has an oxide, a hydride or another compound that is not metallic with so little else in it. */
  private static final BigDecimal TRACE = new BigDecimal("0.004");

  private ListClasses() {}

  static ImmutableSet<ChemicalClass> of(MassList list, ListReading reading) {
    if (list.family().isPresent()) {
      return Sets.immutableEnumSet(
          ChemicalClass.ALLOY, ChemicalClass.COMPOUND, ChemicalClass.MIXTURE);
    }
    List<Part> substances =
        list.parts().stream().filter(part -> !part.isElement()).toList();
    if (substances.isEmpty()) {
      return ofElements(reading);
    }
    List<Part> certain = substances.stream()
        .filter(part -> reading.share(part).lowerEndpoint().signum() > 0
            || reading.share(part).lowerBoundType() == BoundType.OPEN)
        .toList();
    if (certain.size() > 1) {
      return Sets.immutableEnumSet(ChemicalClass.MIXTURE);
    }
    if (certain.isEmpty() || reading.share(certain.get(0)).lowerEndpoint().compareTo(HALF) <= 0) {
      return EVERY;
    }
    ImmutableSet<ChemicalClass> derived = certain.get(0).formula().derivedClasses();
    boolean alone = reading.share(certain.get(0)).lowerEndpoint().compareTo(BigDecimal.ONE) == 0;
    return alone
        ? derived
        : Sets.immutableEnumSet(ChemicalClass.MIXTURE, derived.toArray(ChemicalClass[]::new));
  }

  private static ImmutableSet<ChemicalClass> ofElements(ListReading reading) {
    Set<ChemicalClass> classes = EnumSet.noneOf(ChemicalClass.class);
    ImmutableSet<Element> possible =
        ImmutableSet.copyOf(Sets.filter(reading.distinct(Set.of(Element.O)), reading::isPossible));
    Set<Element> metals = Sets.filter(possible, FormulaClasses::isMetal);
    boolean several = possible.size() > 1;
    if (possible.stream()
        .filter(FormulaClasses::isTradedAsMetal)
        .anyMatch(metal -> reading.most(metal).compareTo(LEAST_PURITY) >= 0)) {
      classes.add(ChemicalClass.METAL);
    }
    if (several && !metals.isEmpty()) {
      classes.add(ChemicalClass.ALLOY);
    }
    if (reading.most(ElementKind.NON_METAL).compareTo(TRACE) > 0) {
      classes.add(ChemicalClass.COMPOUND);
      classes.add(ChemicalClass.MIXTURE);
      if (several && possible.contains(Element.O)) {
        classes.add(ChemicalClass.OXIDE);
      }
    }
    return Sets.immutableEnumSet(classes);
  }
}
