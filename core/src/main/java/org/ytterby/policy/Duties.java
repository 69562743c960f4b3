package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Duty;
import org.ytterby.decision.Finding;
import org.ytterby.decision.FindingState;
import org.ytterby.decision.Requirement;
import org.ytterby.law.DutyPapers;
import org.ytterby.law.DutyRule;
import org.ytterby.law.DutyTerm;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.WorkingDays;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Parameter;
import org.ytterby.trade.Shipment;

/** What the parties must do: what follows from provisions that are met, and from those that are met but for a limit. */
final class Duties {
  private final Judged judged;
  private final Case facts;
  private final Span span;
  private final Codes codes;
  private final Optional<WorkingDays> workingDays;

  Duties(Judged judged, Case facts, Span span, Codes codes, Optional<WorkingDays> workingDays) {
    this.workingDays = workingDays;
    this.judged = judged;
    this.facts = facts;
    this.span = span;
    this.codes = codes;
  }

  ImmutableList<Duty> of(ImmutableList<Finding> findings, Outcome outcome) {
    Stream<DutyRule> follow = findings.stream()
        .flatMap(f -> f.state() == FindingState.MET
            ? own(f.provision())
            : f.state() == FindingState.EXEMPTED ? ofExemption(f.by()) : Stream.of());
    Stream<DutyRule> near = outcome.requirement().equals(Bounds.settled(Requirement.NOT_REQUIRED))
        ? nearMisses()
        : Stream.of();
    return Stream.concat(follow, near).map(this::filled).distinct().collect(toImmutableList());
  }

  private Stream<DutyRule> own(ProvisionId id) {
    return Stream.concat(
        judged.rules().stream()
            .filter(r -> r.id().equals(id))
            .flatMap(r -> r.rule().duties().stream()),
        judged.obligations().stream()
            .map(o -> o.duty().provision())
            .filter(p -> p.id().equals(id))
            .flatMap(p -> p.duties().stream()));
  }

  private Stream<DutyRule> ofExemption(Set<ProvisionId> ids) {
    return judged.exemptions().stream()
        .filter(e -> ids.contains(e.provision().id()))
        .flatMap(e -> e.provision().duties().stream());
  }

  /** A limit alone decides where the rule fails, and with nothing said of parameters would turn on them and on nothing else. */
  private Stream<DutyRule> nearMisses() {
    if (facts.item().parameters().isEmpty()) {
      return Stream.of();
    }
    ImmutableSet<String> stated = facts.item().parameters().keySet().stream()
        .map(FactNames::parameter)
        .collect(toImmutableSet());
    Case bare = facts.withoutParameters();
    return judged.rules().stream()
        .filter(r -> !r.rule().nearMiss().isEmpty()
            && r.condition().is(Truth.FALSE)
            && !judged.rulings().on(span.day()).containsKey(r.id())
            && span.live(r.id()) == Truth.TRUE)
        .filter(r -> {
          Answer without = r.rule().condition().put(bare);
          return without.is(Truth.UNKNOWN) && stated.containsAll(without.missing());
        })
        .flatMap(r -> r.rule().nearMiss().stream());
  }

  private Duty filled(DutyRule rule) {
    DutyPapers papers = rule.papers();
    return new Duty(
        rule.kind(),
        rule.deadline(),
        rule.term(),
        rule.term().flatMap(t -> event(t).flatMap(day -> t.lastDay(day, workingDays))),
        rule.citation(),
        rule.remark().map(this::fill),
        new DutyPapers(
            papers.documents(), papers.to(), papers.text().map(this::fill), papers.notSeen()));
  }

  private Optional<LocalDate> event(DutyTerm term) {
    Shipment shipment = facts.shipment();
    return switch (term.from()) {
      case EXPORT -> Optional.of(shipment.exportDate());
      case ACCEPTANCE -> shipment.applicationAcceptedOn();
      case NOT_STATED -> Optional.empty();
    };
  }

  /** Fills the gaps with what is known; what is not stays to be filled in, marked. */
  private String fill(String text) {
    Shipment shipment = facts.shipment();
    Countries to = shipment.to();
    boolean oneCountry = !to.except() && to.listed().size() == 1;
    return codesAndParameters(text)
        .replace(DutyRule.DESTINATION, oneCountry ? to.toString() : "[destination]")
        .replace(DutyRule.IMPORTER, shipment.importer().name().orElse("[importer]"))
        .replace(DutyRule.END_USER, shipment.endUser().name().orElse("[end user]"))
        .replace(DutyRule.EXPORT_DATE, shipment.exportDate().toString());
  }

  private String codesAndParameters(String text) {
    return text.replace(
            DutyRule.CODES,
            codes.control().stream().map(Object::toString).collect(Collectors.joining(", ")))
        .replace(
            DutyRule.PARAMETERS,
            facts.item().parameters().entrySet().stream()
                .map(p -> p.getKey().replace('_', ' ') + " " + written(p.getValue()))
                .collect(Collectors.joining(", ")));
  }

  private static String written(Parameter parameter) {
    return (parameter.value() + " " + parameter.unit()).strip();
  }
}
