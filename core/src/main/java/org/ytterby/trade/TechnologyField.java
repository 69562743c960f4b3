package org.ytterby.trade;

/** A field of rare-earth technology. */
public enum TechnologyField implements Token {
  /** Mining. */
  MINING,
  /** Smelting and separation: from ore products to oxides, salts and other compounds. */
  SMELTING_SEPARATION,
  /** Making metals and alloys from those. */
  METAL_SMELTING,
  /** Making magnets. */
  MAGNET_MAKING,
  /** Recycling of secondary resources. */
  RECYCLING
}
