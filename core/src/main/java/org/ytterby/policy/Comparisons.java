package org.ytterby.policy;

import java.math.BigDecimal;
import org.ytterby.law.Criterion;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Truth;

/** Numbers of which only bounds may be known, compared with a bound of the law. */
final class Comparisons {
  private Comparisons() {}

  static Truth holds(Interval value, Criterion.Comparison comparison, BigDecimal bound) {
    return switch (comparison) {
      case AT_LEAST -> value.atLeast(bound);
      case MORE_THAN -> value.moreThan(bound);
      case AT_MOST -> value.atMost(bound);
      case LESS_THAN -> value.lessThan(bound);
    };
  }
}
