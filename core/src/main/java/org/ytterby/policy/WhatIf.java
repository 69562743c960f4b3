package org.ytterby.policy;

import static com.google.common.base.Preconditions.checkState;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Counterfactuals;
import org.ytterby.decision.Counterfactuals.Goal;
import org.ytterby.decision.Determination;
import org.ytterby.decision.FactChange;
import org.ytterby.decision.Release;
import org.ytterby.decision.Requirement;
import org.ytterby.law.Rulebook;
import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/**
 * Looks for the smallest changes of fact that reach a goal. It starts from the facts as stated, changes one fact at which a leaf in
 * the way looks, then in what comes of that one more. A set of changes counts for a goal only if no part of it reaches the goal.
 */
final class WhatIf {
  private static final Comparator<Counterfactuals.Way> FEWER_FIRST =
      Comparator.<Counterfactuals.Way>comparingInt(w -> w.changes().size())
          .thenComparing(w -> w.reaches().first())
          .thenComparing(w -> w.changes().toString());

  private final Rulebook rulebook;
  private final CompiledLaw law;
  private final Readings readings;
  private final Determiner determiner;
  private final CriterionCompiler compiler;
  private final Shipment shipment;
  private final ShipmentLine line;
  private final Rulings rulings;
  private final Calendar days;
  private final ImmutableSortedSet<Goal> sought;
  private final Remedies remedies;
  private final ImmutableMap<Edit, ImmutableList<Span>> runs;
  private final Map<ImmutableSet<Edit>, Optional<ImmutableSet<Goal>>> known = new HashMap<>();
  private final Map<ImmutableSet<Edit>, Set<Goal>> found = new HashMap<>();
  private int weighed;
  private boolean complete = true;

  /** Some facts put to the law on the first of some days. */
  private record State(Case facts, Judged judged, Span span, ImmutableSet<Goal> reached) {}

  /**
   * For one line.
   *
   * @param days the calendar, cut where overrides for the line begin and end
   * @param allowed whether a day may be asked for
   */
  WhatIf(
      Rulebook rulebook,
      CompiledLaw law,
      CriterionCompiler compiler,
      Readings readings,
      Determiner determiner,
      Rulings rulings,
      Calendar days,
      Predicate<LocalDate> allowed,
      Shipment stated,
      ShipmentLine statedLine) {
    this.rulebook = rulebook;
    this.law = law;
    this.compiler = compiler;
    this.readings = readings;
    this.determiner = determiner;
    this.rulings = rulings;
    this.days = days;
    Item item = Identified.of(statedLine.item()).item();
    shipment = stated;
    line = ShipmentLine.of(statedLine.id(), item);
    checkState(
        !item.equals(statedLine.item())
            || Draft.of(stated, line, ImmutableSet.of()).equals(Optional.of(stated)),
        "a copy of a shipment lacks a fact");

    State base = state(ImmutableSet.of()).orElseThrow();
    Outcome answer = Outcome.of(base.judged, base.span);
    sought = sought(answer);
    remedies = new Remedies(rulebook, shipment, item);
    runs = sought.isEmpty()
        ? ImmutableMap.of()
        : DayRuns.around(
                shipment.exportDate(), days, allowed, sought, span -> Outcome.of(base.judged, span))
            .stream()
            .collect(ImmutableMap.toImmutableMap(DayRuns.Run::edit, DayRuns.Run::spans));
  }

  private static ImmutableSortedSet<Goal> sought(Outcome answer) {
    Set<Goal> sought = EnumSet.noneOf(Goal.class);
    if (Release.of(answer.requirement(), answer.party()) != Release.CLEAR) {
      sought.add(Goal.CLEAR);
    }
    if (answer.requirement().ceiling().compareTo(Requirement.EXEMPT) > 0) {
      sought.add(Goal.NOT_REQUIRED);
      sought.add(Goal.EXEMPT);
    }
    if (!answer.requirement().isSettled()
        || answer.requirement().floor() == Requirement.PROHIBITED) {
      sought.add(Goal.REQUIRED);
    }
    return ImmutableSortedSet.copyOf(sought);
  }

  Counterfactuals counterfactuals() {
    search(
        Sets.intersection(sought, EnumSet.of(Goal.CLEAR, Goal.NOT_REQUIRED, Goal.EXEMPT)),
        s -> Obstacles.toLighter(rulebook, law, compiler, s.facts, s.judged, s.span));
    search(
        Sets.intersection(sought, EnumSet.of(Goal.REQUIRED)),
        s -> Obstacles.toHeavier(rulebook, compiler, s.facts, s.judged, s.span));
    Determination stated = determiner.determine(shipment, line);
    return new Counterfactuals(
        line.id(),
        stated.release(),
        sought,
        found.entrySet().stream()
            .flatMap(f -> verified(f.getKey(), f.getValue()).stream())
            .sorted(FEWER_FIRST)
            .collect(toImmutableList()),
        weighed,
        complete);
  }

  private void search(Set<Goal> goals, Function<State, Obstacles.Found> inTheWay) {
    Set<ImmutableSet<Edit>> frontier = goals.isEmpty() ? Set.of() : Set.of(ImmutableSet.of());
    for (int size = 1; size <= Counterfactuals.MOST_TOGETHER; size++) {
      Set<ImmutableSet<Edit>> next = new LinkedHashSet<>();
      for (ImmutableSet<Edit> set : frontier) {
        for (Edit edit : edits(set, inTheWay)) {
          ImmutableSet<Edit> more =
              ImmutableSet.<Edit>builder().addAll(set).add(edit).build();
          if (next.contains(more)) {
            continue;
          }
          if (weighed >= Counterfactuals.MOST_WEIGHED) {
            complete = false;
            return;
          }
          if (isOpen(more, goals)) {
            next.add(more);
          }
        }
      }
      frontier = next;
    }
  }

  /** Whether a goal is left that neither these changes nor a part of them reaches. */
  private boolean isOpen(ImmutableSet<Edit> set, Set<Goal> goals) {
    Optional<ImmutableSet<Goal>> reached = reached(set);
    if (reached.isEmpty()) {
      return false;
    }
    Set<Goal> open = EnumSet.copyOf(goals);
    for (Set<Edit> part : Sets.powerSet(set)) {
      if (part.size() < set.size()) {
        open.removeAll(reached(ImmutableSet.copyOf(part)).orElse(ImmutableSet.of()));
      }
    }
    Set<Goal> here = Sets.intersection(open, reached.get()).immutableCopy();
    if (!here.isEmpty()) {
      found.computeIfAbsent(set, s -> EnumSet.noneOf(Goal.class)).addAll(here);
    }
    return !here.containsAll(open);
  }

  /** The changes of one more fact. */
  private ImmutableSet<Edit> edits(
      ImmutableSet<Edit> set, Function<State, Obstacles.Found> inTheWay) {
    ImmutableSet<String> changed = set.stream().map(Edit::fact).collect(toImmutableSet());
    Obstacles.Found obstacles = inTheWay.apply(state(set).orElseThrow());
    return Stream.of(
            obstacles.leaves().stream().flatMap(remedies::of),
            obstacles.claims().stream().map(Remedies::claim),
            runs.keySet().stream())
        .flatMap(edits -> edits)
        .filter(e ->
            !changed.contains(e.fact()) && !e.shown().from().equals(e.shown().to()))
        .collect(toImmutableSet());
  }

  private Optional<ImmutableSet<Goal>> reached(ImmutableSet<Edit> set) {
    Optional<ImmutableSet<Goal>> before = known.get(set);
    if (before == null) {
      weighed++;
      before = state(set).map(State::reached);
      known.put(set, before);
    }
    return before;
  }

  private Optional<State> state(ImmutableSet<Edit> set) {
    return Draft.of(shipment, line, set).map(draft -> {
      Case facts = new Case(draft, line(draft).item(), readings);
      Judged judged = new Judged(law, facts, rulings);
      ImmutableSet<Goal> reached = spans(set, draft).stream()
          .map(span -> Outcome.of(judged, span))
          .map(o -> Goal.reached(o.requirement(), o.party()))
          .reduce((a, b) -> Sets.intersection(a, b).immutableCopy())
          .orElseThrow();
      Span first = spans(set, draft).get(0);
      return new State(facts, judged.on(first.day()), first, reached);
    });
  }

  /** The days for which the changes must do. */
  private ImmutableList<Span> spans(ImmutableSet<Edit> set, Shipment draft) {
    return set.stream()
        .filter(e -> e.fact().equals(Draft.EXPORT_DATE))
        .findFirst()
        .map(e -> Objects.requireNonNull(runs.get(e)))
        .orElseGet(() -> ImmutableList.of(days.on(draft.exportDate())));
  }

  private ShipmentLine line(Shipment draft) {
    return ControlPolicy.line(draft, line.id());
  }

  /** The changes with the answer that they have, unless a full determination should not reach what was found. */
  private Optional<Counterfactuals.Way> verified(ImmutableSet<Edit> set, Set<Goal> goals) {
    Shipment draft = Draft.of(shipment, line, set).orElseThrow();
    List<Determination> answers = new ArrayList<>();
    for (Span span : spans(set, draft)) {
      Shipment leaving = draft.leavingOn(span.day());
      answers.add(determiner.determine(leaving, line(leaving)));
    }
    boolean all =
        answers.stream().allMatch(a -> Goal.reached(a.requirement(), a.party()).containsAll(goals));
    complete &= all;
    return all
        ? Optional.of(new Counterfactuals.Way(
            set.stream()
                .map(Edit::shown)
                .sorted(Comparator.comparing(FactChange::fact))
                .collect(toImmutableList()),
            ImmutableSortedSet.copyOf(goals),
            hull(answers, Determination::requirement),
            hull(answers, Determination::review),
            hull(answers, Determination::party)))
        : Optional.empty();
  }

  private static <T extends Comparable<T>> Bounds<T> hull(
      List<Determination> answers, Function<Determination, Bounds<T>> part) {
    return answers.stream().map(part).reduce(Bounds::either).orElseThrow();
  }
}
