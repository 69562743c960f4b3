package org.ytterby.policy;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.ytterby.decision.Classification;
import org.ytterby.decision.ConditionTree;
import org.ytterby.decision.Counterfactuals;
import org.ytterby.decision.DecisionRecord;
import org.ytterby.decision.Determination;
import org.ytterby.decision.DeterminationJson;
import org.ytterby.decision.ElementPosition;
import org.ytterby.decision.Finding;
import org.ytterby.decision.Headroom;
import org.ytterby.decision.Inquiry;
import org.ytterby.decision.LibraryVersion;
import org.ytterby.decision.Overrides;
import org.ytterby.decision.Replay;
import org.ytterby.decision.ShipmentDetermination;
import org.ytterby.decision.ShipmentJson;
import org.ytterby.decision.ShipmentTimeline;
import org.ytterby.element.Element;
import org.ytterby.law.LawInTime;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.ReportedMeasures;
import org.ytterby.law.Rulebook;
import org.ytterby.law.WorkingDays;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/**
 * Answers questions about items and shipments from one rulebook.
 *
 * <p>A policy is immutable and safe for use by any number of threads. It looks at no clock, no locale and no file: the same
 * arguments give the same answer for ever. Making one compiles the rulebook, so keep it.
 *
 * <p>An answer is sound: whatever the facts that are not known turn out to be, and however the questions of law that are left
 * open are answered, the outcome lies between floor and ceiling. It is tight for facts of which the ways to turn out can be gone
 * through, thresholds included: floor and ceiling are each reached in some way. The effort has a bound that does not depend on
 * the machine; past it, and in what may be hidden in contents that were not stated, the answer is still sound but may be wider
 * than it need be. Past the bound a caution says so.
 */
public final class ControlPolicy {
  private final Rulebook rulebook;
  private final PolicyOptions options;
  private final TimeViews views;
  private final Readings readings;
  private final CompiledLaw law;
  private final Calendar calendar;
  private final Supplier<Calendar> unpaused;
  private final CallersWords words;

  private ControlPolicy(Rulebook rulebook, PolicyOptions options) {
    this.rulebook = rulebook;
    this.options = options;
    readings = Readings.of(rulebook, options.chosen());
    views = TimeViews.of(rulebook, options, readings);
    law = new CompiledLaw(rulebook, views.now());
    calendar = Calendar.of(views.now(), law.provisions(), rulebook.head());
    unpaused = Suppliers.memoize(() -> Calendar.of(
        TimeViews.withoutPauses(rulebook, options, readings), law.provisions(), rulebook.head()));
    words = new CallersWords(rulebook);
  }

  /**
   * A policy that sees all of a rulebook, leaves reported measures open, and takes the readings that the rulebook prefers.
   *
   * @param rulebook the law
   * @return the policy
   */
  public static ControlPolicy of(Rulebook rulebook) {
    return new ControlPolicy(rulebook, PolicyOptions.USUAL);
  }

  /**
   * The same policy, seeing only what had been published or reported by a day.
   *
   * @param day the last day whose publications are visible
   * @return another policy
   */
  public ControlPolicy knownOn(LocalDate day) {
    return new ControlPolicy(rulebook, options.withKnownOn(day));
  }

  /**
   * The same policy with another way to take reported measures.
   *
   * @param reported how they are taken
   * @return another policy
   */
  public ControlPolicy reading(ReportedMeasures reported) {
    return new ControlPolicy(rulebook, options.with(reported));
  }

  /**
   * The same policy with a question of law fixed to a reading.
   *
   * @param question the id of the question
   * @param reading the name of the reading
   * @return another policy
   * @throws IllegalArgumentException if the rulebook has no such question, or the question no such reading
   */
  public ControlPolicy assume(String question, String reading) {
    Map<String, String> chosen = new TreeMap<>(options.chosen());
    chosen.put(question, reading);
    ReadingsTaken.check(rulebook, chosen);
    return new ControlPolicy(rulebook, options.withChosen(ImmutableSortedMap.copyOf(chosen)));
  }

  /**
   * The same policy, refusing any day that the rulebook was not checked for instead of answering with a caution.
   *
   * @return another policy
   */
  public ControlPolicy strict() {
    return new ControlPolicy(rulebook, options.withStrict());
  }

  /**
   * The same policy, with a compliance officer's overrides in place of those it had. Each decides one measure for the lines of one
   * id while it holds; the finding says so, and what it took the place of. Whether the measure is in force, and every other
   * measure, is left to the law.
   *
   * @param overrides the rulings
   * @return another policy
   * @throws IllegalArgumentException if one names something that is no entry of a list with an effect, limb, review policy or rule
   *     on parties of the rulebook; it lists all of them
   */
  public ControlPolicy with(Overrides overrides) {
    Measures.check(rulebook, overrides);
    return new ControlPolicy(rulebook, options.with(overrides));
  }

  /**
   * The same policy, counting deadlines in working days by a calendar. Without one they stay words.
   *
   * @param days the working days, as the caller knows them
   * @return another policy
   */
  public ControlPolicy with(WorkingDays days) {
    return new ControlPolicy(rulebook, options.with(days));
  }

  /**
   * The law that this policy answers from.
   *
   * @return the rulebook
   */
  public Rulebook rulebook() {
    return rulebook;
  }

  /**
   * May this shipment leave?
   *
   * <p>Where form or composition of an item is not stated and its name or CAS number implies it, that is taken, and a caution
   * says so; see {@link org.ytterby.material.Identification}. A contradiction is reported and leaves the fact unknown.
   *
   * @param shipment the facts
   * @return the answer for each line and for the whole
   * @throws IllegalArgumentException if an exemption is claimed, or an item type stated, that the rulebook does not know, or
   *     the policy is strict and the day lies outside what the rulebook covers. A rulebook that names no item type accepts any
   */
  public ShipmentDetermination determine(Shipment shipment) {
    check(shipment);
    Determiner determiner = determiner();
    return new ShipmentDetermination(shipment.lines().stream()
        .map(line -> determiner.determine(shipment, line))
        .collect(toImmutableList()));
  }

  /**
   * What must I find out? Every fact costs the same.
   *
   * @param shipment the facts
   * @param line the id of the line
   * @return the smallest sets of facts that can settle the determination, and what each answer would do
   * @throws IllegalArgumentException as {@link #determine} does, or if the shipment has no such line
   */
  public Inquiry questions(Shipment shipment, String line) {
    return questions(shipment, line, fact -> 1);
  }

  /**
   * What must I find out, if some facts cost more than others?
   *
   * @param shipment the facts
   * @param line the id of the line
   * @param cost the cost of finding out a fact, by the name that {@link Inquiry.Fact#fact()} has; one or more, in any unit
   * @return the smallest sets of facts that can settle the determination, and what each answer would do
   * @throws IllegalArgumentException as {@link #determine} does, if the shipment has no such line, or a cost is less than one
   */
  public Inquiry questions(Shipment shipment, String line, ToIntFunction<String> cost) {
    check(shipment);
    return determiner().inquire(shipment, line(shipment, line), cost);
  }

  /**
   * What would change it?
   *
   * <p>The smallest changes of one to {@value Counterfactuals#MOST_TOGETHER} facts of one line or of the shipment that reach a named
   * settled answer, under the same readings and options: each is put to the law, and so is each part of it. The values tried are
   * those that the conditions in the way name: the side of a threshold, a region, a form, a use, a run of days. What the exporter
   * knows or was told is not changed, nor what is inside an item, nor one pure substance into another. After
   * {@value Counterfactuals#MOST_WEIGHED} sets of changes, parts of others included, no further set is begun.
   *
   * @param shipment the facts
   * @param line the id of the line
   * @return the changes found, and whether the search went to its end
   * @throws IllegalArgumentException as {@link #determine} does, or if the shipment has no such line
   */
  public Counterfactuals counterfactuals(Shipment shipment, String line) {
    check(shipment);
    Rulings rulings = new Rulings(options.overrides().of(line));
    return new WhatIf(
            rulebook,
            law,
            new CriterionCompiler(rulebook, views.now()),
            readings,
            determiner(),
            rulings,
            calendar.cutAt(rulings.changeDays()),
            day -> !options.strict() || calendar.covers(day),
            shipment,
            line(shipment, line))
        .counterfactuals();
  }

  /**
   * How far are the numbers of a line from the thresholds of the law in force on its day?
   *
   * <p>A threshold counts if the condition of a provision in force turns on its side, all else being as it is; those of conditions
   * on what is inside something or on one component of a blend are left out. Whoever is on the other side of a threshold need not
   * have another answer: several may stand in the way.
   *
   * @param shipment the facts
   * @param line the id of the line
   * @return the thresholds with their margins
   * @throws IllegalArgumentException as {@link #determine} does, or if the shipment has no such line
   */
  public Headroom headroom(Shipment shipment, String line) {
    check(shipment);
    Item item = Identified.of(line(shipment, line).item()).item();
    Span span = calendar.on(shipment.exportDate());
    return new Headroom(
        line,
        new Margins(
                rulebook,
                new CriterionCompiler(rulebook, views.now()),
                new Case(shipment, item, readings))
            .of(law.provisions().stream()
                .filter(p -> rulebook.provisions().containsKey(p.id()))
                .filter(p -> span.live(p.id()) != Truth.FALSE)
                .collect(toImmutableList())));
  }

  static ShipmentLine line(Shipment shipment, String id) {
    return shipment.lines().stream()
        .filter(l -> l.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the shipment has no line `%s`: it has %s"
            .formatted(id, shipment.lines().stream().map(ShipmentLine::id).toList())));
  }

  /**
   * Determines a shipment and keeps all that the answer comes from.
   *
   * @param shipment the facts
   * @return the record, with the names of parties; see {@link DecisionRecord#withoutNames}
   * @throws IllegalArgumentException as {@link #determine}, or if the shipment cannot be written; see {@link ShipmentJson#of}
   */
  public DecisionRecord record(Shipment shipment) {
    return record(shipment, determine(shipment));
  }

  /**
   * Keeps an answer that this policy has given, with all that it comes from.
   *
   * @param shipment the facts
   * @param answer what {@link #determine} said of them
   * @return the record, as {@link #record(Shipment)} makes it
   * @throws IllegalArgumentException if the answer is of other lines, or the shipment cannot be written; see
   *     {@link ShipmentJson#of}
   */
  public DecisionRecord record(Shipment shipment, ShipmentDetermination answer) {
    checkArgument(
        shipment.lines().stream()
            .map(ShipmentLine::id)
            .toList()
            .equals(answer.lines().stream().map(Determination::id).toList()),
        "the answer is not of these lines");
    return new DecisionRecord(
        LibraryVersion.get(),
        rulebook.head().version(),
        rulebook.digest(),
        Optional.empty(),
        options.knownOn(),
        options.reported(),
        options.chosen(),
        options.strict(),
        shipment.lines().stream()
            .flatMap(line -> options.overrides().of(line.id()).stream())
            .collect(toImmutableList()),
        options.workingDays(),
        ImmutableSortedSet.of(),
        ShipmentJson.of(shipment),
        answer.lines().stream().map(DeterminationJson::of).collect(toImmutableList()));
  }

  /**
   * What did we decide then, and would we again?
   *
   * <p>The facts of the record are determined anew under the law of this policy, seen as the record says: its day of knowledge, its
   * way to take reports, its readings, its overrides and working days. The options of this policy itself do not count.
   *
   * @param record the record
   * @return the same, the first difference, or why nothing can be compared. A record that was written under law with another
   *     digest is not compared
   */
  public Replay replay(DecisionRecord record) {
    return replayer(record).again(record);
  }

  /**
   * The same law, seen as a record says, to be kept where many records that were written alike are replayed.
   *
   * @param record the record
   * @return a policy with the record's options; this one, if they are its own or cannot be had under its law
   */
  public ControlPolicy replayer(DecisionRecord record) {
    PolicyOptions then = PolicyOptions.of(record);
    return then.equals(options) || !rulebook.digest().equals(record.rulebookDigest())
        ? this
        : new ControlPolicy(rulebook, then);
  }

  private Replay again(DecisionRecord record) {
    return Replay.of(
        record,
        rulebook.head().version(),
        rulebook.digest(),
        LibraryVersion.get(),
        () -> record(record.parsedShipment()).answers());
  }

  /**
   * When does the answer change?
   *
   * <p>On each day the answer is that of {@link #determine} for the same shipment leaving on that day; its own export date does
   * not matter.
   *
   * @param shipment the facts
   * @param from the first day
   * @param to the last day, included
   * @return the answer for each line and for the whole over these days
   * @throws IllegalArgumentException as {@link #determine}, for the first and the last day; or if the last is before the first
   */
  public ShipmentTimeline timeline(Shipment shipment, LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "a timeline from %s to %s has no day: the first day comes first".formatted(from, to));
    }
    checkDay(from);
    checkDay(to);
    words.check(shipment);
    return new Timelines(law, readings, calendar, unpaused.get(), options.overrides())
        .of(shipment, from, to);
  }

  /**
   * Under which control codes does this item fall, whatever its movement?
   *
   * <p>As in {@link #determine}, what its name and CAS number imply is taken where it is not stated; see
   * {@link org.ytterby.material.Identification}.
   *
   * @param item the item
   * @param day the day
   * @return the entries met, dormant or left open
   * @throws IllegalArgumentException if an item type is stated that the rulebook does not know, or the policy is strict and the day lies outside what the rulebook covers
   */
  public Classification classify(Item item, LocalDate day) {
    checkDay(day);
    words.check(item);
    Item identified = Identified.of(item).item();
    Judged judged =
        new Judged(law, new Case(anyMovement(identified, day), identified, readings), Rulings.NONE);
    Findings findings =
        Findings.ofClassification(judged, calendar.on(day), identified, day.getYear());
    ImmutableList<Finding> kept = findings.kept();
    Codes codes = Codes.of(kept);
    return new Classification(
        codes.control(), codes.dormant(), codes.possible(), kept, findings.notMet());
  }

  /**
   * The conditions behind a determination, part by part: which hold, which fail, which are not known. For explanations; it
   * costs about as much as the determination itself and is worked out on request only.
   *
   * @param shipment the facts
   * @param lineId the line
   * @return the condition of each provision that has a finding and a condition of its own, with the movement that it is about
   * @throws IllegalArgumentException if the shipment has no such line, or as {@link #determine} does
   */
  public ImmutableSortedMap<ProvisionId, ConditionTree> conditions(
      Shipment shipment, String lineId) {
    check(shipment);
    return conditions(shipment, determiner().determine(shipment, line(shipment, lineId)));
  }

  /**
   * The conditions behind a determination that this policy has given, without determining anew.
   *
   * @param shipment the facts
   * @param answer what {@link #determine} said of one of its lines
   * @return as {@link #conditions(Shipment, String)}
   * @throws IllegalArgumentException if the shipment has no such line, or as {@link #determine} does
   */
  public ImmutableSortedMap<ProvisionId, ConditionTree> conditions(
      Shipment shipment, Determination answer) {
    check(shipment);
    Item item = Identified.of(line(shipment, answer.id()).item()).item();
    return traces(new Case(shipment, item, readings)).of(answer.findings(), true);
  }

  /**
   * The conditions behind a classification, part by part, as for {@link #conditions(Shipment, String)}.
   *
   * @param item the item
   * @param day the day
   * @return the description of each entry that has a finding
   * @throws IllegalArgumentException as {@link #classify} does
   */
  public ImmutableSortedMap<ProvisionId, ConditionTree> conditions(Item item, LocalDate day) {
    Item identified = Identified.of(item).item();
    return traces(new Case(anyMovement(identified, day), identified, readings))
        .of(classify(item, day).findings(), false);
  }

  PolicyOptions options() {
    return options;
  }

  Readings readings() {
    return readings;
  }

  LawInTime inTime() {
    return views.now();
  }

  Calendar calendar() {
    return calendar;
  }

  CompiledLaw law() {
    return law;
  }

  /** Refuses what {@link #determine} refuses. */
  void check(Shipment shipment) {
    checkDay(shipment.exportDate());
    words.check(shipment);
  }

  private Determiner determiner() {
    return new Determiner(rulebook, options, law, calendar, readings, views);
  }

  private Traces traces(Case facts) {
    return new Traces(rulebook, new CriterionCompiler(rulebook, views.now()), facts);
  }

  private static Shipment anyMovement(Item item, LocalDate day) {
    return Shipment.builder()
        .exportDate(day)
        .addLines(ShipmentLine.of("item", item))
        .build();
  }

  /**
   * Where does an element stand?
   *
   * @param element the element
   * @param day the day
   * @return its position, over the entries of which it is the subject
   * @throws IllegalArgumentException if the policy is strict and the day lies outside what the rulebook covers
   */
  public ElementPosition statusOf(Element element, LocalDate day) {
    checkDay(day);
    return new Positions(rulebook, views.now()).of(element, day);
  }

  private void checkDay(LocalDate day) {
    if (options.strict() && !calendar.covers(day)) {
      throw new IllegalArgumentException(
          "rulebook %s covers %s to %s; %s lies outside, and the policy is strict"
              .formatted(
                  rulebook.head().version(),
                  calendar.firstDay().map(LocalDate::toString).orElse("no day"),
                  calendar.horizon(),
                  day));
    }
  }
}
