package org.ytterby.decision;

import org.ytterby.trade.Token;

/** How an application for a licence would be judged, from light to heavy. */
public enum Review implements Token {
  /** No licence is required. */
  NONE,
  /** No published policy governs it; the authority has discretion. */
  ORDINARY,
  /** Case by case. */
  CASE_BY_CASE,
  /** Refused in principle: a presumption of denial. */
  REFUSED_IN_PRINCIPLE
}
