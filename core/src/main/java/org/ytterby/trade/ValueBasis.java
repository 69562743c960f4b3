package org.ytterby.trade;

/**
 * What the values in a bill of materials are taken to be. Laws that compare values seldom say; the caller chooses, and the
 * answer says what was chosen.
 */
public enum ValueBasis implements Token {
  /** The value of a part is its price, as stated, whatever its own parts cost. Without a statement it is unknown. */
  PRICE,
  /**
   * The value of a part is what its own parts cost, added up; the value stated for it counts only if it has none. Labour and
   * margin are left out, so that the share of a given content is larger than by price.
   */
  COST
}
