package org.ytterby.decision;

import org.ytterby.trade.Token;

/** What rules tied to who is involved demand, from light to heavy. */
public enum PartyMeasure implements Token {
  /** Nothing. */
  NONE,
  /** Extra conditions, as for a party on a watch list. */
  EXTRA_CONDITIONS,
  /** Barred: special approval only. */
  BARRED
}
