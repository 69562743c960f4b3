package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.collect.MoreCollectors;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ytterby.decision.Basis;
import org.ytterby.decision.Finding;
import org.ytterby.decision.FindingState;
import org.ytterby.decision.MeasureOverride;
import org.ytterby.decision.Overruled;
import org.ytterby.element.Element;
import org.ytterby.law.ControlCode;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.ProvisionStatus;
import org.ytterby.law.Rulebook;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.Item;

/** What each provision says about a line on a day. */
final class Findings {
  private static final ImmutableSortedSet<String> NOTHING = ImmutableSortedSet.of();
  private final Judged judged;
  private final Span span;
  private final Item item;
  private final int year;
  private final Set<ProvisionId> asked;
  private final List<Finding> kept = new ArrayList<>();
  private int notMet;

  private Findings(Judged judged, Span span, Item item, int year, Set<ProvisionId> asked) {
    this.asked = asked;
    this.judged = judged;
    this.span = span;
    this.item = item;
    this.year = year;
  }

  static Findings of(Judged judged, Span span, Item item, int year) {
    ImmutableMap<ProvisionId, MeasureOverride> ruled = judged.rulings().on(span.day());
    Findings findings = plain(judged.on(span.day()), span, item, year, ruled.keySet());
    if (!ruled.isEmpty()) {
      Findings law = plain(judged, span, item, year, ruled.keySet());
      ImmutableMap<ProvisionId, Finding> own = Maps.uniqueIndex(law.kept, Finding::provision);
      findings.kept.replaceAll(f -> Optional.ofNullable(ruled.get(f.provision()))
          .map(by ->
              f.overruled(overruled(by, judged, Objects.requireNonNull(own.get(f.provision())))))
          .orElse(f));
    }
    return findings;
  }

  private static Overruled overruled(MeasureOverride by, Judged judged, Finding own) {
    Truth met = own.state() == FindingState.NARROWED
        ? Truth.FALSE
        : Streams.concat(
                judged.rules().stream()
                    .filter(r -> r.id().equals(by.measure()))
                    .map(Judged.Rule::condition),
                of(judged.reviews(), by),
                of(judged.parties(), by))
            .map(Answer::truth)
            .collect(MoreCollectors.onlyElement());
    return new Overruled(by, own.state(), met);
  }

  private static <P extends Provision> Stream<Answer> of(
      ImmutableList<Judged.Of<P>> provisions, MeasureOverride by) {
    return provisions.stream()
        .filter(p -> p.provision().id().equals(by.measure()))
        .map(Judged.Of::when);
  }

  /** What each provision says, those that are asked for in any case. */
  private static Findings plain(
      Judged judged, Span span, Item item, int year, Set<ProvisionId> asked) {
    Findings findings = new Findings(judged, span, item, year, asked);
    judged.rules().stream()
        .filter(r -> r.rule().effect().isPresent())
        .forEach(r ->
            findings.add(findings.rule(r, r.condition(), r.engaged(span)), findings.isNear(r)));
    findings.reviews();
    findings.exemptions();
    findings.parties();
    findings.obligations();
    findings.interpretations();
    return findings;
  }

  /** Of a classification only the entries of lists count, by what they describe. */
  static Findings ofClassification(Judged judged, Span span, Item item, int year) {
    Findings findings = new Findings(judged, span, item, year, ImmutableSet.of());
    judged.rules().stream()
        .filter(r ->
            r.rule().provision() instanceof Provision.Entry && r.rule().effect().isPresent())
        .forEach(r ->
            findings.add(findings.rule(r, r.description(), r.describes(span)), findings.isNear(r)));
    return findings;
  }

  /** The control codes of an answer, without its findings. No override counts. */
  static Codes codes(Judged judged, Span span, Item item) {
    Findings findings = new Findings(judged, span, item, span.day().getYear(), ImmutableSet.of());
    return Codes.of(judged.rules().stream()
        .filter(r -> r.rule().effect().isPresent() && code(r.rule().provision()).isPresent())
        .map(r -> findings.rule(r, r.condition(), r.engaged(span)))
        .collect(ImmutableList.toImmutableList()));
  }

  ImmutableList<Finding> kept() {
    return ImmutableList.sortedCopyOf(Comparator.comparing(Finding::provision), kept);
  }

  int notMet() {
    return notMet;
  }

  private void add(Finding finding, boolean near) {
    if (finding.state() == FindingState.NOT_MET && !near && !asked.contains(finding.provision())) {
      notMet++;
    } else {
      kept.add(finding);
    }
  }

  /** Near enough to be shown though not met: the same subject or customs code, or a limb rather than an entry. */
  private boolean isNear(Judged.Rule rule) {
    if (!(rule.rule().provision() instanceof Provision.Entry entry)) {
      return span.live(rule.id()) != Truth.FALSE && !rule.description().is(Truth.FALSE);
    }
    Set<Element> mentioned = new java.util.HashSet<>(item.composition().mentioned());
    item.allContents().forEach(c -> mentioned.addAll(c.composition().mentioned()));
    return entry.subject().map(mentioned::contains).orElse(false)
        || item.customsCodes().stream().anyMatch(c -> entry.isPointedAtBy(c, year));
  }

  private Finding rule(Judged.Rule rule, Answer condition, Answer engaged) {
    ProvisionStatus status = span.status(rule.id());
    Provision provision = rule.rule().provision();
    Shape shape = shape(rule, condition, engaged, status);
    return new Finding(
        provision.id(),
        shape.state,
        provision.citation(),
        shape.missing,
        shape.state == FindingState.NARROWED ? Basis.GUIDANCE : Basis.TEXT,
        code(provision),
        ProvisionText.of(provision, condition),
        status,
        shape.by,
        shape.state == FindingState.NOT_MET ? condition.failed() : NOTHING,
        Optional.empty());
  }

  private record Shape(
      FindingState state, ImmutableSortedSet<String> missing, ImmutableSortedSet<ProvisionId> by) {}

  private Shape shape(Judged.Rule rule, Answer condition, Answer engaged, ProvisionStatus status) {
    if (condition.is(Truth.FALSE)) {
      return new Shape(FindingState.NOT_MET, NOTHING, ImmutableSortedSet.of());
    }
    if (engaged.is(Truth.FALSE)) {
      return new Shape(FindingState.NARROWED, NOTHING, rule.narrowedBy(span));
    }
    ImmutableSortedSet<String> missing = union(engaged.missing(), status.unsettledBy());
    if (status.live() == Truth.FALSE) {
      return new Shape(dormant(status), missing, status.by());
    }
    Truth exempt = exempt(rule);
    if (exempt == Truth.TRUE) {
      return new Shape(FindingState.EXEMPTED, missing, exempting(rule));
    }
    if (exempt == Truth.UNKNOWN) {
      ImmutableSortedSet<String> claims = rule.exemptions().stream()
          .map(e -> e.when().and(span.of(e.provision().id())).missing())
          .reduce(missing, Findings::union);
      return new Shape(FindingState.OPEN, claims, exempting(rule));
    }
    if (engaged.is(Truth.UNKNOWN)) {
      return new Shape(FindingState.OPEN, missing, status.by());
    }
    return new Shape(
        status.live() == Truth.TRUE ? FindingState.MET : FindingState.UNSETTLED,
        missing,
        status.by());
  }

  private static FindingState dormant(ProvisionStatus status) {
    return switch (status.state()) {
      case NOT_YET -> FindingState.NOT_YET;
      case ENDED -> FindingState.ENDED;
      case IN_FORCE, SUSPENDED, UNSETTLED -> FindingState.SUSPENDED;
    };
  }

  /** Whether an exemption applies wherever the rule does. */
  private Truth exempt(Judged.Rule rule) {
    ImmutableSortedSet<Truth> truths = span.worlds().stream()
        .filter(world -> world.has(rule.id()))
        .map(world -> rule.exemptions().stream()
            .filter(e -> world.has(e.provision().id()))
            .map(e -> e.when().truth())
            .reduce(Truth.FALSE, Truth::or))
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    return truths.size() == 1 ? truths.first() : truths.isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
  }

  private static ImmutableSortedSet<ProvisionId> exempting(Judged.Rule rule) {
    return rule.exemptions().stream()
        .filter(e -> !e.when().is(Truth.FALSE))
        .map(e -> e.provision().id())
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  private void reviews() {
    for (Judged.Of<Provision.Review> review : judged.reviews()) {
      Answer governed = judged.rules().stream()
          .filter(r -> r.rule().effect().isPresent()
              && Rulebook.named(review.provision().governs(), r.rule().provision()))
          .map(r -> r.engaged(span))
          .reduce(Answer.no("no licence requirement that it governs"), Answer::or);
      add(other(review.provision(), review.when(), governed), false);
    }
  }

  private void exemptions() {
    for (Judged.Of<Provision.Exemption> exemption : judged.exemptions()) {
      Answer relieved = judged.rules().stream()
          .filter(r -> r.rule().effect().isPresent()
              && Rulebook.named(exemption.provision().relieves(), r.rule().provision()))
          .map(r -> r.engaged(span))
          .reduce(Answer.no("no licence requirement that it relieves"), Answer::or);
      add(other(exemption.provision(), exemption.when(), relieved), true);
    }
  }

  private void parties() {
    Answer dualUse = judged.rules().stream()
        .filter(r -> r.rule().dualUse() && span.live(r.id()) != Truth.FALSE)
        .map(r -> r.describes(span).and(span.of(r.id())))
        .reduce(Answer.no("no dual-use item"), Answer::or);
    for (Judged.Of<Provision.PartyRule> rule : judged.parties()) {
      add(other(rule.provision(), rule.when(), dualUse), false);
    }
  }

  private void obligations() {
    for (Judged.Attached o : judged.obligations()) {
      Answer occasion = Obligations.occasion(o, judged, span);
      add(other(o.duty().provision(), o.duty().when(), occasion), false);
    }
  }

  private void interpretations() {
    judged.rules().stream()
        .filter(r -> r.rule().effect().isPresent() && !r.condition().is(Truth.FALSE))
        .flatMap(r -> r.narrowing().stream()
            .filter(n -> r.narrowedBy(span).contains(n.provision().id())))
        .map(Judged.Of::provision)
        .distinct()
        .forEach(p -> kept.add(interpretation(p)));
  }

  private Finding interpretation(Provision.Interpretation p) {
    return new Finding(
        p.id(),
        FindingState.MET,
        p.citation(),
        NOTHING,
        Basis.GUIDANCE,
        Optional.empty(),
        ProvisionText.of(p),
        span.status(p.id()),
        ImmutableSortedSet.of(),
        NOTHING,
        Optional.empty());
  }

  /** A provision whose effect needs another one's: a review policy, an exemption, a party rule, an obligation. */
  private Finding other(Provision provision, Answer when, Answer occasion) {
    Answer both = occasion.and(when);
    ProvisionStatus status = span.status(provision.id());
    Shape shape = both.is(Truth.FALSE)
        ? new Shape(FindingState.NOT_MET, NOTHING, ImmutableSortedSet.of())
        : status.live() == Truth.FALSE
            ? new Shape(dormant(status), both.missing(), status.by())
            : new Shape(
                both.is(Truth.UNKNOWN)
                    ? FindingState.OPEN
                    : status.live() == Truth.TRUE ? FindingState.MET : FindingState.UNSETTLED,
                union(both.missing(), status.unsettledBy()),
                status.by());
    return new Finding(
        provision.id(),
        shape.state,
        provision.citation(),
        shape.missing,
        Basis.TEXT,
        Optional.empty(),
        ProvisionText.of(provision, both),
        status,
        shape.by,
        both.failed(),
        Optional.empty());
  }

  private static Optional<ControlCode> code(Provision provision) {
    return provision instanceof Provision.Entry entry ? entry.code() : Optional.empty();
  }

  private static ImmutableSortedSet<String> union(ImmutableSortedSet<String> a, Set<String> b) {
    return ImmutableSortedSet.copyOf(Sets.union(a, b));
  }
}
