package org.ytterby.decision;

import org.ytterby.trade.Token;

/** What a finding rests on. */
public enum Basis implements Token {
  /** The wording of the law. */
  TEXT,
  /** An authority's published explanation, which creates a presumption. */
  GUIDANCE,
  /** A ruling by the caller's own compliance officer. */
  OVERRIDE
}
