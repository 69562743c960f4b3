package org.ytterby.trade;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.ytterby.element.Element;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.Sketch.Leaf;
import org.ytterby.trade.Sketch.Line;

/** Sums over a bill are those over all ways down it, however the bill is written. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class BillProperties {
  private static final String TOP = Sketch.name(0);
  private static final Interval ONE = Interval.exactly(BigDecimal.ONE);

  @Provide
  Arbitrary<Sketch> sketches() {
    return Sketch.any();
  }

  @Provide
  Arbitrary<Sketch> exactSketches() {
    return Sketch.exact();
  }

  private static RollUp costs(BillOfMaterials bill) {
    return bill.rollUp(ValueBasis.COST);
  }

  private static void same(RollUp a, RollUp b) {
    assertThat(a.mass(TOP)).isEqualTo(b.mass(TOP));
    assertThat(a.content(TOP, Element.DY)).isEqualTo(b.content(TOP, Element.DY));
    assertThat(a.value(TOP)).isEqualTo(b.value(TOP));
  }

  @Property
  void theSumsAreThoseOverAllWays(@ForAll("sketches") Sketch sketch) {
    RollUp sums = costs(sketch.bill());
    assertThat(sums.content(TOP, Element.DY))
        .isEqualTo(Sketch.sum(sketch.ways().map(sketch::dysprosium)));
    assertThat(sums.value(TOP).orElseThrow().amount())
        .isEqualTo(Sketch.sum(sketch.ways().map(sketch::value)));
    assertThat(sums.mass(TOP))
        .isEqualTo(Sketch.sum(sketch
            .ways()
            .map(w -> w.times().times(sketch.parts().get(w.part()).mass()))));
  }

  @Property
  void theLargestWaysAreTheFirstOfAllWays(@ForAll("sketches") Sketch sketch) {
    List<BigDecimal> all = sketch
        .ways()
        .map(w -> sketch.dysprosium(w).upperEnd().orElseThrow())
        .filter(a -> a.signum() > 0)
        .sorted(Comparator.reverseOrder())
        .toList();
    ImmutableList<Contribution> largest = costs(sketch.bill()).largest(TOP, Element.DY, 4);
    assertThat(largest.stream().map(c -> c.amount().upperEnd().orElseThrow()))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactlyElementsOf(all.subList(0, Math.min(4, all.size())));
    List<Contribution> possible =
        sketch.ways().map(w -> new Contribution(w.path(), sketch.dysprosium(w))).toList();
    assertThat(possible).containsAll(largest);
  }

  @Property
  void everyChoiceInsideTheInputsHasItsSumsInsideTheSums(
      @ForAll("sketches") Sketch sketch, @ForAll Random random) {
    Sketch chosen = sketch.chosen(random);
    RollUp sums = costs(sketch.bill());
    BigDecimal mass =
        Sketch.sum(chosen.ways().map(chosen::dysprosium)).exactValue().orElseThrow();
    BigDecimal value = Sketch.sum(chosen.ways().map(chosen::value)).exactValue().orElseThrow();
    assertThat(sums.content(TOP, Element.DY).contains(mass)).isTrue();
    assertThat(sums.value(TOP).orElseThrow().amount().contains(value)).isTrue();
  }

  /** Whatever the finished part weighs, what was lost on the way or was not written down stays inside the bounds. */
  @Property
  void aStatedMassLeavesRoomForWhatIsLostOrNotWrittenDown(
      @ForAll("exactSketches") Sketch sketch, @ForAll Random random) {
    Assume.that(!sketch.isLeaf(0));
    BillOfMaterials open = sketch.bill();
    BigDecimal dysprosium = costs(open).content(TOP, Element.DY).exactValue().orElseThrow();
    BigDecimal all = costs(open).mass(TOP).exactValue().orElseThrow();
    BigDecimal lost = share(dysprosium, random);
    BigDecimal lostBesides = share(all.subtract(dysprosium), random);
    BigDecimal added = BigDecimal.valueOf(random.nextInt(3));
    BigDecimal addedBesides = BigDecimal.valueOf(random.nextInt(3));
    boolean loses = random.nextBoolean();
    BigDecimal inside = loses ? dysprosium.subtract(lost) : dysprosium.add(added);
    BigDecimal weighs =
        loses ? all.subtract(lost).subtract(lostBesides) : all.add(added).add(addedBesides);
    BillOfMaterials.Builder bill = BillOfMaterials.builder();
    IntStream.range(0, sketch.parts().size()).forEach(i -> {
      BillOfMaterials.Part described = open.part(Sketch.name(i));
      bill.part(
          Sketch.name(i),
          i == 0
              ? new BillOfMaterials.Part(
                  Item.builder().build(), PartQuantity.PIECE, Optional.of(Interval.exactly(weighs)))
              : described);
    });
    sketch
        .lines()
        .forEach(l -> bill.uses(
            Sketch.name(l.parent()),
            Sketch.name(l.child()),
            new PartQuantity(l.quantity(), "piece")));
    assertThat(costs(bill.build()).content(TOP, Element.DY).contains(inside)).isTrue();
  }

  private static BigDecimal share(BigDecimal of, Random random) {
    return of.multiply(BigDecimal.valueOf(random.nextInt(9))).multiply(new BigDecimal("0.125"));
  }

  @Property
  void theOrderOfPartsAndLinesDoesNotMatter(
      @ForAll("sketches") Sketch sketch, @ForAll Random random) {
    same(costs(sketch.bill()), costs(sketch.bill(random, "piece")));
  }

  /** The last part, which has no lines, becomes two parts that share its quantities. */
  @Property
  void aPartCanBeSplitInTwo(@ForAll("exactSketches") Sketch sketch, @ForAll Random random) {
    int last = sketch.parts().size() - 1;
    Interval first = Interval.exactly(
        new BigDecimal("0.125").multiply(BigDecimal.valueOf(1 + random.nextInt(7))));
    Interval second = ONE.minus(first);
    Leaf part = sketch.parts().get(last);
    Sketch split = new Sketch(
        ImmutableList.<Leaf>builder().addAll(sketch.parts()).add(part).build(),
        sketch.lines().stream()
            .flatMap(l -> l.child() != last
                ? Stream.of(l)
                : Stream.of(
                    new Line(l.parent(), last, l.quantity().times(first)),
                    new Line(l.parent(), last + 1, l.quantity().times(second))))
            .collect(toImmutableList()));
    same(costs(sketch.bill()), costs(split.bill()));
  }

  /** Every part without lines goes straight into the top, with the quantities of all ways to it together. */
  @Property
  void aBillCanBeFlattened(@ForAll("sketches") Sketch sketch) {
    Assume.that(!sketch.isLeaf(0));
    Sketch flat = new Sketch(
        sketch.parts(),
        IntStream.range(1, sketch.parts().size())
            .filter(sketch::isLeaf)
            .filter(leaf -> sketch.ways().anyMatch(w -> w.part() == leaf))
            .mapToObj(leaf -> new Line(
                0,
                leaf,
                Sketch.sum(sketch.ways().filter(w -> w.part() == leaf).map(Sketch.Way::times))))
            .collect(toImmutableList()));
    same(costs(sketch.bill()), costs(flat.bill()));
  }

  /** Masses in g, kg and t, and values and masses for other quantities than one. */
  @Property
  void unitsDoNotMatter(@ForAll("sketches") Sketch sketch, @ForAll Random random) {
    BillOfMaterials.Builder kilograms = BillOfMaterials.builder();
    BillOfMaterials.Builder mixed = BillOfMaterials.builder();
    PartQuantity kilogram = PartQuantity.of("1", "kg");
    for (int i = 0; i < sketch.parts().size(); i++) {
      Item item =
          sketch.isLeaf(i) ? sketch.parts().get(i).item() : Item.builder().build();
      kilograms.part(Sketch.name(i), BillOfMaterials.Part.per(kilogram, item));
      mixed.part(
          Sketch.name(i),
          BillOfMaterials.Part.per(
              i == 0 || !sketch.isLeaf(i) ? kilogram : PartQuantity.of("1000", "g"), item));
    }
    for (Line line : sketch.lines()) {
      kilograms.uses(
          Sketch.name(line.parent()),
          Sketch.name(line.child()),
          new PartQuantity(line.quantity(), "kg"));
      String unit = List.of("mg", "g", "kg", "t").get(random.nextInt(4));
      mixed.uses(
          Sketch.name(line.parent()),
          Sketch.name(line.child()),
          new PartQuantity(new PartQuantity(line.quantity(), "kg").in(unit), unit));
    }
    same(costs(kilograms.build()), costs(mixed.build()));
  }

  @Property
  void theQuantityThatIsDescribedScalesEverything(@ForAll("sketches") Sketch sketch) {
    Interval eight = Interval.exactly(BigDecimal.valueOf(8));
    BillOfMaterials.Builder scaled = BillOfMaterials.builder();
    for (int i = 0; i < sketch.parts().size(); i++) {
      Leaf part = sketch.parts().get(i);
      Leaf eightfold =
          new Leaf(part.mass().times(eight), part.share(), part.value().times(eight));
      scaled.part(
          Sketch.name(i),
          new BillOfMaterials.Part(
              sketch.isLeaf(i) ? eightfold.item() : Item.builder().build(),
              new PartQuantity(eight, "piece"),
              sketch.isLeaf(i) ? Optional.of(eightfold.mass()) : Optional.empty()));
    }
    sketch
        .lines()
        .forEach(l -> scaled.uses(
            Sketch.name(l.parent()),
            Sketch.name(l.child()),
            new PartQuantity(l.quantity(), "piece")));
    RollUp once = costs(sketch.bill());
    RollUp eightTimes = costs(scaled.build());
    assertThat(eightTimes.content(TOP, Element.DY))
        .isEqualTo(once.content(TOP, Element.DY).times(eight));
    assertThat(eightTimes.value(TOP).orElseThrow().amount())
        .isEqualTo(once.value(TOP).orElseThrow().amount().times(eight));
  }

  @Property
  void moreContentNeverMakesLess(@ForAll("sketches") Sketch sketch, @ForAll Random random) {
    int richer = random.nextInt(sketch.parts().size());
    Sketch more = new Sketch(
        IntStream.range(0, sketch.parts().size())
            .mapToObj(i -> {
              Leaf p = sketch.parts().get(i);
              Interval plus = Interval.exactly(new BigDecimal("0.05"));
              return i == richer
                  ? new Leaf(
                      p.mass().plus(plus), p.share().plus(plus), p.value().plus(plus))
                  : p;
            })
            .collect(toImmutableList()),
        sketch.lines());
    Interval before = costs(sketch.bill()).content(TOP, Element.DY);
    Interval after = costs(more.bill()).content(TOP, Element.DY);
    assertThat(after.lowerEnd().orElseThrow())
        .isGreaterThanOrEqualTo(before.lowerEnd().orElseThrow());
    assertThat(after.upperEnd().orElseThrow())
        .isGreaterThanOrEqualTo(before.upperEnd().orElseThrow());
  }

  @Property
  void aCircleIsAlwaysFoundAndItsPathIsOne(
      @ForAll("sketches") Sketch sketch, @ForAll Random random) {
    Assume.that(!sketch.lines().isEmpty());
    Line start = sketch.lines().get(random.nextInt(sketch.lines().size()));
    List<Line> down = new java.util.ArrayList<>(List.of(start));
    while (random.nextBoolean()) {
      int at = down.get(down.size() - 1).child();
      if (sketch.isLeaf(at)) {
        break;
      }
      down.add(sketch.under(at).findFirst().orElseThrow());
    }
    int lowest = down.get(down.size() - 1).child();
    int highest = start.parent();
    Line back = new Line(/* parent= */ lowest, /* child= */ highest, ONE);
    Sketch circular = new Sketch(
        sketch.parts(),
        ImmutableList.<Line>builder().addAll(sketch.lines()).add(back).build());
    BillException refused = catchThrowableOfType(BillException.class, circular::bill);
    assertThat(refused.problems()).anySatisfy(p -> {
      assertThat(p.says()).contains("holds itself: ");
      List<String> path = Splitter.on(" -> ")
          .splitToList(p.says().replaceAll(".*holds itself: ", "").replaceAll(";.*", ""));
      assertThat(path.get(0)).isEqualTo(path.get(path.size() - 1));
      for (int i = 1; i < path.size(); i++) {
        int from = Integer.parseInt(path.get(i - 1).substring(1));
        int to = Integer.parseInt(path.get(i).substring(1));
        assertThat(circular.under(from).map(Line::child)).contains(to);
      }
    });
  }

  @Property
  void allWaysTogetherAreTheContent(@ForAll("exactSketches") Sketch sketch) {
    RollUp sums = costs(sketch.bill());
    int ways = (int) sketch.ways().count();
    assertThat(Sketch.sum(sums.largest(TOP, Element.DY, ways).stream().map(Contribution::amount)))
        .isEqualTo(sums.content(TOP, Element.DY));
  }

  /** The share is one of the part that is asked for, whatever holds it, and holds every quotient that the inputs allow. */
  @Property
  void aShareIsOfThePartThatIsAskedFor(@ForAll("sketches") Sketch sketch, @ForAll Random random) {
    Sketch chosen = sketch.chosen(random);
    RollUp sums = costs(sketch.bill());
    for (int part = 0; part < sketch.parts().size(); part++) {
      BigDecimal mass = chosen.mass(part);
      if (mass.signum() > 0) {
        Interval quotient =
            Interval.exactly(chosen.dysprosium(part)).dividedBy(Interval.exactly(mass));
        assertThat(sums.share(Sketch.name(part), Element.DY).interval().intersection(quotient))
            .as("%s of %s", quotient, Sketch.name(part))
            .isPresent();
      }
    }
  }

  /** By price the value of a part is what is stated for it, and by cost that of what goes into it. */
  @Property
  void byPriceThePartsOfAPartDoNotChangeItsValue(@ForAll("sketches") Sketch sketch) {
    BillOfMaterials.Builder priced = BillOfMaterials.builder();
    for (int i = 0; i < sketch.parts().size(); i++) {
      priced.part(Sketch.name(i), sketch.parts().get(i).item());
    }
    sketch
        .lines()
        .forEach(l -> priced.uses(
            Sketch.name(l.parent()),
            Sketch.name(l.child()),
            new PartQuantity(l.quantity(), "piece")));
    BillOfMaterials bill = priced.build();
    for (int i = 0; i < sketch.parts().size(); i++) {
      assertThat(
              bill.rollUp(ValueBasis.PRICE).value(Sketch.name(i)).orElseThrow().amount())
          .isEqualTo(sketch.parts().get(i).value());
    }
    assertThat(costs(bill).value(TOP)).isEqualTo(costs(sketch.bill()).value(TOP));
  }

  /** What counts is the same in whatever order the bill is written, and for a part that was split in two. */
  @Property
  void whatCountsDoesNotDependOnHowTheBillIsWritten(
      @ForAll("exactSketches") Sketch sketch, @ForAll Random random) {
    Assume.that(!sketch.isLeaf(0));
    Truth[] counts = truths(sketch, random);
    Truth[] passes = truths(sketch, random);
    int last = sketch.parts().size() - 1;
    Interval half = Interval.exactly(new BigDecimal("0.5"));
    Sketch split = new Sketch(
        ImmutableList.<Leaf>builder()
            .addAll(sketch.parts())
            .add(sketch.parts().get(last))
            .build(),
        sketch.lines().stream()
            .flatMap(l -> l.child() != last
                ? Stream.of(l)
                : Stream.of(
                    new Line(l.parent(), last, l.quantity().times(half)),
                    new Line(l.parent(), last + 1, l.quantity().times(half))))
            .collect(toImmutableList()));
    Interval counted = counted(sketch.bill(), last, counts, passes);
    assertThat(counted(sketch.bill(random, "piece"), last, counts, passes)).isEqualTo(counted);
    assertThat(counted(split.bill(), last, counts, passes)).isEqualTo(counted);
  }

  /** More of what counts never makes the sum smaller. */
  @Property
  void whatCountsGrowsWithWhatIsInside(
      @ForAll("exactSketches") Sketch sketch, @ForAll Random random) {
    Assume.that(!sketch.lines().isEmpty());
    Assume.that(!sketch.isLeaf(0));
    Truth[] counts = truths(sketch, random);
    Truth[] passes = truths(sketch, random);
    int more = random.nextInt(sketch.lines().size());
    Sketch grown = new Sketch(
        sketch.parts(),
        IntStream.range(0, sketch.lines().size())
            .mapToObj(i -> {
              Line l = sketch.lines().get(i);
              return i == more ? new Line(l.parent(), l.child(), l.quantity().plus(ONE)) : l;
            })
            .collect(toImmutableList()));
    int last = sketch.parts().size() - 1;
    Interval before = counted(sketch.bill(), last, counts, passes);
    Interval after = counted(grown.bill(), last, counts, passes);
    assertThat(after.lowerEnd().orElseThrow())
        .isGreaterThanOrEqualTo(before.lowerEnd().orElseThrow());
    assertThat(after.upperEnd().orElseThrow())
        .isGreaterThanOrEqualTo(before.upperEnd().orElseThrow());
  }

  /** A part behind the last of those that were judged is the second half of that one. */
  private static Interval counted(BillOfMaterials bill, int last, Truth[] counts, Truth[] passes) {
    BillContent content = (BillContent) costs(bill).item(TOP).contentValue().orElseThrow();
    return content.counted(content.tally(part -> {
      int i = Math.min(number(part), last);
      return new BillContent.Verdict(counts[i], passes[i], false, Optional.empty());
    }));
  }

  /** What a part means, by brute force in the two-valued case; whatever the unknowns turn out to be, it lies inside the tally. */
  @Property(tries = 500)
  void whateverCountsLiesInsideTheTally(@ForAll("sketches") Sketch sketch, @ForAll Random random) {
    Truth[] counts = truths(sketch, random);
    Truth[] passes = truths(sketch, random);
    boolean[] hides = new boolean[counts.length];
    IntStream.range(0, hides.length).forEach(i -> hides[i] = random.nextInt(3) == 0);
    Item top = costs(sketch.bill()).item(TOP);
    Assume.that(top.contentValue().orElse(null) instanceof BillContent);
    BillContent content = (BillContent) top.contentValue().orElseThrow();
    Interval counted = content.counted(content.tally(part -> {
      int i = number(part);
      return new BillContent.Verdict(counts[i], passes[i], hides[i], Optional.empty());
    }));
    Sketch chosen = sketch.chosen(random);
    BigDecimal sum = chosen
        .under(0)
        .map(l -> l.quantity()
            .exactValue()
            .orElseThrow()
            .multiply(counted(
                chosen,
                l.child(),
                settled(counts, random),
                settled(passes, random),
                hides,
                random)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(counted.contains(sum)).as("%s in %s", sum, counted).isTrue();
  }

  private static int number(Item part) {
    return Integer.parseInt(part.name().orElseThrow().substring(1));
  }

  private static Truth[] truths(Sketch sketch, Random random) {
    return sketch.parts().stream()
        .map(p -> List.of(Truth.values()).get(random.nextInt(3)))
        .toArray(Truth[]::new);
  }

  private static boolean[] settled(Truth[] truths, Random random) {
    boolean[] settled = new boolean[truths.length];
    for (int i = 0; i < settled.length; i++) {
      settled[i] = truths[i] == Truth.TRUE || (truths[i] == Truth.UNKNOWN && random.nextBoolean());
    }
    return settled;
  }

  private static BigDecimal counted(
      Sketch chosen, int part, boolean[] counts, boolean[] passes, boolean[] hides, Random random) {
    BigDecimal inside = chosen
        .under(part)
        .map(l -> l.quantity()
            .exactValue()
            .orElseThrow()
            .multiply(counted(chosen, l.child(), counts, passes, hides, random)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (chosen.isLeaf(part) && hides[part]) {
      inside = share(value(chosen, part), random);
    }
    BigDecimal through = passes[part] ? inside : BigDecimal.ZERO;
    return counts[part] ? value(chosen, part).max(through) : through;
  }

  private static BigDecimal value(Sketch chosen, int part) {
    return chosen.isLeaf(part)
        ? chosen.parts().get(part).value().exactValue().orElseThrow()
        : chosen
            .under(part)
            .map(l -> l.quantity().exactValue().orElseThrow().multiply(value(chosen, l.child())))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Property
  void withNothingUnknownTheTallyIsTheSumOverWays(
      @ForAll("exactSketches") Sketch sketch, @ForAll Random random) {
    Assume.that(!sketch.isLeaf(0));
    boolean[] counts = new boolean[sketch.parts().size()];
    IntStream.range(0, counts.length)
        .forEach(i -> counts[i] = sketch.isLeaf(i) && random.nextBoolean());
    Item top = costs(sketch.bill()).item(TOP);
    BillContent content = (BillContent) top.contentValue().orElseThrow();
    BillContent.Tally tally = content.tally(part -> new BillContent.Verdict(
        Truth.of(counts[number(part)]), Truth.TRUE, false, Optional.empty()));
    assertThat(content.counted(tally))
        .isEqualTo(Sketch.sum(sketch.ways().filter(w -> counts[w.part()]).map(sketch::value)));
    assertThat(Sketch.sum(content.largest(tally, 1000).stream().map(Contribution::amount)))
        .as("a small bill has fewer than 1000 ways")
        .isEqualTo(content.counted(tally));
  }
}
