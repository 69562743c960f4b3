package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ytterby.decision.Counterfactuals.Goal;

/**
 * Other days on which a line could leave: runs of days with one answer, within what the rulebook has law for. In each direction
 * the nearest run is kept, and the nearest that reaches each goal.
 */
final class DayRuns {
  /**
   * A run of days.
   *
   * @param edit the change of the day
   * @param spans the days, cut where some provision changes its state
   */
  record Run(Edit edit, ImmutableList<Span> spans) {}

  private record Alike(List<Span> spans, Outcome outcome, Optional<LocalDate> last) {}

  private DayRuns() {}

  static ImmutableList<Run> around(
      LocalDate day,
      Calendar days,
      Predicate<LocalDate> allowed,
      Set<Goal> goals,
      Function<Span, Outcome> answer) {
    List<Alike> runs = new ArrayList<>();
    int here = -1;
    for (Map.Entry<LocalDate, Span> entry : days.spans().entrySet()) {
      LocalDate first = entry.getKey();
      if (days.firstDay().filter(f -> !first.isBefore(f)).isEmpty() || !allowed.test(first)) {
        continue;
      }
      Outcome outcome = answer.apply(entry.getValue());
      Optional<LocalDate> last =
          Optional.ofNullable(days.spans().higherKey(first)).map(next -> next.minusDays(1));
      Alike before = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (before != null && before.outcome.agreesWith(outcome)) {
        before.spans.add(entry.getValue());
        runs.set(runs.size() - 1, new Alike(before.spans, outcome, last));
      } else {
        runs.add(new Alike(new ArrayList<>(List.of(entry.getValue())), outcome, last));
      }
      if (!day.isBefore(first)) {
        here = runs.size() - 1;
      }
    }
    Set<Alike> near = new LinkedHashSet<>();
    keep(runs.subList(here + 1, runs.size()), goals, near);
    keep(Lists.reverse(runs.subList(0, Math.max(here, 0))), goals, near);
    return near.stream().map(run -> run(day, run)).collect(ImmutableList.toImmutableList());
  }

  private static void keep(List<Alike> nearestFirst, Set<Goal> goals, Set<Alike> near) {
    nearestFirst.stream().findFirst().ifPresent(near::add);
    for (Goal goal : goals) {
      nearestFirst.stream()
          .filter(run -> reached(run.outcome).contains(goal))
          .findFirst()
          .ifPresent(near::add);
    }
  }

  private static ImmutableSet<Goal> reached(Outcome outcome) {
    return Goal.reached(outcome.requirement(), outcome.party());
  }

  private static Run run(LocalDate day, Alike run) {
    LocalDate first = run.spans.get(0).day();
    String to = first + ".." + run.last.map(LocalDate::toString).orElse("");
    return new Run(
        new Edit(Draft.EXPORT_DATE, day.toString(), to, first), ImmutableList.copyOf(run.spans));
  }
}
