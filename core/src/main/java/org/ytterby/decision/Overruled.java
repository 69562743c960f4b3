package org.ytterby.decision;

import org.ytterby.quantity.Truth;

/**
 * What an officer's override took the place of.
 *
 * @param by the override
 * @param state what the measure would have come to without it
 * @param met whether the law's own condition is met
 */
public record Overruled(MeasureOverride by, FindingState state, Truth met) {

  /**
   * Whether the override says the opposite of what facts and law settle.
   *
   * @return true if it does; false if it agrees, or decides what was open
   */
  public boolean contradictsTheLaw() {
    return met == (by.says() == MeasureOverride.Says.APPLIES ? Truth.FALSE : Truth.TRUE);
  }

  /**
   * Whether facts and law settle what it says without it.
   *
   * @return true if the override changes nothing
   */
  public boolean agreesWithTheLaw() {
    return met == (by.says() == MeasureOverride.Says.APPLIES ? Truth.TRUE : Truth.FALSE);
  }
}
