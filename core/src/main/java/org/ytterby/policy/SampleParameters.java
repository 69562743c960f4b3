package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ytterby.law.Criterion;
import org.ytterby.law.Criterion.Comparison;
import org.ytterby.policy.Conjunctions.Literal;
import org.ytterby.quantity.Interval;
import org.ytterby.trade.Parameter;

/** A value for each technical parameter that lies on the wanted sides of its bounds, at a bound itself where that is allowed. */
final class SampleParameters {
  private Optional<BigDecimal> low = Optional.empty();
  private Optional<BigDecimal> high = Optional.empty();
  private boolean aboveLow;
  private boolean belowHigh;
  private final String unit;

  private SampleParameters(String unit) {
    this.unit = unit;
  }

  static ImmutableMap<String, Parameter> meeting(ImmutableList<Literal> literals) {
    Map<String, SampleParameters> found = new LinkedHashMap<>();
    for (Literal literal : literals) {
      if (literal.criterion() instanceof Criterion.Measures c) {
        found
            .computeIfAbsent(c.name(), n -> new SampleParameters(c.unit()))
            .bound(literal.holds() ? c.comparison() : opposite(c.comparison()), c.bound());
      }
    }
    ImmutableMap.Builder<String, Parameter> values = ImmutableMap.builder();
    found.forEach((name, bounds) ->
        values.put(name, new Parameter(Interval.exactly(bounds.value()), bounds.unit)));
    return values.buildOrThrow();
  }

  private static Comparison opposite(Comparison comparison) {
    return switch (comparison) {
      case AT_LEAST -> Comparison.LESS_THAN;
      case MORE_THAN -> Comparison.AT_MOST;
      case AT_MOST -> Comparison.MORE_THAN;
      case LESS_THAN -> Comparison.AT_LEAST;
    };
  }

  private void bound(Comparison comparison, BigDecimal bound) {
    switch (comparison) {
      case AT_LEAST, MORE_THAN -> {
        int order = low.map(bound::compareTo).orElse(1);
        aboveLow = order > 0
            ? comparison == Comparison.MORE_THAN
            : aboveLow || (order == 0 && comparison == Comparison.MORE_THAN);
        low = order > 0 ? Optional.of(bound) : low;
      }
      case AT_MOST, LESS_THAN -> {
        int order = high.map(bound::compareTo).orElse(-1);
        belowHigh = order < 0
            ? comparison == Comparison.LESS_THAN
            : belowHigh || (order == 0 && comparison == Comparison.LESS_THAN);
        high = order < 0 ? Optional.of(bound) : high;
      }
    }
  }

  private BigDecimal value() {
    if (low.isPresent() && !aboveLow) {
      return low.get();
    }
    if (high.isPresent() && !belowHigh) {
      return high.get();
    }
    if (low.isPresent() && high.isPresent()) {
      return low.get().add(high.get()).multiply(new BigDecimal("0.5"));
    }
    return low.map(SampleParameters::justAbove).orElseGet(() -> justBelow(high.orElseThrow()));
  }

  /** One more in the digit after the last one printed. */
  private static BigDecimal justAbove(BigDecimal bound) {
    return bound.add(BigDecimal.ONE.movePointLeft(bound.scale() + 1));
  }

  private static BigDecimal justBelow(BigDecimal bound) {
    return bound.subtract(BigDecimal.ONE.movePointLeft(bound.scale() + 1));
  }
}
