package org.ytterby.policy;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ytterby.quantity.Truth;

/**
 * What is left of a condition when all known facts are put in: a formula over {@linkplain Unknown unknowns}. A condition that is
 * true or false leaves nothing. Nodes are compared by identity.
 */
sealed interface Residue {
  /** A condition that is true. */
  Residue TRUE = new Constant(Truth.TRUE);

  /** A condition that is false. */
  Residue FALSE = new Constant(Truth.FALSE);

  /** What it comes to once some of the unknowns are settled. */
  Truth under(Settled settled);

  /** An unknown on which it still depends; null if there is none. */
  @Nullable
  Unknown next(Settled settled);

  /** Visits everything that it asks of unknowns, some perhaps more than once. */
  void eachAsked(Consumer<Asked> visitor);

  /** Nothing is left. */
  final class Constant implements Residue {
    private final Truth truth;

    private Constant(Truth truth) {
      this.truth = truth;
    }

    @Override
    public Truth under(Settled settled) {
      return truth;
    }

    @Override
    public @Nullable Unknown next(Settled settled) {
      return null;
    }

    @Override
    public void eachAsked(Consumer<Asked> visitor) {
      // it asks nothing
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
    public Truth under(Settled settled) {
      return settled.answer(this);
    }

    @Override
    public @Nullable Unknown next(Settled settled) {
      return settled.isOpen(unknown) ? unknown : null;
    }

    @Override
    public void eachAsked(Consumer<Asked> visitor) {
      visitor.accept(this);
    }
  }

  /** Two conditions joined by {@code and} or by {@code or}. */
  final class Joined implements Residue {
    private final Residue first;
    private final Residue second;
    private final boolean both;

    private Joined(Residue first, Residue second, boolean both) {
      this.first = first;
      this.second = second;
      this.both = both;
    }

    @Override
    public Truth under(Settled settled) {
      Truth one = first.under(settled);
      if (one == Truth.of(!both)) {
        return one;
      }
      Truth other = second.under(settled);
      return both ? one.and(other) : one.or(other);
    }

    @Override
    public @Nullable Unknown next(Settled settled) {
      if (under(settled) != Truth.UNKNOWN) {
        return null;
      }
      Unknown next = first.next(settled);
      return next == null ? second.next(settled) : next;
    }

    @Override
    public void eachAsked(Consumer<Asked> visitor) {
      first.eachAsked(visitor);
      second.eachAsked(visitor);
    }
  }

  /** The opposite of a condition. */
  final class Opposite implements Residue {
    private final Residue of;

    private Opposite(Residue of) {
      this.of = of;
    }

    @Override
    public Truth under(Settled settled) {
      return of.under(settled).not();
    }

    @Override
    public @Nullable Unknown next(Settled settled) {
      return of.next(settled);
    }

    @Override
    public void eachAsked(Consumer<Asked> visitor) {
      of.eachAsked(visitor);
    }
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
