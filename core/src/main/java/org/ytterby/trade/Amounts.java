package org.ytterby.trade;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Many amounts, zero until they are set. A number that is known exactly and has at most 18 digits, as most do, is kept and
 * multiplied without an object; all others are kept as {@link Extent}.
 */
final class Amounts {
  private static final int MOST_PLACES = 18;
  private static final byte ELSEWHERE = -1;
  private static final long[] TENS = tens();

  private final long[] digits;
  private final byte[] places;
  private Extent @Nullable [] others;

  Amounts(int size) {
    digits = new long[size];
    places = new byte[size];
  }

  private static long[] tens() {
    long[] tens = new long[MOST_PLACES + 1];
    tens[0] = 1;
    for (int i = 1; i < tens.length; i++) {
      tens[i] = tens[i - 1] * 10;
    }
    return tens;
  }

  int size() {
    return digits.length;
  }

  void set(int at, Extent amount) {
    BigDecimal value = amount.low();
    boolean plain = amount.isExact()
        && value.scale() >= 0
        && value.scale() <= MOST_PLACES
        && value.precision() <= MOST_PLACES;
    if (plain) {
      places[at] = (byte) value.scale();
      digits[at] = value.unscaledValue().longValue();
      return;
    }
    if (others == null) {
      others = new Extent[digits.length];
    }
    others[at] = amount;
    places[at] = ELSEWHERE;
  }

  /** Takes over an amount of others. */
  void copy(int at, Amounts from, int place) {
    if (from.places[place] == ELSEWHERE) {
      set(at, from.get(place));
    } else {
      digits[at] = from.digits[place];
      places[at] = from.places[place];
    }
  }

  Extent get(int at) {
    if (others != null && places[at] == ELSEWHERE) {
      return others[at];
    }
    if (places[at] == 0 && digits[at] <= 1) {
      return digits[at] == 0 ? Extent.ZERO : Extent.ONE;
    }
    return Extent.exactly(BigDecimal.valueOf(digits[at], places[at]));
  }

  /** The sum of products of factors that stand next to one another and the amounts that they belong to. */
  Extent sum(Amounts factors, int from, int to, int[] belongsTo) {
    long exact = 0;
    int scale = 0;
    Extent rest = Extent.ZERO;
    for (int i = from; i < to; i++) {
      int at = belongsTo[i];
      if (factors.places[i] != ELSEWHERE && places[at] != ELSEWHERE) {
        int productScale = factors.places[i] + places[at];
        int common = Math.max(scale, productScale);
        if (common <= MOST_PLACES) {
          long summand = times(times(factors.digits[i], digits[at]), TENS[common - productScale]);
          long raised = times(exact, TENS[common - scale]);
          if (summand >= 0 && raised >= 0 && raised + summand >= 0) {
            exact = raised + summand;
            scale = common;
            continue;
          }
        }
      }
      rest = rest.plus(factors.get(i).times(get(at)));
    }
    return exact == 0 ? rest : rest.plus(Extent.exactly(BigDecimal.valueOf(exact, scale)));
  }

  /** The product of two numbers that are not negative; below zero if it is too large, or one of them was. */
  private static long times(long a, long b) {
    if (a < 0 || b < 0) {
      return -1;
    }
    return Math.multiplyHigh(a, b) == 0 ? a * b : -1;
  }
}
