package org.ytterby.trade;

import static com.google.common.base.Preconditions.checkArgument;

/** How the goods move, as far as laws tell kinds of movement apart. */
public enum Movement implements Token {
  /** Across a border, out of the country named as the place of departure; the kind assumed when nothing is said. */
  EXPORT,
  /** Out of a country that the goods had entered before. */
  RE_EXPORT,
  /** From one holder to another inside one country. */
  IN_COUNTRY_TRANSFER,
  /** Through a country without entering its market. */
  TRANSIT,
  /** Out of or into a customs-supervised zone. */
  BONDED_ZONE,
  /** Back to the owner after repair. */
  RETURN_AFTER_REPAIR,
  /** For an exhibition, to come back. */
  EXHIBITION;

  /**
   * Checks that such a movement can be between two places.
   *
   * @param from where it starts
   * @param to where it ends
   * @throws IllegalArgumentException if it is a transfer inside one country, and no country can be both
   */
  public void check(Countries from, Countries to) {
    checkArgument(
        this != IN_COUNTRY_TRANSFER || from.and(to).isPresent(),
        "an in-country-transfer stays in one country, and cannot start in `%s` and end in `%s`: correct a place or the movement",
        from,
        to);
  }
}
