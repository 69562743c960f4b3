package org.ytterby.decision;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;

/**
 * The answer for a whole shipment: as heavy as its heaviest line.
 *
 * @param lines the answer for each line, in the order of the shipment
 */
public record ShipmentDetermination(ImmutableList<Determination> lines) {
  /**
   * Checks that there is a line.
   *
   * @throws IllegalArgumentException if there is none
   */
  public ShipmentDetermination {
    checkArgument(!lines.isEmpty(), "a shipment needs at least one line");
  }

  /**
   * Whether a licence is needed for any line.
   *
   * @return floor and ceiling
   */
  public Bounds<Requirement> requirement() {
    return heaviest(Determination::requirement);
  }

  /**
   * The heaviest way in which an application for any line would be judged.
   *
   * @return floor and ceiling
   */
  public Bounds<Review> review() {
    return heaviest(Determination::review);
  }

  /**
   * The heaviest demand of rules tied to who is involved.
   *
   * @return floor and ceiling
   */
  public Bounds<PartyMeasure> party() {
    return heaviest(Determination::party);
  }

  /**
   * What the host must do with the whole.
   *
   * @return the release that follows from requirement and party
   */
  public Release release() {
    return Release.of(requirement(), party());
  }

  private <T extends Comparable<T>> Bounds<T> heaviest(Function<Determination, Bounds<T>> part) {
    return lines.stream().map(part).reduce(Bounds::heavier).orElseThrow();
  }

  /**
   * The answer for one line.
   *
   * @param id the line
   * @return its determination
   * @throws IllegalArgumentException if the shipment has no such line
   */
  public Determination line(String id) {
    return lines.stream()
        .filter(line -> line.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the shipment has no line `" + id + "`"));
  }
}
