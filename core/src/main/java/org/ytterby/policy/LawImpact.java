package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ytterby.decision.LineImpact;
import org.ytterby.decision.Verdict;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.ProvisionState;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.BillContent;
import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/**
 * What a change of law does to a portfolio: compares the answers under two laws, line by line.
 *
 * <p>The answers are those that {@link ControlPolicy#determine} gives under each of the two. It is faster because lines of which
 * everything that the laws ask for comes to the same share one answer, and because where none of the provisions that differ can
 * be met, no answer is worked out. The memory for that is bounded, whatever the number of lines. Safe for use by any number of
 * threads.
 */
public final class LawImpact {
  private static final int MOST_KNOWN = 30_000;

  private final ControlPolicy before;
  private final ControlPolicy after;
  private final Conditions old;
  private final Conditions young;
  private final ImmutableSet<ProvisionId> rewritten;
  private final ImmutableSet<String> claims;
  private final Map<LocalDate, Days> days = new ConcurrentHashMap<>();
  private final Paths<Described> paths = new Paths<>();
  private final Map<Object, LineImpact> known = new ConcurrentHashMap<>();

  /** Days on which nothing changes its state in either law; compared by identity. */
  private record Days(
      Span before, Span after, ImmutableSet<ProvisionId> differing, ImmutableSet<ProvisionId> past) {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** What can be said of an item, whatever its movement: the rules that may describe it, and what came of the leaves. */
  private record Described(
      ImmutableList<Conditions.Rule> old,
      ImmutableList<Conditions.Rule> young,
      ImmutableMap<Skeleton.Leaf, Object> came) {}

  private LawImpact(ControlPolicy before, ControlPolicy after) {
    this.before = before;
    this.after = after;
    Leaves leaves = new Leaves(before.rulebook(), after.rulebook());
    old = new Conditions(before.side(Side.Which.OLD), leaves);
    young = new Conditions(after.side(Side.Which.NEW), leaves);
    ImmutableMap<ProvisionId, Object> was = old.meanings();
    ImmutableMap<ProvisionId, Object> is = young.meanings();
    rewritten = Sets.union(was.keySet(), is.keySet()).stream()
        .filter(id -> !Objects.equals(was.get(id), is.get(id)))
        .collect(toImmutableSet());
    claims = Stream.of(before, after)
        .flatMap(p -> p.rulebook().all(Provision.Exemption.class).stream())
        .map(Provision.Exemption::claim)
        .collect(toImmutableSet());
  }

  /**
   * Compares two laws, each with its own view: what was known, how reports and questions are read.
   *
   * @param before the old law
   * @param after the new law
   * @return what the change does
   */
  public static LawImpact between(ControlPolicy before, ControlPolicy after) {
    return new LawImpact(before, after);
  }

  /**
   * What the change does to a shipment.
   *
   * @param shipment the facts
   * @return for each line, in the order of the shipment
   * @throws IllegalArgumentException as {@link ControlPolicy#determine} under the new law: a word that only the old law knows is
   *     refused, one that only the new law knows is not
   */
  public ImmutableList<LineImpact> of(Shipment shipment) {
    after.check(shipment);
    Days on = on(shipment.exportDate());
    return shipment.lines().stream()
        .map(line -> of(shipment, line, on))
        .collect(toImmutableList());
  }

  private LineImpact of(Shipment shipment, ShipmentLine line, Days on) {
    Item item = Identified.of(line.item()).item();
    Put put = new Put(
        new Case(shipment, item, old.side().readings()),
        new Case(shipment, item, young.side().readings()),
        on);
    return isShared(item)
        ? put.compare(paths.find(put::outcome, this::describing, (d, came) ->
            new Described(d.old, d.young, came)), true)
        : put.compare(describing(put::ofItem), false);
  }

  private Described describing(Function<Skeleton.Leaf, Truth> ask) {
    Function<Skeleton.Leaf, Truth> first = leaf -> leaf.ofItem() ? ask.apply(leaf) : Truth.UNKNOWN;
    return new Described(old.describing(first), young.describing(first), ImmutableMap.of());
  }

  /** Parts that occur more than once, and bills of materials, are not compared with those of other items. */
  private static boolean isShared(Item item) {
    return item.contents().isEmpty()
        || (item.contentValue().filter(BillContent.class::isInstance).isEmpty()
            && Repeated.in(item).isEmpty());
  }

  private Days on(LocalDate day) {
    LocalDate one = Objects.requireNonNull(old.side().calendar().spans().floorKey(day));
    LocalDate other = Objects.requireNonNull(young.side().calendar().spans().floorKey(day));
    return days.computeIfAbsent(one.isAfter(other) ? one : other, this::days);
  }

  private Days days(LocalDate day) {
    Span was = old.side().calendar().on(day);
    Span is = young.side().calendar().on(day);
    ImmutableSet<ProvisionId> all = Sets.union(was.ids(), is.ids()).immutableCopy();
    ImmutableSet<ProvisionId> moved = all.stream()
        .filter(id -> rewritten.contains(id) || !stands(was, id).equals(stands(is, id)))
        .collect(toImmutableSet());
    ImmutableSet<ProvisionId> differing =
        worlds(was, moved).equals(worlds(is, moved)) ? moved : all;
    return new Days(
        was,
        is,
        differing,
        all.stream()
            .filter(id -> isPast(was, id) && isPast(is, id))
            .collect(toImmutableSet()));
  }

  private static Set<Set<ProvisionId>> worlds(Span span, Set<ProvisionId> without) {
    return span.worlds().stream()
        .map(w -> ImmutableSet.copyOf(Sets.difference(w.live(), without)))
        .collect(toImmutableSet());
  }

  private static Optional<ImmutableList<Object>> stands(Span span, ProvisionId id) {
    return span.find(id).map(s -> ImmutableList.of(s.state(), s.live(), s.unsettledBy()));
  }

  private static boolean isPast(Span span, ProvisionId id) {
    return span.find(id).map(s -> s.state() == ProvisionState.ENDED).orElse(true);
  }

  /** What an answer depends on. */
  private record Asked(
      Days on,
      Set<String> claimed,
      ImmutableList<ProvisionId> met,
      ImmutableMap<Skeleton.Leaf, Object> came) {}

  /** A line put to both laws. */
  private final class Put {
    private final Case was;
    private final Case is;
    private final Days on;
    private final Map<Skeleton.Leaf, Object> outcomes = new HashMap<>();

    Put(Case was, Case is, Days on) {
      this.was = was;
      this.is = is;
      this.on = on;
    }

    Object outcome(Skeleton.Leaf leaf) {
      return leaf.outcome(leaf.of() == Side.Which.OLD ? was : is);
    }

    Truth ofItem(Skeleton.Leaf leaf) {
      return leaf.test().put(leaf.of() == Side.Which.OLD ? was : is).truth();
    }

    LineImpact compare(Described item, boolean shared) {
      if (!old.mayTouch(on.differing, item.old) && !young.mayTouch(on.differing, item.young)) {
        return LineImpact.untouched();
      }
      Function<Skeleton.Leaf, Truth> ask = shared
          ? leaf -> Skeleton.Leaf.truth(came(leaf, item))
          : this::ofItem;
      Set<String> claimed = Sets.intersection(was.shipment().exemptionsClaimed(), claims);
      ImmutableList<Conditions.Met> one = old.met(item.old, ask, claimed, on.past);
      ImmutableList<Conditions.Met> other = young.met(item.young, ask, claimed, on.past);
      if (Stream.concat(one.stream(), other.stream()).noneMatch(this::mayDiffer)) {
        return LineImpact.untouched();
      }
      if (!shared) {
        return both(one, other);
      }
      Asked asked = asked(item, claimed, one, other);
      LineImpact same = known.get(asked);
      if (same == null) {
        same = both(one, other);
        if (known.size() > MOST_KNOWN) {
          known.clear();
        }
        known.put(asked, same);
      }
      return same;
    }

    private Object came(Skeleton.Leaf leaf, Described item) {
      Object before = item.came.get(leaf);
      return before == null ? outcomes.computeIfAbsent(leaf, this::outcome) : before;
    }

    private boolean mayDiffer(Conditions.Met met) {
      return on.differing.contains(met.id()) || met.narrowedBy(on.differing);
    }

    /** The provisions that may have a part, and what came of everything that their conditions need. */
    private Asked asked(
        Described item,
        Set<String> claimed,
        ImmutableList<Conditions.Met> one,
        ImmutableList<Conditions.Met> other) {
      Map<Skeleton.Leaf, Object> came = new HashMap<>();
      Function<Skeleton.Leaf, Truth> ask =
          leaf -> Skeleton.Leaf.truth(came.computeIfAbsent(leaf, l -> came(l, item)));
      ImmutableList.Builder<ProvisionId> met = ImmutableList.builder();
      for (Conditions.Met provision : Iterables.concat(one, other)) {
        met.add(provision.id());
        provision.conditions().forEach(c -> c.under(ask));
      }
      return new Asked(
          on, ImmutableSet.copyOf(claimed), met.build(), ImmutableMap.copyOf(came));
    }

    private LineImpact both(
        ImmutableList<Conditions.Met> metBefore, ImmutableList<Conditions.Met> metAfter) {
      Verdicts one = verdicts(old, was, metBefore);
      Verdicts other = verdicts(young, is, metAfter);
      Verdict answered = one.on(on.before);
      Verdict answers = other.on(on.after);
      LineImpact.Kind kind = LineImpact.Kind.of(answered, answers);
      return new LineImpact(
          kind,
          Optional.of(answered),
          Optional.of(answers),
          kind == LineImpact.Kind.UNCHANGED
              ? ImmutableSortedSet.of()
              : new Bearing(on.before, on.after, answered, answers)
                  .among(on.differing, one, other));
    }

    private Verdicts verdicts(Conditions law, Case facts, ImmutableList<Conditions.Met> met) {
      return new Verdicts(
          new Judged(
              law.side()
                  .law()
                  .only(met.stream().map(Conditions.Met::id).collect(toImmutableSet())),
              facts),
          facts.item(),
          facts.shipment().exportDate().getYear());
    }
  }
}
