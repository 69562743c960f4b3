package org.ytterby.law;

import com.google.common.collect.ImmutableSet;

/**
 * Two pieces of law that meet in one case, registered as seen and meant: both count, and where they differ the heavier does.
 *
 * @param of an instrument, list or provision, commonly of the instrument that registers it
 * @param with another
 * @param why why it is no mistake
 */
public record Overlap(String of, String with, String why) {
  /**
   * Whether it is about these two.
   *
   * @param one a provision
   * @param other another
   * @return true in either order
   */
  public boolean isBetween(Provision one, Provision other) {
    return (named(of, one) && named(with, other)) || (named(of, other) && named(with, one));
  }

  private static boolean named(String target, Provision provision) {
    return Rulebook.named(ImmutableSet.of(target), provision);
  }
}
