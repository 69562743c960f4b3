package org.ytterby.spec;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ytterby.decision.FindingState;
import org.ytterby.decision.PartyMeasure;
import org.ytterby.decision.Requirement;
import org.ytterby.decision.Review;
import org.ytterby.law.ControlCode;
import org.ytterby.law.ControlList;
import org.ytterby.law.Provision;
import org.ytterby.law.Provision.Effect;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.ProvisionState;
import org.ytterby.spec.LawOnDay.Unit;
import org.ytterby.trade.ShipmentLine;

/**
 * The answer for one item in one {@link World}: nothing is unknown, so every part has one value.
 *
 * @param codes the codes of the entries that apply
 * @param dormant the codes of the entries that would, were they not paused or still to begin
 * @param states what each entry with an effect and each requirement comes to
 * @param duties the provisions that oblige the parties to something
 */
public record Ruling(
    Requirement requirement,
    Review review,
    PartyMeasure party,
    ImmutableSet<ControlCode> codes,
    ImmutableSet<ControlCode> dormant,
    ImmutableMap<ProvisionId, FindingState> states,
    ImmutableSet<ProvisionId> duties) {

  /** The answer. */
  public static Ruling of(World world, ShipmentLine line) {
    return new Court(world, world.thing(line)).rule();
  }

  /** One thing that can require a licence. */
  private record Case(
      Unit unit,
      Optional<Effect> effect,
      Optional<ControlCode> code,
      boolean describes,
      boolean applies,
      boolean makesDualUse) {}

  private static final class Court {
    private final World world;
    private final Thing thing;
    private final LawOnDay law;
    private final Oracle oracle;

    Court(World world, Thing thing) {
      this.world = world;
      this.thing = thing;
      law = new LawOnDay(world);
      oracle = new Oracle(world, law);
    }

    Ruling rule() {
      Requirement requirement = Requirement.NOT_REQUIRED;
      Review review = Review.NONE;
      Set<ControlCode> codes = new HashSet<>();
      Set<ControlCode> dormant = new HashSet<>();
      TreeMap<ProvisionId, FindingState> states = new TreeMap<>();
      List<Case> required = new ArrayList<>();
      boolean dualUse = false;
      for (Case c : cases()) {
        FindingState state = state(c);
        dualUse |= c.makesDualUse()
            && c.describes()
            && !isNarrowed(c)
            && law.state(c.unit()) == ProvisionState.IN_FORCE;
        if (c.effect().isEmpty()) {
          continue;
        }
        states.put(c.unit().id(), state);
        boolean licence = c.effect().get() == Effect.LICENCE_REQUIRED;
        switch (state) {
          case MET -> {
            requirement =
                heavier(requirement, licence ? Requirement.REQUIRED : Requirement.PROHIBITED);
            review = heavier(review, licence ? review(c) : Review.NONE);
            c.code().ifPresent(codes::add);
            if (licence) {
              required.add(c);
            }
          }
          case EXEMPTED -> {
            requirement = heavier(requirement, Requirement.EXEMPT);
            c.code().ifPresent(codes::add);
          }
          case SUSPENDED, NOT_YET -> c.code().ifPresent(dormant::add);
          default -> {
            // ended, narrowed or not met: no effect
          }
        }
      }
      return new Ruling(
          requirement,
          review,
          dualUse ? party() : PartyMeasure.NONE,
          ImmutableSet.copyOf(codes),
          ImmutableSet.copyOf(dormant),
          ImmutableMap.copyOf(states),
          duties(required));
    }

    private ImmutableSet<ProvisionId> duties(List<Case> required) {
      return inForce(Provision.Obligation.class, p -> true)
          .filter(p -> required.stream()
              .anyMatch(
                  c -> (p.toDualUse() && c.makesDualUse()) || c.unit().isNamedIn(p.attaches())))
          .filter(p -> oracle.holds(p.when(), thing))
          .map(Provision.Obligation::id)
          .collect(ImmutableSet.toImmutableSet());
    }

    private List<Case> cases() {
      List<Case> cases = new ArrayList<>();
      for (ControlList list : world.rulebook().lists().values()) {
        if (law.exists(list.id().announcement())) {
          list.entries()
              .forEach(
                  e -> cases.add(inList(list, Unit.of(e), e.code(), oracle.holds(e.is(), thing))));
          Unit unseen = new Unit(list.id(), Optional.of(list.id()), list.begins());
          cases.add(inList(list, unseen, Optional.empty(), oracle.isInUnseenRow(list, thing)));
        }
      }
      law.all(Provision.Requirement.class).forEach(p -> {
        boolean applies = oracle.holds(p.when(), thing);
        cases.add(new Case(
            Unit.of(p), Optional.of(p.effect()), Optional.empty(), applies, applies, false));
      });
      return cases;
    }

    private Case inList(
        ControlList list, Unit unit, Optional<ControlCode> code, boolean describes) {
      boolean applies = describes && oracle.holds(list.when(), thing);
      return new Case(unit, list.effect(), code, describes, applies, list.dualUse());
    }

    private FindingState state(Case c) {
      if (!c.applies()) {
        return FindingState.NOT_MET;
      }
      if (isNarrowed(c)) {
        return FindingState.NARROWED;
      }
      return switch (law.state(c.unit())) {
        case ENDED -> FindingState.ENDED;
        case SUSPENDED -> FindingState.SUSPENDED;
        case NOT_YET -> FindingState.NOT_YET;
        case UNSETTLED -> throw new AssertionError("nothing is unsettled in a world");
        case IN_FORCE -> isExempt(c) ? FindingState.EXEMPTED : FindingState.MET;
      };
    }

    private boolean isNarrowed(Case c) {
      return inForce(Provision.Interpretation.class, p -> c.unit().isNamedIn(p.narrows()))
          .anyMatch(p -> oracle.holds(p.when(), thing));
    }

    private boolean isExempt(Case c) {
      return inForce(Provision.Exemption.class, p -> c.unit().isNamedIn(p.relieves()))
          .anyMatch(p -> world.asserted().exemptionsClaimed().contains(p.claim())
              && oracle.holds(p.when(), thing));
    }

    private Review review(Case c) {
      return inForce(Provision.Review.class, p -> c.unit().isNamedIn(p.governs()))
          .filter(p -> oracle.holds(p.when(), thing))
          .map(p -> p.policy() == Provision.ReviewPolicy.CASE_BY_CASE
              ? Review.CASE_BY_CASE
              : Review.REFUSED_IN_PRINCIPLE)
          .reduce(Review.ORDINARY, Court::heavier);
    }

    private PartyMeasure party() {
      return inForce(Provision.PartyRule.class, p -> true)
          .filter(p -> oracle.holds(p.when(), thing))
          .map(p -> p.effect() == Provision.PartyEffect.BARRED
              ? PartyMeasure.BARRED
              : PartyMeasure.EXTRA_CONDITIONS)
          .reduce(PartyMeasure.NONE, Court::heavier);
    }

    private <P extends Provision> Stream<P> inForce(Class<P> kind, Predicate<P> wanted) {
      return law.all(kind).filter(wanted).filter(law::operates);
    }

    private static <T extends Comparable<T>> T heavier(T a, T b) {
      return a.compareTo(b) >= 0 ? a : b;
    }
  }
}
