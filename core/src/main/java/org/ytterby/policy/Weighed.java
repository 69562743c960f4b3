package org.ytterby.policy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.PartyMeasure;
import org.ytterby.decision.Requirement;
import org.ytterby.decision.Review;

/**
 * Finds how light and how heavy an answer can be: settles one unknown after the other, each in every way, and leaves out what
 * cannot widen what was found. Past {@link #MOST} the answer counts with all that three-valued logic leaves possible.
 */
final class Weighed {
  /** The most conditions looked at and values tried for one answer. */
  static final long MOST = 200_000;

  private final Settled settled;
  private final long most;
  private final Part<Requirement> requirement = new Part<>();
  private final Part<Review> review = new Part<>();
  private final Part<PartyMeasure> party = new Part<>();
  private boolean tight = true;

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

    Bounds<T> found() {
      return java.util.Objects.requireNonNull(found);
    }
  }

  /** An unknown being settled, and the ways that are left to try. */
  private record Way(Unknown unknown, Iterator<Settled.Cell> left) {}

  /**
   * Starts a search from what has been settled so far, which it leaves as it is.
   *
   * @param settled the unknowns of all that will be added
   * @param most how much may be done
   */
  Weighed(Settled settled, long most) {
    this.settled = settled;
    this.most = settled.work() + most;
  }

  /** Adds what the answer can come to in one more world. */
  void add(Weighing weighing) {
    Outcome widest = weighing.under(settled);
    if (!search(weighing, widest)) {
      tight = false;
      requirement.add(widest.requirement());
      review.add(widest.review());
      party.add(widest.party());
    }
  }

  /** Whether it was gone through, and every part came to one value. */
  boolean isSettled() {
    return tight && outcome().isSettled();
  }

  Outcome outcome() {
    return new Outcome(requirement.found(), review.found(), party.found(), tight);
  }

  /** Whether it came to an end. */
  private boolean search(Weighing weighing, Outcome widest) {
    Deque<Way> ways = new ArrayDeque<>();
    enter(weighing, widest, ways);
    long looked = 0;
    while (!ways.isEmpty()) {
      Way way = ways.element();
      settled.reopen(way.unknown);
      if (!way.left.hasNext()) {
        ways.remove();
      } else if (settled.work() + looked > most) {
        ways.forEach(w -> settled.reopen(w.unknown));
        return false;
      } else if (settled.settle(way.unknown, way.left.next())) {
        looked += weighing.size();
        enter(weighing, weighing.under(settled), ways);
      }
    }
    return true;
  }

  private void enter(Weighing weighing, Outcome possible, Deque<Way> ways) {
    requirement.addIfSettled(possible.requirement());
    review.addIfSettled(possible.review());
    party.addIfSettled(possible.party());
    Unknown next = next(weighing, possible);
    if (next != null) {
      ways.push(new Way(next, settled.cells(next).iterator()));
    }
  }

  /** What to settle next: something that a part depends on which may still come to more than was found; null if none does. */
  private @Nullable Unknown next(Weighing weighing, Outcome possible) {
    Unknown next = next(
        requirement,
        possible.requirement(),
        found -> weighing.nextForRequirement(settled, possible.requirement(), found));
    if (next == null) {
      next = next(
          review,
          possible.review(),
          found -> weighing.nextForReview(settled, possible.review(), found));
    }
    return next != null
        ? next
        : next(
            party,
            possible.party(),
            found -> weighing.nextForParty(settled, possible.party(), found));
  }

  /** A way to choose, given what was found so far; or whatever was found. */
  private interface Choice<T extends Comparable<T>> {
    @Nullable
    Unknown next(@Nullable Bounds<T> found);
  }

  /** First what can widen what was found by itself; then whatever is still open. */
  private static <T extends Comparable<T>> @Nullable Unknown next(
      Part<T> part, Bounds<T> possible, Choice<T> choice) {
    if (part.covers(possible)) {
      return null;
    }
    Unknown next = choice.next(part.found);
    return next == null ? choice.next(null) : next;
  }
}
