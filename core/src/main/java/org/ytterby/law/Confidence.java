package org.ytterby.law;

import java.util.Arrays;
import java.util.Optional;

/** How well a fact of law is evidenced. */
public enum Confidence {
  /** The official wording was read. */
  OFFICIAL("O"),
  /** Two or more independent secondary sources agree, or one with part of the official wording. */
  SECONDARY_AGREED("S+"),
  /** One secondary source was read. */
  SECONDARY("S"),
  /** Inferred, partly legible, or sources conflict. */
  UNCERTAIN("U");

  private final String mark;

  Confidence(String mark) {
    this.mark = mark;
  }

  /**
   * The mark used in law files.
   *
   * @return {@code O}, {@code S+}, {@code S} or {@code U}
   */
  public String mark() {
    return mark;
  }

  /**
   * The confidence of a mark.
   *
   * @param mark {@code O}, {@code S+}, {@code S} or {@code U}
   * @return the confidence, or nothing if there is no such mark
   */
  public static Optional<Confidence> find(String mark) {
    return Arrays.stream(values()).filter(c -> c.mark.equals(mark)).findFirst();
  }
}
