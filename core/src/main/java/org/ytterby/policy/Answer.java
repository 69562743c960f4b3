package org.ytterby.policy;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ytterby.quantity.Truth;

/**
 * What a condition comes to for some facts, and why.
 *
 * @param truth the truth
 * @param missing the facts and points of law on which an unknown truth depends; empty otherwise
 * @param failed the conditions that failed, in words; empty unless the truth is false
 * @param shown what was found that a reader will want to see; empty if the truth is false
 * @param residue what is left to know
 */
record Answer(
    Truth truth,
    ImmutableSortedSet<String> missing,
    ImmutableSortedSet<String> failed,
    ImmutableSortedSet<String> shown,
    Residue residue) {
  private static final ImmutableSortedSet<String> NONE = ImmutableSortedSet.of();
  static final Answer TRUE = new Answer(Truth.TRUE, NONE, NONE, NONE, Residue.TRUE);

  /** False, nothing having failed: where there is nothing of which one could be true. */
  static final Answer NOTHING = new Answer(Truth.FALSE, NONE, NONE, NONE, Residue.FALSE);

  static Answer no(String failed) {
    return new Answer(Truth.FALSE, NONE, ImmutableSortedSet.of(failed), NONE, Residue.FALSE);
  }

  /** Unknown, and nothing is known of how it hangs together with anything else. */
  static Answer unknown(String... missing) {
    return unknown(ImmutableSortedSet.copyOf(missing));
  }

  static Answer unknown(ImmutableSortedSet<String> missing) {
    return unknown(missing, isSo(Unknown.yesOrNo(missing)));
  }

  static Answer unknown(ImmutableSortedSet<String> missing, Residue residue) {
    return new Answer(Truth.UNKNOWN, missing, NONE, NONE, residue);
  }

  /** What asks whether something is so that can only be so or not. */
  static Residue isSo(Unknown yesOrNo) {
    return new Residue.Asked(yesOrNo, "is so", Boolean.TRUE::equals);
  }

  /** True, because of what is shown. */
  static Answer found(String shown) {
    return new Answer(Truth.TRUE, NONE, NONE, ImmutableSortedSet.of(shown), Residue.TRUE);
  }

  /** The answer of a leaf: what it depends on if it is unknown, what failed if it is false. */
  static Answer of(Truth truth, String missing, String failed, Supplier<Residue> residue) {
    return switch (truth) {
      case TRUE -> TRUE;
      case FALSE -> no(failed);
      case UNKNOWN -> unknown(ImmutableSortedSet.of(missing), residue.get());
    };
  }

  /** The answer to something that is always known. */
  static Answer of(boolean truth, String failed) {
    return truth ? TRUE : no(failed);
  }

  boolean is(Truth wanted) {
    return truth == wanted;
  }

  Answer and(Answer other) {
    return join(truth.and(other.truth), other, residue.and(other.residue));
  }

  Answer or(Answer other) {
    return join(truth.or(other.truth), other, residue.or(other.residue));
  }

  /** Negation; what failed is named by the caller, since the parts that made this true did not fail. */
  Answer not(String failed) {
    return truth == Truth.TRUE
        ? no(failed)
        : truth == Truth.FALSE
            ? TRUE
            : new Answer(truth, missing, this.failed, shown, residue.not());
  }

  /** Never more than unknown: it also takes something that nobody knows. */
  Answer andPerhaps(Unknown yesOrNo) {
    return and(unknown(yesOrNo.facts(), isSo(yesOrNo)));
  }

  Answer withMissing(Iterable<String> more) {
    return new Answer(truth, union(missing, more), failed, shown, residue);
  }

  /** The same, of which only this is known to be left. */
  Answer withResidue(Supplier<Residue> other) {
    return truth == Truth.UNKNOWN ? new Answer(truth, missing, failed, shown, other.get()) : this;
  }

  private Answer join(Truth joint, Answer other, Residue left) {
    return new Answer(
        joint,
        from(joint, Truth.UNKNOWN, other, Answer::missing),
        from(joint, Truth.FALSE, other, Answer::failed),
        joint == Truth.FALSE ? NONE : union(shown, other.shown),
        left);
  }

  private ImmutableSortedSet<String> from(
      Truth joint, Truth kind, Answer other, Function<Answer, ImmutableSortedSet<String>> part) {
    return joint == kind ? union(part.apply(this), part.apply(other)) : NONE;
  }

  private static ImmutableSortedSet<String> union(
      ImmutableSortedSet<String> a, Iterable<String> b) {
    if (Iterables.isEmpty(b)) {
      return a;
    }
    if (a.isEmpty()) {
      return ImmutableSortedSet.copyOf(b);
    }
    return ImmutableSortedSet.<String>naturalOrder().addAll(a).addAll(b).build();
  }
}
