package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
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
  /**
   * A rule.
   *
   * @param rule the rule
   * @param description whether it describes an item
   * @param condition whether all else is met
   * @param narrowing what may put the item outside
   * @param met all of these, if it may have a part in an answer
   */
  record Rule(
      CompiledLaw.Rule rule,
      Skeleton description,
      Skeleton condition,
      ImmutableList<When<Provision.Interpretation>> narrowing,
      Met met) {

    Rule(
        CompiledLaw.Rule rule,
        Skeleton description,
        Skeleton condition,
        ImmutableList<When<Provision.Interpretation>> narrowing) {
      this(
          rule,
          description,
          condition,
          narrowing,
          new Met(
              rule.id(),
              narrowing.stream()
                  .map(n -> n.provision().id())
                  .collect(ImmutableSet.toImmutableSet()),
              Stream.concat(
                      Stream.of(description, condition), narrowing.stream().map(When::when))
                  .collect(toImmutableList())));
    }
  }

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

  /**
   * The rules that may describe an item.
   *
   * @param ask what comes of leaves; unknown for those that are left for later
   */
  ImmutableList<Rule> describing(Function<Skeleton.Leaf, Truth> ask) {
    return rules.stream()
        .filter(r -> r.description().under(ask) != Truth.FALSE)
        .collect(toImmutableList());
  }

  /** Whether one of some provisions may have a part in an answer, if these rules may. */
  boolean mayTouch(Set<ProvisionId> some, ImmutableList<Rule> describing) {
    return describing.stream()
            .anyMatch(r -> some.contains(r.rule().id())
                || r.narrowing().stream().anyMatch(n -> some.contains(n.provision().id())))
        || reviews.stream()
            .filter(r -> some.contains(r.provision().id()))
            .anyMatch(r -> names(r.provision().governs(), describing))
        || exemptions.stream()
            .filter(e -> some.contains(e.provision().id()))
            .anyMatch(e -> names(e.provision().relieves(), describing))
        || (describing.stream().anyMatch(r -> r.rule().dualUse())
            && parties.stream().anyMatch(p -> some.contains(p.provision().id())));
  }

  private static boolean names(ImmutableSet<String> targets, ImmutableList<Rule> rules) {
    return rules.stream().anyMatch(r -> Rulebook.named(targets, r.rule().provision()));
  }

  /** A provision that may have a part in an answer, with all of its conditions. */
  record Met(
      ProvisionId id, ImmutableSet<ProvisionId> narrowing, ImmutableList<Skeleton> conditions) {

    boolean narrowedBy(Set<ProvisionId> some) {
      return !narrowing.isEmpty() && narrowing.stream().anyMatch(some::contains);
    }
  }

  /**
   * The provisions that may have a part in an answer.
   *
   * @param describing the rules that may describe the item
   * @param past those that are over and have no part
   */
  ImmutableList<Met> met(
      ImmutableList<Rule> describing,
      Function<Skeleton.Leaf, Truth> ask,
      Set<String> claimed,
      Set<ProvisionId> past) {
    ImmutableList.Builder<Met> met = ImmutableList.builder();
    ImmutableList.Builder<Rule> required = ImmutableList.builder();
    boolean dualUse = false;
    for (Rule rule : describing) {
      if (!past.contains(rule.rule().id()) && rule.description().under(ask) != Truth.FALSE) {
        met.add(rule.met());
        dualUse |= rule.rule().dualUse();
        if (rule.rule().effect().isPresent() && rule.condition().under(ask) != Truth.FALSE) {
          required.add(rule);
        }
      }
    }
    ImmutableList<Rule> requiring = required.build();
    for (When<Provision.Review> review : reviews) {
      add(review, names(review.provision().governs(), requiring), ask, met);
    }
    for (When<Provision.Exemption> exemption : exemptions) {
      boolean relieves = claimed.contains(exemption.provision().claim())
          && names(exemption.provision().relieves(), requiring);
      add(exemption, relieves, ask, met);
    }
    for (When<Provision.PartyRule> party : parties) {
      add(party, dualUse, ask, met);
    }
    return met.build();
  }

  private static void add(
      When<?> provision,
      boolean occasion,
      Function<Skeleton.Leaf, Truth> ask,
      ImmutableList.Builder<Met> met) {
    if (occasion && provision.when().under(ask) != Truth.FALSE) {
      met.add(new Met(
          provision.provision().id(), ImmutableSet.of(), ImmutableList.of(provision.when())));
    }
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
