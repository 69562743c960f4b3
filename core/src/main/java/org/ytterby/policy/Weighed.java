package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.PartyMeasure;
import org.ytterby.decision.Requirement;
import org.ytterby.decision.Review;

/**
 * Finds how light and how heavy an answer can be: settles one unknown after the other, each in every way, and leaves out what
 * cannot widen what was found. It takes at most {@link #MOST} steps; what is left then counts with all that it may come to.
 */
final class Weighed {
  private static final int MOST = 2000;

  private final Weighing weighing;
  private final Settled settled;
  private final Part<Requirement> requirement = new Part<>();
  private final Part<Review> review = new Part<>();
  private final Part<PartyMeasure> party = new Part<>();
  private int steps;

  /** What a part of the answer was found to come to. */
  private static final class Part<T extends Comparable<T>> {
    private @Nullable Bounds<T> found;

    boolean covers(Bounds<T> possible) {
      return found != null && found.either(possible).equals(found);
    }

    void add(Bounds<T> possible) {
      found = found == null ? possible : found.either(possible);
    }

    void addIfSettled(Bounds<T> possible) {
      if (possible.isSettled()) {
        add(possible);
      }
    }

    Bounds<T> orElse(Bounds<T> otherwise) {
      return found == null ? otherwise : found;
    }
  }

  Weighed(Weighing weighing, Unknowns unknowns) {
    this.weighing = weighing;
    settled = new Settled(weighing.residues().collect(toImmutableList()), unknowns.bonds());
  }

  Outcome outcome() {
    Outcome widest = weighing.under(settled);
    if (!widest.isSettled()) {
      visit(widest);
    }
    return new Outcome(
        requirement.orElse(widest.requirement()),
        review.orElse(widest.review()),
        party.orElse(widest.party()),
        steps <= MOST);
  }

  private void visit(Outcome possible) {
    requirement.addIfSettled(possible.requirement());
    review.addIfSettled(possible.review());
    party.addIfSettled(possible.party());
    Unknown next = next(possible);
    if (next == null) {
      return;
    }
    if (++steps > MOST) {
      requirement.add(possible.requirement());
      review.add(possible.review());
      party.add(possible.party());
      return;
    }
    for (Settled.Cell cell : settled.cells(next)) {
      if (settled.settle(next, cell)) {
        visit(weighing.under(settled));
        settled.reopen(next);
      }
    }
  }

  /** What to settle next: something that a part depends on which may still come to more than was found; null if none does. */
  private @Nullable Unknown next(Outcome possible) {
    return firstOf(
        () -> requirement.covers(possible.requirement())
            ? null
            : weighing.nextForRequirement(settled, possible.requirement().floor()),
        () -> review.covers(possible.review()) ? null : weighing.nextForReview(settled),
        () -> party.covers(possible.party()) ? null : weighing.nextForParty(settled));
  }

  @SafeVarargs
  private static @Nullable Unknown firstOf(Supplier<@Nullable Unknown>... ways) {
    for (Supplier<@Nullable Unknown> way : ways) {
      Unknown next = way.get();
      if (next != null) {
        return next;
      }
    }
    return null;
  }
}
