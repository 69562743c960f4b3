package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private final Map<Object, Gate> known = new HashMap<>();

  /** How many there are. */
  int size() {
    return known.size();
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
        side.compile(criterion),
        which);
  }

  private Gate leaf(Object meaning, int weight, Test test, Gate.Which which) {
    Gate same = known.get(meaning);
    if (same == null) {
      same = new Gate(
          known.size(), Gate.Kind.LEAF, ImmutableList.of(), Optional.of(test), which, weight);
      known.put(meaning, same);
    }
    return same;
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
      same = new Gate(known.size(), kind, parts, Optional.empty(), Gate.Which.OLD, weight);
      known.put(joined, same);
    }
    return same;
  }
}
