package org.ytterby.trade;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.ytterby.material.CasNumber;
import org.ytterby.material.Identification;

/**
 * The parts of a bill with what their names and CAS numbers imply: each looked up once, when it is first needed. A part with lines
 * is a thing, unless its form says that it is a material.
 */
final class IdentifiedParts {
  private static final int MOST_REMEMBERED = 4096;

  private final BillGraph graph;
  private final AtomicReferenceArray<@Nullable IdentifiedItem> parts;
  private final Map<Identifiers, Identification> known = new ConcurrentHashMap<>();

  private record Identifiers(Optional<String> name, Optional<CasNumber> number) {}

  IdentifiedParts(BillGraph graph) {
    this.graph = graph;
    parts = new AtomicReferenceArray<>(graph.size());
  }

  /** The facts of a part, stated and implied. */
  Item item(int part) {
    Item stated = graph.part(part).item();
    return mayBeIdentified(stated) ? identified(part).item() : stated;
  }

  private static boolean mayBeIdentified(Item stated) {
    return IdentifiedItem.isNamed(stated) || !stated.contents().isEmpty();
  }

  private IdentifiedItem identified(int part) {
    IdentifiedItem found = parts.get(part);
    if (found == null) {
      found = identify(part, graph.part(part).item());
      parts.set(part, found);
    }
    return found;
  }

  private IdentifiedItem identify(int part, Item stated) {
    if (!stated.contents().isEmpty()) {
      return IdentifiedItem.of(stated);
    }
    boolean thing =
        IdentifiedItem.isThing(stated) || (holds(part) && stated.form().isEmpty());
    return thing ? thing(stated) : IdentifiedItem.alone(stated, this::lookUp);
  }

  private boolean holds(int part) {
    return !graph.isLeaf(part) || graph.isOpen(part);
  }

  /** The name of a material on a part with lines may be that of what it is made of: nothing is taken, and that is said. */
  private IdentifiedItem thing(Item stated) {
    boolean known = stated.form().isEmpty()
        && lookUp(stated.name(), stated.casNumber().map(CasNumber::new))
            .composition()
            .isPresent();
    return new IdentifiedItem(
        stated,
        stated,
        ImmutableList.of(),
        known
            ? ImmutableList.of(
                "%s is that of a material, and other parts go into it: nothing is taken from it; state the form."
                    .formatted(stated
                        .name()
                        .map(n -> "The name `" + n + "`")
                        .orElse("The CAS number " + stated.casNumber().orElse(""))))
            : ImmutableList.of(),
        ImmutableList.of());
  }

  private Identification lookUp(Optional<String> name, Optional<CasNumber> number) {
    Identifiers key = new Identifiers(name, number);
    Identification found = known.get(key);
    if (found == null) {
      found = Identification.of(name, number);
      if (known.size() < MOST_REMEMBERED) {
        known.put(key, found);
      }
    }
    return found;
  }

  /** The parts among some of which there is something to say, by id. */
  ImmutableSortedMap<String, IdentifiedItem> among(boolean[] some) {
    ImmutableSortedMap.Builder<String, IdentifiedItem> said = ImmutableSortedMap.naturalOrder();
    for (int part = 0; part < some.length; part++) {
      if (some[part]
          && mayBeIdentified(graph.part(part).item())
          && !identified(part).isPlain()) {
        said.put(graph.name(part), identified(part));
      }
    }
    return said.build();
  }
}
