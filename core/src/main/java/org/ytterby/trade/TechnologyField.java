package org.ytterby.trade;

/** A field of technology, as far as the law on rare earths tells fields apart. */
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
  RECYCLING,
  /** Anything else: no field of rare-earth technology. */
  OTHER
}
