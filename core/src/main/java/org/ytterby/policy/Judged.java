package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ytterby.decision.MeasureOverride;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;
import org.ytterby.quantity.Truth;

/** All conditions of a law put to one line: what the answer needs that does not depend on the day. */
final class Judged {
  /**
   * A rule put to a line.
   *
   * @param rule the rule
   * @param description whether it describes the item, explanations that narrow it left aside
   * @param condition whether its words are met, explanations that narrow it left aside
   * @param narrowing explanations that may put the item outside
   * @param exemptions exemptions that were claimed and name it
   */
  record Rule(
      CompiledLaw.Rule rule,
      Answer description,
      Answer condition,
      ImmutableList<Of<Provision.Interpretation>> narrowing,
      ImmutableList<Of<Provision.Exemption>> exemptions) {

    ProvisionId id() {
      return rule.id();
    }

    /** Whether it may require something of the line, whatever its state is on a day. */
    boolean mayRequire() {
      return rule.effect().isPresent() && !condition.is(Truth.FALSE);
    }

    /** Whether it may make the item a dual-use item, whatever its state is on a day. */
    boolean mayMakeDualUse() {
      return rule.dualUse() && !description.is(Truth.FALSE);
    }

    /** Whether it describes the item, explanations included. */
    Answer describes(InForce law) {
      return isLeftAlone(description) ? description : description.and(notNarrowed(law));
    }

    /** Whether it applies, its own state on a day left aside. */
    Answer engaged(InForce law) {
      return isLeftAlone(condition) ? condition : condition.and(notNarrowed(law));
    }

    private boolean isLeftAlone(Answer answer) {
      return answer.is(Truth.FALSE) || narrowing.isEmpty();
    }

    private Answer notNarrowed(InForce law) {
      return narrowing.stream()
          .map(n -> narrows(n, law))
          .reduce(Answer.no("no explanation"), Answer::or)
          .not("outside by an authority's explanation");
    }

    /**
     * The same, where an override decides. An item that is ruled to fall under an entry is described by it; one that is ruled
     * not to is left what it is, so that no other measure which asks for the description loses it.
     */
    Rule ruled(@Nullable MeasureOverride ruling) {
      if (ruling == null) {
        return this;
      }
      boolean applies = ruling.says() == MeasureOverride.Says.APPLIES;
      return new Rule(
          rule,
          applies ? Answer.TRUE : description,
          Judged.condition(ruling),
          applies ? ImmutableList.of() : narrowing,
          exemptions);
    }

    /** The same with other explanations, and those of some exemptions that name it. */
    Rule with(
        ImmutableList<Of<Provision.Interpretation>> explanations,
        ImmutableList<Of<Provision.Exemption>> all) {
      return new Rule(rule, description, condition, explanations, naming(all, rule));
    }

    /** The explanations that certainly put the item outside. */
    ImmutableSortedSet<ProvisionId> narrowedBy(InForce law) {
      return narrowing.stream()
          .filter(n -> narrows(n, law).is(Truth.TRUE))
          .map(n -> n.provision().id())
          .collect(toImmutableSortedSet(Comparator.naturalOrder()));
    }

    private static Answer narrows(Of<Provision.Interpretation> explanation, InForce law) {
      return explanation.when().and(law.of(explanation.provision().id()));
    }
  }

  /** A review policy, an exemption or a party rule put to a line. */
  record Of<P extends Provision>(P provision, Answer when) {
    ProvisionId id() {
      return provision.id();
    }

    Of<P> ruled(@Nullable MeasureOverride ruling) {
      return ruling == null ? this : new Of<>(provision, condition(ruling));
    }
  }

  /** An obligation put to a line, with the rules to which it attaches. */
  record Attached(Of<Provision.Obligation> duty, ImmutableSet<ProvisionId> to) {}

  private final ImmutableList<Rule> rules;
  private final ImmutableList<Of<Provision.Review>> reviews;
  private final ImmutableList<Of<Provision.Exemption>> exemptions;
  private final ImmutableList<Of<Provision.PartyRule>> parties;
  private final ImmutableList<Attached> obligations;
  private final Unknowns unknowns;
  private final Rulings rulings;

  Judged(CompiledLaw law, Case facts, Rulings rulings) {
    this.rulings = rulings;
    reviews = put(law.reviews(), facts);
    parties = put(law.parties(), facts);
    exemptions = put(law.exemptions(), facts).stream()
        .filter(e -> facts.shipment().exemptionsClaimed().contains(e.provision().claim()))
        .collect(toImmutableList());
    obligations = law.obligations().stream()
        .map(o -> new Attached(put(o.duty(), facts), o.to()))
        .collect(toImmutableList());
    rules = law.rules().stream().map(rule -> put(rule, facts)).collect(toImmutableList());
    unknowns = facts.unknowns();
  }

  private Judged(
      ImmutableList<Rule> rules,
      ImmutableList<Of<Provision.Review>> reviews,
      ImmutableList<Of<Provision.Exemption>> exemptions,
      ImmutableList<Of<Provision.PartyRule>> parties,
      ImmutableList<Attached> obligations,
      Unknowns unknowns,
      Rulings rulings) {
    this.rulings = rulings;
    this.unknowns = unknowns;
    this.rules = rules;
    this.reviews = reviews;
    this.exemptions = exemptions;
    this.parties = parties;
    this.obligations = obligations;
  }

  private static <P extends Provision> ImmutableList<Of<P>> put(
      ImmutableList<CompiledLaw.Conditional<P>> law, Case facts) {
    return law.stream().map(c -> put(c, facts)).collect(toImmutableList());
  }

  private static <P extends Provision> Of<P> put(CompiledLaw.Conditional<P> law, Case facts) {
    return new Of<>(law.provision(), law.when().put(facts));
  }

  private Rule put(CompiledLaw.Rule rule, Case facts) {
    Answer description = rule.description().put(facts);
    return new Rule(
        rule,
        description,
        rule.condition().put(facts),
        description.is(Truth.FALSE) ? ImmutableList.of() : put(rule.narrowing(), facts),
        naming(exemptions, rule));
  }

  private static ImmutableList<Of<Provision.Exemption>> naming(
      ImmutableList<Of<Provision.Exemption>> exemptions, CompiledLaw.Rule rule) {
    return exemptions.stream()
        .filter(e -> Rulebook.named(e.provision().relieves(), rule.provision()))
        .collect(toImmutableList());
  }

  /** The same, without the rules that are not met whatever the day: all that an answer depends on. */
  Judged met() {
    return new Judged(
        rules.stream()
            .filter(r -> !(r.description().is(Truth.FALSE) && r.condition().is(Truth.FALSE))
                || rulings.name(r.id()))
            .collect(toImmutableList()),
        reviews,
        exemptions,
        parties,
        obligations,
        unknowns,
        rulings);
  }

  /** The rules, and all that may have a part in what they come to, whatever its state is on a day. */
  Stream<ProvisionId> involved() {
    boolean dualUse = rules.stream().anyMatch(Rule::mayMakeDualUse);
    Stream<Of<? extends Provision>> others = Streams.concat(
        rules.stream().flatMap(r -> Stream.concat(r.narrowing().stream(), r.exemptions().stream())),
        reviews.stream()
            .filter(review -> rules.stream()
                .anyMatch(
                    r -> Rulebook.named(review.provision().governs(), r.rule().provision()))),
        dualUse ? parties.stream() : Stream.of());
    return Stream.concat(
            rules.stream().map(Rule::id),
            others.filter(other -> !other.when().is(Truth.FALSE)).map(Of::id))
        .distinct();
  }

  /** The rules that may require something, and the policies and exemptions that may have a part in that. */
  ImmutableSet<ProvisionId> requiring() {
    return Streams.concat(
            rules.stream().filter(Rule::mayRequire).map(Rule::id),
            Stream.of(reviews, exemptions).flatMap(Judged::touching))
        .collect(ImmutableSet.toImmutableSet());
  }

  /** All that an answer depends on but for its party part, of some provisions. */
  Judged withoutParties(Set<ProvisionId> some) {
    return new Judged(
        rules.stream().filter(r -> some.contains(r.id())).collect(toImmutableList()),
        some(reviews, some),
        some(exemptions, some),
        ImmutableList.of(),
        obligations,
        unknowns,
        rulings);
  }

  /** The rules about parties that may be met. */
  ImmutableSet<ProvisionId> barring() {
    return touching(parties).collect(ImmutableSet.toImmutableSet());
  }

  /**
   * All that the party part of an answer depends on, of some rules about parties: also which rules describe a dual-use item,
   * whether or not they apply.
   */
  Judged ofParties(Set<ProvisionId> some) {
    return new Judged(
        some.isEmpty()
            ? ImmutableList.of()
            : rules.stream()
                .filter(r -> r.rule().dualUse())
                .map(r -> new Rule(
                    r.rule(), r.description(), Answer.NOTHING, r.narrowing(), ImmutableList.of()))
                .collect(toImmutableList()),
        ImmutableList.of(),
        ImmutableList.of(),
        some(parties, some),
        ImmutableList.of(),
        unknowns,
        rulings);
  }

  private static <P extends Provision> ImmutableList<Of<P>> some(
      ImmutableList<Of<P>> all, Set<ProvisionId> some) {
    return all.stream().filter(p -> some.contains(p.id())).collect(toImmutableList());
  }

  /** Whether some provisions are rules, policies or rules about parties, which make an answer heavier and never lighter. */
  boolean areWeights(Set<ProvisionId> some) {
    return exemptions.stream().noneMatch(e -> some.contains(e.id()))
        && rules.stream()
            .flatMap(r -> r.narrowing().stream())
            .noneMatch(n -> some.contains(n.id()));
  }

  /** The same facts under this law, but for some provisions, which are as another law has them. */
  Judged taking(Judged other, Set<ProvisionId> theirs) {
    ImmutableList<Of<Provision.Exemption>> relieving =
        mixed(exemptions, other.exemptions, theirs, Of::id);
    return new Judged(
        mixed(rules, other.rules, theirs, Rule::id).stream()
            .map(r -> r.with(narrowing(r, other, theirs), relieving))
            .collect(toImmutableList()),
        mixed(reviews, other.reviews, theirs, Of::id),
        relieving,
        mixed(parties, other.parties, theirs, Of::id),
        obligations,
        unknowns,
        rulings);
  }

  /** What narrows a rule that both laws have comes from each; what narrows one that a law alone has, from that one. */
  private ImmutableList<Of<Provision.Interpretation>> narrowing(
      Rule rule, Judged other, Set<ProvisionId> theirs) {
    Optional<Rule> our = find(rules, rule.id());
    Optional<Rule> their = find(other.rules, rule.id());
    return our.isPresent() && their.isPresent()
        ? mixed(our.get().narrowing, their.get().narrowing, theirs, Of::id)
        : rule.narrowing;
  }

  private static Optional<Rule> find(ImmutableList<Rule> rules, ProvisionId id) {
    return rules.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  private static <T> ImmutableList<T> mixed(
      List<T> ours, List<T> others, Set<ProvisionId> theirs, Function<T, ProvisionId> id) {
    return Stream.concat(
            ours.stream().filter(p -> !theirs.contains(id.apply(p))),
            others.stream().filter(p -> theirs.contains(id.apply(p))))
        .collect(toImmutableList());
  }

  /** The same, with the conditions that an officer's overrides decide on a day. */
  Judged on(LocalDate day) {
    ImmutableMap<ProvisionId, MeasureOverride> ruled = rulings.on(day);
    return ruled.isEmpty()
        ? this
        : new Judged(
            rules.stream().map(r -> r.ruled(ruled.get(r.id()))).collect(toImmutableList()),
            ruled(reviews, ruled),
            exemptions,
            ruled(parties, ruled),
            obligations,
            unknowns,
            rulings);
  }

  private static <P extends Provision> ImmutableList<Of<P>> ruled(
      ImmutableList<Of<P>> provisions, ImmutableMap<ProvisionId, MeasureOverride> ruled) {
    return provisions.stream()
        .map(p -> p.ruled(ruled.get(p.provision().id())))
        .collect(toImmutableList());
  }

  /** What an override puts in the place of a condition. */
  private static Answer condition(MeasureOverride ruling) {
    return ruling.says() == MeasureOverride.Says.APPLIES
        ? Answer.TRUE
        : Answer.no("ruled not to apply by " + ruling.author());
  }

  /** The overrides for the line. */
  Rulings rulings() {
    return rulings;
  }

  /** All provisions that were put, obligations left aside. */
  ImmutableSet<ProvisionId> ids() {
    return Stream.of(
            rules.stream().map(Rule::id),
            rules.stream().flatMap(r -> r.narrowing.stream()).map(Of::id),
            Stream.of(reviews, exemptions, parties)
                .flatMap(kind -> kind.stream())
                .map(Of::id))
        .flatMap(ids -> ids)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** The provisions that may have a part in an answer, whatever their states are; obligations have none. */
  ImmutableSet<ProvisionId> touching() {
    ImmutableSet.Builder<ProvisionId> ids = ImmutableSet.builder();
    for (Rule rule : met().rules) {
      ids.add(rule.id());
      touching(rule.narrowing).forEach(ids::add);
    }
    Stream.of(reviews, exemptions, parties).flatMap(Judged::touching).forEach(ids::add);
    Stream.concat(reviews.stream(), parties.stream())
        .map(Of::id)
        .filter(rulings::name)
        .forEach(ids::add);
    return ids.build();
  }

  private static Stream<ProvisionId> touching(ImmutableList<? extends Of<?>> all) {
    return all.stream()
        .filter(p -> !p.when().is(Truth.FALSE))
        .map(p -> p.provision().id());
  }

  /** What is not known of the line and the law. */
  Unknowns unknowns() {
    return unknowns;
  }

  ImmutableList<Rule> rules() {
    return rules;
  }

  ImmutableList<Of<Provision.Review>> reviews() {
    return reviews;
  }

  ImmutableList<Of<Provision.Exemption>> exemptions() {
    return exemptions;
  }

  ImmutableList<Of<Provision.PartyRule>> parties() {
    return parties;
  }

  ImmutableList<Attached> obligations() {
    return obligations;
  }
}
