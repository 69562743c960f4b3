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

  /** An answer, and whether it was found by weighing everything. */
  record Found(Verdict verdict, boolean tight) {}

  Found was() {
    return weighed(old, before, item);
  }

  Found is() {
    return weighed(young, after, item);
  }

  /** The same for what some part of the answers depends on. */
  Mixture of(UnaryOperator<Judged> part) {
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
    Verdict was = was().verdict;
    Verdict is = is().verdict;
    return all.stream()
        .filter(id -> !with(ImmutableSet.of(id)).equals(was)
            || !with(Sets.difference(all, ImmutableSet.of(id))).equals(is))
        .collect(toImmutableSet());
  }

  /** The answer under the old law with these provisions as they are in the new one. */
  private Verdict with(Set<ProvisionId> changed) {
    Judged judged = young == old ? old : old.taking(young, changed);
    return weighed(judged, before.taking(after, changed), item).verdict;
  }

  /** The answer on the days of a span, no override counting. */
  static Found weighed(Judged judged, Span span, Item item) {
    Outcome outcome = Outcome.of(judged, span);
    return new Found(outcome.with(Findings.codes(judged, span, item)), outcome.tight());
  }
}
