package org.ytterby.law;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * The place that a statement rests on.
 *
 * @param instrument how people cite the instrument: {@code No. 18 of 2025}
 * @param place the place in it: {@code annex, 1C905.b}
 * @param confidence how well it is evidenced
 * @param sources ids of the sources in the instrument's file
 * @param quote the wording, where it was seen
 */
public record Citation(
    String instrument,
    String place,
    Confidence confidence,
    ImmutableList<String> sources,
    Optional<String> quote) {

  @Override
  public String toString() {
    return Joiner.on(", ").join(instrument, place)
        + " ("
        + confidence.mark()
        + (sources.isEmpty() ? "" : "; " + Joiner.on(", ").join(sources))
        + ")";
  }
}
