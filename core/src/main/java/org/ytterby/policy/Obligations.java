package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.ytterby.quantity.Truth;

/** What sets an obligation off: that a licence requirement to which it attaches applies to the line. */
final class Obligations {
  private static final Answer NONE = Answer.no("no licence requirement that it attaches to");

  private Obligations() {}

  /**
   * Whether such a requirement applies. Requirements that replace one another, each in force in another world, are enough if
   * there is one in each.
   */
  static Answer occasion(Judged.Attached obligation, Judged judged, Span span) {
    ImmutableList<Judged.Rule> attached = judged.rules().stream()
        .filter(r -> !r.condition().is(Truth.FALSE) && obligation.to().contains(r.id()))
        .collect(toImmutableList());
    Answer one = attached.stream().map(r -> requires(r, span)).reduce(NONE, Answer::or);
    if (!one.is(Truth.UNKNOWN)) {
      return one;
    }
    ImmutableSet<Truth> inWorlds =
        span.worlds().stream().map(world -> requires(attached, world)).collect(toImmutableSet());
    return inWorlds.equals(ImmutableSet.of(Truth.TRUE))
        ? Answer.TRUE
        : inWorlds.equals(ImmutableSet.of(Truth.FALSE)) ? NONE : one;
  }

  private static Answer requires(Judged.Rule rule, Span span) {
    Answer exempt = rule.exemptions().stream()
        .map(e -> e.when().and(span.of(e.provision().id())))
        .reduce(Answer.NOTHING, Answer::or);
    return rule.engaged(span).and(span.of(rule.id())).and(exempt.not("exempt"));
  }

  private static Truth requires(ImmutableList<Judged.Rule> attached, Span.World world) {
    return attached.stream()
        .filter(r -> world.has(r.id()))
        .map(r -> r.engaged(world).truth().and(Outcome.exempt(r, world).not()))
        .reduce(Truth.FALSE, Truth::or);
  }
}
