package org.ytterby.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import org.ytterby.law.Criterion;
import org.ytterby.law.ProvisionId;
import org.ytterby.quantity.Truth;

/** A condition put to the facts, part by part: what holds, what fails, what is not known and for want of what. */
public sealed interface ConditionTree {
  /**
   * What the condition comes to.
   *
   * @return the truth
   */
  Truth truth();

  /**
   * Every part has to hold.
   *
   * @param truth what it comes to
   * @param parts the parts
   */
  record All(Truth truth, ImmutableList<ConditionTree> parts) implements ConditionTree {}

  /**
   * One part has to hold.
   *
   * @param truth what it comes to
   * @param parts the parts
   */
  record AnyOf(Truth truth, ImmutableList<ConditionTree> parts) implements ConditionTree {}

  /**
   * The part must not hold.
   *
   * @param truth what it comes to
   * @param part the part
   */
  record Not(Truth truth, ConditionTree part) implements ConditionTree {}

  /**
   * A condition that is answered as a whole.
   *
   * @param criterion the condition
   * @param truth what it comes to
   * @param missing the facts and points of law on which an unknown truth depends, sorted; empty otherwise
   */
  record Leaf(Criterion criterion, Truth truth, ImmutableSortedSet<String> missing)
      implements ConditionTree {}

  /**
   * A row of an incomplete list that was not seen, which nobody can rule out or confirm.
   *
   * @param list the list
   */
  record Unseen(ProvisionId list) implements ConditionTree {
    @Override
    public Truth truth() {
      return Truth.UNKNOWN;
    }
  }
}
