package org.ytterby.policy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Optional;
import org.ytterby.element.Element;
import org.ytterby.law.Criterion;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Money;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.BillContent;
import org.ytterby.trade.ContentValue;
import org.ytterby.trade.Item;

/** The condition that compares the value of listed content with the value of the item that holds it, without dividing. */
final class ValueTests {
  private ValueTests() {}

  static Test holds(
      Criterion.HoldsValue c, Test listed, Test through, ImmutableSet<Element> subjects) {
    String failed = CriterionText.of(c);
    BillTests bills = new BillTests(listed, through, subjects);
    return facts -> {
      Optional<ContentValue> stated = facts.item().contentValue();
      if (stated.isEmpty()) {
        return Answer.unknown(FactNames.LISTED_CONTENT_VALUE);
      }
      if (stated.get() instanceof ContentValue.Share share) {
        return Answer.of(
            share.share().atLeast(c.atLeast().lowerEnd()), FactNames.LISTED_CONTENT_VALUE, failed);
      }
      if (stated.get() instanceof ContentValue.Amount amount) {
        return compare(
            amount.amount().amount(), facts.item(), c, FactNames.LISTED_CONTENT_VALUE, failed);
      }
      if (stated.get() instanceof BillContent content) {
        return bills.holds(content, facts, c, failed);
      }
      Sum sum = sum((ContentValue.Itemised) stated.get(), facts, c, listed, failed);
      Answer compared = compare(sum.amount, facts.item(), c, FactNames.LISTED_CONTENT, failed);
      return compared.is(Truth.UNKNOWN) ? compared.withMissing(sum.missing) : compared;
    };
  }

  /**
   * A sum of what counts.
   *
   * @param missing the facts that leave open what counts
   */
  record Sum(Interval amount, ImmutableSortedSet<String> missing) {}

  /** What certainly counts is the lower end of the sum; what may count is in the upper end only. */
  static Sum sum(
      ContentValue.Itemised stated,
      Case facts,
      Criterion.HoldsValue c,
      Test listed,
      String failed) {
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    Answer depends = Answer.TRUE;
    for (ContentValue.Piece piece : stated.pieces()) {
      Answer counts = counts(piece.item(), facts, listed, c, failed);
      if (counts.is(Truth.UNKNOWN)) {
        depends = depends.withMissing(counts.missing());
        sum = sum.plus(piece.value().amount().hull(Interval.exactly(BigDecimal.ZERO)));
      } else if (counts.is(Truth.TRUE)) {
        sum = sum.plus(piece.value().amount());
      }
    }
    return new Sum(
        stated.complete() ? sum : sum.plus(Interval.of(Range.atLeast(BigDecimal.ZERO))),
        depends.missing());
  }

  /** Whether the value of something counts: it is listed and comes from where the law says. */
  static Answer counts(Item piece, Case facts, Test listed, Criterion.HoldsValue c, String failed) {
    return listed
        .put(facts.with(piece))
        .and(Answer.of(piece.origin().within(c.origin()), FactNames.LISTED_CONTENT, failed));
  }

  static Answer compare(
      Interval counted, Item item, Criterion.HoldsValue c, String fact, String failed) {
    Optional<Money> value = item.value();
    if (value.isEmpty()) {
      return Answer.unknown(FactNames.VALUE);
    }
    return Answer.of(
        Money.of(counted, value.get().currency())
            .isAtLeastShare(c.atLeast().lowerEnd(), value.get()),
        fact,
        failed);
  }
}
