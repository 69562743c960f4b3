package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Range;
import com.google.common.collect.SetMultimap;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.ytterby.decision.Headroom;
import org.ytterby.law.ControlList;
import org.ytterby.law.Criteria;
import org.ytterby.law.Criterion;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.ContentValue;

/** Finds the thresholds on whose side the conditions of a line turn, and how far its numbers are from them. */
final class Margins {

  private final Rulebook rulebook;
  private final CriterionCompiler compiler;
  private final Case facts;

  Margins(Rulebook rulebook, CriterionCompiler compiler, Case facts) {
    this.rulebook = rulebook;
    this.compiler = compiler;
    this.facts = facts;
  }

  /** The thresholds of the provisions in force, in the order of the provisions. */
  ImmutableList<Headroom.Margin> of(Iterable<Provision> inForce) {
    SetMultimap<Criterion, ProvisionId> turning = LinkedHashMultimap.create();
    for (Provision provision : inForce) {
      Criterion condition = new Criterion.All(Stream.concat(
              Criteria.of(provision),
              provision instanceof Provision.Entry entry
                  ? Stream.of(rulebook.list(entry.list()).when())
                  : Stream.empty())
          .collect(toImmutableList()));
      leaves(condition)
          .filter(leaf -> put(condition, leaf, Truth.TRUE) != put(condition, leaf, Truth.FALSE))
          .forEach(leaf -> turning.put(leaf, provision.id()));
    }
    return turning.asMap().entrySet().stream()
        .map(t -> margin(t.getKey(), ImmutableSortedSet.copyOf(t.getValue())))
        .collect(toImmutableList());
  }

  private Stream<Criterion> leaves(Criterion criterion) {
    if (criterion instanceof Criterion.All c) {
      return c.parts().stream().flatMap(this::leaves);
    }
    if (criterion instanceof Criterion.AnyOf c) {
      return c.parts().stream().flatMap(this::leaves);
    }
    if (criterion instanceof Criterion.Not c) {
      return leaves(c.part());
    }
    if (criterion instanceof Criterion.Listed c) {
      return rulebook.list(c.list()).entries().stream().flatMap(e -> leaves(e.is()));
    }
    return criterion instanceof Criterion.HoldsValue
            || criterion instanceof Criterion.HoldsMass
            || criterion instanceof Criterion.Measures
            || criterion instanceof Criterion.OwnedByListed
        ? Stream.of(criterion)
        : Stream.empty();
  }

  /** What a condition comes to if one leaf turned out in some way. */
  private Truth put(Criterion criterion, Criterion leaf, Truth turnsOut) {
    if (criterion.equals(leaf)) {
      return turnsOut;
    }
    if (criterion instanceof Criterion.All c) {
      return c.parts().stream().map(p -> put(p, leaf, turnsOut)).reduce(Truth.TRUE, Truth::and);
    }
    if (criterion instanceof Criterion.AnyOf c) {
      return c.parts().stream().map(p -> put(p, leaf, turnsOut)).reduce(Truth.FALSE, Truth::or);
    }
    if (criterion instanceof Criterion.Not c) {
      return put(c.part(), leaf, turnsOut).not();
    }
    if (criterion instanceof Criterion.Listed c) {
      ControlList list = rulebook.list(c.list());
      return list.entries().stream()
          .map(e -> put(e.is(), leaf, turnsOut))
          .reduce(Truth.FALSE, Truth::or)
          .or(list.mayExtendTo()
              .map(e -> put(e, leaf, turnsOut).and(Truth.UNKNOWN))
              .orElse(Truth.FALSE));
    }
    return compiler.compile(criterion).put(facts).truth();
  }

  private Headroom.Margin margin(Criterion leaf, ImmutableSortedSet<ProvisionId> provisions) {
    if (leaf instanceof Criterion.HoldsMass c) {
      return margin(
          leaf,
          provisions,
          FactNames.content(c.element()),
          c.comparison(),
          c.bound().lowerEnd(),
          "",
          Optional.of(facts.item().composition().content(c.element()).interval()),
          Optional.empty());
    }
    if (leaf instanceof Criterion.Measures c) {
      return margin(
          leaf,
          provisions,
          FactNames.parameter(c.name()),
          c.comparison(),
          c.bound(),
          c.unit(),
          facts.parameter(c.name()).filter(p -> p.unit().equals(c.unit())).map(p -> p.value()),
          Optional.empty());
    }
    if (leaf instanceof Criterion.OwnedByListed c) {
      return margin(
          leaf,
          provisions,
          FactNames.OWNED_BY_LISTED_PERCENT,
          Criterion.Comparison.AT_LEAST,
          c.percent(),
          "",
          facts.shipment().ownedByListedPercent(),
          Optional.empty());
    }
    Criterion.HoldsValue c = (Criterion.HoldsValue) leaf;
    ContentShare share = ContentShare.of(facts, c, compiler.counting(c));
    return margin(
        leaf,
        provisions,
        FactNames.LISTED_CONTENT_VALUE,
        Criterion.Comparison.AT_LEAST,
        c.atLeast().lowerEnd(),
        "",
        share.share(),
        share.amounts());
  }

  private Headroom.Margin margin(
      Criterion leaf,
      ImmutableSortedSet<ProvisionId> provisions,
      String fact,
      Criterion.Comparison comparison,
      BigDecimal threshold,
      String unit,
      Optional<Interval> value,
      Optional<Headroom.Amounts> amounts) {
    Interval bound = Interval.exactly(threshold);
    return new Headroom.Margin(
        provisions,
        fact,
        comparison,
        threshold,
        unit,
        compiler.compile(leaf).put(facts).truth(),
        value,
        value.map(v -> v.minus(bound)),
        value.filter(v -> threshold.signum() != 0).map(v -> v.dividedBy(bound)),
        amounts);
  }

  /**
   * A share of value, as a share and as amounts.
   *
   * @param share the share, if anything is known of it
   * @param amounts the amounts, if it comes of amounts
   */
  private record ContentShare(Optional<Interval> share, Optional<Headroom.Amounts> amounts) {

    static ContentShare of(Case facts, Criterion.HoldsValue c, Counting counting) {
      Optional<Interval> whole = facts.item().value().map(v -> v.amount());
      Optional<Counting.Total> total = counting.of(facts);
      if (total.isEmpty() || whole.isEmpty()) {
        return new ContentShare(
            facts.item().contentValue().flatMap(ContentShare::stated), Optional.empty());
      }
      Interval counted = total.get().total();
      BigDecimal share = c.atLeast().lowerEnd();
      return new ContentShare(
          whole.filter(w -> w.moreThan(BigDecimal.ZERO) == Truth.TRUE).map(counted::dividedBy),
          Optional.of(new Headroom.Amounts(
              facts.item().value().get().currency(),
              counted,
              whole.get(),
              counted.minus(Interval.exactly(share).times(whole.get())),
              total
                  .get()
                  .largest()
                  .map(part -> largest(part, whole.get(), share, total.get().inWhole())))));
    }

    private static Optional<Interval> stated(ContentValue value) {
      return value instanceof ContentValue.Share share
          ? Optional.of(share.share().interval())
          : Optional.empty();
    }

    private static Headroom.Largest largest(
        Counting.Part part, Interval whole, BigDecimal share, boolean inWhole) {
      Interval rest = inWhole ? whole.minus(part.amount()) : whole;
      Interval left = Interval.exactly(share).times(rest).minus(part.others());
      Optional<Interval> flipsAt = (inWhole ? outOfWhole(left, share) : Optional.of(left))
          .flatMap(i -> i.intersection(Interval.of(Range.atLeast(BigDecimal.ZERO))));
      return new Headroom.Largest(
          part.name(),
          part.amount(),
          flipsAt,
          flipsAt
              .filter(i -> part.amount().moreThan(BigDecimal.ZERO) == Truth.TRUE)
              .map(i -> i.dividedBy(part.amount())));
    }

    /** Where the part's own price is in the whole too, only what it adds beyond its share of itself counts. */
    private static Optional<Interval> outOfWhole(Interval left, BigDecimal share) {
      return share.compareTo(BigDecimal.ONE) < 0
          ? Optional.of(left.dividedBy(Interval.exactly(BigDecimal.ONE.subtract(share))))
          : Optional.empty();
    }
  }
}
