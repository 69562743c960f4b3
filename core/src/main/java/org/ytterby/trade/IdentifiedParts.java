package org.ytterby.trade;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ytterby.material.CasNumber;
import org.ytterby.material.Identification;

/**
 * The parts of a bill with what their names and CAS numbers imply: each looked up once, when it is first needed. A part with lines
 * is a thing, unless its form says that it is a material.
 */
final class IdentifiedParts {
  private static final int MOST_REMEMBERED = 4096;
  private static final int SHOWN = 10;
  private static final int NAMED = 3;

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

  /** What was taken from names and numbers of a part and of all below it: of some parts in full, of the others how many they are. */
  ImmutableList<String> sentences(int top, boolean[] below) {
    List<Integer> named = IntStream.range(0, below.length)
        .filter(part -> below[part] && mayBeIdentified(graph.part(part).item()))
        .boxed()
        .sorted(
            Comparator.<Integer, Boolean>comparing(part -> part != top).thenComparing(graph::name))
        .toList();
    List<String> sentences = new ArrayList<>();
    add(named, top, IdentifiedItem::taken, "have facts taken from names or CAS numbers", sentences);
    add(
        named,
        top,
        IdentifiedItem::contradictions,
        "have names or CAS numbers from which nothing is taken",
        sentences);
    List<Integer> strange =
        named.stream().filter(p -> !identified(p).notUnderstood().isEmpty()).toList();
    if (strange.equals(List.of(top))) {
      sentences.addAll(identified(top).notUnderstood());
    } else if (!strange.isEmpty()) {
      sentences.add(
          "No composition is known of %s: their names are not those of reference materials."
              .formatted(listed(strange)));
    }
    return ImmutableList.copyOf(sentences);
  }

  private void add(
      List<Integer> named,
      int top,
      Function<IdentifiedItem, ImmutableList<String>> kind,
      String rest,
      List<String> sentences) {
    List<Integer> concerned =
        named.stream().filter(p -> !kind.apply(identified(p)).isEmpty()).toList();
    concerned.stream()
        .limit(SHOWN)
        .flatMap(part -> kind.apply(identified(part)).stream()
            .map(says -> part == top ? says : "Part `" + graph.name(part) + "`: " + says))
        .forEach(sentences::add);
    if (concerned.size() > SHOWN) {
      sentences.add("%d more parts %s.".formatted(concerned.size() - SHOWN, rest));
    }
  }

  private String listed(List<Integer> some) {
    return Stream.concat(
            some.stream()
                .limit(NAMED)
                .map(part -> "part `%s`%s"
                    .formatted(
                        graph.name(part),
                        graph
                            .part(part)
                            .item()
                            .name()
                            .map(n -> " (`" + n + "`)")
                            .orElse(""))),
            Stream.of("%d more".formatted(some.size() - NAMED)).filter(m -> some.size() > NAMED))
        .collect(Collectors.joining(", "));
  }
}
