package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.TreeSet;
import org.ytterby.law.Criterion;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Truth;

/**
 * A number of which only an interval is known: the bounds that the law names, the ends, nought, and a number between each two of
 * these.
 *
 * @param interval where it lies
 */
record Numbers(Interval interval) implements Unknown.Values {

  static Residue compared(Unknown number, Criterion.Comparison comparison, BigDecimal bound) {
    return new Residue.Asked(
        number,
        bound,
        value -> Comparisons.holds(Interval.exactly((BigDecimal) value), comparison, bound)
            == Truth.TRUE);
  }

  @Override
  public ImmutableList<Object> among(Collection<?> about) {
    Range<BigDecimal> range = interval.range();
    TreeSet<BigDecimal> marks = new TreeSet<>();
    marks.add(BigDecimal.ZERO);
    about.forEach(bound -> marks.add((BigDecimal) bound));
    if (range.hasLowerBound()) {
      marks.add(range.lowerEndpoint());
    }
    if (range.hasUpperBound()) {
      marks.add(range.upperEndpoint());
    }
    TreeSet<BigDecimal> all = new TreeSet<>(marks);
    all.add(marks.first().subtract(BigDecimal.ONE));
    all.add(marks.last().add(BigDecimal.ONE));
    Iterator<BigDecimal> later = marks.tailSet(marks.first(), false).iterator();
    for (BigDecimal mark : marks) {
      if (later.hasNext()) {
        all.add(mark.add(later.next()).divide(BigDecimal.valueOf(2)));
      }
    }
    return all.stream().filter(range).collect(ImmutableList.toImmutableList());
  }
}
