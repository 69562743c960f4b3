package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import org.ytterby.element.Element;
import org.ytterby.law.Criterion;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Money;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.BillContent;
import org.ytterby.trade.ContentValue;
import org.ytterby.trade.Countries;

/** The condition that compares the value of listed content with the value of the item that holds it, without dividing. */
final class ValueTests {
  private ValueTests() {}

  static Test holds(
      Criterion.HoldsValue c, Test listed, Test through, ImmutableSet<Element> subjects) {
    String failed = CriterionText.of(c);
    BillTests bills = new BillTests(listed, through, subjects);
    return facts -> facts
        .item()
        .contentValue()
        .map(stated -> holds(stated, facts, c, listed, bills, failed))
        .orElseGet(() -> unknown(facts, c, ImmutableSortedSet.of(FactNames.LISTED_CONTENT_VALUE)));
  }

  private static Answer unknown(
      Case facts, Criterion.HoldsValue c, ImmutableSortedSet<String> missing) {
    return Answer.unknown(missing, share(facts, c, missing));
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
      return Answer.of(
          share.share().atLeast(c.atLeast().lowerEnd()),
          fact,
          failed,
          () -> share(facts, c, ImmutableSortedSet.of(fact)));
    }
    if (stated instanceof ContentValue.Amount amount) {
      return compare(amount.amount().amount(), facts, c, fact, failed);
    }
    if (stated instanceof BillContent content) {
      Answer answer = bills.holds(content, facts, c, failed);
      return answer.withResidue(() -> share(facts, c, answer.missing()));
    }
    return itemised((ContentValue.Itemised) stated, facts, c, listed, failed);
  }

  private static Answer itemised(
      ContentValue.Itemised stated,
      Case facts,
      Criterion.HoldsValue c,
      Test listed,
      String failed) {
    Sum sum = sum(stated, facts, c, listed, failed);
    Answer compared = compare(sum.amount(), facts, c, FactNames.LISTED_CONTENT, failed);
    return !compared.is(Truth.UNKNOWN)
        ? compared
        : compared
            .withMissing(sum.missing)
            .withResidue(() -> new Residue.Reaches(
                sum.terms,
                sum.other,
                counted -> reaches(counted, facts, c),
                share(facts, c, compared.missing())));
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
   * @param terms what may count
   * @param other what counts besides
   * @param missing the facts that leave open what counts
   */
  record Sum(
      ImmutableList<Residue.Term> terms, Interval other, ImmutableSortedSet<String> missing) {
    /** What certainly counts is its lower end; what may count is in the upper end only. */
    Interval amount() {
      return terms.stream()
          .map(t ->
              Residue.counting(t.amount(), t.counts() == Residue.TRUE ? Truth.TRUE : Truth.UNKNOWN))
          .reduce(other, Interval::plus);
    }
  }

  static Sum sum(
      ContentValue.Itemised stated,
      Case facts,
      Criterion.HoldsValue c,
      Test listed,
      String failed) {
    ImmutableList.Builder<Residue.Term> terms = ImmutableList.builder();
    ImmutableSortedSet.Builder<String> missing = ImmutableSortedSet.naturalOrder();
    for (int i = 0; i < stated.pieces().size(); i++) {
      Answer counts = counts(facts.pieces().get(i), listed, c, failed);
      missing.addAll(counts.missing());
      if (!counts.is(Truth.FALSE)) {
        terms.add(
            new Residue.Term(counts.residue(), stated.pieces().get(i).value().amount()));
      }
    }
    Range<BigDecimal> other =
        stated.complete() ? Range.singleton(BigDecimal.ZERO) : Range.atLeast(BigDecimal.ZERO);
    return new Sum(terms.build(), Interval.of(other), missing.build());
  }

  /** Whether the value of something counts: it is listed and comes from where the law says. */
  static Answer counts(Case piece, Test listed, Criterion.HoldsValue c, String failed) {
    Countries origin = piece.item().origin();
    return listed
        .put(piece)
        .and(Answer.of(
            origin.within(c.origin()),
            FactNames.LISTED_CONTENT,
            failed,
            () -> TradeUnknowns.place(piece, Criterion.Place.ORIGIN_COUNTRY, origin, c.origin())));
  }

  static Answer compare(
      Interval counted, Case facts, Criterion.HoldsValue c, String fact, String failed) {
    String missing = facts.item().value().isEmpty() ? FactNames.VALUE : fact;
    return Answer.of(
        reaches(counted, facts, c),
        missing,
        failed,
        () -> share(facts, c, ImmutableSortedSet.of(missing)));
  }

  /** What has a value that is not known is worth something: nothing is no share of it. */
  private static Truth reaches(Interval counted, Case facts, Criterion.HoldsValue c) {
    Interval whole = facts
        .item()
        .value()
        .map(Money::amount)
        .orElse(Interval.of(Range.greaterThan(BigDecimal.ZERO)));
    return counted.atLeast(Interval.exactly(c.atLeast().lowerEnd()).times(whole));
  }
}
