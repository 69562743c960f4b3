package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ytterby.element.Element;
import org.ytterby.law.Criterion;
import org.ytterby.material.Composition;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Truth;

/**
 * How much of each element is in an item, where that is not known. What has no mass is absent. Where one of several elements
 * must be present, they cannot all be absent.
 */
final class Presences {
  private final Unknowns unknowns;
  private final Composition composition;
  private final String part;
  private final Map<Element, Unknown> masses = new EnumMap<>(Element.class);
  private final Set<Unknown> bound = new HashSet<>();

  Presences(Unknowns unknowns, Composition composition, String part) {
    this.part = part;
    this.unknowns = unknowns;
    this.composition = composition;
  }

  /** The share of an element by mass. */
  Unknown mass(Element element) {
    if (masses.isEmpty()) {
      unknowns.bind(new Bond(bound, this::allows, this::rests));
    }
    Unknown known = masses.get(element);
    if (known == null) {
      known = new Unknown(
              ImmutableSortedSet.of(FactNames.content(element)), new Numbers(possible(element)))
          .about(part);
      masses.put(element, known);
      bound.add(known);
    }
    return known;
  }

  /** What may be there is there in any amount that is not excluded; what is present is more than nothing. */
  private Interval possible(Element element) {
    Interval stated = composition.content(element).interval();
    Interval nothing = Interval.exactly(BigDecimal.ZERO);
    return switch (composition.contains(element)) {
      case TRUE ->
        stated
            .intersection(Interval.of(Range.greaterThan(BigDecimal.ZERO)))
            .orElse(Interval.of(Range.openClosed(BigDecimal.ZERO, BigDecimal.ONE)));
      case FALSE -> stated.hull(nothing);
      case UNKNOWN ->
        stated.atMost(BigDecimal.ZERO) == Truth.TRUE
            ? Interval.of(Range.closed(BigDecimal.ZERO, BigDecimal.ONE))
            : stated.hull(nothing);
    };
  }

  /** Whether an element is present in any amount. */
  Residue isPresent(Element element) {
    return Numbers.compared(mass(element), Criterion.Comparison.MORE_THAN, BigDecimal.ZERO);
  }

  /** Whether an element has been settled to be absent. */
  boolean isAbsent(Element element, Settled settled) {
    ImmutableList<Object> values = settled.values(mass(element));
    return values != null && values.stream().allMatch(v -> ((BigDecimal) v).signum() == 0);
  }

  private boolean allows(Settled settled) {
    Set<Element> absent =
        Sets.newEnumSet(Sets.filter(masses.keySet(), e -> isAbsent(e, settled)), Element.class);
    return absent.isEmpty() || composition.containsAny(absent) != Truth.TRUE;
  }

  /** Only where one of those that may be absent must be present is there anything that is not allowed. */
  private ImmutableList<Object> rests() {
    Set<Element> mayBeAbsent =
        Sets.filter(masses.keySet(), e -> composition.contains(e) != Truth.TRUE);
    return composition.containsAny(mayBeAbsent) == Truth.TRUE
        ? ImmutableList.of(composition, ImmutableMap.copyOf(masses))
        : ImmutableList.of();
  }
}
