package org.ytterby.decision;

import org.ytterby.trade.Token;

/** What the host system must do with the document. */
public enum Release implements Token {
  /** Let it go: nothing is required and nobody is barred, whatever the unknown facts are. */
  CLEAR,
  /** A licence is required, whatever the unknown facts are. */
  LICENCE,
  /** Hold it: the answer depends on something that is not known. */
  HOLD,
  /** Stop it: it is prohibited or a party is barred, whatever the unknown facts are. */
  STOP;

  /**
   * The one rule that derives the release from the parts of an answer.
   *
   * @param requirement whether a licence is needed
   * @param party what rules tied to parties demand
   * @return what to do
   */
  public static Release of(Bounds<Requirement> requirement, Bounds<PartyMeasure> party) {
    if (party.floor() == PartyMeasure.BARRED || requirement.floor() == Requirement.PROHIBITED) {
      return STOP;
    }
    if (requirement.ceiling().compareTo(Requirement.EXEMPT) <= 0
        && party.ceiling() == PartyMeasure.NONE) {
      return CLEAR;
    }
    return requirement.floor() == Requirement.REQUIRED ? LICENCE : HOLD;
  }
}
