package org.ytterby.decision;

import org.ytterby.trade.Token;

/** Whether a licence is needed, from light to heavy. */
public enum Requirement implements Token {
  /** No rule within the scope of the answer requires a licence. That never means that no paper at all is needed. */
  NOT_REQUIRED,
  /** A rule would require one, and an exemption that was claimed applies. */
  EXEMPT,
  /** A licence is required. */
  REQUIRED,
  /** The item may not go there at all. */
  PROHIBITED
}
