package org.ytterby.decision;

import org.ytterby.trade.Token;

/** How much an explanation says. */
public enum Detail implements Token {
  /** One sentence. */
  SHORT,
  /** A paragraph for the file. */
  NORMAL,
  /** Every finding, with the parts of its condition that hold, fail or are not known. */
  FULL
}
