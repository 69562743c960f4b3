package org.ytterby.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ytterby.quantity.Truth;

/**
 * Remembers what came of leaves that were asked one after the other, and what followed. Which leaf is asked next depends only on
 * what came of those before; so one who gets the same from each of them need not go on. It forgets everything when it has grown
 * too large. Safe for use by any number of threads.
 */
final class Paths<T> {
  private static final int MOST = 400_000;

  /** A leaf to be asked and where its outcomes lead; or the end, where something follows. */
  private static final class Place<T> {
    private final Skeleton.@Nullable Leaf leaf;
    private final @Nullable T result;
    private final Map<Object, Place<T>> next;

    Place(Skeleton.@Nullable Leaf leaf, @Nullable T result) {
      this.leaf = leaf;
      this.result = result;
      next = new ConcurrentHashMap<>(2);
    }
  }

  private volatile Map<Object, Place<T>> starts = new ConcurrentHashMap<>();
  private final AtomicInteger size = new AtomicInteger();

  /**
   * What follows for somebody.
   *
   * @param start what is known beforehand; ways from different starts are apart
   * @param outcome what comes of a leaf: a truth value, or what an unknown rests on
   * @param follow works out what follows, asking leaves
   */
  T find(
      Object start,
      Function<Skeleton.Leaf, Object> outcome,
      Function<Function<Skeleton.Leaf, Truth>, T> follow) {
    Map<Object, Place<T>> from = starts;
    Object came = start;
    for (Place<T> place = from.get(came); place != null; place = from.get(came)) {
      if (place.leaf == null) {
        return Objects.requireNonNull(place.result);
      }
      came = outcome.apply(place.leaf);
      from = place.next;
    }
    return new Walk(outcome, starts, start).to(follow);
  }

  /** Goes a way to its end and marks it. */
  private final class Walk {
    private final Function<Skeleton.Leaf, Object> outcome;
    private final Map<Skeleton.Leaf, Truth> known = new HashMap<>();
    private Map<Object, Place<T>> at;
    private Object came;

    Walk(Function<Skeleton.Leaf, Object> outcome, Map<Object, Place<T>> from, Object start) {
      this.outcome = outcome;
      at = from;
      came = start;
    }

    T to(Function<Function<Skeleton.Leaf, Truth>, T> follow) {
      if (size.get() > MOST) {
        size.set(0);
        at = new ConcurrentHashMap<>();
        starts = at;
      }
      T result = follow.apply(this::ask);
      place(null, result);
      return result;
    }

    private Truth ask(Skeleton.Leaf leaf) {
      Truth truth = known.get(leaf);
      if (truth == null) {
        Place<T> place = place(leaf, null);
        Object now = outcome.apply(leaf);
        truth = now instanceof Truth settled ? settled : Truth.UNKNOWN;
        known.put(leaf, truth);
        at = place.next;
        came = now;
      }
      return truth;
    }

    private Place<T> place(Skeleton.@Nullable Leaf leaf, @Nullable T result) {
      return at.computeIfAbsent(came, c -> {
        size.incrementAndGet();
        return new Place<>(leaf, result);
      });
    }
  }
}
