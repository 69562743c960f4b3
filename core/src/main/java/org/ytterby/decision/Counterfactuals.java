package org.ytterby.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import org.ytterby.trade.Token;

/**
 * What would change an answer: the smallest changes of fact found that reach an answer which is named and settled. Immutable.
 *
 * <p>Each was put to the same law under the same readings, and so was each part of it. The values tried are those at which the
 * conditions in the way look, so that there may be others. It says what the law would answer if the facts were so, and is no
 * advice to state what is not so.
 *
 * @param id the line
 * @param release what the host must do as the facts are stated
 * @param sought the answers that were looked for: those not reached as the facts are stated
 * @param ways the changes found, fewer facts first
 * @param weighed how many sets of changes were put to the law
 * @param complete whether the search went through all that it had set out to try; false if it stopped at its bound
 */
public record Counterfactuals(
    String id,
    Release release,
    ImmutableSortedSet<Goal> sought,
    ImmutableList<Way> ways,
    int weighed,
    boolean complete) {
  /** The most facts that are changed together. */
  public static final int MOST_TOGETHER = 3;

  /** How many sets of changes are put to the law for one line before no further one is begun. */
  public static final int MOST_WEIGHED = 500;

  /** A settled answer. */
  public enum Goal implements Token {
    /** The release is {@link Release#CLEAR}. */
    CLEAR,
    /** The requirement is settled: not required. */
    NOT_REQUIRED,
    /** The requirement is settled: exempt. */
    EXEMPT,
    /** The requirement is settled: required. Looked for where the requirement is open, or the export prohibited. */
    REQUIRED;

    /**
     * The goals that an answer reaches.
     *
     * @param requirement whether a licence is needed
     * @param party what rules tied to parties demand
     * @return none if nothing of the kind is settled
     */
    public static ImmutableSet<Goal> reached(
        Bounds<Requirement> requirement, Bounds<PartyMeasure> party) {
      ImmutableSet.Builder<Goal> reached = ImmutableSet.builder();
      if (Release.of(requirement, party) == Release.CLEAR) {
        reached.add(CLEAR);
      }
      if (requirement.isSettled()) {
        switch (requirement.floor()) {
          case NOT_REQUIRED -> reached.add(NOT_REQUIRED);
          case EXEMPT -> reached.add(EXEMPT);
          case REQUIRED -> reached.add(REQUIRED);
          case PROHIBITED -> {}
        }
      }
      return reached.build();
    }
  }

  /**
   * Changes that reach an answer together.
   *
   * @param changes the changes, by fact; none is superfluous for what they reach
   * @param reaches what they reach that no part of them does
   * @param requirement whether a licence would be needed
   * @param review how an application would be judged
   * @param party what rules tied to parties would demand
   */
  public record Way(
      ImmutableList<FactChange> changes,
      ImmutableSortedSet<Goal> reaches,
      Bounds<Requirement> requirement,
      Bounds<Review> review,
      Bounds<PartyMeasure> party) {
    /**
     * What the host would have to do.
     *
     * @return the release that follows from requirement and party
     */
    public Release release() {
      return Release.of(requirement, party);
    }
  }
}
