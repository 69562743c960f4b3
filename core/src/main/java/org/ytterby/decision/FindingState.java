package org.ytterby.decision;

import org.ytterby.trade.Token;

/** What a provision comes to for one line on one day. */
public enum FindingState implements Token {
  /** Its condition is met and it is in force. */
  MET,
  /** Its condition is not met. */
  NOT_MET,
  /** Its condition is met or may be; it is paused. */
  SUSPENDED,
  /** Its condition is met or may be; its first day has not come. */
  NOT_YET,
  /** Its condition is met or may be; it has ended. */
  ENDED,
  /** Its condition is met; whether it is in force is not settled. */
  UNSETTLED,
  /** Its condition is met or may be; an exemption that was claimed applies. */
  EXEMPTED,
  /** Its words are met or may be; an authority's explanation puts the item outside. */
  NARROWED,
  /** Whether its condition is met depends on what is not known. */
  OPEN
}
