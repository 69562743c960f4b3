package org.ytterby.material;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.List;

/**
 * The shares of some parts that together make exactly one whole, each within its own bounded span.
 *
 * <p>Finds the extremes of a weighted sum of the shares. That is a continuous knapsack: give each part its least share, then
 * hand out what is left to the heaviest weights first. Exact, as nothing is divided.
 */
final class MassBalance {
  private final ImmutableList<Range<BigDecimal>> spans;
  private final Extreme least;

  MassBalance(List<Range<BigDecimal>> spans) {
    this.spans = ImmutableList.copyOf(spans);
    least = sum(true);
  }

  /** An extreme of a weighted sum, and whether some division of the whole reaches it rather than comes close only. */
  record Extreme(BigDecimal value, boolean reached) {

    /** Taken as a least value: whether the sum is above zero in every case. */
    boolean isAboveZero() {
      return value.signum() > 0 || (value.signum() == 0 && !reached);
    }

    /** Taken as a greatest value: whether the sum is below zero in every case. */
    boolean isBelowZero() {
      return value.signum() < 0 || (value.signum() == 0 && !reached);
    }
  }

  /** Whether the whole can be divided at all. */
  boolean isPossible() {
    Extreme low = least;
    Extreme high = sum(false);
    int over = low.value().compareTo(BigDecimal.ONE);
    int under = high.value().compareTo(BigDecimal.ONE);
    return (over < 0 || (over == 0 && low.reached()))
        && (under > 0 || (under == 0 && high.reached()));
  }

  Extreme least(List<BigDecimal> weights) {
    Extreme greatest = greatest(weights.stream().map(BigDecimal::negate).toList());
    return new Extreme(greatest.value().negate(), greatest.reached());
  }

  Extreme greatest(List<BigDecimal> weights) {
    int[] heaviestFirst = heaviestFirst(weights);
    BigDecimal left = BigDecimal.ONE.subtract(least.value());
    BigDecimal value = BigDecimal.ZERO;
    boolean reached = true;
    for (int from = 0; from < heaviestFirst.length; ) {
      BigDecimal weight = weights.get(heaviestFirst[from]);
      int to = from;
      BigDecimal room = BigDecimal.ZERO;
      BigDecimal given = BigDecimal.ZERO;
      boolean lowEnds = true;
      boolean highEnds = true;
      for (;
          to < heaviestFirst.length && weights.get(heaviestFirst[to]).compareTo(weight) == 0;
          to++) {
        Range<BigDecimal> span = spans.get(heaviestFirst[to]);
        room = room.add(span.upperEndpoint()).subtract(span.lowerEndpoint());
        given = given.add(span.lowerEndpoint());
        lowEnds &= span.lowerBoundType() == BoundType.CLOSED;
        highEnds &= span.upperBoundType() == BoundType.CLOSED;
      }
      BigDecimal more = left.min(room);
      value = value.add(weight.multiply(given.add(more)));
      reached &= (more.signum() > 0 || lowEnds) && (more.compareTo(room) < 0 || highEnds);
      left = left.subtract(more);
      from = to;
    }
    return new Extreme(value, reached);
  }

  /** The places of the weights in order; there are few. */
  private int[] heaviestFirst(List<BigDecimal> weights) {
    int[] places = new int[spans.size()];
    for (int i = 0; i < places.length; i++) {
      int at = i;
      for (; at > 0 && weights.get(places[at - 1]).compareTo(weights.get(i)) < 0; at--) {
        places[at] = places[at - 1];
      }
      places[at] = i;
    }
    return places;
  }

  private Extreme sum(boolean low) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean reached = true;
    for (Range<BigDecimal> span : spans) {
      sum = sum.add(low ? span.lowerEndpoint() : span.upperEndpoint());
      reached &= (low ? span.lowerBoundType() : span.upperBoundType()) == BoundType.CLOSED;
    }
    return new Extreme(sum, reached);
  }
}
