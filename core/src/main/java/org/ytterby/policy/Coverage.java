package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ytterby.decision.Finding;
import org.ytterby.decision.FindingState;
import org.ytterby.decision.LicenceCoverage;
import org.ytterby.decision.LicenceCoverage.About;
import org.ytterby.decision.LicenceCoverage.Point;
import org.ytterby.decision.PartyMeasure;
import org.ytterby.decision.Requirement;
import org.ytterby.law.Citation;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.HeldLicence;
import org.ytterby.trade.Shipment;

/** Whether a licence that is held covers a line: point by point, and never for certain while a point is not known. */
final class Coverage {
  private static final ImmutableSet<FindingState> MAY_APPLY =
      ImmutableSet.of(FindingState.MET, FindingState.OPEN, FindingState.UNSETTLED);

  private final CompiledLaw law;
  private final ImmutableMap<ProvisionId, Judged.Rule> rules;
  private final Case facts;
  private final Span span;
  private final Outcome outcome;
  private final ImmutableList<Finding> demands;
  private final List<Point> points = new ArrayList<>();

  Coverage(
      CompiledLaw law,
      Judged judged,
      Case facts,
      Span span,
      Outcome outcome,
      ImmutableList<Finding> findings) {
    this.law = law;
    this.facts = facts;
    this.span = span;
    this.outcome = outcome;
    rules = Maps.uniqueIndex(judged.rules(), Judged.Rule::id);
    demands = findings.stream()
        .filter(f -> rules.containsKey(f.provision()) && MAY_APPLY.contains(f.state()))
        .collect(toImmutableList());
  }

  LicenceCoverage of(HeldLicence held) {
    if (outcome.requirement().ceiling().compareTo(Requirement.EXEMPT) <= 0) {
      return new LicenceCoverage(held, false, ImmutableList.of(), ImmutableList.of());
    }
    Optional<CompiledLaw.Licence> kind = law.licences().stream()
        .filter(
            k -> k.kind().licence().equals(held.kind()) && span.live(k.kind().id()) != Truth.FALSE)
        .findFirst();
    kind.ifPresentOrElse(
        k -> kind(k, held),
        () -> add(
            About.KIND,
            Truth.UNKNOWN,
            "no licence of the kind `%s` is known on %s".formatted(held.kind(), day()),
            Optional.empty()));
    demands.forEach(demand -> demand(demand, kind, held));
    validity(held);
    endUser(held);
    add(
        About.DESTINATION,
        held.destinations().isUnknown()
            ? Truth.UNKNOWN
            : facts.shipment().destination().within(held.destinations()),
        held.destinations().isUnknown()
            ? "its destinations are not known"
            : "it is for %s and the goods go to %s"
                .formatted(
                    held.destinations(),
                    orUnknown(facts.shipment().destination().toString())));
    endUse(held);
    quantity(held);
    party();
    return new LicenceCoverage(
        held,
        true,
        ImmutableList.copyOf(points),
        kind.map(k -> k.kind().notChecked()).orElse(ImmutableList.of()));
  }

  private LocalDate day() {
    return facts.shipment().exportDate();
  }

  private void add(About about, Truth holds, String says) {
    add(about, holds, says, Optional.empty());
  }

  private void add(About about, Truth holds, String says, Optional<Citation> citation) {
    points.add(new Point(about, holds, says, citation));
  }

  private static String orUnknown(String text) {
    return text.isEmpty() ? "a country that is not known" : text;
  }

  private void kind(CompiledLaw.Licence kind, HeldLicence held) {
    Provision.LicenceKind limits = kind.kind();
    Optional<Citation> cite = Optional.of(limits.citation());
    if (span.live(limits.id()) == Truth.UNKNOWN) {
      add(About.KIND, Truth.UNKNOWN, "whether there are licences of its kind is not settled", cite);
    }
    limits.open().ifPresent(why -> add(About.KIND, Truth.UNKNOWN, why, cite));
    Answer unless = kind.unless().put(facts);
    if (!unless.is(Truth.FALSE)) {
      add(
          About.PARTY,
          unless.truth().not(),
          unless.is(Truth.TRUE)
              ? "no licence of this kind may be used with this party"
              : "whether a licence of this kind may be used with this party depends on "
                  + String.join(", ", unless.missing()),
          cite);
    }
    limits.years().ifPresent(years -> longest(held, years, cite));
    if (limits.oneEndUser() && held.endUsers().size() > 1) {
      add(About.END_USER, Truth.FALSE, "a licence of its kind is for one end user", cite);
    }
    if (limits.oneExport()) {
      add(
          About.EXPORTS,
          held.exportsMade().map(n -> Truth.of(n == 0)).orElse(Truth.UNKNOWN),
          held.exportsMade()
              .map(n -> n == 0 ? "it was not used yet" : "it is for one export and was used")
              .orElse("it is for one export, and whether it was used is not known"),
          cite);
    }
  }

  private void longest(HeldLicence held, int years, Optional<Citation> cite) {
    held.validFrom()
        .flatMap(from -> held.validTo().filter(to -> to.isAfter(from.plusYears(years))))
        .ifPresent(to -> add(
            About.VALIDITY,
            Truth.FALSE,
            "a licence of its kind is valid for %d %s at most, and it says longer"
                .formatted(years, years == 1 ? "year" : "years"),
            cite));
  }

  /** What demands a licence must be something that licences of the kind are for, and stand on this one. */
  private void demand(Finding demand, Optional<CompiledLaw.Licence> kind, HeldLicence held) {
    Judged.Rule rule = Objects.requireNonNull(rules.get(demand.provision()));
    String name =
        demand.code().map(Object::toString).orElseGet(() -> demand.provision().toString());
    boolean met = demand.state() == FindingState.MET;
    if (rule.rule().effect().filter(e -> e == Provision.Effect.PROHIBITED).isPresent()) {
      add(
          About.PROHIBITION,
          met ? Truth.FALSE : Truth.UNKNOWN,
          "%s %s: no licence lifts that".formatted(name, met ? "prohibits it" : "may prohibit it"),
          Optional.of(demand.citation()));
      return;
    }
    kind.filter(k -> !k.to().contains(demand.provision()))
        .ifPresent(k -> add(
            About.KIND,
            Truth.UNKNOWN,
            "that licences of its kind are for %s is not known".formatted(name),
            Optional.of(demand.citation())));
    if (held.items().isEmpty()) {
      add(About.ITEM, Truth.UNKNOWN, "the items on it are not known; %s is needed".formatted(name));
      return;
    }
    boolean seen =
        !(rule.rule().provision() instanceof Provision.Entry entry) || entry.numberSeen();
    boolean named =
        held.items().contains(name) || held.items().contains(demand.provision().toString());
    boolean under = held.items().stream().anyMatch(i -> name.startsWith(i + "."));
    add(
        About.ITEM,
        named && seen ? Truth.TRUE : named || under || !met ? Truth.UNKNOWN : Truth.FALSE,
        named && seen
            ? "it names " + name
            : named || under
                ? "it names %s, and whether all of %s is meant is not known"
                    .formatted(held.items(), name)
                : met
                    ? "it names %s and not %s".formatted(held.items(), name)
                    : "the goods may fall under %s, which it does not name".formatted(name),
        Optional.of(demand.citation()));
  }

  private void validity(HeldLicence held) {
    LocalDate day = day();
    add(
        About.VALIDITY,
        held.validTo().map(to -> Truth.of(!day.isAfter(to))).orElse(Truth.UNKNOWN),
        held.validTo()
            .map(to -> day.isAfter(to) ? "it ended on " + to : "it is valid to " + to)
            .orElse("its last day is not known"));
    add(
        About.VALIDITY,
        held.validFrom().map(from -> Truth.of(!day.isBefore(from))).orElse(Truth.UNKNOWN),
        held.validFrom()
            .map(from -> day.isBefore(from) ? "it begins on " + from : "it is valid from " + from)
            .orElse("its first day is not known"));
  }

  private void endUser(HeldLicence held) {
    Optional<String> name = facts.shipment().endUser().name();
    if (held.endUsers().isEmpty() || name.isEmpty()) {
      add(
          About.END_USER,
          Truth.UNKNOWN,
          held.endUsers().isEmpty()
              ? "the end users on it are not known"
              : "the end user is not known");
      return;
    }
    boolean named = held.endUsers().stream()
        .anyMatch(n ->
            org.ytterby.trade.PartyName.of(n).equals(org.ytterby.trade.PartyName.of(name.get())));
    add(
        About.END_USER,
        Truth.of(named),
        named
            ? "it names the end user"
            : "the end user `%s` is not on it: it names %s".formatted(name.get(), held.endUsers()));
  }

  private void endUse(HeldLicence held) {
    Shipment shipment = facts.shipment();
    boolean outside = !held.endUses().containsAll(shipment.endUses().values());
    Truth holds = held.endUses().isEmpty()
        ? Truth.UNKNOWN
        : outside ? Truth.FALSE : shipment.endUses().complete() ? Truth.TRUE : Truth.UNKNOWN;
    add(
        About.END_USE,
        holds,
        held.endUses().isEmpty()
            ? "the end uses on it are not known"
            : switch (holds) {
              case TRUE -> "it is for the end use";
              case FALSE -> "the end use is `%s`, which is not on it".formatted(shipment.endUses());
              case UNKNOWN -> "what else the goods are used for is not known";
            });
  }

  private void quantity(HeldLicence held) {
    if (held.quantityLeft().isEmpty() || held.takes().isEmpty()) {
      add(
          About.QUANTITY,
          Truth.UNKNOWN,
          held.quantityLeft().isEmpty()
              ? "how much may still go under it is not known"
              : "how much this shipment takes of it is not known");
      return;
    }
    Truth enough = held.takes().get().isAtMost(held.quantityLeft().get());
    add(
        About.QUANTITY,
        enough,
        "%s of %s that are left %s taken"
            .formatted(
                held.takes().get(),
                held.quantityLeft().get(),
                enough == Truth.UNKNOWN ? "may be" : "are"));
  }

  /** A party that is barred is supplied under a special approval only. */
  private void party() {
    if (outcome.party().ceiling() == PartyMeasure.BARRED) {
      boolean barred = outcome.party().floor() == PartyMeasure.BARRED;
      add(
          About.PARTY,
          barred ? Truth.FALSE : Truth.UNKNOWN,
          barred
              ? "supply to a party is barred, save special approval"
              : "whether supply to a party is barred is not known");
    }
  }
}
