package org.ytterby.decision;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A part of an answer: whatever the unknown facts turn out to be, it lies between floor and ceiling.
 *
 * @param <T> the scale, ordered from light to heavy
 * @param floor the lightest that is possible
 * @param ceiling the heaviest that is possible
 */
public record Bounds<T extends Comparable<T>>(T floor, T ceiling) {
  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the floor is above the ceiling
   */
  public Bounds {
    checkArgument(floor.compareTo(ceiling) <= 0, "floor %s is above ceiling %s", floor, ceiling);
  }

  /**
   * A settled part.
   *
   * @param <T> the scale
   * @param value the answer
   * @return floor and ceiling alike
   */
  public static <T extends Comparable<T>> Bounds<T> settled(T value) {
    return new Bounds<>(value, value);
  }

  /**
   * Whether the answer is the same whatever the unknown facts are.
   *
   * @return true if floor and ceiling agree
   */
  public boolean isSettled() {
    return floor.equals(ceiling);
  }

  /**
   * Both at once: each end is the heavier of the two ends.
   *
   * @param other another part on the same scale
   * @return the bounds of the heavier of the two
   */
  public Bounds<T> heavier(Bounds<T> other) {
    return new Bounds<>(max(floor, other.floor), max(ceiling, other.ceiling));
  }

  /**
   * One or the other: the narrowest bounds that contain both.
   *
   * @param other another part on the same scale
   * @return the hull
   */
  public Bounds<T> either(Bounds<T> other) {
    return new Bounds<>(
        max(floor, other.floor).equals(floor) ? other.floor : floor, max(ceiling, other.ceiling));
  }

  private static <T extends Comparable<T>> T max(T a, T b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
