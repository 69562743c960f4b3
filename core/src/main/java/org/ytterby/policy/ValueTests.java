package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
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
      Answer answer = facts
          .item()
          .contentValue()
          .map(stated -> holds(stated, facts, c, listed, bills, failed))
          .orElseGet(() -> Answer.unknown(FactNames.LISTED_CONTENT_VALUE));
      return answer.withResidue(() -> share(facts, c, answer.missing()));
    };
  }

  private static Answer holds(
      ContentValue stated,
      Case facts,
      Criterion.HoldsValue c,
      Test listed,
      BillTests bills,
      String failed) {
    String fact = FactNames.LISTED_CONTENT_VALUE;
    if (stated instanceof ContentValue.Share share) {
      Truth truth = share.share().atLeast(c.atLeast().lowerEnd());
      return Answer.of(truth, fact, failed, () -> share(facts, c, ImmutableSortedSet.of(fact)));
    }
    if (stated instanceof ContentValue.Amount amount) {
      return compare(amount.amount().amount(), facts, c, fact, failed);
    }
    if (stated instanceof BillContent content) {
      return bills.holds(content, facts, c, failed);
    }
    Sum sum = sum((ContentValue.Itemised) stated, facts, c, listed, failed);
    Answer compared = compare(sum.amount, facts, c, FactNames.LISTED_CONTENT, failed);
    return compared.is(Truth.UNKNOWN) ? compared.withMissing(sum.missing) : compared;
  }

  /** The share that counts is at least what the law says; who reaches a higher share reaches a lower one. */
  private static Residue share(
      Case facts, Criterion.HoldsValue c, ImmutableSortedSet<String> missing) {
    boolean stated = facts
        .item()
        .contentValue()
        .filter(v -> v instanceof ContentValue.Share || v instanceof ContentValue.Amount)
        .isPresent();
    Unknown share = facts.unknown(
        stated
            ? ImmutableList.of(FactNames.LISTED_CONTENT_VALUE)
            : ImmutableList.of(
                FactNames.LISTED_CONTENT_VALUE,
                c.list(),
                c.origin(),
                c.through().isPresent()),
        () -> new Unknown(missing, new Numbers(Interval.of(Range.atLeast(BigDecimal.ZERO)))));
    return Numbers.compared(share, Criterion.Comparison.AT_LEAST, c.atLeast().lowerEnd());
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
        .and(Answer.of(
            piece.origin().within(c.origin()),
            FactNames.LISTED_CONTENT,
            failed,
            () -> TradeUnknowns.place(
                facts.with(piece), Criterion.Place.ORIGIN_COUNTRY, piece.origin(), c.origin())));
  }

  static Answer compare(
      Interval counted, Case facts, Criterion.HoldsValue c, String fact, String failed) {
    Optional<Money> value = facts.item().value();
    if (value.isEmpty()) {
      return Answer.unknown(FactNames.VALUE);
    }
    return Answer.of(
        Money.of(counted, value.get().currency())
            .isAtLeastShare(c.atLeast().lowerEnd(), value.get()),
        fact,
        failed,
        () -> share(facts, c, ImmutableSortedSet.of(fact)));
  }
}
