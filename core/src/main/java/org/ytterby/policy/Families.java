package org.ytterby.policy;

import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ytterby.element.Element;
import org.ytterby.material.Composition;
import org.ytterby.quantity.Truth;

/**
 * Remembers which elements are principal in compositions that many lines have. What is remembered is bounded, since a law asks for
 * some elements only. Safe for use by any number of threads.
 */
final class Families {
  private static final int MOST_KNOWN = 5_000;

  private final Recent<Composition, Map<ImmutableSet<Element>, Truth>> known =
      new Recent<>(MOST_KNOWN);

  Truth of(Composition composition, ImmutableSet<Element> elements) {
    Map<ImmutableSet<Element>, Truth> found = known.get(composition);
    if (found == null) {
      found = new ConcurrentHashMap<>();
      known.put(composition, found);
    }
    return found.computeIfAbsent(elements, composition::family);
  }
}
