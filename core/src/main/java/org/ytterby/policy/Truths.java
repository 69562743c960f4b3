package org.ytterby.policy;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ytterby.quantity.Truth;

/**
 * What conditions came to, as far as they were asked; four to a byte. Safe for use by any number of threads: one that does not
 * see what another found out finds out the same.
 */
final class Truths {
  private static final int NOT_ASKED = 0;
  private static final int TRUE = 1;
  private static final int FALSE = 2;
  private static final int UNKNOWN = 3;

  private final byte[] known;

  Truths(int size) {
    known = new byte[size / 4 + 1];
  }

  /** All of them unknown. */
  static Truths unknown(int size) {
    Truths truths = new Truths(size);
    Arrays.fill(truths.known, (byte) -1);
    return truths;
  }

  @Nullable
  Truth get(int place) {
    return switch ((known[place >> 2] >> shift(place)) & UNKNOWN) {
      case TRUE -> Truth.TRUE;
      case FALSE -> Truth.FALSE;
      case UNKNOWN -> Truth.UNKNOWN;
      case NOT_ASKED -> null;
      default -> throw new AssertionError();
    };
  }

  void set(int place, Truth truth) {
    int bits = switch (truth) {
      case TRUE -> TRUE;
      case FALSE -> FALSE;
      case UNKNOWN -> UNKNOWN;
    };
    known[place >> 2] = (byte) (known[place >> 2] | bits << shift(place));
  }

  private static int shift(int place) {
    return (place & 3) << 1;
  }
}
