package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Truth;

/**
 * What is left of a condition when all known facts are put in: a formula over {@linkplain Unknown unknowns}. A condition that is
 * true or false leaves nothing. Nodes are shared and compared by identity; a {@link Circuit} works out what they come to.
 */
sealed interface Residue {
  /** A condition that is true. */
  Residue TRUE = new Constant(Truth.TRUE);

  /** A condition that is false. */
  Residue FALSE = new Constant(Truth.FALSE);

  /** What it is made of. */
  ImmutableList<Residue> parts();

  /** Nothing is left. */
  final class Constant implements Residue {
    private final Truth truth;

    private Constant(Truth truth) {
      this.truth = truth;
    }

    Truth truth() {
      return truth;
    }

    @Override
    public ImmutableList<Residue> parts() {
      return ImmutableList.of();
    }
  }

  /** One thing that a condition asks of one unknown. */
  final class Asked implements Residue {
    private final Unknown unknown;
    private final Object about;
    private final Predicate<Object> holds;

    /**
     * A question with the answer yes or no.
     *
     * @param unknown of what it is asked
     * @param about what the law names: a region, a bound, some words
     * @param holds the answer for each value that the unknown may have
     */
    Asked(Unknown unknown, Object about, Predicate<Object> holds) {
      this.unknown = unknown;
      this.about = about;
      this.holds = holds;
    }

    Unknown unknown() {
      return unknown;
    }

    Object about() {
      return about;
    }

    boolean holds(Object value) {
      return holds.test(value);
    }

    @Override
    public ImmutableList<Residue> parts() {
      return ImmutableList.of();
    }
  }

  /** Two conditions joined by {@code and} or by {@code or}. */
  final class Joined implements Residue {
    private final ImmutableList<Residue> parts;
    private final boolean both;

    private Joined(Residue first, Residue second, boolean both) {
      parts = ImmutableList.of(first, second);
      this.both = both;
    }

    boolean both() {
      return both;
    }

    @Override
    public ImmutableList<Residue> parts() {
      return parts;
    }
  }

  /** The opposite of a condition. */
  final class Opposite implements Residue {
    private final ImmutableList<Residue> of;

    private Opposite(Residue of) {
      this.of = ImmutableList.of(of);
    }

    @Override
    public ImmutableList<Residue> parts() {
      return of;
    }
  }

  /** An amount, and whether it counts. */
  record Term(Residue counts, Interval amount) {}

  /** The amounts that count add up to what the law says. */
  final class Reaches implements Residue {
    private final ImmutableList<Residue> parts;
    private final ImmutableList<Interval> amounts;
    private final Interval other;
    private final Function<Interval, Truth> enough;

    /**
     * A condition on a sum.
     *
     * @param terms what may count
     * @param other what counts besides
     * @param enough whether a sum is enough
     * @param otherwise whether it is where that is still open once it is known what counts
     */
    Reaches(
        ImmutableList<Term> terms,
        Interval other,
        Function<Interval, Truth> enough,
        Residue otherwise) {
      amounts = terms.stream().map(Term::amount).collect(ImmutableList.toImmutableList());
      parts = ImmutableList.<Residue>builder()
          .addAll(terms.stream().map(Term::counts).iterator())
          .add(otherwise)
          .build();
      this.other = other;
      this.enough = enough;
    }

    /** What it comes to, if so much is known of its parts. */
    Truth under(ImmutableList<Truth> known) {
      Interval sum = other;
      boolean open = false;
      for (int i = 0; i < amounts.size(); i++) {
        Truth counts = known.get(i);
        open |= counts == Truth.UNKNOWN;
        sum = counts == Truth.FALSE ? sum : sum.plus(counting(amounts.get(i), counts));
      }
      Truth truth = enough.apply(sum);
      return truth != Truth.UNKNOWN || open ? truth : known.get(amounts.size());
    }

    @Override
    public ImmutableList<Residue> parts() {
      return parts;
    }
  }

  /** So much of an amount, or nothing, where it is not known whether it counts. */
  static Interval counting(Interval amount, Truth counts) {
    Interval nothing = Interval.exactly(java.math.BigDecimal.ZERO);
    return switch (counts) {
      case TRUE -> amount;
      case FALSE -> nothing;
      case UNKNOWN -> amount.hull(nothing);
    };
  }

  static Residue of(boolean truth) {
    return truth ? TRUE : FALSE;
  }

  default Residue and(Residue other) {
    return this == FALSE || other == TRUE
        ? this
        : this == TRUE || other == FALSE ? other : new Joined(this, other, true);
  }

  default Residue or(Residue other) {
    return this == TRUE || other == FALSE
        ? this
        : this == FALSE || other == TRUE ? other : new Joined(this, other, false);
  }

  default Residue not() {
    return this == TRUE ? FALSE : this == FALSE ? TRUE : new Opposite(this);
  }
}
