package org.ytterby.material;

import com.google.common.base.Ascii;

/**
 * How what a composition says of an element is known, from the firmest to the least. It changes no bound: that is done by the
 * amounts, and by {@code complete} and {@code measured}.
 */
public enum Evidence {
  /** Found by analysis; a measured zero is a zero. */
  MEASURED,
  /** Below a limit, such as that of a detector: from nothing to just under the limit, presence unknown. */
  BELOW_LIMIT,
  /** Told by whoever made or sold the material; also what is declared absent. */
  DECLARED,
  /** Supposed by whoever states the composition. */
  ASSUMED,
  /** Something was declared or measured, and it does not name the element: that is no absence. */
  NOT_LISTED,
  /** Nobody asked. */
  NEVER_ASKED;

  /**
   * The word for people and files.
   *
   * @return small letters and hyphens, such as {@code below-limit}
   */
  public String token() {
    return Ascii.toLowerCase(name()).replace('_', '-');
  }
}
