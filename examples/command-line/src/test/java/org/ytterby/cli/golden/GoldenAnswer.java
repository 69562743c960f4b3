package org.ytterby.cli.golden;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Finding;
import org.ytterby.decision.FindingState;
import org.ytterby.decision.Requirement;
import org.ytterby.law.Provision;
import org.ytterby.law.Rulebook;

/**
 * Under what a row falls: the whole sets, so that nothing more and nothing less will do.
 *
 * @param met entries and limbs that are met and in force
 * @param dormant those that are met, and paused or still to begin
 * @param possible those that are open or unsettled
 * @param requirement the licence requirement
 */
record GoldenAnswer(
    ImmutableSortedSet<String> met,
    ImmutableSortedSet<String> dormant,
    ImmutableSortedSet<String> possible,
    String requirement) {

  static GoldenAnswer of(Determination line, Rulebook law) {
    return new GoldenAnswer(
        names(line, law, f -> is(f, FindingState.MET) || is(f, FindingState.EXEMPTED)),
        names(
            line,
            law,
            f -> (is(f, FindingState.SUSPENDED) || is(f, FindingState.NOT_YET))
                && f.missing().isEmpty()),
        names(line, law, f -> is(f, FindingState.OPEN) || is(f, FindingState.UNSETTLED)),
        text(line.requirement()));
  }

  private static boolean is(Finding finding, FindingState state) {
    return finding.state() == state;
  }

  private static ImmutableSortedSet<String> names(
      Determination line, Rulebook law, Predicate<Finding> meant) {
    return line.findings().stream()
        .filter(meant)
        .flatMap(f -> name(f, law))
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /** Entries, limbs, and the open ends of lists known to be incomplete; not the rules on review, parties and duties. */
  private static Stream<String> name(Finding finding, Rulebook law) {
    Provision provision = law.provisions().get(finding.provision());
    if (provision instanceof Provision.Entry entry) {
      return Stream.of(Names.of(entry));
    }
    return provision instanceof Provision.Requirement
            || law.lists().containsKey(finding.provision())
        ? Stream.of(Names.of(finding.provision()))
        : Stream.empty();
  }

  private static String text(Bounds<Requirement> requirement) {
    String floor = requirement.floor().token();
    return requirement.isSettled()
        ? floor
        : floor + " to " + requirement.ceiling().token();
  }
}
