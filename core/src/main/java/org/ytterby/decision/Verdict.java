package org.ytterby.decision;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import org.ytterby.law.ControlCode;

/**
 * The answer for a line without its reasons. Two days, or two laws, have the same answer if their verdicts are equal.
 *
 * @param requirement whether a licence is needed
 * @param review how an application would be judged
 * @param party what rules tied to who is involved demand
 * @param controlCodes codes of the entries that apply
 * @param dormantCodes codes of the entries that would apply if they were not suspended or still to begin
 * @param possibleCodes codes of the entries that may apply
 */
public record Verdict(
    Bounds<Requirement> requirement,
    Bounds<Review> review,
    Bounds<PartyMeasure> party,
    ImmutableSortedSet<ControlCode> controlCodes,
    ImmutableSortedSet<ControlCode> dormantCodes,
    ImmutableSortedSet<ControlCode> possibleCodes) {

  /**
   * The verdict of a determination.
   *
   * @param d the determination
   * @return what it says
   */
  public static Verdict of(Determination d) {
    return new Verdict(
        d.requirement(),
        d.review(),
        d.party(),
        d.controlCodes(),
        d.dormantCodes(),
        d.possibleCodes());
  }

  /**
   * What the host must do.
   *
   * @return the release that follows from requirement and party
   */
  public Release release() {
    return Release.of(requirement, party);
  }

  /**
   * Whether it is the same whatever the unknown facts are.
   *
   * @return true if all three parts are settled
   */
  public boolean isSettled() {
    return requirement.isSettled() && review.isSettled() && party.isSettled();
  }

  /**
   * Both lines at once.
   *
   * @param other the verdict on another line of the same shipment
   * @return each part as heavy as the heavier of the two, and the codes of both
   */
  public Verdict heavier(Verdict other) {
    return new Verdict(
        requirement.heavier(other.requirement),
        review.heavier(other.review),
        party.heavier(other.party),
        union(controlCodes, other.controlCodes),
        union(dormantCodes, other.dormantCodes),
        union(possibleCodes, other.possibleCodes));
  }

  private static ImmutableSortedSet<ControlCode> union(
      ImmutableSortedSet<ControlCode> one, ImmutableSortedSet<ControlCode> other) {
    return ImmutableSortedSet.copyOf(Sets.union(one, other));
  }
}
