package org.ytterby.policy;

import java.util.function.Function;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.PartyMeasure;
import org.ytterby.decision.Requirement;
import org.ytterby.decision.Review;
import org.ytterby.law.Provision;
import org.ytterby.law.Rulebook;
import org.ytterby.quantity.Truth;

/**
 * The three parts of an answer. In each world (each way to answer what is unsettled about time) every rule contributes the
 * bounds that its condition allows, and the heaviest counts; the answer covers all worlds.
 */
record Outcome(Bounds<Requirement> requirement, Bounds<Review> review, Bounds<PartyMeasure> party) {

  static Outcome of(Judged judged, Span span) {
    return span.worlds().stream()
        .map(world -> inWorld(judged, world))
        .reduce(Outcome::either)
        .orElseThrow();
  }

  private Outcome either(Outcome other) {
    return new Outcome(
        requirement.either(other.requirement),
        review.either(other.review),
        party.either(other.party));
  }

  private static Outcome inWorld(Judged judged, Span.World world) {
    return new Outcome(
        heaviest(judged, world, Requirement.NOT_REQUIRED, rule -> requirement(rule, world)),
        heaviest(judged, world, Review.NONE, rule -> review(judged, rule, world)),
        party(judged, world));
  }

  private static <T extends Comparable<T>> Bounds<T> heaviest(
      Judged judged, Span.World world, T lightest, Function<Judged.Rule, Bounds<T>> part) {
    return judged.rules().stream()
        .filter(rule -> rule.rule().effect().isPresent() && world.has(rule.id()))
        .filter(rule -> !rule.engaged(world).is(Truth.FALSE))
        .map(part)
        .reduce(Bounds.settled(lightest), Bounds::heavier);
  }

  private static Bounds<Requirement> requirement(Judged.Rule rule, Span.World world) {
    Requirement effect = rule.rule().effect().orElseThrow() == Provision.Effect.PROHIBITED
        ? Requirement.PROHIBITED
        : Requirement.REQUIRED;
    Truth exempt = exempt(rule, world);
    Requirement ceiling = exempt == Truth.TRUE ? Requirement.EXEMPT : effect;
    Requirement floor = exempt == Truth.FALSE ? effect : Requirement.EXEMPT;
    return rule.engaged(world).is(Truth.TRUE)
        ? new Bounds<>(floor, ceiling)
        : new Bounds<>(Requirement.NOT_REQUIRED, ceiling);
  }

  /** Whether an exemption that was claimed applies to what the rule requires. */
  static Truth exempt(Judged.Rule rule, Span.World world) {
    return rule.exemptions().stream()
        .filter(e -> world.has(e.provision().id()))
        .map(e -> e.when().truth())
        .reduce(Truth.FALSE, Truth::or);
  }

  /** How an application would be judged: nothing where no licence is needed, ordinary unless a policy governs it. */
  private static Bounds<Review> review(Judged judged, Judged.Rule rule, Span.World world) {
    Truth exempt = exempt(rule, world);
    if (exempt == Truth.TRUE || rule.rule().effect().orElseThrow() == Provision.Effect.PROHIBITED) {
      return Bounds.settled(Review.NONE);
    }
    Bounds<Review> policy = judged.reviews().stream()
        .filter(r -> world.has(r.provision().id())
            && Rulebook.named(r.provision().governs(), rule.rule().provision()))
        .map(r -> bounds(r.when().truth(), Review.ORDINARY, review(r.provision().policy())))
        .reduce(Bounds.settled(Review.ORDINARY), Bounds::heavier);
    boolean certain = rule.engaged(world).is(Truth.TRUE) && exempt == Truth.FALSE;
    return certain ? policy : new Bounds<>(Review.NONE, policy.ceiling());
  }

  private static Review review(Provision.ReviewPolicy policy) {
    return policy == Provision.ReviewPolicy.CASE_BY_CASE
        ? Review.CASE_BY_CASE
        : Review.REFUSED_IN_PRINCIPLE;
  }

  /** Rules tied to parties engage only for a dual-use item. */
  private static Bounds<PartyMeasure> party(Judged judged, Span.World world) {
    Truth dualUse = judged.rules().stream()
        .filter(rule -> rule.rule().dualUse() && world.has(rule.id()))
        .map(rule -> rule.describes(world).truth())
        .reduce(Truth.FALSE, Truth::or);
    return judged.parties().stream()
        .filter(rule -> world.has(rule.provision().id()))
        .map(rule -> bounds(
            rule.when().truth().and(dualUse),
            PartyMeasure.NONE,
            measure(rule.provision().effect())))
        .reduce(Bounds.settled(PartyMeasure.NONE), Bounds::heavier);
  }

  private static PartyMeasure measure(Provision.PartyEffect effect) {
    return effect == Provision.PartyEffect.BARRED
        ? PartyMeasure.BARRED
        : PartyMeasure.EXTRA_CONDITIONS;
  }

  private static <T extends Comparable<T>> Bounds<T> bounds(Truth truth, T otherwise, T effect) {
    return new Bounds<>(
        truth == Truth.TRUE ? effect : otherwise, truth == Truth.FALSE ? otherwise : effect);
  }
}
