package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ytterby.decision.Change;
import org.ytterby.decision.Overrides;
import org.ytterby.decision.ShipmentTimeline;
import org.ytterby.decision.Timeline;
import org.ytterby.decision.TimelineSpan;
import org.ytterby.decision.Verdict;
import org.ytterby.law.ProvisionId;
import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/** Answers over days: the conditions of a line are put once, and weighed where a provision that may touch it changes. */
final class Timelines {
  private final CompiledLaw law;
  private final Readings readings;
  private final Calendar calendar;
  private final Calendar unpaused;
  private final Overrides overrides;

  /**
   * Takes what a policy knows.
   *
   * @param unpaused the same law without any pause
   */
  Timelines(
      CompiledLaw law,
      Readings readings,
      Calendar calendar,
      Calendar unpaused,
      Overrides overrides) {
    this.overrides = overrides;
    this.law = law;
    this.readings = readings;
    this.calendar = calendar;
    this.unpaused = unpaused;
  }

  /** A line over all days: as it is, and as it would be without pauses. */
  private record Line(
      String id, ImmutableList<Run<TimelineSpan>> runs, ImmutableList<Run<Verdict>> revived) {

    Timeline between(LocalDate from, LocalDate to) {
      return new Timeline(
          id,
          Run.between(runs, from, to, Optional::of),
          Run.between(
              Run.joined(
                  runs,
                  revived,
                  (is, would) ->
                      is.verdict().equals(would) ? Optional.<Verdict>empty() : Optional.of(would)),
              from,
              to,
              would -> would));
    }
  }

  ShipmentTimeline of(Shipment shipment, LocalDate from, LocalDate to) {
    ImmutableList<Line> lines =
        shipment.lines().stream().map(line -> line(shipment, line)).collect(toImmutableList());
    return new ShipmentTimeline(
        lines.stream().map(line -> line.between(from, to)).collect(toImmutableList()),
        whole(lines).between(from, to));
  }

  private static Line whole(ImmutableList<Line> lines) {
    ImmutableList<Run<TimelineSpan>> heaviest = lines.stream()
        .map(line -> line.runs)
        .reduce((some, others) -> Run.joined(some, others, Timelines::heavier))
        .orElseThrow();
    return new Line(
        "",
        heaviest.stream()
            .map(run -> new Run<>(run.from(), began(run.from(), run.value(), lines)))
            .collect(toImmutableList()),
        lines.stream()
            .map(line -> line.revived)
            .reduce((some, others) -> Run.joined(some, others, Verdict::heavier))
            .orElseThrow());
  }

  private static TimelineSpan heavier(TimelineSpan some, TimelineSpan other) {
    return new TimelineSpan(
        some.verdict().heavier(other.verdict()), some.covered(), ImmutableList.of());
  }

  /** What began a span of the whole: what began one of a line on that day. */
  private static TimelineSpan began(LocalDate day, TimelineSpan span, ImmutableList<Line> lines) {
    return new TimelineSpan(
        span.verdict(),
        span.covered(),
        lines.stream()
            .flatMap(line -> line.runs.stream())
            .filter(run -> run.from().equals(day))
            .flatMap(run -> run.value().because().stream())
            .distinct()
            .collect(toImmutableList()));
  }

  private Line line(Shipment shipment, ShipmentLine line) {
    Item item = Identified.of(line.item()).item();
    Rulings rulings = new Rulings(overrides.of(line.id()));
    Verdicts verdicts = new Verdicts(
        new Judged(law, new Case(shipment, item, readings), rulings),
        item,
        shipment.exportDate().getYear());
    return new Line(line.id(), runs(verdicts, rulings), revived(verdicts, rulings));
  }

  private ImmutableList<Run<TimelineSpan>> runs(Verdicts verdicts, Rulings rulings) {
    ImmutableSet<ProvisionId> touching = verdicts.touching();
    List<Run<TimelineSpan>> runs = new ArrayList<>();
    ImmutableSortedSet<LocalDate> ruledOn = rulings.changeDays();
    Span before = calendar.on(LocalDate.MIN);
    TimelineSpan last = new TimelineSpan(verdicts.on(before), false, ImmutableList.of());
    runs.add(new Run<>(LocalDate.MIN, last));
    for (LocalDate day : days(rulings)) {
      Span span = calendar.on(day);
      ImmutableList<ProvisionId> changed = changed(touching, before, span);
      boolean ruledAnew = ruledOn.contains(day);
      Verdict verdict = changed.isEmpty() && !ruledAnew ? last.verdict() : verdicts.on(span);
      boolean covered = calendar.covers(day);
      if (covered != last.covered() || !verdict.equals(last.verdict())) {
        ImmutableList.Builder<Change> because = ImmutableList.builder();
        if (covered != last.covered()) {
          because.add(Change.of(day, covered ? Change.Kind.FIRST_DAY : Change.Kind.PAST_HORIZON));
        }
        if (!verdict.equals(last.verdict())) {
          Span ruled = before.from(day);
          Verdict then = ruledAnew ? verdicts.on(ruled) : last.verdict();
          if (!then.equals(last.verdict())) {
            because.addAll(rulings.changesOn(day));
          }
          if (!then.equals(verdict)) {
            Responsible responsible = new Responsible(verdicts, ruled, then, span, verdict);
            for (ProvisionId id : responsible.among(changed)) {
              because.add(Change.of(day, id, before.status(id), span.status(id)));
            }
          }
        }
        last = new TimelineSpan(verdict, covered, because.build());
        runs.add(new Run<>(day, last));
      }
      before = span;
    }
    return ImmutableList.copyOf(runs);
  }

  private ImmutableList<Run<Verdict>> revived(Verdicts verdicts, Rulings rulings) {
    ImmutableSet<ProvisionId> touching = verdicts.touching();
    ImmutableSortedSet<LocalDate> ruledAnew = rulings.changeDays();
    List<Run<Verdict>> runs = new ArrayList<>();
    Span before = unpaused.on(LocalDate.MIN);
    runs.add(new Run<>(LocalDate.MIN, verdicts.on(before)));
    for (LocalDate day : unpaused.cutAt(ruledAnew).spans().keySet()) {
      Span span = unpaused.on(day);
      if (ruledAnew.contains(day) || !changed(touching, before, span).isEmpty()) {
        runs.add(new Run<>(day, verdicts.on(span)));
      }
      before = span;
    }
    return ImmutableList.copyOf(runs);
  }

  private static ImmutableList<ProvisionId> changed(
      ImmutableSet<ProvisionId> touching, Span before, Span after) {
    return touching.stream()
        .filter(id -> !before.agreesOn(id, after))
        .sorted()
        .collect(toImmutableList());
  }

  /** The days on which something may change: a provision's state, an override, or whether the rulebook was checked. */
  private ImmutableSortedSet<LocalDate> days(Rulings rulings) {
    return Streams.concat(
            Sets.difference(calendar.spans().keySet(), ImmutableSet.of(LocalDate.MIN)).stream(),
            rulings.changeDays().stream(),
            Stream.of(calendar.horizon().plusDays(1)))
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }
}
