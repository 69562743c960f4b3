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
      ImmutableList<Measure<Review>> policies) {
    private boolean mayJudgeBy(Bounds<Review> possible, @Nullable Bounds<Review> found) {
      return effect != Requirement.PROHIBITED
          && (matters(Review.ORDINARY, possible, found)
              || policies.stream().anyMatch(p -> matters(p.effect, possible, found)));
    }
  }

  /** Something heavier than usual, and when. */
  record Measure<T>(T effect, Residue when) {}

  /** The parts in every world of a span. */
  static ImmutableList<Weighing> of(Judged judged, Span span) {
    return span.worlds().stream().map(world -> of(judged, world)).collect(toImmutableList());
  }

  /** All that is not known, nothing of it settled yet. */
  static Settled settled(Judged judged, ImmutableList<Weighing> worlds) {
    return new Settled(
        worlds.stream().flatMap(Weighing::residues).collect(toImmutableList()),
        judged.unknowns().bonds());
  }

  private static Weighing of(Judged judged, Span.World world) {
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

  /** How much there is to look at. */
  int size() {
    return demands.stream().mapToInt(d -> 2 + d.policies.size()).sum() + parties.size();
  }

  /** Something on which it depends whether the requirement is heavier or lighter than was found so far. */
  @Nullable
  Unknown nextForRequirement(
      Settled settled, Bounds<Requirement> possible, @Nullable Bounds<Requirement> found) {
    return next(
        settled,
        demands.stream()
            .filter(d -> matters(d.effect, possible, found))
            .filter(d -> settled.of(d.engaged) != Truth.FALSE)
            .flatMap(d -> Stream.of(d.engaged, d.exempt)));
  }

  /** Only what is heavier than the heaviest can raise it; only what is as heavy as the lightest keeps it from being lighter. */
  private static <T extends Comparable<T>> boolean matters(
      T effect, Bounds<T> possible, @Nullable Bounds<T> found) {
    return effect.compareTo(possible.floor()) > 0
        && (found == null
            || (possible.ceiling().compareTo(found.ceiling()) > 0
                ? effect.compareTo(found.ceiling()) > 0
                : effect.compareTo(found.floor()) >= 0));
  }

  @Nullable
  Unknown nextForReview(Settled settled, Bounds<Review> possible, @Nullable Bounds<Review> found) {
    return next(
        settled,
        demands.stream()
            .filter(d -> settled.of(d.engaged) != Truth.FALSE && settled.of(d.exempt) != Truth.TRUE)
            .filter(d -> d.mayJudgeBy(possible, found))
            .flatMap(d -> Stream.concat(
                Stream.of(d.engaged, d.exempt), d.policies.stream().map(Measure::when))));
  }

  @Nullable
  Unknown nextForParty(
      Settled settled, Bounds<PartyMeasure> possible, @Nullable Bounds<PartyMeasure> found) {
    return next(
        settled,
        parties.stream().filter(p -> matters(p.effect, possible, found)).map(Measure::when));
  }

  private static @Nullable Unknown next(Settled settled, Stream<Residue> residues) {
    return residues.flatMap(r -> Stream.ofNullable(settled.next(r))).findFirst().orElse(null);
  }

  Outcome under(Settled settled) {
    Bounds<Requirement> requirement = Bounds.settled(Requirement.NOT_REQUIRED);
    Bounds<Review> review = Bounds.settled(Review.NONE);
    for (Demand demand : demands) {
      Truth engaged = settled.of(demand.engaged);
      if (engaged != Truth.FALSE) {
        Truth exempt = settled.of(demand.exempt);
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
      Truth when = settled.of(measure.when);
      heaviest = heaviest.heavier(new Bounds<>(
          when == Truth.TRUE ? measure.effect : usual,
          when == Truth.FALSE ? usual : measure.effect));
    }
    return heaviest;
  }
}
