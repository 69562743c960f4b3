package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ytterby.element.Element;
import org.ytterby.material.Composition;
import org.ytterby.quantity.Truth;

/** Which elements are present in an item, where that is not known. Where one of several must be, they cannot all be absent. */
final class Presences {
  private final Unknowns unknowns;
  private final Composition composition;
  private final Map<Element, Unknown> all = new EnumMap<>(Element.class);
  private final Set<Unknown> bound = new HashSet<>();

  Presences(Unknowns unknowns, Composition composition) {
    this.unknowns = unknowns;
    this.composition = composition;
  }

  Unknown of(Element element) {
    if (all.isEmpty()) {
      unknowns.bind(new Bond(bound, this::allows));
    }
    Unknown known = all.get(element);
    if (known == null) {
      known = Unknown.yesOrNo(ImmutableSortedSet.of(FactNames.content(element)));
      all.put(element, known);
      bound.add(known);
    }
    return known;
  }

  private boolean allows(Settled settled) {
    Set<Element> absent = Sets.newEnumSet(ImmutableList.of(), Element.class);
    all.forEach((element, unknown) -> {
      ImmutableList<Object> values = settled.values(unknown);
      if (values != null && !values.contains(true)) {
        absent.add(element);
      }
    });
    return absent.isEmpty() || composition.containsAny(absent) != Truth.TRUE;
  }
}
