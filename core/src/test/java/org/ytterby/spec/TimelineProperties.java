package org.ytterby.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Determination;
import org.ytterby.decision.MeasureOverride;
import org.ytterby.decision.MeasureOverride.Says;
import org.ytterby.decision.Overrides;
import org.ytterby.decision.ShipmentDetermination;
import org.ytterby.decision.ShipmentTimeline;
import org.ytterby.decision.Timeline;
import org.ytterby.decision.TimelineSpan;
import org.ytterby.decision.Verdict;
import org.ytterby.domains.BundledDomain;
import org.ytterby.domains.InventedDomain;
import org.ytterby.domains.LawEdits;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.Rulebooks;
import org.ytterby.trade.Shipment;

/** Law 8: a timeline is the determination of every day, and breaks only where something changes. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
@Domain(DomainContext.Global.class)
class TimelineProperties {
  private static final Rulebook BUNDLED = Rulebooks.bundled();
  private static final int BUNDLED_TRIES = 12;

  @Provide
  Arbitrary<Integer> weeks() {
    return Arbitraries.integers().between(0, 8);
  }

  @Property(tries = 60)
  @Domain(InventedDomain.class)
  void ofInventedLawIsTheAnswerOfEveryDay(
      @ForAll Rulebook rulebook,
      @ForAll Lens lens,
      @ForAll Shipment shipment,
      @ForAll("weeks") int weeks) {
    LocalDate from = shipment.exportDate().minusDays(3);
    compare(lens.policy(rulebook), shipment, from, from.plusWeeks(weeks));
  }

  @Property(tries = BUNDLED_TRIES)
  @Domain(BundledDomain.class)
  void ofTheBundledLawIsTheAnswerOfEveryDay(@ForAll Lens lens, @ForAll Shipment shipment) {
    LocalDate from = shipment.exportDate().minusDays(3);
    compare(lens.policy(BUNDLED), shipment, from, from.plusWeeks(2));
  }

  @Property(tries = 60)
  @Domain(InventedDomain.class)
  void whatWouldBeIfNothingWerePausedIsTheAnswerOfALawWithoutPauses(
      @ForAll Rulebook rulebook, @ForAll Lens lens, @ForAll Shipment shipment) {
    Rulebook unpaused = LawEdits.without(
        rulebook, p -> p instanceof Provision.Suspension || p instanceof Provision.Extension);
    LocalDate from = shipment.exportDate().minusDays(3);
    LocalDate to = from.plusWeeks(3);
    ShipmentTimeline is = lens.policy(rulebook).timeline(shipment, from, to);
    ControlPolicy otherwise = lens.policy(unpaused);
    from.datesUntil(to.plusDays(1)).forEach(day -> {
      ShipmentDetermination would = otherwise.determine(shipment.leavingOn(day));
      for (Timeline line : is.lines()) {
        Verdict revived = Verdict.of(would.line(line.id()));
        assertThat(Optional.ofNullable(line.ifRevived().get(day)))
            .as("%s of\n%s", day, Describe.law(rulebook))
            .isEqualTo(Optional.of(revived).filter(v -> !v.equals(line.on(day).verdict())));
      }
    });
  }

  @Property(tries = 60)
  @Domain(InventedDomain.class)
  void followsOverrides(
      @ForAll Rulebook rulebook,
      @ForAll Lens lens,
      @ForAll Shipment shipment,
      @ForAll Says says,
      @ForAll @IntRange(max = 99) int which,
      @ForAll @IntRange(min = -5, max = 20) int first,
      @ForAll @IntRange(max = 12) int days) {
    List<ProvisionId> measures = rulebook.provisions().values().stream()
        .filter(p -> p instanceof Provision.Requirement || p instanceof Provision.PartyRule)
        .map(Provision::id)
        .toList();
    if (measures.isEmpty()) {
      return;
    }
    LocalDate from = shipment.exportDate().minusDays(3);
    ProvisionId measure = measures.get(which % measures.size());
    String item = shipment.lines().get(0).id();
    LocalDate through = from.plusDays(first + days);
    ControlPolicy ruled = lens.policy(rulebook)
        .with(Overrides.of(ImmutableList.of(
            override(item, measure, says, from.plusDays(first), through),
            override(
                item,
                measure,
                says == Says.APPLIES ? Says.DOES_NOT_APPLY : Says.APPLIES,
                through.plusDays(1),
                through.plusDays(2)))));
    compare(ruled, shipment, from, from.plusWeeks(4));
  }

  private static MeasureOverride override(
      String item, ProvisionId measure, Says says, LocalDate from, LocalDate through) {
    return new MeasureOverride(item, measure, says, from, through, "tried", "A. Officer");
  }

  private static void compare(
      ControlPolicy policy, Shipment shipment, LocalDate from, LocalDate to) {
    ShipmentTimeline timeline = policy.timeline(shipment, from, to);
    LocalDate horizon = policy.rulebook().head().assertedThrough();
    from.datesUntil(to.plusDays(1)).forEach(day -> {
      ShipmentDetermination answer = policy.determine(shipment.leavingOn(day));
      for (Determination line : answer.lines()) {
        TimelineSpan span = timeline.line(line.id()).on(day);
        assertThat(span.verdict()).as("%s on %s", line.id(), day).isEqualTo(Verdict.of(line));
        assertThat(span.covered()).as("%s", day).isEqualTo(line.stableFrom().isPresent());
        assertThat(span.covered() && day.isAfter(horizon)).isFalse();
        line.stableFrom()
            .ifPresent(first -> assertThat(timeline.line(line.id()).around(day))
                .isEqualTo(Range.closed(first, line.stableThrough().orElseThrow())
                    .intersection(Range.closed(from, to))));
      }
      Verdict whole = timeline.whole().on(day).verdict();
      assertThat(ImmutableList.<Bounds<?>>of(whole.requirement(), whole.review(), whole.party()))
          .containsExactly(answer.requirement(), answer.review(), answer.party());
    });
    timeline.lines().forEach(line -> breaksOnlyWhereSomethingChanges(policy, line, from, to));
    breaksOnlyWhereSomethingChanges(policy, timeline.whole(), from, to);
  }

  private static void breaksOnlyWhereSomethingChanges(
      ControlPolicy policy, Timeline line, LocalDate from, LocalDate to) {
    List<Range<LocalDate>> days =
        ImmutableList.copyOf(line.spans().asMapOfRanges().keySet());
    assertThat(days.get(0).lowerEndpoint()).isEqualTo(from);
    assertThat(days.get(days.size() - 1).upperEndpoint()).isEqualTo(to);
    for (int i = 1; i < days.size(); i++) {
      LocalDate day = days.get(i).lowerEndpoint();
      assertThat(day).isEqualTo(days.get(i - 1).upperEndpoint().plusDays(1));
      TimelineSpan span = line.on(day);
      TimelineSpan before = line.on(day.minusDays(1));
      assertThat(span.because()).as("%s", day).isNotEmpty().allSatisfy(change -> {
        assertThat(change.day()).isEqualTo(day);
        assertThat(change.before().isPresent() && change.before().equals(change.after()))
            .isFalse();
        change
            .provision()
            .ifPresent(id -> assertThat(policy.rulebook().provisions().keySet().contains(id)
                    || policy.rulebook().lists().containsKey(id))
                .isTrue());
      });
      if (span.covered() == before.covered()) {
        assertThat(span.verdict()).isNotEqualTo(before.verdict());
      } else {
        assertThat(span.because()).anyMatch(change -> change.provision().isEmpty());
      }
    }
  }
}
