package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ytterby.decision.LineImpact;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;

/**
 * Remembers what lines have in common, for two laws: what the conditions on a material came to, what those on a movement came to,
 * and what the change of law does to the lines of one kind of material that move alike. What is remembered is bounded. Safe for
 * use by any number of threads.
 */
final class Likeness {
  private static final int MOST_KNOWN = 20_000;
  private static final int MOST_KINDS = 1_000;
  private static final int MOST_ANSWERS = 50_000;
  private static final int MOST_ANSWERS_OF_KINDS = 10_000;

  private final Distinctions distinctions;
  private final Gates.Sizes gates;
  private final ImmutableList<Gate> all;
  private final ImmutableList<Sieve> sieves;
  private final boolean separable;
  private final Families families = new Families();
  private final Recent<MaterialFacts, Matter> matters = new Recent<>(MOST_KNOWN);
  private final Recent<TradeFacts, Truths> trades = new Recent<>(MOST_KNOWN);
  private final Recent<ImmutableList<Object>, Kind> kinds = new Recent<>(MOST_KINDS);
  private final Recent<Alike, LineImpact> answers = new Recent<>(MOST_ANSWERS);
  private final Recent<ImmutableList<Object>, LineImpact> answersOfKind =
      new Recent<>(MOST_ANSWERS_OF_KINDS);

  /** A kind of material, and the ids of what may be asked of the movement of such things. */
  static final class Kind {
    /** Of a material that cannot be compared with others. */
    private static final Kind NONE = new Kind(new BitSet());

    private final BitSet asked;

    private Kind(BitSet asked) {
      this.asked = asked;
    }
  }

  private record Alike(Object days, Kind kind, Truths trade) {}

  /** What the answers for a line come from: where the laws stand, what kind of material it is, and how it moves. In one thread. */
  final class Line {
    private final Alike alike;
    private final Supplier<Optional<ImmutableList<Object>>> print;

    private Line(Alike alike, Supplier<Case> facts) {
      this.alike = alike;
      print = Suppliers.memoize(() -> print(alike, facts.get()));
    }

    /** What is remembered of a line that comes to the same. */
    Optional<LineImpact> known() {
      LineImpact found = answers.get(alike);
      if (found == null) {
        found = print.get().map(answersOfKind::get).orElse(null);
        if (found != null) {
          answers.put(alike, found);
        }
      }
      return Optional.ofNullable(found);
    }

    void put(LineImpact found) {
      answers.put(alike, found);
      print.get().ifPresent(key -> answersOfKind.put(key, found));
    }
  }

  /**
   * Of two laws.
   *
   * @param gates their conditions
   * @param sieves the sieve of each
   * @param oneCase whether both are put to the same facts, with the same unknowns
   */
  Likeness(Distinctions distinctions, Gates gates, ImmutableList<Sieve> sieves, boolean oneCase) {
    this.distinctions = distinctions;
    this.gates = gates.sizes();
    all = gates.all();
    this.sieves = sieves;
    separable = oneCase
        && all.stream()
            .noneMatch(gate -> gate.kind() == Gate.Kind.LEAF && gate.regard() == Regard.BOTH);
  }

  /** The facts of a line. */
  Case facts(Shipment shipment, Item item, Readings read) {
    return new Case(shipment, item, read, families::of);
  }

  Matter matter(Item item) {
    MaterialFacts facts = MaterialFacts.of(item).orElse(null);
    Matter known = facts == null ? null : matters.get(facts);
    if (known == null) {
      known = new Matter(new Truths(gates.of(Regard.MATERIAL)));
      if (facts == null) {
        known.is(Kind.NONE);
      } else {
        matters.put(facts, known);
      }
    }
    return known;
  }

  /** What is known of lines that move alike; null if this line is not compared with others. */
  @Nullable
  Truths trade(Shipment shipment, Item item) {
    TradeFacts facts = distinctions.of(shipment, item).orElse(null);
    if (facts == null) {
      return null;
    }
    Truths known = trades.get(facts);
    if (known == null) {
      known = newTrade();
      trades.put(facts, known);
    }
    return known;
  }

  Truths newTrade() {
    return new Truths(gates.of(Regard.TRADE));
  }

  Gates.Sizes gates() {
    return gates;
  }

  /**
   * What the answers for a line come from.
   *
   * @param shipment the facts; those of the item are used
   * @return empty if it is not known of all conditions which of the facts they come from
   */
  Optional<Line> line(
      Object days,
      Matter matter,
      @Nullable Truths trade,
      Shipment shipment,
      Item item,
      Readings read) {
    if (!separable || trade == null) {
      return Optional.empty();
    }
    Kind kind = matter.kind();
    if (kind == null) {
      kind = kind(matter, facts(shipment, item, read));
      matter.is(kind);
    }
    if (kind == Kind.NONE) {
      return Optional.empty();
    }
    Alike alike = new Alike(days, kind, trade);
    return Optional.of(new Line(alike, () -> facts(shipment, item, read)));
  }

  /**
   * Materials are of one kind if, whatever the movement, the same rules may describe or cover them, and all that is left to ask
   * of these came to the same, unknowns included.
   */
  private Kind kind(Matter matter, Case facts) {
    Gate.Line anyhow = anyhow(matter, facts);
    Asked asked = new Asked(anyhow, all.size());
    ImmutableList<BitSet> rules =
        sieves.stream().map(sieve -> sieve.rules(anyhow, asked)).collect(toImmutableList());
    BitSet open = asked.open(Regard.MATERIAL);
    return Fingerprint.of(
            ImmutableList.of(rules, asked.met, asked.failed, open),
            answers(open, matter.truths(), facts),
            facts.unknowns())
        .map(print -> {
          Kind known = kinds.get(print);
          if (known == null) {
            known = new Kind(asked.open(Regard.TRADE));
            kinds.put(print, known);
          }
          return known;
        })
        .orElse(Kind.NONE);
  }

  private Gate.Line anyhow(Matter matter, Case facts) {
    return new Gate.Line(
        which -> facts, matter.truths(), Truths.unknown(gates.of(Regard.TRADE)), gates);
  }

  /**
   * Whether something may hold for a line of some material, whatever the movement; true if it is not known of all conditions
   * which of the facts they come from.
   */
  boolean anyhow(Object days, Matter matter, Supplier<Case> facts, Predicate<Gate.Line> may) {
    return !separable || matter.mayBeTouched(days, () -> may.test(anyhow(matter, facts.get())));
  }

  /** What conditions come to, and, where that is not known, what their parts come to. In one thread. */
  private final class Asked implements Consumer<Gate> {
    private final Gate.Line line;
    private final BitSet seen;
    private final BitSet met;
    private final BitSet failed;

    Asked(Gate.Line line, int size) {
      this.line = line;
      seen = new BitSet(size);
      met = new BitSet(size);
      failed = new BitSet(size);
    }

    @Override
    public void accept(Gate gate) {
      if (seen.get(gate.id())) {
        return;
      }
      seen.set(gate.id());
      switch (line.truth(gate)) {
        case TRUE -> met.set(gate.id());
        case FALSE -> failed.set(gate.id());
        case UNKNOWN -> gate.parts().forEach(this);
      }
    }

    /** The ids of what has no parts and is not known. */
    BitSet open(Regard regard) {
      BitSet open = (BitSet) seen.clone();
      open.andNot(met);
      open.andNot(failed);
      return open.stream()
          .filter(id -> all.get(id).regard() == regard && all.get(id).kind() == Gate.Kind.LEAF)
          .collect(BitSet::new, BitSet::set, BitSet::or);
    }
  }

  /** Lines of one kind of material are alike, if all that is asked of the movement came to the same, unknowns included. */
  private Optional<ImmutableList<Object>> print(Alike line, Case facts) {
    return Fingerprint.of(
        ImmutableList.of(line.days, line.kind, facts.shipment().exemptionsClaimed()),
        answers(line.kind.asked, line.trade, facts),
        facts.unknowns());
  }

  /** What each of some conditions without parts comes to; worked out only if that is not known yet, or known to be unknown. */
  private ImmutableList<Answer> answers(BitSet ids, Truths known, Case facts) {
    return ids.stream()
        .mapToObj(all::get)
        .map(gate -> answer(gate, known.get(gate.slot()), facts))
        .collect(toImmutableList());
  }

  private static Answer answer(Gate gate, @Nullable Truth known, Case facts) {
    return known == Truth.TRUE
        ? Answer.TRUE
        : known == Truth.FALSE ? Answer.NOTHING : gate.leaf().orElseThrow().put(facts);
  }
}
