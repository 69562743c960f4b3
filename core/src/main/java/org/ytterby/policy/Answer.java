package org.ytterby.policy;

import com.google.common.collect.ImmutableSortedSet;
import java.util.function.Function;
import org.ytterby.quantity.Truth;

/**
 * What a condition comes to for some facts, and why.
 *
 * @param truth the truth
 * @param missing the facts and points of law on which an unknown truth depends; empty otherwise
 * @param failed the conditions that failed, in words; empty unless the truth is false
 * @param shown what was found that a reader will want to see; empty if the truth is false
 */
record Answer(
    Truth truth,
    ImmutableSortedSet<String> missing,
    ImmutableSortedSet<String> failed,
    ImmutableSortedSet<String> shown) {
  private static final ImmutableSortedSet<String> NONE = ImmutableSortedSet.of();
  static final Answer TRUE = new Answer(Truth.TRUE, NONE, NONE, NONE);

  /** False, nothing having failed: where there is nothing of which one could be true. */
  static final Answer NOTHING = new Answer(Truth.FALSE, NONE, NONE, NONE);

  static Answer no(String failed) {
    return new Answer(Truth.FALSE, NONE, ImmutableSortedSet.of(failed), NONE);
  }

  static Answer unknown(String... missing) {
    return unknown(ImmutableSortedSet.copyOf(missing));
  }

  static Answer unknown(ImmutableSortedSet<String> missing) {
    return new Answer(Truth.UNKNOWN, missing, NONE, NONE);
  }

  /** True, because of what is shown. */
  static Answer found(String shown) {
    return new Answer(Truth.TRUE, NONE, NONE, ImmutableSortedSet.of(shown));
  }

  /** The answer of a leaf: what it depends on if it is unknown, what failed if it is false. */
  static Answer of(Truth truth, String missing, String failed) {
    return switch (truth) {
      case TRUE -> TRUE;
      case FALSE -> no(failed);
      case UNKNOWN -> unknown(missing);
    };
  }

  boolean is(Truth wanted) {
    return truth == wanted;
  }

  Answer and(Answer other) {
    return join(truth.and(other.truth), other);
  }

  Answer or(Answer other) {
    return join(truth.or(other.truth), other);
  }

  /** Negation; what failed is named by the caller, since the parts that made this true did not fail. */
  Answer not(String failed) {
    return truth == Truth.TRUE ? no(failed) : truth == Truth.FALSE ? TRUE : this;
  }

  /** Never more than unknown. */
  Answer atMostUnknown(String because) {
    return truth == Truth.FALSE ? this : unknown(because).withMissing(missing);
  }

  Answer withMissing(Iterable<String> more) {
    return new Answer(truth, union(missing, more), failed, shown);
  }

  private Answer join(Truth joint, Answer other) {
    return new Answer(
        joint,
        from(joint, Truth.UNKNOWN, other, Answer::missing),
        from(joint, Truth.FALSE, other, Answer::failed),
        joint == Truth.FALSE ? NONE : union(shown, other.shown));
  }

  private ImmutableSortedSet<String> from(
      Truth joint, Truth kind, Answer other, Function<Answer, ImmutableSortedSet<String>> part) {
    return joint == kind ? union(part.apply(this), part.apply(other)) : NONE;
  }

  private static ImmutableSortedSet<String> union(
      ImmutableSortedSet<String> a, Iterable<String> b) {
    return ImmutableSortedSet.<String>naturalOrder().addAll(a).addAll(b).build();
  }
}
