package org.ytterby.law;

/** Where a provision stands on a day, from the least to the most decisive: the last that applies is the state. */
public enum ProvisionState {
  /** It applies. */
  IN_FORCE,
  /** Its first day has not come. */
  NOT_YET,
  /** It is paused. */
  SUSPENDED,
  /** Its state differs between the readings of a reported measure, or of an open question. */
  UNSETTLED,
  /** It has been repealed or has run out. */
  ENDED
}
