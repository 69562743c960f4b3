package org.ytterby.policy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ytterby.element.Element;
import org.ytterby.law.Criterion;
import org.ytterby.material.ProductForm;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.BillContent;
import org.ytterby.trade.ContentValue;
import org.ytterby.trade.Item;
import org.ytterby.trade.ValueBasis;

/** What counts by a condition that compares values, with what most of it comes from. */
final class Counting {
  /** More than any amount that is stated. */
  private static final BigDecimal UNBOUNDED = BigDecimal.ONE.scaleByPowerOfTen(10_000);

  private final Criterion.HoldsValue criterion;
  private final Test listed;
  private final BillTests bills;

  Counting(
      Criterion.HoldsValue criterion, Test listed, Test through, ImmutableSet<Element> subjects) {
    this.criterion = criterion;
    this.listed = listed;
    bills = new BillTests(listed, through, subjects);
  }

  /**
   * What counts.
   *
   * @param total all of it
   * @param largest the largest part, if parts are known
   * @param inWhole whether the value of the item changes as the part's does
   */
  record Total(Interval total, Optional<Part> largest, boolean inWhole) {}

  /**
   * A part of what counts.
   *
   * @param others all that counts besides
   */
  record Part(String name, Interval amount, Interval others) {}

  /** Empty if only a share was stated, or nothing. */
  Optional<Total> of(Case facts) {
    ContentValue stated = facts.item().contentValue().orElse(null);
    if (stated instanceof ContentValue.Amount amount) {
      return Optional.of(new Total(amount.amount().amount(), Optional.empty(), false));
    }
    if (stated instanceof ContentValue.Itemised pieces) {
      return Optional.of(new Total(
          ValueTests.sum(pieces, facts, criterion, listed, "").amount(),
          largest(pieces, facts),
          false));
    }
    return stated instanceof BillContent bill ? Optional.of(of(bill, facts)) : Optional.empty();
  }

  private Total of(BillContent bill, Case facts) {
    BillContent.Tally tally = bills.counted(bill, facts, criterion, "").tally();
    Interval total = bill.counted(tally);
    return new Total(
        total,
        bill.largest(tally, 1).stream()
            .findFirst()
            .map(way -> new Part(way.shown(), way.amount(), without(total, way.amount()))),
        bill.rollUp().basis() == ValueBasis.COST);
  }

  /** What is left of a sum without one of its summands: never less than nothing. */
  private static Interval without(Interval total, Interval amount) {
    return total
        .minus(amount)
        .intersection(Interval.of(Range.atLeast(BigDecimal.ZERO)))
        .orElse(Interval.exactly(BigDecimal.ZERO));
  }

  private Optional<Part> largest(ContentValue.Itemised stated, Case facts) {
    List<Interval> amounts = new ArrayList<>();
    for (int i = 0; i < stated.pieces().size(); i++) {
      Truth counts =
          ValueTests.counts(facts.pieces().get(i), listed, criterion, "").truth();
      amounts.add(Residue.counting(stated.pieces().get(i).value().amount(), counts));
    }
    OptionalInt most = IntStream.range(0, amounts.size())
        .filter(i -> upper(amounts.get(i)).signum() > 0)
        .reduce((a, b) -> upper(amounts.get(a)).compareTo(upper(amounts.get(b))) >= 0 ? a : b);
    Interval unstated = Interval.of(
        stated.complete() ? Range.singleton(BigDecimal.ZERO) : Range.atLeast(BigDecimal.ZERO));
    return most.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part(
            name(most.getAsInt(), stated.pieces().get(most.getAsInt()).item()),
            amounts.get(most.getAsInt()),
            IntStream.range(0, amounts.size())
                .filter(i -> i != most.getAsInt())
                .mapToObj(amounts::get)
                .reduce(unstated, Interval::plus)));
  }

  private static BigDecimal upper(Interval amount) {
    return amount.upperEnd().orElse(UNBOUNDED);
  }

  private static String name(int piece, Item item) {
    String words = Stream.of(
            item.name().orElse(""),
            item.composition().toString(),
            item.form().map(ProductForm::token).orElse(""))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
    return "listed_content %d%s".formatted(piece + 1, words.isEmpty() ? "" : " (" + words + ")");
  }
}
