package org.ytterby.decision;

import org.ytterby.trade.Token;

/** A language in which answers are explained. */
public enum Language implements Token {
  /** English. */
  EN,
  /** The language with the tag {@code zh-Hans}. */
  ZH
}
