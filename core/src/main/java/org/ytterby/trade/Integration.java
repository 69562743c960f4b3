package org.ytterby.trade;

/** How far something has been joined with other parts. */
public enum Integration implements Token {
  /** Not joined: a magnet in a box. */
  LOOSE,
  /** Worked on or fixed in a simple way, and still the material it was. */
  SIMPLY_PROCESSED,
  /** Embedded, mounted or moulded together with other parts. */
  INTEGRATED
}
