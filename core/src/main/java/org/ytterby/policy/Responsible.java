package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Set;
import org.ytterby.decision.Verdict;
import org.ytterby.law.ControlCode;
import org.ytterby.law.ProvisionId;

/**
 * Finds the provisions to which it is due that an answer differs from that of the day before.
 *
 * @param verdicts the answers of the line
 * @param before the days before
 * @param was the answer then
 * @param after the days since
 * @param is the answer since
 */
record Responsible(Verdicts verdicts, Span before, Verdict was, Span after, Verdict is) {

  /**
   * Those of some provisions whose change alone makes a difference, to what was or to what is. If each of them needs another one,
   * all.
   */
  ImmutableList<ProvisionId> among(ImmutableList<ProvisionId> changed) {
    if (changed.size() == 1) {
      return changed;
    }
    Set<ControlCode> moved = Sets.union(
        moved(was.controlCodes(), is.controlCodes()),
        Sets.union(
            moved(was.dormantCodes(), is.dormantCodes()),
            moved(was.possibleCodes(), is.possibleCodes())));
    ImmutableList<ProvisionId> found = changed.stream()
        .filter(id -> verdicts.code(id).filter(moved::contains).isPresent() || decides(id))
        .collect(toImmutableList());
    return found.isEmpty() ? changed : found;
  }

  private boolean decides(ProvisionId id) {
    if (verdicts.relieves(id)) {
      return !verdicts.on(before.with(id, after)).equals(was)
          || !verdicts.on(after.with(id, before)).equals(is);
    }
    Outcome then = verdicts.outcome(before);
    Outcome now = verdicts.outcome(after);
    return !then.agreesWith(now)
        && !(verdicts.outcome(before.with(id, after)).agreesWith(then)
            && verdicts.outcome(after.with(id, before)).agreesWith(now));
  }

  private static Set<ControlCode> moved(Set<ControlCode> was, Set<ControlCode> is) {
    return ImmutableSet.copyOf(Sets.symmetricDifference(was, is));
  }
}
