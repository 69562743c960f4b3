package org.ytterby.cli.rows;

import java.util.Objects;

/** Tells a refusal of input, whose message is written for people, from a defect of the program. */
final class Refusal {
  private Refusal() {}

  /**
   * The message of a refusal.
   *
   * @throws IllegalArgumentException the argument itself if it is a defect, such as a number that nobody checked
   */
  static String message(IllegalArgumentException e) {
    if (e.getClass() != IllegalArgumentException.class) {
      throw e;
    }
    return Objects.requireNonNullElse(e.getMessage(), "cannot be read");
  }
}
