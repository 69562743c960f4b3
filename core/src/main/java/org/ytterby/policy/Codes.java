package org.ytterby.policy;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.ytterby.decision.Finding;
import org.ytterby.decision.FindingState;
import org.ytterby.law.ControlCode;

/**
 * The control codes of an answer.
 *
 * @param control of the entries that certainly apply
 * @param dormant of those that certainly would, were they not suspended or still to begin
 * @param possible of those that may apply
 */
record Codes(
    ImmutableSortedSet<ControlCode> control,
    ImmutableSortedSet<ControlCode> dormant,
    ImmutableSortedSet<ControlCode> possible) {
  private static final Set<FindingState> APPLY =
      EnumSet.of(FindingState.MET, FindingState.EXEMPTED);
  private static final Set<FindingState> DORMANT =
      EnumSet.of(FindingState.SUSPENDED, FindingState.NOT_YET);

  static Codes of(List<Finding> findings) {
    return new Codes(
        codes(findings, f -> APPLY.contains(f.state()) && f.missing().isEmpty()),
        codes(findings, f -> DORMANT.contains(f.state()) && f.missing().isEmpty()),
        codes(findings, Codes::mayApply));
  }

  private static boolean mayApply(Finding finding) {
    return switch (finding.state()) {
      case OPEN, UNSETTLED -> true;
      case EXEMPTED -> !finding.missing().isEmpty();
      case MET, NOT_MET, SUSPENDED, NOT_YET, ENDED, NARROWED -> false;
    };
  }

  private static ImmutableSortedSet<ControlCode> codes(
      List<Finding> findings, Predicate<Finding> meant) {
    return findings.stream()
        .filter(meant)
        .flatMap(f -> f.code().stream())
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }
}
