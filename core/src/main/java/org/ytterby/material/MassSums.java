package org.ytterby.material;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.List;
import org.ytterby.material.MassList.Part;

/**
 * The sums of the lower and of the upper ends of the amounts stated, balance apart.
 *
 * @param low the least that the parts make together
 * @param lowReached whether they can make as little
 * @param high the most that the parts make together; may be more than one
 * @param highReached whether they can make as much
 */
record MassSums(BigDecimal low, boolean lowReached, BigDecimal high, boolean highReached) {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  static MassSums of(List<Part> shares) {
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = BigDecimal.ZERO;
    boolean lowReached = true;
    boolean highReached = true;
    for (Part share : shares) {
      low = low.add(share.share().lowerEndpoint());
      high = high.add(share.share().upperEndpoint());
      lowReached &= share.share().lowerBoundType() == BoundType.CLOSED;
      highReached &= share.share().upperBoundType() == BoundType.CLOSED;
    }
    return new MassSums(low, lowReached, high, highReached);
  }

  /** The most that is left for anything else; negative if the parts are impossible. */
  BigDecimal room() {
    return BigDecimal.ONE.subtract(low);
  }

  boolean canReachWhole() {
    int over = high.compareTo(BigDecimal.ONE);
    return over > 0 || (over == 0 && highReached);
  }

  /** The span of a balance; {@code halved} if it need only be as much as the rest. */
  Range<BigDecimal> balance(boolean bounded, boolean nothingElse) {
    BigDecimal least =
        bounded ? BigDecimal.ONE.subtract(high).max(BigDecimal.ZERO) : BigDecimal.ZERO;
    BigDecimal low = nothingElse ? least : least.divide(TWO);
    boolean closed = low.signum() > 0 && highReached;
    return Range.range(
        low,
        closed ? BoundType.CLOSED : BoundType.OPEN,
        room(),
        lowReached ? BoundType.CLOSED : BoundType.OPEN);
  }
}
