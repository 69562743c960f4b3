package org.ytterby.policy;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.Comparator;
import java.util.Set;
import org.ytterby.decision.Verdict;
import org.ytterby.law.ControlCode;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.quantity.Truth;

/** Finds the provisions that bear on what differs between the answers under two laws. */
record Bearing(Span before, Span after, Verdict was, Verdict is) {

  /** Those of some provisions that may be met by the line and decide a part of the answer that differs. */
  ImmutableSortedSet<ProvisionId> among(
      Set<ProvisionId> differing, Verdicts under, Verdicts underNew) {
    return Sets.union(under.touching(), underNew.touching()).stream()
        .filter(differing::contains)
        .filter(id -> bears(id, under) || bears(id, underNew))
        .collect(toImmutableSortedSet(Comparator.naturalOrder()));
  }

  private boolean bears(ProvisionId id, Verdicts verdicts) {
    Provision provision = verdicts.provision(id).orElse(null);
    if (provision == null) {
      return false;
    }
    if (provision instanceof Provision.PartyRule) {
      return partyDiffers();
    }
    if (provision instanceof Provision.Review) {
      return !was.review().equals(is.review()) && mayBeLive(id);
    }
    if (provision instanceof Provision.Exemption
        || provision instanceof Provision.Interpretation) {
      return true;
    }
    Judged.Rule rule = verdicts.rule(id).orElse(null);
    return rule != null
        && (verdicts.code(id).filter(moved()::contains).isPresent()
            || (mayBeLive(id) && (requires(rule) || (rule.rule().dualUse() && partyDiffers()))));
  }

  private boolean requires(Judged.Rule rule) {
    return rule.rule().effect().isPresent()
        && !rule.condition().is(Truth.FALSE)
        && (!was.requirement().equals(is.requirement()) || !was.review().equals(is.review()));
  }

  private boolean partyDiffers() {
    return !was.party().equals(is.party());
  }

  private boolean mayBeLive(ProvisionId id) {
    return before.find(id).filter(s -> s.live() != Truth.FALSE).isPresent()
        || after.find(id).filter(s -> s.live() != Truth.FALSE).isPresent();
  }

  private Set<ControlCode> moved() {
    return ImmutableSet.<ControlCode>builder()
        .addAll(Sets.symmetricDifference(was.controlCodes(), is.controlCodes()))
        .addAll(Sets.symmetricDifference(was.dormantCodes(), is.dormantCodes()))
        .addAll(Sets.symmetricDifference(was.possibleCodes(), is.possibleCodes()))
        .build();
  }
}
