package org.ytterby.spec;

import com.google.common.collect.ImmutableSet;
import java.util.EnumSet;
import java.util.Set;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Finding;
import org.ytterby.decision.FindingState;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;

/** The provisions that oblige the parties to something, as an answer shows them. */
final class Duties {
  private Duties() {}

  /** Those that do for certain. */
  static ImmutableSet<ProvisionId> certain(Rulebook rulebook, Determination answer) {
    return in(EnumSet.of(FindingState.MET), rulebook, answer);
  }

  /** Those that do or may. */
  static ImmutableSet<ProvisionId> possible(Rulebook rulebook, Determination answer) {
    return in(
        EnumSet.of(FindingState.MET, FindingState.OPEN, FindingState.UNSETTLED), rulebook, answer);
  }

  private static ImmutableSet<ProvisionId> in(
      Set<FindingState> states, Rulebook rulebook, Determination answer) {
    return answer.findings().stream()
        .filter(f -> states.contains(f.state()))
        .map(Finding::provision)
        .filter(id -> rulebook.provisions().get(id) instanceof Provision.Obligation)
        .collect(ImmutableSet.toImmutableSet());
  }
}
