package org.ytterby.decision;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;

/** The findings to which a release is due. */
final class Leads {
  static final ImmutableSet<FindingState> OPEN =
      ImmutableSet.of(FindingState.OPEN, FindingState.UNSETTLED);
  static final ImmutableSet<FindingState> RELIEVED = ImmutableSet.of(
      FindingState.EXEMPTED,
      FindingState.NARROWED,
      FindingState.SUSPENDED,
      FindingState.NOT_YET,
      FindingState.ENDED);
  private static final ImmutableSet<FindingState> MET = ImmutableSet.of(FindingState.MET);

  private final Rulebook rulebook;

  Leads(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** Empty if nothing leads there: no provision is met, or only rules on parties are open. */
  ImmutableList<Finding> of(Determination d) {
    return switch (d.release()) {
      case STOP ->
        FindingWords.in(d.findings(), MET).stream()
            .filter(f -> stops(f.provision()))
            .collect(toImmutableList());
      case LICENCE -> {
        ImmutableList<Finding> met = requiring(d, MET);
        yield met.isEmpty() ? requiring(d, OPEN) : met;
      }
      case HOLD -> requiring(d, OPEN);
      case CLEAR -> requiring(d, RELIEVED);
    };
  }

  private ImmutableList<Finding> requiring(Determination d, ImmutableSet<FindingState> states) {
    return FindingWords.in(d.findings(), states).stream()
        .filter(f -> requires(f.provision()))
        .collect(toImmutableList());
  }

  private boolean requires(ProvisionId id) {
    Provision provision = rulebook.provisions().get(id);
    return provision instanceof Provision.Entry
        || provision instanceof Provision.Requirement
        || rulebook.lists().containsKey(id);
  }

  private boolean stops(ProvisionId id) {
    Provision provision = rulebook.provisions().get(id);
    return (provision instanceof Provision.PartyRule rule
            && rule.effect() == Provision.PartyEffect.BARRED)
        || (provision instanceof Provision.Requirement limb
            && limb.effect() == Provision.Effect.PROHIBITED);
  }

  /** Whether a finding is about a duty that follows and not about the answer. */
  boolean isDuty(Finding f) {
    return rulebook.provisions().get(f.provision()) instanceof Provision.Obligation;
  }
}
