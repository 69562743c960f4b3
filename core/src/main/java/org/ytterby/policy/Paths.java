package org.ytterby.policy;

import com.google.common.collect.ImmutableMap;
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
  private static final int MOST = 200_000;
  private static final Object START = new Object();

  /** A leaf to be asked and where its outcomes lead; or the end, where something follows. */
  private static final class Place<T> {
    private final Skeleton.@Nullable Leaf leaf;
    private final @Nullable T result;
    private final Map<Object, Place<T>> next = new ConcurrentHashMap<>(2);

    Place(Skeleton.@Nullable Leaf leaf, @Nullable T result) {
      this.leaf = leaf;
      this.result = result;
    }
  }

  /** Works out what follows, asking leaves. */
  interface Follow<T> {
    T from(Function<Skeleton.Leaf, Truth> ask);
  }

  private volatile Map<Object, Place<T>> starts = new ConcurrentHashMap<>();
  private final AtomicInteger size = new AtomicInteger();

  /**
   * What follows for somebody.
   *
   * @param outcome what comes of a leaf: a truth value, or what an unknown rests on
   * @param follow works out what follows, where nobody has been before
   * @param result makes of it, and of what came of each leaf that was asked, what is remembered
   */
  <F> T find(
      Function<Skeleton.Leaf, Object> outcome,
      Follow<F> follow,
      java.util.function.BiFunction<F, ImmutableMap<Skeleton.Leaf, Object>, T> result) {
    Map<Object, Place<T>> from = starts;
    Object came = START;
    for (Place<T> place = from.get(came); place != null; place = from.get(came)) {
      if (place.leaf == null) {
        return Objects.requireNonNull(place.result);
      }
      came = outcome.apply(place.leaf);
      from = place.next;
    }
    if (size.get() > MOST) {
      size.set(0);
      starts = new ConcurrentHashMap<>();
    }
    Walk walk = new Walk(outcome, starts);
    F found = follow.from(walk::ask);
    return walk.end(result.apply(found, ImmutableMap.copyOf(walk.known)));
  }

  /** Goes a way to its end and marks it. */
  private final class Walk {
    private final Function<Skeleton.Leaf, Object> outcome;
    private final Map<Skeleton.Leaf, Object> known = new HashMap<>();
    private Map<Object, Place<T>> at;
    private Object came = START;

    Walk(Function<Skeleton.Leaf, Object> outcome, Map<Object, Place<T>> from) {
      this.outcome = outcome;
      at = from;
    }

    Truth ask(Skeleton.Leaf leaf) {
      Object now = known.get(leaf);
      if (now == null) {
        Place<T> place = place(leaf, null);
        now = outcome.apply(leaf);
        known.put(leaf, now);
        at = place.next;
        came = now;
      }
      return Skeleton.Leaf.truth(now);
    }

    T end(T result) {
      return Objects.requireNonNull(place(null, result).result);
    }

    private Place<T> place(Skeleton.@Nullable Leaf leaf, @Nullable T result) {
      return at.computeIfAbsent(came, c -> {
        size.incrementAndGet();
        return new Place<>(leaf, result);
      });
    }
  }
}
