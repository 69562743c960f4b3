package org.ytterby.policy;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.Comparator;
import java.util.Set;
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

  /** Those of some provisions whose change makes a difference by itself, to what was or to what is; all, if none does. */
  ImmutableSortedSet<ProvisionId> responsible(Set<ProvisionId> changed, Verdict was, Verdict is) {
    ImmutableSortedSet<ProvisionId> all = ImmutableSortedSet.copyOf(changed);
    if (all.size() == 1) {
      return all;
    }
    ImmutableSortedSet<ProvisionId> found = all.stream()
        .filter(id -> !with(ImmutableSet.of(id)).equals(was)
            || !with(Sets.difference(all, ImmutableSet.of(id))).equals(is))
        .collect(toImmutableSortedSet(Comparator.naturalOrder()));
    return found.isEmpty() ? all : found;
  }

  /** The answer under the old law with these provisions as they are in the new one. */
  private Verdict with(Set<ProvisionId> changed) {
    Judged judged = young == old ? old : old.taking(young, changed);
    return weighed(judged, before.taking(after, changed), item).verdict;
  }

  /** The answer on the days of a span, no override counting. */
  static Found weighed(Judged judged, Span span, Item item) {
    Outcome outcome = Outcome.of(judged, span);
    Codes codes = Findings.codes(judged, span, item);
    return new Found(
        new Verdict(
            outcome.requirement(),
            outcome.review(),
            outcome.party(),
            codes.control(),
            codes.dormant(),
            codes.possible()),
        outcome.tight());
  }
}
