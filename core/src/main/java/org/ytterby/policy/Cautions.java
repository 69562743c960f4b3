package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ytterby.decision.Caution;
import org.ytterby.decision.Finding;
import org.ytterby.decision.FindingState;
import org.ytterby.decision.LicenceCoverage;
import org.ytterby.decision.ReadingTaken;
import org.ytterby.decision.Requirement;
import org.ytterby.law.Announcement;
import org.ytterby.law.LawQuestion;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionState;
import org.ytterby.law.Rulebook;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.BillContent;
import org.ytterby.trade.Item;
import org.ytterby.trade.RollUp;
import org.ytterby.trade.ValueBasis;

/** What a signer should have in mind. */
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
  private final List<Caution> cautions = new ArrayList<>();

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

  ImmutableList<Caution> cautions() {
    cautions.addAll(new OverrideText(rulings, facts.shipment().exportDate(), findings).cautions());
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
    licences.forEach(coverage -> cautions.add(LicenceText.of(coverage)));
    cautions.addAll(identified.cautions());
    bill();
    if (!outcome.tight()) {
      add(Caution.Kind.WIDE);
    }
    unused();
    return ImmutableList.copyOf(cautions);
  }

  private void add(Caution.Kind kind) {
    cautions.add(Caution.of(kind, ImmutableMap.of()));
  }

  private void add(Caution.Kind kind, String name, Object value) {
    cautions.add(Caution.of(kind, ImmutableMap.of(name, value.toString())));
  }

  private void add(Caution.Kind kind, Provision provision, ImmutableMap<String, String> more) {
    cautions.add(new Caution(
        kind,
        ImmutableMap.<String, String>builder()
            .putAll(more)
            .put("cite", provision.citation().toString())
            .buildOrThrow(),
        Optional.of(provision.id())));
  }

  private void reach() {
    LocalDate day = facts.shipment().exportDate();
    if (day.isAfter(calendar.horizon())) {
      add(Caution.Kind.HORIZON, "day", calendar.horizon());
    }
    if (calendar.firstDay().isEmpty()) {
      knownOn.ifPresentOrElse(
          known -> add(Caution.Kind.NOTHING_PUBLISHED, "day", known),
          () -> add(Caution.Kind.NO_LAW));
    }
    calendar
        .firstDay()
        .filter(day::isBefore)
        .ifPresent(first -> add(Caution.Kind.BEFORE_ALL_LAW, "day", first));
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
        .forEach(k -> add(
            Caution.Kind.PROVIDED_THAT,
            k.provision(),
            ImmutableMap.of("that", k.provision().providedThat().orElseThrow())));
  }

  private void guidance() {
    findings.stream()
        .filter(f -> f.state() == FindingState.NARROWED)
        .flatMap(f -> f.by().stream())
        .distinct()
        .sorted()
        .forEach(id -> add(
            Caution.Kind.BY_GUIDANCE,
            Objects.requireNonNull(rulebook.provisions().get(id)),
            ImmutableMap.of()));
  }

  private void unsettled(String id) {
    LawQuestion question = rulebook.questions().get(id);
    if (question != null) {
      add(Caution.Kind.UNSETTLED_QUESTION, "question", question.asks());
      return;
    }
    Announcement report = Objects.requireNonNull(rulebook.announcements().get(id));
    cautions.add(Caution.of(
        Caution.Kind.UNSETTLED_REPORT,
        ImmutableMap.of("report", report.name(), "day", report.published().toString())));
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
    cautions.add(Caution.of(
        Caution.Kind.READING,
        ImmutableMap.of(
            "question", question.asks(),
            "taken", reading.taken(),
            "others",
                Sets.difference(question.readings().keySet(), java.util.Set.of(reading.taken()))
                    .toString())));
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
      customs(Caution.Kind.CUSTOMS_NOT_LED, code, pointed);
    } else if (!open.isEmpty()
        && pointed.stream()
            .allMatch(f -> f.state() == FindingState.NOT_MET || f.state() == FindingState.OPEN)) {
      customs(Caution.Kind.CUSTOMS_CANDIDATE, code, open);
    }
  }

  private void customs(Caution.Kind kind, String code, ImmutableList<Finding> entries) {
    cautions.add(Caution.of(kind, ImmutableMap.of("code", code, "entries", names(entries))));
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
      boolean price = sums.basis() == ValueBasis.PRICE;
      if (rates.isEmpty()) {
        add(price ? Caution.Kind.BILL_AT_PRICES : Caution.Kind.BILL_AT_COST);
      } else {
        add(
            price ? Caution.Kind.BILL_AT_PRICES_AND_RATES : Caution.Kind.BILL_AT_COST_AND_RATES,
            "rates",
            rates);
      }
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
        .forEach(name -> add(Caution.Kind.PARAMETER_UNUSED, "name", name));
    stated.customsCodes().stream().sorted().forEach(this::customs);
    Sets.difference(
            stated.statedControlCodes(),
            findings.stream()
                .filter(f -> f.state() != FindingState.NOT_MET)
                .flatMap(f -> f.code().stream())
                .map(Object::toString)
                .collect(java.util.stream.Collectors.toSet()))
        .forEach(code -> add(Caution.Kind.CONTROL_CODE_NOT_LED, "code", code));
  }
}
