package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.ytterby.quantity.Truth;

/**
 * A condition, or a part of one, by its truth alone. It comes to the same as the condition, and asks nothing that cannot matter:
 * what is cheap to find out comes first, and what is decided is not asked further.
 *
 * @param id its number among all gates of the laws that are compared: the same condition is one gate
 * @param kind how its parts make it up
 * @param parts the parts
 * @param leaf what is asked of the facts, if it has no parts
 * @param side which of two laws puts it, if they put it to different facts
 * @param weight how dear it is to find out
 */
record Gate(
    int id, Kind kind, ImmutableList<Gate> parts, Optional<Test> leaf, Which side, int weight) {

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
    private final Case old;
    private final Case young;
    private final Truth[] known;

    /**
     * A line.
     *
     * @param old the facts as the old law is put to them
     * @param young the facts as the new law is put to them; may be the same
     * @param gates how many gates there are
     */
    Line(Case old, Case young, int gates) {
      this.old = old;
      this.young = young;
      known = new Truth[gates];
    }

    Case facts(Which side) {
      return side == Which.OLD ? old : young;
    }

    boolean mayPass(Gate gate) {
      return truth(gate) != Truth.FALSE;
    }

    private Truth truth(Gate gate) {
      Truth truth = known[gate.id];
      if (truth == null) {
        truth = workOut(gate);
        known[gate.id] = truth;
      }
      return truth;
    }

    private Truth workOut(Gate gate) {
      return switch (gate.kind) {
        case ALWAYS -> Truth.TRUE;
        case NEVER -> Truth.FALSE;
        case LEAF -> gate.leaf.orElseThrow().put(facts(gate.side)).truth();
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
