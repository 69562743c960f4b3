package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ytterby.decision.Finding;
import org.ytterby.decision.FindingState;
import org.ytterby.decision.LicenceCoverage;
import org.ytterby.decision.ReadingTaken;
import org.ytterby.decision.Requirement;
import org.ytterby.law.LawQuestion;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionState;
import org.ytterby.law.Rulebook;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.BillContent;
import org.ytterby.trade.Item;
import org.ytterby.trade.RollUp;
import org.ytterby.trade.ValueBasis;

/** What a signer should have in mind, in sentences. */
final class Cautions {
  private final Rulebook rulebook;
  private final CompiledLaw law;
  private final Calendar calendar;
  private final Optional<LocalDate> knownOn;
  private final Case facts;
  private final Rulings rulings;
  private final Outcome outcome;
  private final ImmutableList<Finding> findings;
  private final ImmutableList<ReadingTaken> readings;
  private final ImmutableList<LicenceCoverage> licences;
  private final Identified identified;
  private final List<String> sentences = new ArrayList<>();

  Cautions(
      Rulebook rulebook,
      CompiledLaw law,
      Calendar calendar,
      Optional<LocalDate> knownOn,
      Case facts,
      Rulings rulings,
      Outcome outcome,
      ImmutableList<Finding> findings,
      ImmutableList<ReadingTaken> readings,
      ImmutableList<LicenceCoverage> licences,
      Identified identified) {
    this.rulebook = rulebook;
    this.law = law;
    this.calendar = calendar;
    this.knownOn = knownOn;
    this.facts = facts;
    this.rulings = rulings;
    this.outcome = outcome;
    this.findings = findings;
    this.readings = readings;
    this.licences = licences;
    this.identified = identified;
  }

  ImmutableList<String> sentences() {
    sentences.addAll(
        new OverrideText(rulings, facts.shipment().exportDate(), findings).sentences());
    reach();
    providedThat();
    guidance();
    findings.stream()
        .filter(f -> f.status().state() == ProvisionState.UNSETTLED)
        .flatMap(f -> f.status().unsettledBy().stream())
        .distinct()
        .sorted()
        .forEach(this::unsettled);
    readings.stream()
        .filter(r -> r.how() == ReadingTaken.How.PREFERRED)
        .filter(r -> isAboutTime(r.question()) || couldDiffer(r.question()))
        .forEach(this::preferred);
    licences.forEach(coverage -> sentences.add(coverage.toString()));
    sentences.addAll(identified.sentences());
    bill();
    if (!outcome.tight()) {
      sentences.add(
          "Too much is not known to weigh all of it together: the answer holds, but may be wider than it need be.");
    }
    unused();
    return ImmutableList.copyOf(sentences);
  }

  private void reach() {
    LocalDate day = facts.shipment().exportDate();
    if (day.isAfter(calendar.horizon())) {
      sentences.add("The law was checked through %s; what was published later is not known here."
          .formatted(calendar.horizon()));
    }
    if (calendar.firstDay().isEmpty()) {
      sentences.add("No law of the rulebook%s: nothing is assessed."
          .formatted(knownOn.map(d -> " had been published by " + d).orElse(" is known")));
    }
    if (calendar.firstDay().filter(day::isBefore).isPresent()) {
      sentences.add("The rulebook has no law before %s; earlier law is not assessed."
          .formatted(calendar.firstDay().get()));
    }
  }

  /** An answer lighter than "required" holds only for who does not know and has not been told of certain risks. */
  private void providedThat() {
    if (outcome.requirement().floor().compareTo(Requirement.REQUIRED) >= 0) {
      return;
    }
    Span span = calendar.on(facts.shipment().exportDate());
    law.knowledge().stream()
        .filter(k ->
            span.live(k.provision().id()) != Truth.FALSE && !k.when().put(facts).is(Truth.FALSE))
        .forEach(k -> sentences.add("Provided that %s: %s."
            .formatted(k.provision().providedThat().orElseThrow(), k.provision().citation())));
  }

  private void guidance() {
    findings.stream()
        .filter(f -> f.state() == FindingState.NARROWED)
        .flatMap(f -> f.by().stream())
        .distinct()
        .sorted()
        .forEach(id ->
            sentences.add("Outside by published guidance, %s: a presumption, not an exclusion."
                .formatted(Objects.requireNonNull(rulebook.provisions().get(id)).citation())));
  }

  private void unsettled(String id) {
    LawQuestion question = rulebook.questions().get(id);
    sentences.add(
        question != null
            ? "Not settled: %s".formatted(question.asks())
            : "Not settled: %s was reported on %s; no published instrument says so."
                .formatted(
                    Objects.requireNonNull(rulebook.announcements().get(id)).name(),
                    Objects.requireNonNull(rulebook.announcements().get(id)).published()));
  }

  private boolean isAboutTime(String question) {
    return rulebook.all(Provision.Suspension.class).stream()
        .anyMatch(s -> s.lastDayQuestion().filter(question::equals).isPresent());
  }

  private boolean couldDiffer(String question) {
    Case open = facts.with(facts.readings().withOpen(question));
    Span span = calendar.on(facts.shipment().exportDate());
    return !Outcome.of(new Judged(law, open, rulings), span).agreesWith(outcome);
  }

  private void preferred(ReadingTaken reading) {
    LawQuestion question = Objects.requireNonNull(rulebook.questions().get(reading.question()));
    sentences.add("%s The reading `%s` is taken; under %s the outcome could differ."
        .formatted(
            question.asks(),
            reading.taken(),
            Sets.difference(question.readings().keySet(), java.util.Set.of(reading.taken()))));
  }

  /** A customs code names candidates: entries that the facts do not meet, or may meet. One that points nowhere says nothing. */
  private void customs(String code) {
    int year = facts.shipment().exportDate().getYear();
    ImmutableList<Finding> pointed = findings.stream()
        .filter(f -> f.status().live() != Truth.FALSE)
        .filter(f -> rulebook.provisions().get(f.provision()) instanceof Provision.Entry entry
            && entry.isPointedAtBy(code, year))
        .collect(ImmutableList.toImmutableList());
    ImmutableList<Finding> open = pointed.stream()
        .filter(f -> f.state() == FindingState.OPEN)
        .collect(ImmutableList.toImmutableList());
    if (!pointed.isEmpty() && pointed.stream().allMatch(f -> f.state() == FindingState.NOT_MET)) {
      sentences.add(
          "Customs code `%s` stands for reference beside %s; the facts given do not lead there. Descriptions decide, not customs codes."
              .formatted(code, names(pointed)));
    } else if (!open.isEmpty()
        && pointed.stream()
            .allMatch(f -> f.state() == FindingState.NOT_MET || f.state() == FindingState.OPEN)) {
      sentences.add(
          "Customs code `%s` stands for reference beside %s: a candidate, no fact is taken from the code. Descriptions decide, not customs codes."
              .formatted(code, names(open)));
    }
  }

  private static String names(ImmutableList<Finding> entries) {
    return entries.stream()
        .map(f -> f.code().map(Object::toString).orElseGet(() -> f.provision().toString()))
        .distinct()
        .collect(java.util.stream.Collectors.joining(", "));
  }

  /** How the values of a bill of materials were taken. */
  private void bill() {
    if (facts.item().contentValue().orElse(null) instanceof BillContent content) {
      RollUp sums = content.rollUp();
      String rates = sums.rates().toString();
      sentences.add(
          sums.basis() == ValueBasis.PRICE
              ? "Values of the bill of materials are prices as stated%s; the law does not say whether price or cost is meant."
                  .formatted(rates.isEmpty() ? "" : ", at " + rates)
              : "Values of the bill of materials are what parts cost, added up without labour and margin%s; the law does not say whether price or cost is meant."
                  .formatted(rates.isEmpty() ? "" : ", at " + rates));
    }
  }

  /** Facts that were stated and on which this version rests nothing. */
  private void unused() {
    Item stated = identified.stated();
    Stream.concat(Stream.of(stated), stated.allContents())
        .flatMap(i -> i.parameters().keySet().stream())
        .filter(name -> !rulebook.parameters().contains(name))
        .distinct()
        .sorted()
        .forEach(
            name -> sentences.add("Parameter `%s`: no provision looks at it.".formatted(name)));
    stated.customsCodes().stream().sorted().forEach(this::customs);
    Sets.difference(
            stated.statedControlCodes(),
            findings.stream()
                .filter(f -> f.state() != FindingState.NOT_MET)
                .flatMap(f -> f.code().stream())
                .map(Object::toString)
                .collect(java.util.stream.Collectors.toSet()))
        .forEach(code -> sentences.add(
            "Control code `%s` was stated; the facts given do not lead to it.".formatted(code)));
  }
}
