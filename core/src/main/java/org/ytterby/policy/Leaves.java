package org.ytterby.policy;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ytterby.element.Element;
import org.ytterby.law.ControlList;
import org.ytterby.law.Criteria;
import org.ytterby.law.Criterion;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;
import org.ytterby.quantity.Truth;

/** Numbers the leaves of the conditions of two laws; what both put in the same way is one leaf. For one thread. */
final class Leaves {
  private static final ImmutableSet<Class<? extends Criterion>> OF_ITEM = ImmutableSet.of(
      Criterion.HasForm.class,
      Criterion.HasItemType.class,
      Criterion.Identified.class,
      Criterion.Integrated.class,
      Criterion.OfClass.class,
      Criterion.Family.class,
      Criterion.Contains.class,
      Criterion.HoldsMass.class,
      Criterion.Blend.class,
      Criterion.Inside.class,
      Criterion.Technology.class,
      Criterion.OfTechnologyField.class,
      Criterion.OfTechnologyTrait.class,
      Criterion.Measures.class);
  private static final ImmutableList<Class<? extends Criterion>> DEAR = ImmutableList.of(
      Criterion.OfClass.class,
      Criterion.Contains.class,
      Criterion.HoldsMass.class,
      Criterion.Family.class,
      Criterion.PartyNamed.class,
      Criterion.Inside.class,
      Criterion.Blend.class,
      Criterion.HoldsValue.class);

  private record Put(Criterion criterion, ImmutableSet<Object> meaning) {}

  private record Unseen(ProvisionId list) {}

  private final Map<Object, Skeleton.Leaf> known = new HashMap<>();
  private final ImmutableSet<Element> elements;

  /**
   * Leaves of conditions.
   *
   * @param rulebooks the two laws
   */
  Leaves(Rulebook... rulebooks) {
    elements = Stream.of(rulebooks)
        .flatMap(r -> r.announcements().values().stream())
        .flatMap(Criteria::of)
        .flatMap(Criteria::parts)
        .flatMap(Leaves::elements)
        .collect(toImmutableSet());
  }

  private static Stream<Element> elements(Criterion criterion) {
    return criterion instanceof Criterion.Contains c
        ? c.elements().stream()
        : criterion instanceof Criterion.Family c
            ? c.elements().stream()
            : criterion instanceof Criterion.HoldsMass c ? Stream.of(c.element()) : Stream.of();
  }

  /** A condition of one law. */
  Skeleton of(Criterion criterion, Side side) {
    if (criterion instanceof Criterion.All c) {
      return Skeleton.all(c.parts().stream().map(part -> of(part, side)));
    }
    if (criterion instanceof Criterion.AnyOf c) {
      return Skeleton.any(c.parts().stream().map(part -> of(part, side)));
    }
    if (criterion instanceof Criterion.Not c) {
      return new Skeleton.Opposite(of(c.part(), side));
    }
    if (criterion instanceof Criterion.Listed c) {
      return listed(c.list(), side);
    }
    Put put = new Put(criterion, side.meaning(criterion));
    Skeleton.Leaf same = known.get(put);
    if (same == null) {
      Function<Case, Object> open = open(criterion, side);
      same = new Skeleton.Leaf(
          known.size(),
          weight(criterion),
          isOfItem(criterion),
          side.compile(criterion),
          open,
          side.which());
      known.put(put, same);
    }
    return same;
  }

  private Function<Case, Object> open(Criterion criterion, Side side) {
    if (criterion instanceof Criterion.Inside c) {
      return OpenFacts.inside(of(c.criterion(), side).leaves().collect(toImmutableSet()));
    }
    return criterion instanceof Criterion.PartyNamed c
        ? OpenFacts.named(side.rulebook().partyList(c.names()).countries())
        : OpenFacts.of(criterion, elements);
  }

  /** Whether it looks at the item alone, and is not so dear that it had better be left for later. */
  private static boolean isOfItem(Criterion criterion) {
    if (criterion instanceof Criterion.In c) {
      return c.place() == Criterion.Place.ORIGIN_COUNTRY || c.place() == Criterion.Place.MADE_IN;
    }
    return OF_ITEM.contains(criterion.getClass());
  }

  private Skeleton listed(ProvisionId id, Side side) {
    Optional<ControlList> visible = side.visible(id);
    if (visible.isEmpty()) {
      return new Skeleton.Constant(Truth.FALSE);
    }
    ControlList list = visible.get();
    Stream<Skeleton> entries = list.entries().stream().map(e -> of(e.is(), side));
    return Skeleton.any(Stream.concat(
        entries,
        list.mayExtendTo().stream()
            .map(c -> Skeleton.all(Stream.of(of(c, side), unseen(id, side))))));
  }

  /** A row of a list that nobody has seen. */
  Skeleton unseen(ProvisionId list, Side side) {
    Skeleton.Leaf same = known.get(new Unseen(list));
    if (same == null) {
      same = new Skeleton.Leaf(
          known.size(),
          0,
          false,
          facts -> Answer.TRUE.andPerhaps(TradeUnknowns.unseenRow(facts, list)),
          facts -> list,
          side.which());
      known.put(new Unseen(list), same);
    }
    return same;
  }

  private static int weight(Criterion criterion) {
    return 1 + DEAR.indexOf(criterion.getClass());
  }
}
