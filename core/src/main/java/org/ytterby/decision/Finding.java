package org.ytterby.decision;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.ytterby.law.Citation;
import org.ytterby.law.ControlCode;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.ProvisionStatus;

/**
 * What one provision says about one line on one day.
 *
 * @param provision the provision
 * @param state what it comes to
 * @param citation where it stands
 * @param missing the facts, questions, reports and lists on which it depends, sorted; empty when nothing does
 * @param basis what it rests on
 * @param code the control code, for an entry that has one
 * @param says what the provision is about, in words
 * @param status where the provision stands on that day, with its dates
 * @param by the provisions that suspend, end, exempt or narrow it
 * @param failed for one that is not met: the conditions that failed, in words of the law file
 * @param override what a compliance officer's override took the place of, if the finding rests on one
 */
public record Finding(
    ProvisionId provision,
    FindingState state,
    Citation citation,
    ImmutableSortedSet<String> missing,
    Basis basis,
    Optional<ControlCode> code,
    String says,
    ProvisionStatus status,
    ImmutableSortedSet<ProvisionId> by,
    ImmutableSortedSet<String> failed,
    Optional<Overruled> override) {

  /**
   * The same finding, resting on an officer's override.
   *
   * @param overruled the override, and what it took the place of
   * @return another finding
   */
  public Finding overruled(Overruled overruled) {
    return new Finding(
        provision,
        state,
        citation,
        missing,
        Basis.OVERRIDE,
        code,
        says,
        status,
        by,
        failed,
        Optional.of(overruled));
  }
}
