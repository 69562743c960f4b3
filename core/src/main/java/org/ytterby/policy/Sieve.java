package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.util.BitSet;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ytterby.law.Criterion;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;

/** Picks out the provisions of one law that may have a part in the answer for a line. Immutable, shared between threads. */
final class Sieve {
  /** A rule, whether it may describe an item, whether it may apply to a line, and what may narrow it. */
  private record Sifted(
      CompiledLaw.Rule rule, Gate description, Gate condition, ImmutableList<Gate> narrowing) {

    /** What must pass for it to have a part: whether an item is a dual-use item matters however it moves. */
    Gate needed() {
      return rule.dualUse() ? description : condition;
    }
  }

  /** Another provision, whether it may be met, and the places of the rules without which it has no part. */
  private record When<P extends Provision>(
      CompiledLaw.Conditional<P> provision, ProvisionId id, Gate gate, BitSet rules) {}

  private final Side side;
  private final Gate.Which which;
  private final ImmutableList<Sifted> rules;
  private final ImmutableList<When<Provision.Review>> reviews;
  private final ImmutableList<When<Provision.Exemption>> exemptions;
  private final ImmutableList<When<Provision.PartyRule>> parties;

  Sieve(Side side, Gate.Which which, Gates gates) {
    this.side = side;
    this.which = which;
    rules = side.law().rules().stream().map(rule -> sifted(rule, gates)).collect(toImmutableList());
    reviews =
        when(side.law().reviews(), gates, Provision.Review::when, (p, r) -> names(p.governs(), r));
    exemptions = when(
        side.law().exemptions(),
        gates,
        Provision.Exemption::when,
        (p, r) -> names(p.relieves(), r));
    parties = when(side.law().parties(), gates, Provision.PartyRule::when, (p, r) -> r.dualUse());
  }

  private Sifted sifted(CompiledLaw.Rule rule, Gates gates) {
    ImmutableList<Gate> narrowing = rule.narrowing().stream()
        .map(n -> gates.of(n.provision().when(), side, which))
        .collect(toImmutableList());
    if (!(rule.provision() instanceof Provision.Entry entry)) {
      Gate when = gates.of(((Provision.Requirement) rule.provision()).when(), side, which);
      return new Sifted(rule, when, when, narrowing);
    }
    Gate is = gates.of(entry.is(), side, which);
    Gate description =
        rule.openEnded() ? gates.all(Stream.of(is, gates.unseen(entry.list(), which))) : is;
    Gate moves = gates.of(side.listOf(entry).when(), side, which);
    return new Sifted(rule, description, gates.all(Stream.of(moves, description)), narrowing);
  }

  private static boolean names(ImmutableSet<String> targets, CompiledLaw.Rule rule) {
    return Rulebook.named(targets, rule.provision());
  }

  private <P extends Provision> ImmutableList<When<P>> when(
      ImmutableList<CompiledLaw.Conditional<P>> all,
      Gates gates,
      Function<P, Criterion> when,
      BiPredicate<P, CompiledLaw.Rule> needs) {
    return all.stream()
        .map(c -> new When<>(
            c,
            c.provision().id(),
            gates.of(when.apply(c.provision()), side, which),
            IntStream.range(0, rules.size())
                .filter(i -> needs.test(c.provision(), rules.get(i).rule))
                .collect(BitSet::new, BitSet::set, BitSet::or)))
        .collect(toImmutableList());
  }

  /**
   * The places of the rules that may have a part in the answer for a line.
   *
   * @param asked is told the conditions of these, and of the other provisions with them
   */
  BitSet rules(Gate.Line line, Consumer<Gate> asked) {
    BitSet met = new BitSet(rules.size());
    for (int i = 0; i < rules.size(); i++) {
      Sifted rule = rules.get(i);
      if (mayPass(line, rule)) {
        met.set(i);
        asked.accept(rule.description);
        asked.accept(rule.condition);
        rule.narrowing.forEach(asked);
      }
    }
    for (When<?> when : Iterables.concat(reviews, exemptions, parties)) {
      if (when.rules.intersects(met)) {
        asked.accept(when.gate);
      }
    }
    return met;
  }

  /**
   * What must pass for some provisions to have a part in an answer.
   *
   * @param rules of the rules that are among them, or are narrowed by one of them
   * @param others of the others: of each itself, and of the rules without which it has no part
   */
  record Touch(ImmutableList<Gate> rules, ImmutableList<Other> others) {
    private record Other(Gate gate, ImmutableList<Gate> rules) {}

    /** Without what another one has. */
    Touch without(Touch other) {
      Set<Gate> theirs = Sets.newIdentityHashSet();
      theirs.addAll(other.rules);
      return new Touch(
          rules.stream().filter(gate -> !theirs.contains(gate)).collect(toImmutableList()), others);
    }

    /** Whether one of the provisions may have a part. */
    boolean mayPass(Gate.Line line) {
      return anyPasses(rules, line)
          || others.stream().anyMatch(o -> line.mayPass(o.gate) && anyPasses(o.rules, line));
    }

    private static boolean anyPasses(ImmutableList<Gate> gates, Gate.Line line) {
      for (Gate gate : gates) {
        if (line.mayPass(gate)) {
          return true;
        }
      }
      return false;
    }
  }

  /** What must pass for one of some provisions to have a part. */
  Touch touch(Set<ProvisionId> some) {
    ImmutableList.Builder<Touch.Other> others = ImmutableList.builder();
    for (When<?> when : Iterables.concat(reviews, exemptions, parties)) {
      if (some.contains(when.id)) {
        others.add(new Touch.Other(when.gate, gates(when.rules.stream().mapToObj(rules::get))));
      }
    }
    return new Touch(
        gates(rules.stream()
            .filter(r -> some.contains(r.rule.id())
                || r.rule.narrowing().stream()
                    .anyMatch(n -> some.contains(n.provision().id())))),
        others.build());
  }

  private static ImmutableList<Gate> gates(Stream<Sifted> rules) {
    return rules.map(Sifted::needed).collect(toImmutableList());
  }

  private static boolean mayPass(Gate.Line line, Sifted rule) {
    return line.mayPass(rule.needed());
  }

  Side side() {
    return side;
  }

  /**
   * The provisions that may have a part in the answer for a line.
   *
   * @param over those that have ended, and have no part whatever they say
   */
  CompiledLaw sift(Gate.Line line, Set<String> claimed, Set<ProvisionId> over) {
    ImmutableList.Builder<CompiledLaw.Rule> found = ImmutableList.builder();
    BitSet met = new BitSet(rules.size());
    for (int i = 0; i < rules.size(); i++) {
      Sifted rule = rules.get(i);
      if (mayPass(line, rule) && !over.contains(rule.rule.id())) {
        found.add(rule.rule);
        met.set(i);
      }
    }
    return new CompiledLaw(
        found.build(),
        sift(reviews, line, met, p -> true),
        sift(exemptions, line, met, p -> claimed.contains(p.claim())),
        sift(parties, line, met, p -> true));
  }

  private static <P extends Provision> ImmutableList<CompiledLaw.Conditional<P>> sift(
      ImmutableList<When<P>> all, Gate.Line line, BitSet rules, Predicate<P> applies) {
    ImmutableList.Builder<CompiledLaw.Conditional<P>> met = ImmutableList.builder();
    for (When<P> when : all) {
      if (when.rules.intersects(rules)
          && applies.test(when.provision.provision())
          && line.mayPass(when.gate)) {
        met.add(when.provision);
      }
    }
    return met.build();
  }
}
