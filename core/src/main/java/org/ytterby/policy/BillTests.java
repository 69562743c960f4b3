package org.ytterby.policy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ytterby.element.Element;
import org.ytterby.law.Criterion;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Money;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.BillContent;
import org.ytterby.trade.ContentValue;
import org.ytterby.trade.Item;

/** What counts in a bill of materials by a condition that compares values. */
final class BillTests {
  private static final int SHOWN = 3;

  private final Test listed;
  private final Test through;
  private final ImmutableSet<Element> subjects;

  /**
   * Takes what the law says.
   *
   * @param listed what counts
   * @param through what lets the things inside it count for its holder
   * @param subjects elements without which nothing counts; none if it is not known
   */
  BillTests(Test listed, Test through, ImmutableSet<Element> subjects) {
    this.listed = listed;
    this.through = through;
    this.subjects = subjects;
  }

  Answer holds(BillContent content, Case facts, Criterion.HoldsValue c, String failed) {
    Counted counted = counted(content, facts, c, failed);
    Interval inside = content.counted(counted.tally());
    if (inside.atMost(BigDecimal.ZERO) == Truth.TRUE) {
      return Answer.no(failed);
    }
    String fact = counted.missing().isEmpty()
        ? FactNames.LISTED_CONTENT
        : counted.missing().first();
    Answer compared = ValueTests.compare(inside, facts, c, fact, failed);
    if (compared.is(Truth.FALSE)) {
      return compared;
    }
    return compared
        .and(Answer.found(shown(content, counted, facts.item())))
        .withMissing(compared.is(Truth.UNKNOWN) ? counted.missing() : ImmutableSortedSet.of());
  }

  Counted counted(BillContent content, Case facts, Criterion.HoldsValue c, String failed) {
    return facts.counted(this, content, () -> count(content, facts, c, failed));
  }

  /** The ways by which most comes in, and what a share of it is a share of. */
  private static String shown(BillContent content, Counted counted, Item whole) {
    Optional<String> currency = content.rollUp().currency();
    return content.largest(counted.tally(), SHOWN).stream()
            .map(way -> currency
                .map(c -> way.shown() + ": " + Money.of(way.amount(), c))
                .orElseGet(way::toString))
            .collect(Collectors.joining("; "))
        + whole.value().map(v -> ", of " + v + " for " + content.part()).orElse("");
  }

  private Counted count(BillContent content, Case facts, Criterion.HoldsValue c, String failed) {
    ImmutableSortedSet.Builder<String> missing = ImmutableSortedSet.naturalOrder();
    BillContent.Tally tally = content.tally(part -> {
      Answer isListed = listed.put(facts.with(part));
      Answer counts = ValueTests.counts(facts.with(part), listed, c, failed);
      Answer passes = through.put(facts.with(part));
      Optional<Interval> stated = stated(part, facts, c, failed, missing);
      boolean hides =
          stated.isEmpty() && !isListed.is(Truth.TRUE) && !isClosed(part) && mayHide(part);
      if (!counts.is(Truth.TRUE)) {
        missing.addAll(counts.missing()).addAll(passes.missing());
      }
      if (hides) {
        missing.add(FactNames.LISTED_CONTENT);
      }
      return new BillContent.Verdict(counts.truth(), passes.truth(), hides, stated);
    });
    return new Counted(content, tally, missing.build());
  }

  /**
   * Nothing hides in what is listed itself, since its own origin decides, nor in what has none of the elements that
   * everything listed has.
   */
  private boolean mayHide(Item part) {
    return subjects.isEmpty()
        || (mayHold(part)
            && (part.contents().isEmpty()
                || !part.allContentsKnown()
                || part.allContents().anyMatch(this::mayHold)));
  }

  private static boolean isClosed(Item part) {
    return part.contentValue().orElse(null) instanceof BillContent && part.contentsComplete();
  }

  private boolean mayHold(Item part) {
    return part.composition().containsAny(subjects) != Truth.FALSE;
  }

  private Optional<Interval> stated(
      Item part,
      Case facts,
      Criterion.HoldsValue c,
      String failed,
      ImmutableSortedSet.Builder<String> missing) {
    Optional<ContentValue> content = part.contentValue();
    if (content.isEmpty() || content.get() instanceof BillContent) {
      return Optional.empty();
    }
    if (content.get() instanceof ContentValue.Share share) {
      return Optional.of(part.value()
          .map(Money::amount)
          .orElse(Interval.of(Range.atLeast(BigDecimal.ZERO)))
          .times(share.share().interval()));
    }
    if (content.get() instanceof ContentValue.Amount amount) {
      return Optional.of(amount.amount().amount());
    }
    ValueTests.Sum sum =
        ValueTests.sum((ContentValue.Itemised) content.get(), facts.with(part), c, listed, failed);
    missing.addAll(sum.missing());
    return Optional.of(sum.amount());
  }
}
