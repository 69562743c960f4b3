package org.ytterby.trade;

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
  EXHIBITION
}
