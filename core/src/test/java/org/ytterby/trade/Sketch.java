package org.ytterby.trade;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ytterby.element.Element;
import org.ytterby.material.Composition;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Money;

/**
 * A small bill, plainly written down: part 0 is the top, lines lead from lower to higher numbers, and every part has facts that
 * count only if no line leads from it.
 */
record Sketch(ImmutableList<Leaf> parts, ImmutableList<Line> lines) {
  /** The facts of a part without lines: mass of one piece, share of dysprosium, value. */
  record Leaf(Interval mass, Interval share, Interval value) {
    Item item() {
      return item("");
    }

    Item item(String name) {
      return Item.builder()
          .name(name)
          .value(Money.of(value, "EUR"))
          .composition(Composition.parse("Dy " + percent() + "; Fe balance; complete"))
          .build();
    }

    private String percent() {
      BigDecimal low = share.lowerEnd().orElseThrow().movePointRight(2);
      BigDecimal high = share.upperEnd().orElseThrow().movePointRight(2);
      return low.toPlainString()
          + (low.compareTo(high) == 0 ? "" : "-" + high.toPlainString())
          + " %";
    }
  }

  record Line(int parent, int child, Interval quantity) {}

  static Arbitrary<Sketch> any() {
    return sketches(Sketch::interval);
  }

  static Arbitrary<Sketch> exact() {
    return sketches((low, high) -> Arbitraries.integers()
        .between(low, high)
        .map(i -> Interval.exactly(BigDecimal.valueOf(i, 2))));
  }

  private interface Numbers {
    Arbitrary<Interval> between(int low, int high);
  }

  private static Arbitrary<Interval> interval(int low, int high) {
    Arbitrary<Integer> ends = Arbitraries.integers().between(low, high);
    return Combinators.combine(ends, ends)
        .as((a, b) -> Interval.of(Range.closed(
            BigDecimal.valueOf(Math.min(a, b), 2), BigDecimal.valueOf(Math.max(a, b), 2))));
  }

  private static Arbitrary<Sketch> sketches(Numbers numbers) {
    return Arbitraries.integers().between(2, 7).flatMap(size -> {
      Arbitrary<List<Leaf>> parts = Combinators.combine(
              numbers.between(0, 500), numbers.between(0, 90), numbers.between(0, 9999))
          .as(Leaf::new)
          .list()
          .ofSize(size);
      List<int[]> pairs = IntStream.range(0, size)
          .boxed()
          .flatMap(p -> IntStream.range(p + 1, size).mapToObj(c -> new int[] {p, c}))
          .toList();
      Arbitrary<List<Interval>> quantities = numbers.between(1, 300).list().ofSize(pairs.size());
      Arbitrary<List<Boolean>> taken = Arbitraries.of(true, false).list().ofSize(pairs.size());
      return Combinators.combine(parts, quantities, taken)
          .as((p, q, t) -> new Sketch(
              ImmutableList.copyOf(p),
              IntStream.range(0, pairs.size())
                  .filter(t::get)
                  .mapToObj(i -> new Line(pairs.get(i)[0], pairs.get(i)[1], q.get(i)))
                  .collect(toImmutableList())));
    });
  }

  Stream<Line> under(int part) {
    return lines.stream().filter(l -> l.parent() == part);
  }

  boolean isLeaf(int part) {
    return under(part).findAny().isEmpty();
  }

  static String name(int part) {
    return "p" + part;
  }

  BillOfMaterials bill() {
    return bill(new Random(0), "piece");
  }

  /** The same bill with its lines and parts added in some order. */
  BillOfMaterials bill(Random order, String unit) {
    BillOfMaterials.Builder bill = BillOfMaterials.builder();
    List<Line> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, order);
    shuffled.forEach(
        l -> bill.uses(name(l.parent()), name(l.child()), new PartQuantity(l.quantity(), unit)));
    List<Integer> numbers =
        new ArrayList<>(IntStream.range(0, parts.size()).boxed().toList());
    Collections.shuffle(numbers, order);
    numbers.forEach(i -> bill.part(
        name(i),
        new BillOfMaterials.Part(
            isLeaf(i)
                ? parts.get(i).item(name(i))
                : Item.builder().name(name(i)).build(),
            PartQuantity.of(BigDecimal.ONE, unit),
            isLeaf(i) ? Optional.of(parts.get(i).mass()) : Optional.empty())));
    return bill.build();
  }

  /** Every way from a part to one without lines, by brute force: how much of it there is, and which it is. */
  Stream<Way> ways(int part, Interval times, ImmutableList<String> path) {
    ImmutableList<String> here =
        ImmutableList.<String>builder().addAll(path).add(name(part)).build();
    return isLeaf(part)
        ? Stream.of(new Way(here, part, times))
        : under(part).flatMap(l -> ways(l.child(), times.times(l.quantity()), here));
  }

  Stream<Way> ways() {
    return ways(0, Interval.exactly(BigDecimal.ONE), ImmutableList.of());
  }

  record Way(ImmutableList<String> path, int part, Interval times) {}

  Interval dysprosium(Way way) {
    return way.times()
        .times(parts.get(way.part()).mass())
        .times(parts.get(way.part()).item().composition().content(Element.DY).interval());
  }

  Interval value(Way way) {
    return way.times().times(parts.get(way.part()).value());
  }

  /** The mass of one piece of a part, of a sketch whose numbers are exact. */
  BigDecimal mass(int part) {
    return sum(ways(part, Interval.exactly(BigDecimal.ONE), ImmutableList.of())
            .map(w -> w.times().times(parts.get(w.part()).mass())))
        .exactValue()
        .orElseThrow();
  }

  /** The dysprosium in one piece of a part, of a sketch whose numbers are exact. */
  BigDecimal dysprosium(int part) {
    return sum(ways(part, Interval.exactly(BigDecimal.ONE), ImmutableList.of())
            .map(this::dysprosium))
        .exactValue()
        .orElseThrow();
  }

  static Interval sum(Stream<Interval> summands) {
    return summands.reduce(Interval.exactly(BigDecimal.ZERO), Interval::plus);
  }

  /** One choice of every number inside what is stated: a number from 0 to 8 for each says where in its interval it lies. */
  Sketch chosen(Random random) {
    return new Sketch(
        parts.stream()
            .map(p ->
                new Leaf(pick(p.mass(), random), pick(p.share(), random), pick(p.value(), random)))
            .collect(toImmutableList()),
        lines.stream()
            .map(l -> new Line(l.parent(), l.child(), pick(l.quantity(), random)))
            .collect(toImmutableList()));
  }

  static Interval pick(Interval from, Random random) {
    BigDecimal low = from.lowerEnd().orElseThrow();
    BigDecimal width = from.upperEnd().orElseThrow().subtract(low);
    return Interval.exactly(low.add(
        width.multiply(BigDecimal.valueOf(random.nextInt(9))).multiply(new BigDecimal("0.125"))));
  }
}
