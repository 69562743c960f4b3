package org.ytterby.decision;

import org.ytterby.trade.Token;

/**
 * How a question of law that touches an answer was read.
 *
 * @param question the question, or the report, by its id
 * @param taken the reading; {@code open} if it was left open
 * @param how why that one
 */
public record ReadingTaken(String question, String taken, How how) {
  /** Why a reading was taken. */
  public enum How implements Token {
    /** The rulebook prefers it. */
    PREFERRED,
    /** The caller chose it. */
    CHOSEN,
    /** Nobody chose; the answer covers every reading. */
    OPEN
  }
}
