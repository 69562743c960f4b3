package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Streams;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ytterby.law.ControlList;
import org.ytterby.law.Criteria;
import org.ytterby.law.Criterion;
import org.ytterby.law.DutyRule;
import org.ytterby.law.LawInTime;
import org.ytterby.law.LawQuestions;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;

/** The visible provisions of a rulebook with their conditions compiled. Immutable, shared between threads. */
final class CompiledLaw {
  /**
   * A provision that can require a licence: an entry of a list with an effect, the open end of such a list, or a limb.
   *
   * @param provision the provision
   * @param description what it describes; for a limb the same as {@code condition}
   * @param condition the description together with the movement
   * @param effect what it does; none for an entry of a list that others refer to
   * @param dualUse whether an item it describes is a dual-use item
   * @param openEnded whether it is the open end of a list, which is never met for certain
   * @param duties what follows
   * @param nearMiss what follows where only the limit of a parameter keeps it from being met
   * @param narrowing what may put an item outside
   * @param asked the questions of law that its condition mentions
   */
  record Rule(
      Provision provision,
      Test description,
      Test condition,
      Optional<Provision.Effect> effect,
      boolean dualUse,
      boolean openEnded,
      ImmutableList<DutyRule> duties,
      ImmutableList<DutyRule> nearMiss,
      ImmutableList<Conditional<Provision.Interpretation>> narrowing,
      ImmutableSortedSet<String> asked) {
    ProvisionId id() {
      return provision.id();
    }
  }

  /** An explanation, a review policy, an exemption or a party rule with its condition. */
  record Conditional<P extends Provision>(P provision, Test when) {}

  /**
   * An obligation with its condition.
   *
   * @param duty the provision and its condition
   * @param to the rules to which it attaches: those that require a licence
   */
  record Attached(Conditional<Provision.Obligation> duty, ImmutableSet<ProvisionId> to) {}

  /**
   * A kind of licence.
   *
   * @param kind the provision
   * @param unless in which case it may not be used
   * @param to the rules that it is for
   */
  record Licence(Provision.LicenceKind kind, Test unless, ImmutableSet<ProvisionId> to) {}

  private static final Test NEVER = facts -> Answer.NOTHING;

  private final ImmutableList<Licence> licences;
  private final ImmutableList<Rule> rules;
  private final ImmutableList<Conditional<Provision.Interpretation>> narrowings;
  private final ImmutableList<Conditional<Provision.Review>> reviews;
  private final ImmutableList<Conditional<Provision.Exemption>> exemptions;
  private final ImmutableList<Conditional<Provision.PartyRule>> parties;
  private final ImmutableList<Attached> obligations;
  private final ImmutableList<Conditional<Provision.Requirement>> knowledge;

  CompiledLaw(Rulebook rulebook, LawInTime law) {
    this(rulebook, law, new CriterionCompiler(rulebook, law));
  }

  /** Some of the provisions of a law: enough for an answer without duties if none of the others has a part in it. */
  CompiledLaw(
      ImmutableList<Rule> rules,
      ImmutableList<Conditional<Provision.Review>> reviews,
      ImmutableList<Conditional<Provision.Exemption>> exemptions,
      ImmutableList<Conditional<Provision.PartyRule>> parties) {
    this.rules = rules;
    this.reviews = reviews;
    this.exemptions = exemptions;
    this.parties = parties;
    narrowings = ImmutableList.of();
    obligations = ImmutableList.of();
    licences = ImmutableList.of();
    knowledge = ImmutableList.of();
  }

  CompiledLaw(Rulebook rulebook, LawInTime law, CriterionCompiler compiler) {
    narrowings = conditional(
        rulebook, law, compiler, Provision.Interpretation.class, Provision.Interpretation::when);
    ImmutableList.Builder<Rule> found = ImmutableList.builder();
    for (ControlList list : rulebook.lists().values()) {
      Stream.concat(list.entries().stream(), openEnd(list).stream())
          .filter(law::isVisible)
          .forEach(e -> found.add(rule(rulebook, compiler, list, e, narrowings)));
    }
    visible(rulebook, law, Provision.Requirement.class)
        .forEach(p -> found.add(rule(rulebook, compiler, p, narrowings)));
    rules = found.build();
    reviews = conditional(rulebook, law, compiler, Provision.Review.class, Provision.Review::when);
    exemptions =
        conditional(rulebook, law, compiler, Provision.Exemption.class, Provision.Exemption::when);
    parties =
        conditional(rulebook, law, compiler, Provision.PartyRule.class, Provision.PartyRule::when);
    obligations =
        conditional(rulebook, law, compiler, Provision.Obligation.class, Provision.Obligation::when)
            .stream()
            .map(duty -> new Attached(
                duty, attachedTo(duty.provision().toDualUse(), duty.provision().attaches())))
            .collect(toImmutableList());
    licences = visible(rulebook, law, Provision.LicenceKind.class)
        .map(kind -> new Licence(
            kind,
            kind.unless().map(compiler::compile).orElse(NEVER),
            attachedTo(kind.toDualUse(), kind.attaches())))
        .collect(toImmutableList());
    knowledge = visible(rulebook, law, Provision.Requirement.class)
        .filter(p -> p.providedThat().isPresent())
        .map(p -> new Conditional<>(p, compiler.compile(asIfAsserted(p.when()))))
        .collect(toImmutableList());
  }

  private ImmutableSet<ProvisionId> attachedTo(boolean dualUse, ImmutableSet<String> attaches) {
    return rules.stream()
        .filter(r -> r.effect().equals(Optional.of(Provision.Effect.LICENCE_REQUIRED)))
        .filter(r -> (dualUse && r.dualUse()) || Rulebook.named(attaches, r.provision()))
        .map(Rule::id)
        .collect(ImmutableSet.toImmutableSet());
  }

  private static <P extends Provision> ImmutableList<Conditional<P>> conditional(
      Rulebook rulebook,
      LawInTime law,
      CriterionCompiler compiler,
      Class<P> kind,
      Function<P, Criterion> when) {
    return visible(rulebook, law, kind)
        .map(p -> new Conditional<>(p, compiler.compile(when.apply(p))))
        .collect(toImmutableList());
  }

  private static <P extends Provision> Stream<P> visible(
      Rulebook rulebook, LawInTime law, Class<P> kind) {
    return rulebook.all(kind).stream().filter(law::isVisible);
  }

  /** The range into which a list known to be incomplete may extend stands as one more entry that is never met for certain. */
  private static Optional<Provision.Entry> openEnd(ControlList list) {
    return list.mayExtendTo()
        .map(is -> new Provision.Entry(
            list.id(),
            list.id(),
            list.citation(),
            list.begins(),
            Optional.empty(),
            true,
            Optional.empty(),
            list.why().orElse("a row that was not seen"),
            is,
            ImmutableSet.of(),
            com.google.common.collect.ImmutableSortedMap.of()));
  }

  private static Rule rule(
      Rulebook rulebook,
      CriterionCompiler compiler,
      ControlList list,
      Provision.Entry entry,
      ImmutableList<Conditional<Provision.Interpretation>> narrowings) {
    boolean openEnded = entry.id().equals(list.id());
    Test stated = compiler.compile(entry.is());
    Test description = openEnded
        ? facts -> stated.put(facts).andPerhaps(TradeUnknowns.unseenRow(facts, list.id()))
        : stated;
    return new Rule(
        entry,
        description,
        description.and(compiler.compile(list.when())),
        list.effect(),
        list.dualUse(),
        openEnded,
        list.duties(),
        list.nearMiss(),
        naming(narrowings, entry),
        asked(rulebook, new Criterion.All(ImmutableList.of(entry.is(), list.when()))));
  }

  private static Rule rule(
      Rulebook rulebook,
      CriterionCompiler compiler,
      Provision.Requirement limb,
      ImmutableList<Conditional<Provision.Interpretation>> narrowings) {
    Test condition = compiler.compile(limb.when());
    return new Rule(
        limb,
        condition,
        condition,
        Optional.of(limb.effect()),
        false,
        false,
        limb.duties(),
        ImmutableList.of(),
        naming(narrowings, limb),
        asked(rulebook, limb.when()));
  }

  private static ImmutableList<Conditional<Provision.Interpretation>> naming(
      ImmutableList<Conditional<Provision.Interpretation>> narrowings, Provision provision) {
    return narrowings.stream()
        .filter(n -> Rulebook.named(n.provision().narrows(), provision))
        .collect(toImmutableList());
  }

  private static ImmutableSortedSet<String> asked(Rulebook rulebook, Criterion criterion) {
    return questions(rulebook, criterion).collect(toImmutableSortedSet(Comparator.naturalOrder()));
  }

  private static Stream<String> questions(Rulebook rulebook, Criterion criterion) {
    return Criteria.parts(criterion)
        .flatMap(c ->
            Stream.concat(question(c), listed(c).flatMap(list -> inList(rulebook, list))));
  }

  private static Stream<ProvisionId> listed(Criterion c) {
    return c instanceof Criterion.Listed listed
        ? Stream.of(listed.list())
        : c instanceof Criterion.HoldsValue value ? Stream.of(value.list()) : Stream.of();
  }

  private static Stream<String> inList(Rulebook rulebook, ProvisionId list) {
    ControlList found = rulebook.list(list);
    return Stream.concat(
            found.entries().stream().map(Provision.Entry::is), found.mayExtendTo().stream())
        .flatMap(c -> questions(rulebook, c));
  }

  /** The questions of law that decide what a criterion means, those of its parts and of lists left aside. */
  static Stream<String> question(Criterion c) {
    if (c instanceof Criterion.Reads reads) {
      return Stream.of(reads.question());
    }
    if (c instanceof Criterion.Family family) {
      return Stream.concat(family.minor().stream(), Stream.of(LawQuestions.UNINTENDED_IMPURITIES));
    }
    if (c instanceof Criterion.Blend blend) {
      return Stream.of(blend.otherwise());
    }
    return c instanceof Criterion.Contains
        ? Stream.of(LawQuestions.UNINTENDED_IMPURITIES)
        : Stream.of();
  }

  /** The same condition for somebody who knows or has been told: what the answer would then turn on. */
  private static Criterion asIfAsserted(Criterion criterion) {
    if (criterion instanceof Criterion.Asserted) {
      return new Criterion.All(ImmutableList.of());
    }
    if (criterion instanceof Criterion.All c) {
      return new Criterion.All(
          c.parts().stream().map(CompiledLaw::asIfAsserted).collect(toImmutableList()));
    }
    if (criterion instanceof Criterion.AnyOf c) {
      return new Criterion.AnyOf(
          c.parts().stream().map(CompiledLaw::asIfAsserted).collect(toImmutableList()));
    }
    return criterion;
  }

  /** Whether one of some provisions is among those that may have a part in an answer. */
  boolean names(Set<ProvisionId> some) {
    return rules.stream()
            .anyMatch(r -> some.contains(r.id())
                || r.narrowing().stream()
                    .anyMatch(n -> some.contains(n.provision().id())))
        || Stream.of(reviews, exemptions, parties)
            .flatMap(kind -> kind.stream())
            .anyMatch(c -> some.contains(c.provision().id()));
  }

  /** Whether another law has provisions of the same names. */
  boolean agreesWith(CompiledLaw other) {
    return provisions().stream()
        .map(Provision::id)
        .toList()
        .equals(other.provisions().stream().map(Provision::id).toList());
  }

  ImmutableList<Rule> rules() {
    return rules;
  }

  ImmutableList<Conditional<Provision.Review>> reviews() {
    return reviews;
  }

  ImmutableList<Conditional<Provision.Exemption>> exemptions() {
    return exemptions;
  }

  ImmutableList<Conditional<Provision.PartyRule>> parties() {
    return parties;
  }

  ImmutableList<Attached> obligations() {
    return obligations;
  }

  ImmutableList<Licence> licences() {
    return licences;
  }

  ImmutableList<Conditional<Provision.Requirement>> knowledge() {
    return knowledge;
  }

  /** Every provision whose state on a day matters. */
  ImmutableList<Provision> provisions() {
    Stream<Provision> others = Stream.of(narrowings, reviews, exemptions, parties)
        .flatMap(kind -> kind.stream().map(Conditional::provision));
    return Streams.concat(
            rules.stream().map(Rule::provision),
            others,
            obligations.stream().map(o -> o.duty().provision()),
            licences.stream().map(Licence::kind))
        .collect(toImmutableList());
  }
}
