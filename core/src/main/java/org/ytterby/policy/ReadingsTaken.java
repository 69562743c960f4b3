package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ytterby.decision.Finding;
import org.ytterby.decision.ReadingTaken;
import org.ytterby.law.Announcement;
import org.ytterby.law.LawInTime;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;
import org.ytterby.quantity.Truth;

/** Finds the questions of law that an answer turned on, and how each was read. */
final class ReadingsTaken {
  private final Rulebook rulebook;
  private final PolicyOptions options;
  private final Readings readings;
  private final Map<String, ReadingTaken> found = new TreeMap<>();

  private ReadingsTaken(Rulebook rulebook, PolicyOptions options, Readings readings) {
    this.rulebook = rulebook;
    this.options = options;
    this.readings = readings;
  }

  static ImmutableList<ReadingTaken> of(
      Rulebook rulebook,
      PolicyOptions options,
      TimeViews views,
      Judged judged,
      Case facts,
      Span span,
      LocalDate day,
      Iterable<Finding> findings) {
    ReadingsTaken taken = new ReadingsTaken(rulebook, options, facts.readings());
    for (Finding finding : findings) {
      if (finding.status().live() != Truth.FALSE) {
        taken.leftOpen(finding.missing());
      }
    }
    Map<String, Case> leftOpen = new HashMap<>();
    Set<ProvisionId> ruled = judged.rulings().on(day).keySet();
    judged.rules().stream()
        .filter(r -> !ruled.contains(r.id()) && span.live(r.id()) != Truth.FALSE)
        .forEach(r -> r.rule().asked().stream()
            .filter(taken::isTaken)
            .filter(q -> differs(
                r, leftOpen.computeIfAbsent(q, o -> facts.with(facts.readings().withOpen(o)))))
            .forEach(taken::add));
    taken.aboutTime(views, judged.on(day), day);
    return ImmutableList.copyOf(taken.found.values());
  }

  private boolean isTaken(String question) {
    return readings.taken().containsKey(question) && !found.containsKey(question);
  }

  private static boolean differs(Judged.Rule rule, Case otherwise) {
    return rule.rule().condition().put(otherwise).truth() != rule.condition().truth();
  }

  private void leftOpen(Set<String> missing) {
    for (String name : missing) {
      if (rulebook.questions().containsKey(name) || isReport(name)) {
        found.putIfAbsent(name, new ReadingTaken(name, "open", ReadingTaken.How.OPEN));
      }
    }
  }

  private boolean isReport(String name) {
    return Optional.ofNullable(rulebook.announcements().get(name))
        .filter(a -> a.kind() == Announcement.Kind.REPORT)
        .isPresent();
  }

  private void add(String question) {
    String taken = Objects.requireNonNull(readings.taken().get(question));
    boolean chosen = options.chosen().containsKey(question);
    found.put(
        question,
        new ReadingTaken(
            question, taken, chosen ? ReadingTaken.How.CHOSEN : ReadingTaken.How.PREFERRED));
  }

  /** Questions about the last day of a pause, and reports that the caller has decided on, matter through the state of provisions. */
  private void aboutTime(TimeViews views, Judged judged, LocalDate day) {
    views.leftOpen().forEach((question, open) -> {
      if (isTaken(question) && differs(judged, day, views.now(), open)) {
        add(question);
      }
    });
    views.reportsOpen().filter(open -> differs(judged, day, views.now(), open)).ifPresent(open -> {
      String reading = options.reported().token();
      Sets.filter(open.unknowns(), this::isReport)
          .forEach(r -> found.put(r, new ReadingTaken(r, reading, ReadingTaken.How.CHOSEN)));
    });
  }

  private static boolean differs(Judged judged, LocalDate day, LawInTime a, LawInTime b) {
    return touching(judged)
        .anyMatch(p -> a.status(p, day).state() != b.status(p, day).state());
  }

  /** The provisions that may have a part in the outcome, whatever their states are. */
  private static Stream<Provision> touching(Judged judged) {
    ImmutableList<Provision> parties = judged.rules().stream().anyMatch(Judged.Rule::mayMakeDualUse)
        ? touching(judged.parties(), p -> true).collect(toImmutableList())
        : ImmutableList.of();
    ImmutableList<Judged.Rule> rules = judged.rules().stream()
        .filter(r -> r.mayRequire() || (!parties.isEmpty() && r.mayMakeDualUse()))
        .collect(toImmutableList());
    Stream<Provision> reviews =
        touching(judged.reviews(), p -> rules.stream().anyMatch(r -> named(p.governs(), r)));
    Stream<Provision> exemptions =
        touching(judged.exemptions(), p -> rules.stream().anyMatch(r -> named(p.relieves(), r)));
    return Streams.concat(
        rules.stream().map(r -> r.rule().provision()),
        rules.stream().flatMap(r -> touching(r.narrowing(), p -> true)),
        parties.stream(),
        reviews,
        exemptions);
  }

  private static boolean named(ImmutableSet<String> targets, Judged.Rule rule) {
    return Rulebook.named(targets, rule.rule().provision());
  }

  private static <P extends Provision> Stream<Provision> touching(
      ImmutableList<Judged.Of<P>> provisions, Predicate<P> some) {
    return provisions.stream()
        .filter(p -> !p.when().is(Truth.FALSE) && some.test(p.provision()))
        .map(Judged.Of::provision);
  }

  /** The readings that a rulebook offers, for checking a caller's choice. */
  static void check(Rulebook rulebook, Map<String, String> chosen) {
    Maps.filterEntries(
            chosen,
            e -> !Optional.ofNullable(rulebook.questions().get(e.getKey()))
                .map(q -> q.readings().containsKey(e.getValue()))
                .orElse(false))
        .forEach((question, reading) -> {
          throw new IllegalArgumentException(
              rulebook.questions().containsKey(question)
                  ? "`%s` is not a reading of `%s`: it has %s"
                      .formatted(
                          reading,
                          question,
                          Objects.requireNonNull(rulebook.questions().get(question))
                              .readings()
                              .keySet())
                  : "`%s` is not a question in rulebook %s: it has %s"
                      .formatted(
                          question,
                          rulebook.head().version(),
                          rulebook.questions().keySet()));
        });
  }
}
