package org.ytterby.cli.rows;

import java.math.BigDecimal;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Truth;
import org.ytterby.quantity.ValueShare;

/** A holding in per cent: {@code 49 %}, {@code 20-49 %} or {@code < 50 %}. */
final class HoldingColumn {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private HoldingColumn() {}

  static Interval parse(String text) {
    Interval share = share(text);
    if (share.atMost(BigDecimal.ONE) != Truth.TRUE) {
      throw new IllegalArgumentException(
          "`" + Problem.shown(text) + "` may be more than the whole: write at most `100 %`");
    }
    return share.times(Interval.exactly(HUNDRED));
  }

  private static Interval share(String text) {
    try {
      return ValueShare.parse(text).interval();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "`" + Problem.shown(text)
              + "` is not a holding from 0 to 100 %: write it as `49 %`, `20-49 %` or `>= 10 % and < 50 %`",
          e);
    }
  }
}
