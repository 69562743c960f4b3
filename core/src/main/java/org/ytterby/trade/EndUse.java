package org.ytterby.trade;

/** What the goods will finally be used for. */
public enum EndUse implements Token {
  /** Civil use. */
  CIVIL,
  /** Military use. */
  MILITARY,
  /** Any use that helps to raise military strength. */
  MILITARY_STRENGTH,
  /** Weapons of mass destruction or their delivery. */
  WMD,
  /** Terrorism. */
  TERRORISM,
  /** Development or production of logic chips at 14 nm or below. */
  LOGIC_14NM_OR_BELOW,
  /** Development or production of memory chips with 256 layers or more. */
  MEMORY_256_LAYERS_OR_MORE,
  /** Production or test equipment, or materials, for making those chips. */
  SEMICONDUCTOR_EQUIPMENT_OR_MATERIALS_FOR_THOSE,
  /** Artificial intelligence with potential military use. */
  AI_WITH_MILITARY_POTENTIAL,
  /** Mining, separation, smelting, magnet making or recycling of rare earths outside the exporting country. */
  RARE_EARTH_ACTIVITY_ABROAD,
  /** Emergency medical care. */
  EMERGENCY_MEDICAL,
  /** A public-health emergency. */
  PUBLIC_HEALTH_EMERGENCY,
  /** Relief after a disaster. */
  DISASTER_RELIEF
}
