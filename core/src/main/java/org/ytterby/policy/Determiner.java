package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimap;
import com.google.common.collect.TreeMultimap;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Finding;
import org.ytterby.decision.Inquiry;
import org.ytterby.decision.LicenceCoverage;
import org.ytterby.decision.Question;
import org.ytterby.decision.ReadingTaken;
import org.ytterby.law.Provision;
import org.ytterby.law.Rulebook;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/** Computes the determination of one line from its findings. */
final class Determiner {
  private final Rulebook rulebook;
  private final PolicyOptions options;
  private final CompiledLaw law;
  private final Calendar calendar;
  private final Readings readings;
  private final TimeViews views;

  Determiner(
      Rulebook rulebook,
      PolicyOptions options,
      CompiledLaw law,
      Calendar calendar,
      Readings readings,
      TimeViews views) {
    this.rulebook = rulebook;
    this.options = options;
    this.law = law;
    this.calendar = calendar;
    this.readings = readings;
    this.views = views;
  }

  Determination determine(Shipment shipment, ShipmentLine line) {
    Identified identified = Identified.of(line.item());
    Item item = identified.item();
    Case facts = new Case(shipment, item, readings);
    Rulings rulings = new Rulings(options.overrides().of(line.id()));
    Judged judged = new Judged(law, facts, rulings);
    LocalDate day = shipment.exportDate();
    Calendar days = calendar.cutAt(rulings.changeDays());
    Span span = days.on(day);
    Findings findings = Findings.of(judged, span, item, day.getYear());
    Outcome outcome = Outcome.of(judged, span);
    ImmutableList<ReadingTaken> taken =
        ReadingsTaken.of(rulebook, options, views, judged, facts, span, day, findings.kept());
    Codes codes = Codes.of(findings.kept());
    ImmutableList<LicenceCoverage> licences = shipment.licence().stream()
        .map(held ->
            new Coverage(law, judged.on(day), facts, span, outcome, findings.kept()).of(held))
        .collect(toImmutableList());
    Judged met = judged.met();
    Predicate<Span> same = other -> Outcome.of(met, other).agreesWith(outcome)
        && Codes.of(Findings.of(met, other, item, day.getYear()).kept()).equals(codes);
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
        .addAllDuties(new Duties(judged.on(day), facts, span, codes, options.workingDays())
            .of(findings.kept(), outcome))
        .addAllLicences(licences)
        .addAllQuestions(questions(outcome, findings.kept()))
        .addAllReadings(taken)
        .stableFrom(days.from(day, same))
        .stableThrough(days.through(day, same))
        .addAllCautioned(new Cautions(
                rulebook,
                law,
                calendar,
                options.knownOn(),
                facts,
                rulings,
                outcome,
                findings.kept(),
                taken,
                licences,
                identified)
            .cautions())
        .rulebook(rulebook.head().version())
        .build();
  }

  /** What is worth finding out. */
  Inquiry inquire(Shipment shipment, ShipmentLine line, ToIntFunction<String> cost) {
    Identified identified = Identified.of(line.item());
    Case facts = new Case(shipment, identified.item(), readings);
    Rulings rulings = new Rulings(options.overrides().of(line.id()));
    LocalDate day = shipment.exportDate();
    Judged judged = new Judged(law, facts, rulings).on(day);
    Span span = calendar.on(day);
    ImmutableSet<String> unsettled = judged
        .met()
        .involved()
        .flatMap(id -> span.status(id).unsettledBy().stream())
        .collect(ImmutableSet.toImmutableSet());
    return new Inquirer(judged, span, this::isFact, cost).inquiry(line.id(), unsettled);
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
