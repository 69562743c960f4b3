package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ytterby.law.ControlList;
import org.ytterby.law.Criteria;
import org.ytterby.law.Criterion;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;
import org.ytterby.quantity.Truth;

/** The conditions of one law, so put that finding out which provisions may have a part in an answer asks as little as it can. */
final class Conditions {
  /** A rule: whether it describes an item, whether its words are met, and what may put the item outside. */
  record Rule(
      CompiledLaw.Rule rule,
      Skeleton description,
      Skeleton condition,
      ImmutableList<When<Provision.Interpretation>> narrowing) {}

  /** A provision that has a condition of its own. */
  record When<P extends Provision>(P provision, Skeleton when) {}

  private final Side side;
  private final ImmutableList<Rule> rules;
  private final ImmutableList<When<Provision.Review>> reviews;
  private final ImmutableList<When<Provision.Exemption>> exemptions;
  private final ImmutableList<When<Provision.PartyRule>> parties;

  Conditions(Side side, Leaves leaves) {
    this.side = side;
    Map<ProvisionId, Skeleton> lists = side.rulebook().lists().values().stream()
        .collect(Collectors.toMap(ControlList::id, l -> leaves.of(l.when(), side)));
    rules = side.law().rules().stream()
        .map(rule -> rule(rule, leaves, lists))
        .collect(toImmutableList());
    reviews = put(side.law().reviews(), leaves, Provision.Review::when);
    exemptions = put(side.law().exemptions(), leaves, Provision.Exemption::when);
    parties = put(side.law().parties(), leaves, Provision.PartyRule::when);
  }

  private <P extends Provision> ImmutableList<When<P>> put(
      ImmutableList<CompiledLaw.Conditional<P>> all, Leaves leaves, Function<P, Criterion> when) {
    return all.stream()
        .map(c -> new When<>(c.provision(), leaves.of(when.apply(c.provision()), side)))
        .collect(toImmutableList());
  }

  private Rule rule(CompiledLaw.Rule rule, Leaves leaves, Map<ProvisionId, Skeleton> lists) {
    ImmutableList<When<Provision.Interpretation>> narrowing =
        put(rule.narrowing(), leaves, Provision.Interpretation::when);
    if (rule.provision() instanceof Provision.Entry entry) {
      Skeleton is = leaves.of(entry.is(), side);
      Skeleton description = rule.openEnded()
          ? Skeleton.all(Stream.of(is, leaves.unseen(entry.list(), side)))
          : is;
      Skeleton list = Objects.requireNonNull(lists.get(entry.list()));
      return new Rule(rule, description, list, narrowing);
    }
    Skeleton when = leaves.of(((Provision.Requirement) rule.provision()).when(), side);
    return new Rule(rule, when, new Skeleton.Constant(Truth.TRUE), narrowing);
  }

  Side side() {
    return side;
  }

  /** The conditions of some provisions: if none of them may hold, none of these provisions has a part in an answer. */
  ImmutableList<Skeleton> of(Set<ProvisionId> some) {
    Stream<Skeleton> ofRules =
        rules.stream().filter(r -> some.contains(r.rule().id())).map(Rule::description);
    Stream<Skeleton> narrowings = rules.stream()
        .flatMap(r -> r.narrowing().stream()
            .filter(n -> some.contains(n.provision().id()))
            .map(n -> Skeleton.all(Stream.of(r.description(), n.when()))));
    Stream<Skeleton> others = Stream.<ImmutableList<? extends When<?>>>of(
            reviews, exemptions, parties)
        .flatMap(ImmutableList::stream)
        .filter(w -> some.contains(w.provision().id()))
        .map(When::when);
    return Stream.of(ofRules, narrowings, others)
        .flatMap(s -> s)
        .distinct()
        .sorted(Comparator.comparingInt(Skeleton::weight))
        .collect(toImmutableList());
  }

  /**
   * The provisions that may have a part in an answer.
   *
   * @param past those that are over and have none
   */
  ImmutableSet<ProvisionId> met(
      Function<Skeleton.Leaf, Truth> ask, Set<String> claimed, Set<ProvisionId> past) {
    Set<ProvisionId> met = new HashSet<>();
    Set<Provision> required = new HashSet<>();
    boolean dualUse = false;
    for (Rule rule : rules) {
      if (past.contains(rule.rule().id()) || rule.description().under(ask) == Truth.FALSE) {
        continue;
      }
      met.add(rule.rule().id());
      dualUse |= rule.rule().dualUse();
      Truth condition = rule.condition().under(ask);
      if (condition != Truth.FALSE && rule.rule().effect().isPresent()) {
        required.add(rule.rule().provision());
      }
      rule.narrowing().forEach(n -> n.when().under(ask));
    }
    Set<ImmutableSet<String>> none = new HashSet<>();
    for (When<Provision.Review> review : reviews) {
      add(review, named(review.provision().governs(), required, none), ask, met);
    }
    for (When<Provision.Exemption> exemption : exemptions) {
      boolean relieves = claimed.contains(exemption.provision().claim())
          && named(exemption.provision().relieves(), required, none);
      add(exemption, relieves, ask, met);
    }
    for (When<Provision.PartyRule> party : parties) {
      add(party, dualUse, ask, met);
    }
    return ImmutableSet.copyOf(met);
  }

  private static void add(
      When<?> provision,
      boolean occasion,
      Function<Skeleton.Leaf, Truth> ask,
      Set<ProvisionId> met) {
    if (occasion && provision.when().under(ask) != Truth.FALSE) {
      met.add(provision.provision().id());
    }
  }

  private static boolean named(
      ImmutableSet<String> targets, Set<Provision> required, Set<ImmutableSet<String>> none) {
    if (none.contains(targets)) {
      return false;
    }
    boolean some = required.stream().anyMatch(p -> Rulebook.named(targets, p));
    if (!some) {
      none.add(targets);
    }
    return some;
  }

  /** Everything that gives each provision its meaning, itself included. */
  ImmutableMap<ProvisionId, Object> meanings() {
    return side.law().provisions().stream()
        .collect(ImmutableMap.toImmutableMap(Provision::id, this::meaning));
  }

  private Object meaning(Provision provision) {
    ImmutableSet.Builder<Object> meaning = ImmutableSet.builder();
    meaning.add(provision);
    Criteria.of(provision).forEach(c -> meaning.add(side.meaning(c)));
    if (provision instanceof Provision.Entry entry) {
      ControlList list = side.rulebook().list(entry.list());
      meaning.add(list.when(), side.meaning(list.when()), list.dualUse(), list.effect());
    }
    return meaning.build();
  }
}
