package org.ytterby.quantity;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Intervals of every shape, each with one of its numbers, and quantities made from them. */
class QuantityDomain extends DomainContextBase {

  /** An interval and one number inside it. */
  record Pick(Interval interval, BigDecimal member) {}

  @Provide
  Arbitrary<Pick> picks() {
    return ranges(number(-50, 50))
        .flatMap(range -> member(range).map(m -> new Pick(Interval.of(range), m)));
  }

  @Provide
  Arbitrary<Interval> intervals() {
    return ranges(number(-50, 50)).map(Interval::of);
  }

  @Provide
  Arbitrary<MassFraction> massFractions() {
    return shares().map(MassFraction::of);
  }

  @Provide
  Arbitrary<AtomicFraction> atomicFractions() {
    return shares().map(AtomicFraction::of);
  }

  @Provide
  Arbitrary<ValueShare> valueShares() {
    return notNegative(ranges(number(0, 3))).map(ValueShare::of);
  }

  @Provide
  Arbitrary<Money> amounts() {
    return notNegative(ranges(number(0, 1000))).map(a -> Money.of(a, "EUR"));
  }

  private static Arbitrary<Interval> shares() {
    return within(ranges(number(0, 1)), MassFraction.ANY.interval());
  }

  private static Arbitrary<Interval> notNegative(Arbitrary<Range<BigDecimal>> ranges) {
    return within(ranges, ValueShare.ANY.interval());
  }

  /** What lies within the allowed interval, or all of it if nothing does. */
  private static Arbitrary<Interval> within(Arbitrary<Range<BigDecimal>> ranges, Interval allowed) {
    return ranges.map(range -> Interval.of(range).intersection(allowed).orElse(allowed));
  }

  private static Arbitrary<BigDecimal> number(int low, int high) {
    Arbitrary<BigDecimal> fine = Arbitraries.bigDecimals()
        .between(BigDecimal.valueOf(low), BigDecimal.valueOf(high))
        .ofScale(6);
    Arbitrary<BigDecimal> thirds = Arbitraries.integers()
        .between(low * 3, high * 3)
        .map(i -> BigDecimal.valueOf(i).divide(BigDecimal.valueOf(3), 45, RoundingMode.HALF_EVEN));
    return Arbitraries.oneOf(
        fine,
        Arbitraries.of(-2, -1, 0, 1, 2).filter(i -> low <= i && i <= high).map(BigDecimal::valueOf),
        thirds);
  }

  private static Arbitrary<Range<BigDecimal>> ranges(Arbitrary<BigDecimal> number) {
    Arbitrary<BoundType> type = Arbitraries.of(BoundType.class);
    Arbitrary<Range<BigDecimal>> bounded = Combinators.combine(number, number, type, type)
        .as((a, b, low, high) -> {
          int order = a.compareTo(b);
          return order == 0
              ? Range.singleton(a)
              : order < 0 ? Range.range(a, low, b, high) : Range.range(b, low, a, high);
        });
    return Arbitraries.frequencyOf(
        Tuple.of(6, bounded),
        Tuple.of(1, Combinators.combine(number, type).as(Range::downTo)),
        Tuple.of(1, Combinators.combine(number, type).as(Range::upTo)),
        Tuple.of(1, number.map(Range::singleton)));
  }

  private static Arbitrary<BigDecimal> member(Range<BigDecimal> range) {
    BigDecimal low = range.hasLowerBound()
        ? range.lowerEndpoint()
        : range.upperEndpoint().subtract(BigDecimal.TEN);
    BigDecimal high = range.hasUpperBound() ? range.upperEndpoint() : low.add(BigDecimal.TEN);
    return Arbitraries.of(IntStream.rangeClosed(0, 8)
        .mapToObj(i -> low.add(
            high.subtract(low).multiply(BigDecimal.valueOf(i)).multiply(new BigDecimal("0.125"))))
        .filter(range)
        .toList());
  }
}
