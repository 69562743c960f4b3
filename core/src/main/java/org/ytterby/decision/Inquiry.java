package org.ytterby.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;

/**
 * What is worth finding out about one line, and what each answer would do. Immutable.
 *
 * <p>An answer to some questions <em>settles</em> the determination if no other fact can change any part of it, however the open
 * questions of law, the incomplete lists and the reported measures turn out. What those leave open no fact can settle; it is named
 * in {@link #notFacts()}.
 *
 * @param id the line
 * @param questions the facts that matter for some answers to the others, those first that settle most for their cost
 * @param sets all minimal sets of facts some answers to which settle the determination, in the same order; empty if it is settled
 * @param notFacts what else is open: ids of questions of law, of lists that are incomplete, of reports
 * @param complete whether nothing is left out: false if there was too much to go through, or a set of more than
 *     {@link #MOST_TOGETHER} facts may be needed
 */
public record Inquiry(
    String id,
    ImmutableList<Fact> questions,
    ImmutableList<FactSet> sets,
    ImmutableSortedSet<String> notFacts,
    boolean complete) {
  /** The most facts in one of the {@link #sets()}. */
  public static final int MOST_TOGETHER = 3;

  /**
   * A fact that is not known.
   *
   * @param fact the fact, by the name of its column, with the part that it is about if that is not the line itself
   * @param asks the question, in words that a buyer or a supplier can answer
   * @param cost what finding it out costs, as the host said; one if it did not
   * @param replies what each answer would do, all else being as little known as it is
   */
  public record Fact(String fact, String asks, int cost, ImmutableList<Reply> replies) {}

  /**
   * Facts that settle the determination together, some answers to them at least; none is superfluous for those answers.
   *
   * @param facts the facts
   * @param always whether every answer to them settles it
   * @param replies the answers that settle it and need all of these facts
   */
  public record FactSet(
      ImmutableSortedSet<String> facts, boolean always, ImmutableList<Reply> replies) {}

  /**
   * An answer and what it would do. The answers of one question leave nothing out and exclude each other.
   *
   * @param answer the answer, in words
   * @param requirement whether a licence would be needed
   * @param review how an application would be judged
   * @param party what rules tied to parties would demand
   * @param settles whether it settles the determination
   */
  public record Reply(
      String answer,
      Bounds<Requirement> requirement,
      Bounds<Review> review,
      Bounds<PartyMeasure> party,
      boolean settles) {
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
