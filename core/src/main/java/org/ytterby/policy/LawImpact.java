package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ytterby.decision.LineImpact;
import org.ytterby.law.ProvisionId;
import org.ytterby.trade.BillContent;
import org.ytterby.trade.IdentifiedItem;
import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/**
 * What a change of law does to a portfolio: compares the answers under two laws, line by line.
 *
 * <p>The answers are those that {@link ControlPolicy#determine} gives under each of the two. It is faster because no answer is
 * worked out where nothing that differs between the laws can have a part in it, and because lines of which all conditions that
 * may have a part come to the same, unknowns included, share one answer. What is remembered for that is bounded, whatever the
 * number of lines.
 *
 * <p>A changed line names the provisions that make a difference by themselves, see {@link LineImpact#because}. Where the two
 * policies read a question of law differently or see different lists of parties, all differing provisions that touch the line are
 * named. Immutable but for what it remembers, which changes no answer; safe for use by any number of threads.
 */
public final class LawImpact {
  private static final int MOST_KNOWN = 5_000;

  private final ControlPolicy before;
  private final ControlPolicy after;
  private final Sieve old;
  private final Sieve young;
  private final boolean oneCase;
  private final Likeness likeness;
  private final ImmutableSet<ProvisionId> rewritten;
  private final Recent<LocalDate, Days> days = new Recent<>(1_000);
  private final Recent<ImmutableList<Object>, LineImpact> known = new Recent<>(MOST_KNOWN);
  private final Recent<ImmutableList<Object>, ImmutableSet<ProvisionId>> reasons =
      new Recent<>(MOST_KNOWN);

  /** A run of days on which nothing changes its state in either law. */
  private static final class Days {
    private final Span before;
    private final Span after;
    private final ImmutableSet<ProvisionId> differing;
    private final ImmutableSet<ProvisionId> over;
    private final Sieve.Touch oldTouch;
    private final Sieve.Touch newTouch;

    Days(Span before, Span after, ImmutableSet<ProvisionId> rewritten, Sieve old, Sieve young) {
      this.before = before;
      this.after = after;
      ImmutableSet<ProvisionId> all = Sets.union(before.ids(), after.ids()).immutableCopy();
      ImmutableSet<ProvisionId> moved = all.stream()
          .filter(id -> rewritten.contains(id) || !before.standsAs(id, after))
          .collect(toImmutableSet());
      differing = before.worldsWithout(moved).equals(after.worldsWithout(moved)) ? moved : all;
      over = all.stream()
          .filter(id -> before.isOver(id) && after.isOver(id))
          .collect(toImmutableSet());
      oldTouch = old.touch(differing);
      newTouch = young.touch(differing).without(oldTouch);
    }
  }

  private LawImpact(ControlPolicy before, ControlPolicy after) {
    this.before = before;
    this.after = after;
    Optional<Readings> readings = before.readings().joined(after.readings());
    Map<Object, Test> leaves = new HashMap<>();
    Side one = new Side(before, readings.orElse(before.readings()), leaves);
    Side other = new Side(after, readings.orElse(after.readings()), leaves);
    oneCase = readings.isPresent() && one.sharesUnknowns(other);
    Gates made = new Gates();
    old = new Sieve(one, Gate.Which.OLD, made);
    young = new Sieve(other, Gate.Which.NEW, made);
    likeness = new Likeness(
        Distinctions.of(before.rulebook(), after.rulebook()),
        made,
        ImmutableList.of(old, young),
        oneCase);
    Map<ProvisionId, Object> was = one.provisions();
    Map<ProvisionId, Object> is = other.provisions();
    rewritten = Sets.union(was.keySet(), is.keySet()).stream()
        .filter(id -> !Objects.equals(was.get(id), is.get(id)))
        .collect(toImmutableSet());
  }

  /**
   * Compares two laws, each as its policy sees it: what was known, how reports and questions are read, what was ruled.
   *
   * @param before the old law
   * @param after the new law
   * @return what the change does
   */
  public static LawImpact between(ControlPolicy before, ControlPolicy after) {
    return new LawImpact(before, after);
  }

  /**
   * What the change does to a shipment.
   *
   * @param shipment the facts
   * @return for each line, in the order of the shipment
   * @throws IllegalArgumentException as {@link ControlPolicy#determine} under the new law. A word that only the new law knows is
   *     not refused
   */
  public ImmutableList<LineImpact> of(Shipment shipment) {
    after.check(shipment);
    Days on = on(shipment.exportDate());
    return shipment.lines().stream()
        .map(line -> new Put(shipment, line, on).impact())
        .collect(toImmutableList());
  }

  /**
   * What the change does to a portfolio of any size. Each shipment is looked at when its lines are asked for, and none is kept.
   *
   * @param portfolio shipments; may be parallel
   * @return the lines whose answer changes, in the order of the portfolio
   * @throws IllegalArgumentException when it is consumed, as {@link #of(Shipment)} does
   */
  public Stream<LineImpact> changes(Stream<Shipment> portfolio) {
    return portfolio
        .flatMap(shipment -> of(shipment).stream())
        .filter(line -> line.kind() != LineImpact.Kind.UNCHANGED);
  }

  private Days on(LocalDate day) {
    LocalDate one = Objects.requireNonNull(before.calendar().spans().floorKey(day));
    LocalDate other = Objects.requireNonNull(after.calendar().spans().floorKey(day));
    LocalDate first = one.isAfter(other) ? one : other;
    Days found = days.get(first);
    if (found == null) {
      found =
          new Days(before.calendar().on(first), after.calendar().on(first), rewritten, old, young);
      days.put(first, found);
    }
    return found;
  }

  /** A line put to both laws. */
  private final class Put {
    private final Shipment shipment;
    private final ShipmentLine line;
    private final Days on;
    private final Item item;
    private final Supplier<Case> was;
    private final Supplier<Case> is;

    Put(Shipment shipment, ShipmentLine line, Days on) {
      this.shipment = shipment;
      this.line = line;
      this.on = on;
      item = IdentifiedItem.of(line.item()).item();
      was = Suppliers.memoize(() -> likeness.facts(shipment, item, old.side().readings()));
      is = oneCase
          ? was
          : Suppliers.memoize(() -> likeness.facts(shipment, item, young.side().readings()));
    }

    LineImpact impact() {
      if (isRuled()) {
        return inFull();
      }
      Matter matter = likeness.matter(item);
      if (!likeness.anyhow(on, matter, was, this::mayTouch)) {
        return LineImpact.untouched(line.id());
      }
      Truths trade = likeness.trade(shipment, item);
      Gate.Line sifted = new Gate.Line(
          which -> (which == Gate.Which.OLD ? was : is).get(),
          matter.truths(),
          trade == null ? likeness.newTrade() : trade,
          likeness.gates());
      if (!mayTouch(sifted)) {
        return LineImpact.untouched(line.id());
      }
      Likeness.Line alike = likeness
          .line(on, matter, trade, shipment, item, old.side().readings())
          .orElse(null);
      LineImpact known = alike == null ? null : alike.known().orElse(null);
      return known == null ? weighed(sifted, alike) : known.of(line.id());
    }

    private boolean mayTouch(Gate.Line sifted) {
      return on.oldTouch.mayPass(sifted) || on.newTouch.mayPass(sifted);
    }

    private LineImpact weighed(Gate.Line sifted, Likeness.@Nullable Line alike) {
      CompiledLaw one = old.sift(sifted, shipment.exemptionsClaimed(), on.over);
      CompiledLaw other = young.sift(sifted, shipment.exemptionsClaimed(), on.over);
      if (!one.names(on.differing) && !other.names(on.differing)) {
        return remember(alike, LineImpact.untouched(line.id()));
      }
      boolean same =
          oneCase && one.agreesWith(other) && !one.names(rewritten) && !other.names(rewritten);
      Judged oldJudged = new Judged(one, was.get(), Rulings.NONE);
      Judged newJudged = same ? oldJudged : new Judged(other, is.get(), Rulings.NONE);
      Optional<ImmutableList<Object>> print = hasBill()
          ? Optional.empty()
          : Fingerprint.of(
              on, same ? ImmutableList.of(oldJudged) : ImmutableList.of(oldJudged, newJudged));
      LineImpact found = print.map(known::get).orElse(null);
      return found == null
          ? found(print, alike, oldJudged, newJudged)
          : remember(alike, found.of(line.id()));
    }

    private LineImpact remember(Likeness.@Nullable Line alike, LineImpact found) {
      if (alike != null) {
        alike.put(found);
      }
      return found;
    }

    private LineImpact found(
        Optional<ImmutableList<Object>> print,
        Likeness.@Nullable Line alike,
        Judged oldJudged,
        Judged newJudged) {
      ImmutableSet<ProvisionId> parts =
          Sets.union(oldJudged.ids(), newJudged.ids()).immutableCopy();
      Mixture mixture =
          new Mixture(oldJudged, on.before.only(parts), newJudged, on.after.only(parts), item);
      Mixture.Found answered = mixture.was();
      Mixture.Found answers = mixture.is();
      if (!answered.tight() || !answers.tight()) {
        return inFull();
      }
      ImmutableSet<ProvisionId> touching = touching(oldJudged, newJudged);
      LineImpact found = LineImpact.of(
          line.id(),
          answered.verdict(),
          answers.verdict(),
          () -> oneCase ? because(mixture, touching) : ImmutableSortedSet.copyOf(touching));
      print.ifPresent(key -> known.put(key, found));
      return remember(alike, found);
    }

    /** The parties have no part in the rest of an answer, so both can be looked at by themselves; most lines share one of them. */
    private ImmutableSortedSet<ProvisionId> because(Mixture mixture, Set<ProvisionId> touching) {
      Set<ProvisionId> found = touching.size() == 1
          ? touching
          : Sets.union(
              because(mixture.withoutParties(), touching, "rest"),
              because(mixture.ofParties(), touching, "parties"));
      return ImmutableSortedSet.copyOf(found.isEmpty() ? touching : found);
    }

    private ImmutableSet<ProvisionId> because(
        Mixture mixture, Set<ProvisionId> touching, String part) {
      ImmutableList<Object> print = hasBill()
          ? null
          : Fingerprint.of(ImmutableList.of(on, part), mixture.laws()).orElse(null);
      ImmutableSet<ProvisionId> found = print == null ? null : reasons.get(print);
      if (found == null) {
        found = mixture.responsible(touching);
        if (print != null) {
          reasons.put(print, found);
        }
      }
      return found;
    }

    private ImmutableSet<ProvisionId> touching(Judged oldJudged, Judged newJudged) {
      return Sets.intersection(Sets.union(oldJudged.touching(), newJudged.touching()), on.differing)
          .immutableCopy();
    }

    /** Under all of both laws, where an officer has ruled or there is too much to weigh. */
    private LineImpact inFull() {
      Judged oldJudged = judged(before, was.get());
      Judged newJudged = judged(after, is.get());
      LocalDate day = shipment.exportDate();
      return LineImpact.of(
          line.id(),
          new Verdicts(oldJudged, item, day.getYear()).on(before.calendar().on(day)),
          new Verdicts(newJudged, item, day.getYear()).on(after.calendar().on(day)),
          () -> ImmutableSortedSet.copyOf(touching(oldJudged, newJudged)));
    }

    private Judged judged(ControlPolicy policy, Case facts) {
      return new Judged(
          policy.law(), facts, new Rulings(policy.options().overrides().of(line.id())));
    }

    private boolean isRuled() {
      return !before.options().overrides().of(line.id()).isEmpty()
          || !after.options().overrides().of(line.id()).isEmpty();
    }

    /** What is in a bill of materials is not compared with what is in another. */
    private boolean hasBill() {
      return item.contentValue().orElse(null) instanceof BillContent;
    }
  }
}
