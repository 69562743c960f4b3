package org.ytterby.spec;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.ytterby.law.ReportedMeasures;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.ControlPolicy;

/**
 * How somebody looks at a rulebook.
 *
 * @param knownOn the last day whose publications are visible
 * @param reported how reported measures are taken
 * @param chosen questions fixed to a reading
 */
public record Lens(
    Optional<LocalDate> knownOn,
    ReportedMeasures reported,
    ImmutableSortedMap<String, String> chosen) {

  /** All is visible and nothing is chosen. */
  public static final Lens OPEN =
      new Lens(Optional.empty(), ReportedMeasures.OPEN, ImmutableSortedMap.of());

  /** The library's policy with this view. */
  public ControlPolicy policy(Rulebook rulebook) {
    ControlPolicy policy = ControlPolicy.of(rulebook).reading(reported);
    if (knownOn.isPresent()) {
      policy = policy.knownOn(knownOn.get());
    }
    for (Map.Entry<String, String> choice : chosen.entrySet()) {
      policy = policy.assume(choice.getKey(), choice.getValue());
    }
    return policy;
  }

  /** The same view up to a day. */
  public Lens knownOn(LocalDate day) {
    return new Lens(Optional.of(day), reported, chosen);
  }

  /** The same view of reported measures in another way. */
  public Lens reading(ReportedMeasures other) {
    return new Lens(knownOn, other, chosen);
  }
}
