package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ytterby.law.ControlList;
import org.ytterby.law.Criterion;
import org.ytterby.law.ProvisionId;

/** Makes gates of the conditions of one law or of two; what means the same is one gate. For one thread. */
final class Gates {
  private static final ImmutableList<Class<? extends Criterion>> DEAR = ImmutableList.of(
      Criterion.OfClass.class,
      Criterion.Contains.class,
      Criterion.HoldsMass.class,
      Criterion.Family.class,
      Criterion.PartyNamed.class,
      Criterion.Inside.class,
      Criterion.Blend.class,
      Criterion.HoldsValue.class);
  private static final int DEAREST = DEAR.size() + 1;

  private record Joined(Gate.Kind kind, List<Integer> parts) {}

  private record Unseen(ProvisionId list) {}

  /** How many gates look at which facts. */
  record Sizes(ImmutableMap<Regard, Integer> all) {
    int of(Regard regard) {
      return Objects.requireNonNull(all.get(regard));
    }
  }

  private final Map<Object, Gate> known = new LinkedHashMap<>();
  private final Map<Regard, Integer> sizes = new EnumMap<>(Regard.class);

  /** How many there are. */
  Sizes sizes() {
    return new Sizes(Stream.of(Regard.values())
        .collect(ImmutableMap.toImmutableMap(r -> r, r -> sizes.getOrDefault(r, 0))));
  }

  /** All of them, by their ids. */
  ImmutableList<Gate> all() {
    return ImmutableList.copyOf(known.values());
  }

  /** A condition of one law. */
  Gate of(Criterion criterion, Side side, Gate.Which which) {
    if (criterion instanceof Criterion.All c) {
      return all(c.parts().stream().map(part -> of(part, side, which)));
    }
    if (criterion instanceof Criterion.AnyOf c) {
      return any(c.parts().stream().map(part -> of(part, side, which)));
    }
    if (criterion instanceof Criterion.Not c) {
      return joined(Gate.Kind.NOT, Stream.of(of(c.part(), side, which)));
    }
    if (criterion instanceof Criterion.Listed c) {
      return listed(c.list(), side, which);
    }
    return leaf(
        side.meaning(criterion),
        1 + DEAR.indexOf(criterion.getClass()),
        Regard.of(criterion, side),
        side.compile(criterion),
        which);
  }

  private Gate leaf(Object meaning, int weight, Regard regard, Test test, Gate.Which which) {
    Gate same = known.get(meaning);
    if (same == null) {
      same = add(
          meaning, regard, Gate.Kind.LEAF, ImmutableList.of(), Optional.of(test), which, weight);
    }
    return same;
  }

  private Gate add(
      Object meaning,
      Regard regard,
      Gate.Kind kind,
      ImmutableList<Gate> parts,
      Optional<Test> leaf,
      Gate.Which which,
      int weight) {
    int slot = sizes.merge(regard, 1, Integer::sum) - 1;
    Gate made = new Gate(known.size(), regard, slot, kind, parts, leaf, which, weight);
    known.put(meaning, made);
    return made;
  }

  private Gate listed(ProvisionId id, Side side, Gate.Which which) {
    Optional<ControlList> visible = side.visible(id);
    if (visible.isEmpty()) {
      return constant(false);
    }
    ControlList list = visible.get();
    return any(Stream.concat(
        list.entries().stream().map(e -> of(e.is(), side, which)),
        list.mayExtendTo().stream()
            .map(c -> all(Stream.of(of(c, side, which), unseen(id, which))))));
  }

  /** A row of a list that nobody has seen: never more than unknown. */
  Gate unseen(ProvisionId list, Gate.Which which) {
    return leaf(
        new Unseen(list),
        DEAREST,
        Regard.MATERIAL,
        facts -> Answer.TRUE.andPerhaps(TradeUnknowns.unseenRow(facts, list)),
        which);
  }

  Gate constant(boolean truth) {
    return joined(truth ? Gate.Kind.ALWAYS : Gate.Kind.NEVER, Stream.of());
  }

  Gate all(Stream<Gate> parts) {
    return joined(Gate.Kind.ALL, parts);
  }

  private Gate any(Stream<Gate> parts) {
    return joined(Gate.Kind.ANY, parts);
  }

  private Gate joined(Gate.Kind kind, Stream<Gate> of) {
    ImmutableList<Gate> parts =
        of.sorted(Comparator.comparingInt(Gate::weight)).collect(toImmutableList());
    Joined joined = new Joined(kind, parts.stream().map(Gate::id).collect(toImmutableList()));
    Gate same = known.get(joined);
    if (same == null) {
      int weight = parts.stream().mapToInt(Gate::weight).max().orElse(0);
      Regard regard = parts.stream().map(Gate::regard).reduce(Regard::and).orElse(Regard.MATERIAL);
      same = add(joined, regard, kind, parts, Optional.empty(), Gate.Which.OLD, weight);
    }
    return same;
  }
}
