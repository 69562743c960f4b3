package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.PartyMeasure;
import org.ytterby.decision.Requirement;
import org.ytterby.decision.Review;
import org.ytterby.decision.Verdict;
import org.ytterby.quantity.Truth;

/**
 * The three parts of an answer. It covers all worlds: all ways to answer what is unsettled about time.
 *
 * @param tight whether each end is reached, as far as unknowns can be weighed; false if there were too many to weigh them all
 */
record Outcome(
    Bounds<Requirement> requirement,
    Bounds<Review> review,
    Bounds<PartyMeasure> party,
    boolean tight) {

  static Outcome of(Judged judged, Span span) {
    Judged ruled = judged.on(span.day());
    ImmutableList<Weighing> worlds = Weighing.of(ruled, span);
    Weighed weighed = new Weighed(Weighing.settled(ruled, worlds), Weighed.MOST);
    worlds.forEach(weighed::add);
    return weighed.outcome();
  }

  /** The three parts with the control codes. */
  Verdict with(Codes codes) {
    return new Verdict(
        requirement, review, party, codes.control(), codes.dormant(), codes.possible());
  }

  /** Whether the three parts are the same. */
  boolean agreesWith(Outcome other) {
    return requirement.equals(other.requirement)
        && review.equals(other.review)
        && party.equals(other.party);
  }

  boolean isSettled() {
    return requirement.isSettled() && review.isSettled() && party.isSettled();
  }

  /** Whether an exemption that was claimed applies to what the rule requires. */
  static Truth exempt(Judged.Rule rule, Span.World world) {
    return rule.exemptions().stream()
        .filter(e -> world.has(e.provision().id()))
        .map(e -> e.when().truth())
        .reduce(Truth.FALSE, Truth::or);
  }
}
