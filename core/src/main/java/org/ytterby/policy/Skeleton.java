package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ytterby.quantity.Truth;

/**
 * The way in which a condition is put together from leaves. It comes to the same as the condition, and asks no leaf that cannot
 * matter: cheap ones come first, and what is decided is not asked further.
 */
sealed interface Skeleton {
  /** What it comes to, asking leaves as it needs them. */
  Truth under(Function<Leaf, Truth> ask);

  /** Everything that it may ask. */
  Stream<Leaf> leaves();

  /** How dear it is to find out. */
  int weight();

  /**
   * Something that is asked of the facts.
   *
   * @param id its number among all leaves of two laws
   * @param weight how dear it is
   * @param ofItem whether it is asked of the item first, before anything of its movement
   * @param test what it comes to
   * @param open what it rests on where it is unknown: two lines that agree in it leave the same open
   * @param of which of the two laws puts it, if they put it differently
   */
  record Leaf(
      int id,
      int weight,
      boolean ofItem,
      Test test,
      Function<Case, Object> open,
      Side.Which of)
      implements Skeleton {
    @Override
    public Truth under(Function<Leaf, Truth> ask) {
      return ask.apply(this);
    }

    /** What an outcome comes to. */
    static Truth truth(Object outcome) {
      return outcome instanceof Truth settled ? settled : Truth.UNKNOWN;
    }

    /** True, false, or what an unknown rests on. */
    Object outcome(Case facts) {
      Truth truth = test.put(facts).truth();
      return truth == Truth.UNKNOWN ? ImmutableList.of(open.apply(facts)) : truth;
    }

    @Override
    public Stream<Leaf> leaves() {
      return Stream.of(this);
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return id;
    }
  }

  /** Always the same. */
  record Constant(Truth truth) implements Skeleton {
    @Override
    public Truth under(Function<Leaf, Truth> ask) {
      return truth;
    }

    @Override
    public Stream<Leaf> leaves() {
      return Stream.of();
    }

    @Override
    public int weight() {
      return 0;
    }
  }

  /** All of these, or one of them. */
  record Joined(ImmutableList<Skeleton> parts, boolean all, int weight) implements Skeleton {
    @Override
    public Truth under(Function<Leaf, Truth> ask) {
      Truth decisive = Truth.of(!all);
      Truth joint = Truth.of(all);
      for (Skeleton part : parts) {
        Truth truth = part.under(ask);
        if (truth == decisive) {
          return decisive;
        }
        joint = all ? joint.and(truth) : joint.or(truth);
      }
      return joint;
    }

    @Override
    public Stream<Leaf> leaves() {
      return parts.stream().flatMap(Skeleton::leaves);
    }
  }

  /** Not this. */
  record Opposite(Skeleton of) implements Skeleton {
    @Override
    public Truth under(Function<Leaf, Truth> ask) {
      return of.under(ask).not();
    }

    @Override
    public Stream<Leaf> leaves() {
      return of.leaves();
    }

    @Override
    public int weight() {
      return of.weight();
    }
  }

  static Skeleton all(Stream<Skeleton> parts) {
    return joined(parts, true);
  }

  static Skeleton any(Stream<Skeleton> parts) {
    return joined(parts, false);
  }

  private static Skeleton joined(Stream<Skeleton> parts, boolean all) {
    ImmutableList<Skeleton> sorted =
        parts.sorted(Comparator.comparingInt(Skeleton::weight)).collect(toImmutableList());
    return sorted.size() == 1
        ? sorted.get(0)
        : new Joined(
            sorted, all, sorted.stream().mapToInt(Skeleton::weight).max().orElse(0));
  }
}
