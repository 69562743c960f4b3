package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimap;
import com.google.common.collect.TreeMultimap;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Duty;
import org.ytterby.decision.Finding;
import org.ytterby.decision.FindingState;
import org.ytterby.decision.Question;
import org.ytterby.decision.ReadingTaken;
import org.ytterby.law.DutyRule;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/** Computes the determination of one line from its findings. */
final class Determiner {
  private final Rulebook rulebook;
  private final PolicyOptions options;
  private final CompiledLaw law;
  private final Calendar calendar;
  private final Readings readings;

  Determiner(
      Rulebook rulebook,
      PolicyOptions options,
      CompiledLaw law,
      Calendar calendar,
      Readings readings) {
    this.rulebook = rulebook;
    this.options = options;
    this.law = law;
    this.calendar = calendar;
    this.readings = readings;
  }

  Determination determine(Shipment shipment, ShipmentLine line) {
    Case facts = new Case(shipment, line.item(), readings);
    Judged judged = new Judged(law, facts);
    LocalDate day = shipment.exportDate();
    Span span = calendar.on(day);
    Findings findings = Findings.of(judged, span, line.item());
    Outcome outcome = Outcome.of(judged, span);
    ImmutableList<ReadingTaken> taken =
        ReadingsTaken.of(rulebook, options, law, judged, facts, span, day, findings.kept());
    Codes codes = Codes.of(findings.kept());
    Judged met = judged.met();
    Predicate<Span> same = other -> Outcome.of(met, other).equals(outcome)
        && Codes.of(Findings.of(met, other, line.item()).kept()).equals(codes);
    return Determination.builder()
        .id(line.id())
        .exportDate(day)
        .knownOn(options.knownOn())
        .scope(rulebook.head().scope())
        .requirement(outcome.requirement())
        .review(outcome.review())
        .party(outcome.party())
        .controlCodes(codes.control())
        .dormantCodes(codes.dormant())
        .possibleCodes(codes.possible())
        .addAllFindings(findings.kept())
        .notMet(findings.notMet())
        .addAllDuties(duties(judged, findings.kept()))
        .addAllQuestions(questions(outcome, findings.kept()))
        .addAllReadings(taken)
        .stableFrom(calendar.from(day, same))
        .stableThrough(calendar.through(day, same))
        .addAllCautions(new Cautions(
                rulebook, law, calendar, options.knownOn(), facts, outcome, findings.kept(), taken)
            .sentences())
        .rulebook(rulebook.head().version())
        .build();
  }

  private static ImmutableList<Duty> duties(Judged judged, ImmutableList<Finding> findings) {
    return findings.stream()
        .flatMap(f -> f.state() == FindingState.MET
            ? own(judged, f.provision())
            : f.state() == FindingState.EXEMPTED ? ofExemption(judged, f.by()) : Stream.of())
        .map(d -> new Duty(d.kind(), d.deadline(), d.citation()))
        .distinct()
        .collect(toImmutableList());
  }

  private static Stream<DutyRule> own(Judged judged, ProvisionId id) {
    return Stream.concat(
        judged.rules().stream()
            .filter(r -> r.id().equals(id))
            .flatMap(r -> r.rule().duties().stream()),
        judged.obligations().stream()
            .map(o -> o.duty().provision())
            .filter(p -> p.id().equals(id))
            .flatMap(p -> p.duties().stream()));
  }

  private static Stream<DutyRule> ofExemption(Judged judged, Set<ProvisionId> ids) {
    return judged.exemptions().stream()
        .filter(e -> ids.contains(e.provision().id()))
        .flatMap(e -> e.provision().duties().stream());
  }

  /** The facts on which a part of the answer that is not settled may depend. */
  private ImmutableList<Question> questions(Outcome outcome, ImmutableList<Finding> findings) {
    Multimap<String, String> matters = TreeMultimap.create();
    for (Finding finding : findings) {
      if (finding.status().live() != Truth.FALSE) {
        parts(finding, outcome)
            .forEach(part -> finding.missing().stream()
                .filter(this::isFact)
                .forEach(fact -> matters.put(fact, part)));
      }
    }
    return matters.keySet().stream()
        .map(fact -> new Question(fact, ImmutableSortedSet.copyOf(matters.get(fact))))
        .collect(toImmutableList());
  }

  private Stream<String> parts(Finding finding, Outcome outcome) {
    Provision provision = rulebook.provisions().get(finding.provision());
    if (provision instanceof Provision.Obligation) {
      return Stream.of();
    }
    boolean party = provision instanceof Provision.PartyRule;
    boolean review = provision instanceof Provision.Review;
    return Stream.of(
            party || review || outcome.requirement().isSettled() ? "" : "requirement",
            party
                    || outcome.review().isSettled()
                    || (!review && outcome.requirement().isSettled())
                ? ""
                : "review",
            party && !outcome.party().isSettled() ? "party" : "")
        .filter(part -> !part.isEmpty());
  }

  private boolean isFact(String missing) {
    return !rulebook.questions().containsKey(missing)
        && !rulebook.announcements().containsKey(missing)
        && missing.indexOf('/') < 0;
  }
}
