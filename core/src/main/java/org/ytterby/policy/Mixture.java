package org.ytterby.policy;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ytterby.decision.Verdict;
import org.ytterby.law.ProvisionId;
import org.ytterby.trade.Item;

/**
 * The answers for a line under two laws, and if only some provisions were changed from one to the other.
 *
 * @param old what the old law says of the line
 * @param before where its provisions stand
 * @param young what the new law says of the same facts
 * @param after where its provisions stand
 * @param item the item of the line
 */
record Mixture(Judged old, Span before, Judged young, Span after, Item item) {

  /** The three parts of an answer, and its control codes. */
  record Found(Outcome outcome, Codes codes) {
    Verdict verdict() {
      return outcome.with(codes);
    }

    /** Whether it was found by weighing everything. */
    boolean tight() {
      return outcome.tight();
    }
  }

  Found was() {
    return weighed(old, before, item);
  }

  Found is() {
    return weighed(young, after, item);
  }

  /** The same for what the answers but for their party part depend on. */
  Mixture withoutParties() {
    Set<ProvisionId> some = Sets.union(old.requiring(), young.requiring()).immutableCopy();
    return of(judged -> judged.withoutParties(some));
  }

  /** The same for what the party part of the answers depends on. */
  Mixture ofParties() {
    Set<ProvisionId> some = Sets.union(old.barring(), young.barring()).immutableCopy();
    return of(judged -> judged.ofParties(some));
  }

  private Mixture of(UnaryOperator<Judged> part) {
    Judged oldPart = part.apply(old);
    return new Mixture(oldPart, before, young == old ? oldPart : part.apply(young), after, item);
  }

  /** What the laws say of the line, once if both say the same. */
  ImmutableList<Judged> laws() {
    return young == old ? ImmutableList.of(old) : ImmutableList.of(old, young);
  }

  /** Those of some provisions whose change makes a difference by itself, to what was or to what is. */
  ImmutableSet<ProvisionId> responsible(Set<ProvisionId> changed) {
    Set<ProvisionId> here = Sets.union(old.ids(), young.ids());
    ImmutableSet<ProvisionId> all = Sets.intersection(changed, here).immutableCopy();
    if (all.isEmpty()) {
      return all;
    }
    Found was = was();
    Found is = is();
    boolean same = was.outcome.agreesWith(is.outcome) && isSandwiched(all);
    return all.stream()
        .filter(id -> differs(ImmutableSet.of(id), was, same)
            || differs(Sets.difference(all, ImmutableSet.of(id)), is, same))
        .collect(toImmutableSet());
  }

  /**
   * Whether the answer is another under the old law with these provisions as they are in the new one.
   *
   * @param same whether only its control codes can be others
   */
  private boolean differs(Set<ProvisionId> changed, Found from, boolean same) {
    Judged judged = young == old ? old : old.taking(young, changed);
    Span span = before.taking(after, changed);
    return !Findings.codes(judged, span, item).equals(from.codes)
        || (!same && !Outcome.of(judged, span).agreesWith(from.outcome));
  }

  /**
   * Whether all that changes are the states of provisions that make an answer heavier, and all of these begin, or all are over:
   * then what comes of a part of the change lies between what was and what is.
   */
  private boolean isSandwiched(Set<ProvisionId> changed) {
    return young == old
        && old.areWeights(changed)
        && (before.keeps(changed, after) || after.keeps(changed, before));
  }

  /** The answer on the days of a span, no override counting. */
  static Found weighed(Judged judged, Span span, Item item) {
    return new Found(Outcome.of(judged, span), Findings.codes(judged, span, item));
  }
}
