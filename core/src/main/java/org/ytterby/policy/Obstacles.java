package org.ytterby.policy;

import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.ytterby.law.ControlList;
import org.ytterby.law.Criterion;
import org.ytterby.law.Provision;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.Conjunctions.Literal;
import org.ytterby.quantity.Truth;

/** The leaves of conditions that stand between some facts and a lighter, or a heavier, answer. */
final class Obstacles {
  private final Rulebook rulebook;
  private final CriterionCompiler compiler;
  private final Case facts;
  private final Set<Literal> found = new LinkedHashSet<>();
  private final Set<String> claims = new LinkedHashSet<>();

  /** What stands in the way: leaves that would have to turn out otherwise, and exemptions that nobody claimed. */
  record Found(ImmutableSet<Literal> leaves, ImmutableSet<String> claims) {}

  private Obstacles(Rulebook rulebook, CriterionCompiler compiler, Case facts) {
    this.rulebook = rulebook;
    this.compiler = compiler;
    this.facts = facts;
  }

  /** Between facts and no licence: what demands something would have to fail, what relieves to hold. */
  static Found toLighter(
      Rulebook rulebook,
      CompiledLaw law,
      CriterionCompiler compiler,
      Case facts,
      Judged judged,
      Span span) {
    Obstacles obstacles = new Obstacles(rulebook, compiler, facts);
    demanding(judged, span).forEach(rule -> {
      obstacles.condition(rule.rule().provision(), false);
      rule.rule().narrowing().stream()
          .filter(n -> span.live(n.provision().id()) != Truth.FALSE)
          .forEach(n -> obstacles.want(n.provision().when(), true));
      law.exemptions().stream()
          .map(CompiledLaw.Conditional::provision)
          .filter(e -> span.live(e.id()) != Truth.FALSE)
          .filter(e -> Rulebook.named(e.relieves(), rule.rule().provision()))
          .forEach(obstacles::exemption);
    });
    judged.parties().stream()
        .filter(p -> span.live(p.provision().id()) != Truth.FALSE && !p.when().is(Truth.FALSE))
        .forEach(p -> obstacles.want(p.provision().when(), false));
    return obstacles.found();
  }

  /** Between facts and a licence that is certainly required: what may demand it would have to. */
  static Found toHeavier(
      Rulebook rulebook, CriterionCompiler compiler, Case facts, Judged judged, Span span) {
    Obstacles obstacles = new Obstacles(rulebook, compiler, facts);
    demanding(judged, span).forEach(rule -> {
      obstacles.condition(rule.rule().provision(), true);
      rule.rule().narrowing().stream()
          .filter(n -> span.live(n.provision().id()) != Truth.FALSE)
          .forEach(n -> obstacles.want(n.provision().when(), false));
    });
    return obstacles.found();
  }

  private static Stream<Judged.Rule> demanding(Judged judged, Span span) {
    return judged.rules().stream()
        .filter(r -> r.rule().effect().isPresent())
        .filter(r -> span.live(r.id()) != Truth.FALSE)
        .filter(r -> !r.engaged(span).is(Truth.FALSE));
  }

  private Found found() {
    return new Found(ImmutableSet.copyOf(found), ImmutableSet.copyOf(claims));
  }

  private void exemption(Provision.Exemption exemption) {
    want(exemption.when(), true);
    if (!facts.shipment().exemptionsClaimed().contains(exemption.claim())) {
      claims.add(exemption.claim());
    }
  }

  private void condition(Provision provision, boolean holds) {
    if (provision instanceof Provision.Entry entry) {
      ControlList list = rulebook.list(entry.list());
      want(entry.is(), holds);
      want(list.when(), holds);
    } else if (provision instanceof Provision.Requirement limb) {
      want(limb.when(), holds);
    }
  }

  private void want(Criterion criterion, boolean holds) {
    if (compiler.compile(criterion).put(facts).is(Truth.of(holds))) {
      return;
    }
    if (criterion instanceof Criterion.All c) {
      c.parts().forEach(p -> want(p, holds));
    } else if (criterion instanceof Criterion.AnyOf c) {
      c.parts().forEach(p -> want(p, holds));
    } else if (criterion instanceof Criterion.Not c) {
      want(c.part(), !holds);
    } else if (criterion instanceof Criterion.Listed c) {
      rulebook.list(c.list()).entries().forEach(e -> want(e.is(), holds));
      rulebook.list(c.list()).mayExtendTo().ifPresent(e -> want(e, holds));
    } else {
      found.add(new Literal(criterion, holds));
    }
  }
}
