package org.ytterby.trade;

/** A risk of which an exporter can know or be told. */
public enum Concern implements Token {
  /** Weapons of mass destruction or their delivery. */
  WMD,
  /** Terrorism. */
  TERRORISM,
  /** Harm to national security or interests. */
  NATIONAL_SECURITY,
  /** Use for, or substantial help to, rare-earth activities abroad. */
  RARE_EARTH_ACTIVITY_ABROAD
}
