package org.ytterby.law;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What a duty puts on paper.
 *
 * @param documents what is filed or kept, in words
 * @param to who gets it, as far as the source says
 * @param text the substance of a notice, report or undertaking, with gaps that are filled with what is known of the shipment
 * @param notSeen what the paper must hold and was not seen in any source
 */
public record DutyPapers(
    ImmutableList<String> documents,
    Optional<String> to,
    Optional<String> text,
    ImmutableList<String> notSeen) {
  /** No papers. */
  public static final DutyPapers NONE =
      new DutyPapers(ImmutableList.of(), Optional.empty(), Optional.empty(), ImmutableList.of());
}
