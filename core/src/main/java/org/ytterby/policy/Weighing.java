package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.PartyMeasure;
import org.ytterby.decision.Requirement;
import org.ytterby.decision.Review;
import org.ytterby.law.Provision;
import org.ytterby.law.Rulebook;
import org.ytterby.quantity.Truth;

/**
 * The parts of an answer in one world (one way to answer what is unsettled about time), as far as they depend on unknowns. Every
 * rule contributes the bounds that its condition allows, and the heaviest counts.
 */
record Weighing(ImmutableList<Demand> demands, ImmutableList<Measure<PartyMeasure>> parties) {

  /** What a rule requires, when, and unless what; and the policies by which an application would be judged. */
  record Demand(
      Requirement effect,
      Residue engaged,
      Residue exempt,
      ImmutableList<Measure<Review>> policies) {}

  /** Something heavier than usual, and when. */
  record Measure<T>(T effect, Residue when) {}

  static Weighing of(Judged judged, Span.World world) {
    ImmutableList<Demand> demands = judged.rules().stream()
        .filter(rule -> rule.rule().effect().isPresent() && world.has(rule.id()))
        .map(rule -> demand(judged, rule, world))
        .filter(demand -> demand.engaged != Residue.FALSE)
        .collect(toImmutableList());
    Residue dualUse = judged.rules().stream()
        .filter(rule -> rule.rule().dualUse() && world.has(rule.id()))
        .map(rule -> rule.describes(world).residue())
        .reduce(Residue.FALSE, Residue::or);
    ImmutableList<Measure<PartyMeasure>> parties = judged.parties().stream()
        .filter(rule -> world.has(rule.provision().id()))
        .map(rule -> new Measure<>(
            measure(rule.provision().effect()), rule.when().residue().and(dualUse)))
        .filter(measure -> measure.when != Residue.FALSE)
        .collect(toImmutableList());
    return new Weighing(demands, parties);
  }

  private static Demand demand(Judged judged, Judged.Rule rule, Span.World world) {
    boolean banned = rule.rule().effect().orElseThrow() == Provision.Effect.PROHIBITED;
    return new Demand(
        banned ? Requirement.PROHIBITED : Requirement.REQUIRED,
        rule.engaged(world).residue(),
        rule.exemptions().stream()
            .filter(e -> world.has(e.provision().id()))
            .map(e -> e.when().residue())
            .reduce(Residue.FALSE, Residue::or),
        judged.reviews().stream()
            .filter(r -> !banned
                && world.has(r.provision().id())
                && Rulebook.named(r.provision().governs(), rule.rule().provision()))
            .map(r -> new Measure<>(review(r.provision().policy()), r.when().residue()))
            .filter(measure -> measure.when != Residue.FALSE)
            .collect(toImmutableList()));
  }

  private static PartyMeasure measure(Provision.PartyEffect effect) {
    return effect == Provision.PartyEffect.BARRED
        ? PartyMeasure.BARRED
        : PartyMeasure.EXTRA_CONDITIONS;
  }

  private static Review review(Provision.ReviewPolicy policy) {
    return policy == Provision.ReviewPolicy.CASE_BY_CASE
        ? Review.CASE_BY_CASE
        : Review.REFUSED_IN_PRINCIPLE;
  }

  /** All that the answer depends on. */
  Stream<Residue> residues() {
    return Streams.concat(
        demands.stream()
            .flatMap(d -> Stream.concat(
                Stream.of(d.engaged, d.exempt), d.policies.stream().map(Measure::when))),
        parties.stream().map(Measure::when));
  }

  /** Something on which it depends whether a requirement heavier than this applies. */
  @Nullable
  Unknown nextForRequirement(Settled settled, Requirement floor) {
    return next(
        settled,
        demands.stream()
            .filter(d -> d.effect.compareTo(floor) > 0)
            .flatMap(d -> d.engaged.under(settled) == Truth.FALSE
                ? Stream.of()
                : Stream.of(d.engaged, d.exempt)));
  }

  @Nullable
  Unknown nextForReview(Settled settled) {
    return next(
        settled,
        demands.stream()
            .filter(d ->
                d.engaged.under(settled) != Truth.FALSE && d.exempt.under(settled) != Truth.TRUE)
            .flatMap(d -> Stream.concat(
                Stream.of(d.engaged, d.exempt), d.policies.stream().map(Measure::when))));
  }

  @Nullable
  Unknown nextForParty(Settled settled) {
    return next(settled, parties.stream().map(Measure::when));
  }

  private static @Nullable Unknown next(Settled settled, Stream<Residue> residues) {
    return residues.flatMap(r -> Stream.ofNullable(r.next(settled))).findFirst().orElse(null);
  }

  Outcome under(Settled settled) {
    Bounds<Requirement> requirement = Bounds.settled(Requirement.NOT_REQUIRED);
    Bounds<Review> review = Bounds.settled(Review.NONE);
    for (Demand demand : demands) {
      Truth engaged = demand.engaged.under(settled);
      if (engaged != Truth.FALSE) {
        Truth exempt = demand.exempt.under(settled);
        requirement = requirement.heavier(requirement(demand, engaged, exempt));
        review = review.heavier(review(demand, engaged, exempt, settled));
      }
    }
    return new Outcome(requirement, review, heaviest(PartyMeasure.NONE, parties, settled), true);
  }

  private static Bounds<Requirement> requirement(Demand demand, Truth engaged, Truth exempt) {
    Requirement ceiling = exempt == Truth.TRUE ? Requirement.EXEMPT : demand.effect;
    Requirement floor = exempt == Truth.FALSE ? demand.effect : Requirement.EXEMPT;
    return new Bounds<>(engaged == Truth.TRUE ? floor : Requirement.NOT_REQUIRED, ceiling);
  }

  /** How an application would be judged: nothing where no licence is needed, ordinary unless a policy governs it. */
  private static Bounds<Review> review(
      Demand demand, Truth engaged, Truth exempt, Settled settled) {
    if (exempt == Truth.TRUE || demand.effect == Requirement.PROHIBITED) {
      return Bounds.settled(Review.NONE);
    }
    Bounds<Review> policy = heaviest(Review.ORDINARY, demand.policies, settled);
    boolean certain = engaged == Truth.TRUE && exempt == Truth.FALSE;
    return certain ? policy : new Bounds<>(Review.NONE, policy.ceiling());
  }

  private static <T extends Comparable<T>> Bounds<T> heaviest(
      T usual, ImmutableList<Measure<T>> measures, Settled settled) {
    Bounds<T> heaviest = Bounds.settled(usual);
    for (Measure<T> measure : measures) {
      Truth when = measure.when.under(settled);
      heaviest = heaviest.heavier(new Bounds<>(
          when == Truth.TRUE ? measure.effect : usual,
          when == Truth.FALSE ? usual : measure.effect));
    }
    return heaviest;
  }
}
