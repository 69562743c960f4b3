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
 */
record Answer(Truth truth, ImmutableSortedSet<String> missing, ImmutableSortedSet<String> failed) {
  static final Answer TRUE =
      new Answer(Truth.TRUE, ImmutableSortedSet.of(), ImmutableSortedSet.of());

  static Answer no(String failed) {
    return new Answer(Truth.FALSE, ImmutableSortedSet.of(), ImmutableSortedSet.of(failed));
  }

  static Answer unknown(String... missing) {
    return new Answer(Truth.UNKNOWN, ImmutableSortedSet.copyOf(missing), ImmutableSortedSet.of());
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
    return new Answer(truth, union(missing, more), failed);
  }

  private Answer join(Truth joint, Answer other) {
    return new Answer(
        joint,
        from(joint, Truth.UNKNOWN, other, Answer::missing),
        from(joint, Truth.FALSE, other, Answer::failed));
  }

  private ImmutableSortedSet<String> from(
      Truth joint, Truth kind, Answer other, Function<Answer, ImmutableSortedSet<String>> part) {
    return joint == kind ? union(part.apply(this), part.apply(other)) : ImmutableSortedSet.of();
  }

  private static ImmutableSortedSet<String> union(
      ImmutableSortedSet<String> a, Iterable<String> b) {
    return ImmutableSortedSet.<String>naturalOrder().addAll(a).addAll(b).build();
  }
}
