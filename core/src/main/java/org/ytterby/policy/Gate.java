package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import org.ytterby.quantity.Truth;

/**
 * A condition, or a part of one, by its truth alone. It comes to the same as the condition, and asks nothing that cannot matter:
 * what is cheap to find out comes first, and what is decided is not asked further.
 *
 * @param id its number among all gates of the laws that are compared: the same condition is one gate
 * @param regard which facts it looks at
 * @param slot its number among those gates that look at the same facts
 * @param kind how its parts make it up
 * @param parts the parts
 * @param leaf what is asked of the facts, if it has no parts
 * @param side which of two laws puts it, if they put it to different facts
 * @param weight how dear it is to find out
 */
record Gate(
    int id,
    Regard regard,
    int slot,
    Kind kind,
    ImmutableList<Gate> parts,
    Optional<Test> leaf,
    Which side,
    int weight) {

  /** How parts make up a whole. */
  enum Kind {
    ALL,
    ANY,
    NOT,
    LEAF,
    ALWAYS,
    NEVER
  }

  /** The old law or the new one. */
  enum Which {
    OLD,
    NEW
  }

  /** The facts of one line, and what gates came to. In one thread. */
  static final class Line {
    private final Function<Which, Case> facts;
    private final Truths material;
    private final Truths trade;
    private final Truths both;

    /** A line of which nothing is known from others. */
    Line(Case facts, Gates.Sizes gates) {
      this(
          which -> facts,
          new Truths(gates.of(Regard.MATERIAL)),
          new Truths(gates.of(Regard.TRADE)),
          gates);
    }

    /**
     * A line.
     *
     * @param facts the facts as each law is put to them
     * @param material what is known from other lines of the same material
     * @param trade what is known from other lines that move in the same way between the same
     * @param gates how many gates there are
     */
    Line(Function<Which, Case> facts, Truths material, Truths trade, Gates.Sizes gates) {
      this.facts = facts;
      this.material = material;
      this.trade = trade;
      both = new Truths(gates.of(Regard.BOTH));
    }

    boolean mayPass(Gate gate) {
      return truth(gate) != Truth.FALSE;
    }

    Truth truth(Gate gate) {
      Truths known = switch (gate.regard) {
        case MATERIAL -> material;
        case TRADE -> trade;
        case BOTH -> both;
      };
      Truth truth = known.get(gate.slot);
      if (truth == null) {
        truth = workOut(gate);
        known.set(gate.slot, truth);
      }
      return truth;
    }

    private Truth workOut(Gate gate) {
      return switch (gate.kind) {
        case ALWAYS -> Truth.TRUE;
        case NEVER -> Truth.FALSE;
        case LEAF -> gate.leaf.orElseThrow().put(facts.apply(gate.side)).truth();
        case NOT -> truth(gate.parts.get(0)).not();
        case ALL -> join(gate, Truth.TRUE, Truth.FALSE);
        case ANY -> join(gate, Truth.FALSE, Truth.TRUE);
      };
    }

    private Truth join(Gate gate, Truth start, Truth decisive) {
      Truth joint = start;
      for (Gate part : gate.parts) {
        Truth truth = truth(part);
        if (truth == decisive) {
          return decisive;
        }
        joint = truth == Truth.UNKNOWN ? truth : joint;
      }
      return joint;
    }
  }
}
