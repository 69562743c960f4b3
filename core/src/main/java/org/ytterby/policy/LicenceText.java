package org.ytterby.policy;

import com.google.common.collect.ImmutableMap;
import java.util.stream.Collectors;
import org.ytterby.decision.Caution;
import org.ytterby.decision.LicenceCoverage;

/** What an answer says of a licence that is held. */
final class LicenceText {
  private LicenceText() {}

  static Caution of(LicenceCoverage coverage) {
    Caution.Kind kind = switch (coverage.verdict()) {
      case COVERS -> Caution.Kind.LICENCE_COVERS;
      case DOES_NOT_COVER -> Caution.Kind.LICENCE_DOES_NOT_COVER;
      case OPEN -> Caution.Kind.LICENCE_OPEN;
      case NOT_NEEDED -> Caution.Kind.LICENCE_NOT_NEEDED;
    };
    String why = coverage.reasons().stream()
        .map(LicenceCoverage.Point::toString)
        .collect(Collectors.joining("; "));
    String unchecked = coverage.notChecked().isEmpty()
        ? ""
        : " Not checked: " + String.join("; ", coverage.notChecked()) + ".";
    return Caution.of(
        kind,
        ImmutableMap.of(
            "licence",
            coverage.licence().kind() + " " + coverage.licence().number(),
            "why",
            why,
            "unchecked",
            unchecked));
  }
}
