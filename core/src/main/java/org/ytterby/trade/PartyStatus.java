package org.ytterby.trade;

/** What is known of a party that laws look at. */
public enum PartyStatus implements Token {
  /** A civil party. */
  CIVIL,
  /** A military user. */
  MILITARY,
  /** On a list of parties that may not be supplied. */
  CONTROL_LISTED,
  /** On a list of parties supplied under extra conditions only. */
  WATCH_LISTED
}
