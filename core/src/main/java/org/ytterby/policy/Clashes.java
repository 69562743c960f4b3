package org.ytterby.policy;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ytterby.law.Announcement;
import org.ytterby.law.ControlList;
import org.ytterby.law.Criteria;
import org.ytterby.law.Criterion;
import org.ytterby.law.DutyRule;
import org.ytterby.law.LawInTime;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.ProvisionState;
import org.ytterby.law.ReportedMeasures;
import org.ytterby.law.Rulebook;
import org.ytterby.trade.Shipment;

/**
 * Pairs of provisions of equal rank that say different things of one case on one day. Rank is the kind of the instrument; what
 * a report says has none. A pair that some instrument registers is meant, and passed over.
 */
final class Clashes {
  private final Rulebook rulebook;
  private final LawInTime law;
  private final Samples samples;
  private final List<Rulebook.Defect> found = new ArrayList<>();

  Clashes(Rulebook rulebook) {
    this.rulebook = rulebook;
    law = LawInTime.of(
        rulebook, Optional.empty(), ReportedMeasures.PUBLISHED_ONLY, ImmutableMap.of());
    samples = new Samples(rulebook, law);
  }

  /** A rule as far as it can clash: its condition, its effect and the provision or list that stands for it. */
  private record Rule(
      Provision provision, ProvisionId in, Criterion when, Provision.Effect effect) {}

  /** Exceptions that contradict each other, so that no reader could say which of them counts. */
  ImmutableList<Rulebook.Defect> ofExceptions() {
    pairs(rulebook.all(Provision.Exemption.class), this::exemptions);
    for (Provision.Note note : rulebook.all(Provision.Note.class)) {
      rulebook.all(Provision.Interpretation.class).forEach(i -> explanations(note, i));
    }
    return ImmutableList.copyOf(found);
  }

  /** Rules and review policies of which the heavier counts, though neither says how it stands to the other. */
  ImmutableList<Rulebook.Defect> ofEffects() {
    ImmutableList<Rule> rules = rules();
    java.util.Set<ImmutableSet<ProvisionId>> told = new java.util.HashSet<>();
    pairs(rules, (a, b) -> effects(a, b, told));
    pairs(rulebook.all(Provision.Review.class), this::reviews);
    return ImmutableList.copyOf(found);
  }

  private interface Pair<T> {
    void look(T one, T other);
  }

  private static <T> void pairs(List<T> all, Pair<T> pair) {
    for (int i = 0; i < all.size(); i++) {
      for (T other : all.subList(i + 1, all.size())) {
        pair.look(all.get(i), other);
      }
    }
  }

  private ImmutableList<Rule> rules() {
    ImmutableList.Builder<Rule> rules = ImmutableList.builder();
    for (ControlList list : rulebook.lists().values()) {
      list.effect()
          .ifPresent(e -> list.entries()
              .forEach(p -> rules.add(new Rule(p, list.id(), both(p.is(), list.when()), e))));
    }
    rulebook.all(Provision.Requirement.class).stream()
        .filter(p -> p.providedThat().isEmpty())
        .forEach(p -> rules.add(new Rule(p, p.id(), p.when(), p.effect())));
    return rules.build();
  }

  private void effects(Rule one, Rule other, java.util.Set<ImmutableSet<ProvisionId>> told) {
    ImmutableSet<ProvisionId> places = ImmutableSet.of(one.in, other.in);
    if (one.effect == other.effect
        || told.contains(places)
        || buildsOn(one, other)
        || buildsOn(other, one)
        || !areEqual(one.provision, other.provision)) {
      return;
    }
    Optional<LocalDate> day = commonDay(one.provision, other.provision);
    sample(day, both(one.when, other.when)).ifPresent(s -> {
      told.add(places);
      tell(
          one.provision,
          other.provision,
          "%s; here it %s and under %s it %s, and neither says how it stands to the other",
          s,
          day,
          ProvisionText.of(one.effect),
          other.provision.id(),
          ProvisionText.of(other.effect));
    });
  }

  /** A rule that speaks of the items of a list is meant to meet them. */
  private static boolean buildsOn(Rule rule, Rule base) {
    return Criteria.parts(rule.when)
        .anyMatch(c -> (c instanceof Criterion.Listed l && l.list().equals(base.in))
            || (c instanceof Criterion.HoldsValue v && v.list().equals(base.in)));
  }

  private void reviews(Provision.Review one, Provision.Review other) {
    if (one.policy() == other.policy() || !areEqual(one, other)) {
      return;
    }
    Optional<LocalDate> day = commonDay(one, other);
    rules().stream()
        .filter(r -> r.effect == Provision.Effect.LICENCE_REQUIRED)
        .filter(r -> Rulebook.named(one.governs(), r.provision)
            && Rulebook.named(other.governs(), r.provision))
        .flatMap(r ->
            sample(day, new Criterion.All(ImmutableList.of(one.when(), other.when(), r.when)))
                .stream())
        .findFirst()
        .ifPresent(s -> tell(
            one,
            other,
            "%s; here %s and under %s %s, and neither says how it stands to the other",
            s,
            day,
            ProvisionText.of(one),
            other.id(),
            ProvisionText.of(other)));
  }

  private void exemptions(Provision.Exemption one, Provision.Exemption other) {
    if (!one.claim().equals(other.claim())
        || kinds(one).equals(kinds(other))
        || !areEqual(one, other)) {
      return;
    }
    Optional<LocalDate> day = commonDay(one, other);
    rules().stream()
        .filter(r -> Rulebook.named(one.relieves(), r.provision)
            && Rulebook.named(other.relieves(), r.provision))
        .flatMap(r ->
            sample(day, new Criterion.All(ImmutableList.of(one.when(), other.when(), r.when)))
                .stream())
        .findFirst()
        .ifPresent(s -> tell(
            one,
            other,
            "%s; who claims `%s` has to do %s here and %s under %s: give them different claims, or register the overlap",
            s,
            day,
            one.claim(),
            kinds(one),
            kinds(other),
            other.id()));
  }

  private static ImmutableSet<String> kinds(Provision.Exemption exemption) {
    return exemption.duties().stream().map(DutyRule::kind).collect(toImmutableSet());
  }

  private void explanations(Provision.Note note, Provision.Interpretation narrowing) {
    if (note.inside().isEmpty() || !areEqual(note, narrowing)) {
      return;
    }
    Criterion both = both(note.inside().get(), narrowing.when());
    rules().stream()
        .filter(r -> Rulebook.named(note.concerns(), r.provision)
            && Rulebook.named(narrowing.narrows(), r.provision))
        .flatMap(r -> sample(r.provision.begins(), both(both, r.when)).stream())
        .findFirst()
        .ifPresent(s -> tell(
            note,
            narrowing,
            "%s; it is inside by this explanation and outside by %s",
            s,
            Optional.empty(),
            narrowing.id()));
  }

  private void tell(
      Provision about,
      Provision other,
      String says,
      Shipment sample,
      Optional<LocalDate> day,
      Object... more) {
    String on = day.map(d -> "on " + d + " both apply to ").orElse("both apply to ");
    Object[] all =
        Stream.concat(Stream.of(on + SampleText.of(sample)), Stream.of(more)).toArray();
    found.add(new Rulebook.Defect(
        about.id().toString(),
        about.id().toString(),
        says.formatted(all),
        Optional.of(other.id())));
  }

  private boolean areEqual(Provision one, Provision other) {
    Announcement.Kind rank = rank(one);
    return rank == rank(other)
        && rank != Announcement.Kind.REPORT
        && !rulebook.registers(one, other);
  }

  private Announcement.Kind rank(Provision provision) {
    return rulebook.announcementOf(provision.id()).kind();
  }

  private Optional<LocalDate> commonDay(Provision one, Provision other) {
    return law.changeDays().stream()
        .filter(d -> isInForce(one, d) && isInForce(other, d))
        .findFirst();
  }

  private boolean isInForce(Provision provision, LocalDate day) {
    return law.state(provision, day, ImmutableSet.of()) == ProvisionState.IN_FORCE;
  }

  private Optional<Shipment> sample(Optional<LocalDate> day, Criterion when) {
    return day.isEmpty() ? Optional.empty() : samples.meeting(when).findFirst();
  }

  private static Criterion both(Criterion one, Criterion other) {
    return new Criterion.All(ImmutableList.of(one, other));
  }
}
