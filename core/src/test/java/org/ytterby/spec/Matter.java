package org.ytterby.spec;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ytterby.element.Element;
import org.ytterby.element.ElementKind;
import org.ytterby.material.ChemicalClass;

/**
 * A material of which everything is known.
 *
 * @param ofClass its chemical class
 * @param amounts the mass of each element that is in it, in any unit
 * @param nominal whether it is described by a formula, so that traces nobody added may be in it besides
 * @param parts the substances of a physical mixture
 * @param hosts the hosts of the family that it is sold as; what else is in it is an addition and never principal
 */
public record Matter(
    ChemicalClass ofClass,
    ImmutableMap<Element, BigDecimal> amounts,
    boolean nominal,
    ImmutableList<Matter> parts,
    ImmutableSet<Element> hosts) {

  /** A substance: {@code Nd 29 Fe 70 B 1}. */
  static Matter of(ChemicalClass ofClass, String amounts) {
    List<String> words = Splitter.on(' ').splitToList(amounts);
    ImmutableMap.Builder<Element, BigDecimal> read = ImmutableMap.builder();
    for (int i = 0; i < words.size(); i += 2) {
      read.put(Element.of(words.get(i)), new BigDecimal(words.get(i + 1)));
    }
    return new Matter(ofClass, read.buildOrThrow(), false, ImmutableList.of(), ImmutableSet.of());
  }

  /** Substances side by side, each with its {@link #share}. */
  static Matter mixture(Matter... parts) {
    Map<Element, BigDecimal> sum = new EnumMap<>(Element.class);
    for (Matter part : parts) {
      part.amounts.forEach((element, mass) -> sum.merge(element, mass, BigDecimal::add));
    }
    return new Matter(
        ChemicalClass.MIXTURE,
        ImmutableMap.copyOf(sum),
        false,
        ImmutableList.copyOf(parts),
        ImmutableSet.of());
  }

  /** So much of this. */
  Matter share(String share) {
    return new Matter(
        ofClass,
        ImmutableMap.copyOf(Maps.transformValues(amounts, new BigDecimal(share)::multiply)),
        nominal,
        parts,
        hosts);
  }

  Matter asNominal() {
    return new Matter(
        ofClass,
        amounts,
        true,
        parts.stream().map(Matter::asNominal).collect(ImmutableList.toImmutableList()),
        hosts);
  }

  Matter asFamily(Element... named) {
    return new Matter(ofClass, amounts, nominal, parts, ImmutableSet.copyOf(named));
  }

  boolean holds(Element element) {
    return amounts.containsKey(element) && mass(element).signum() > 0;
  }

  /**
   * All are in it, nothing of the same kind that is not one of them weighs more than any of them, and no metal that is not one
   * of them weighs more than each of them.
   */
  boolean isFamily(Set<Element> principal) {
    if (!hosts.isEmpty() && (!nominal || !hosts.containsAll(principal))) {
      return hosts.containsAll(principal);
    }
    return principal.stream().allMatch(this::holds)
        && amounts.keySet().stream()
            .filter(other -> !principal.contains(other))
            .allMatch(other -> principal.stream()
                .filter(one -> one.kind() == other.kind())
                .allMatch(one -> mass(other).compareTo(mass(one)) <= 0))
        && amounts.keySet().stream()
            .filter(other -> !principal.contains(other) && other.kind() != ElementKind.NON_METAL)
            .allMatch(other ->
                principal.stream().anyMatch(one -> mass(other).compareTo(mass(one)) <= 0));
  }

  /** All of it. */
  BigDecimal mass() {
    return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal mass(Element element) {
    return amounts.getOrDefault(element, BigDecimal.ZERO);
  }
}
