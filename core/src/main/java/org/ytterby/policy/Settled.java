package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ytterby.quantity.Truth;

/**
 * Unknowns some of which have been settled, for the sake of argument. The values of an unknown that give the same answer to
 * everything that is asked of it are settled together. For one search, in one thread.
 */
final class Settled {
  /**
   * Values that make no difference to anything that is asked.
   *
   * @param values the values
   * @param answers what they answer, in the order in which it is asked
   */
  record Cell(ImmutableList<Object> values, BitSet answers) {}

  private static final class Slot {
    private final List<Residue.Asked> asked = new ArrayList<>();
    private final List<Bond> bonds = new ArrayList<>();
    private @Nullable ImmutableList<Cell> cells;
    private @Nullable Cell taken;
  }

  private final Map<Unknown, Slot> slots = new LinkedHashMap<>();
  private final Circuit circuit;
  private long work;

  Settled(Iterable<Residue> residues, ImmutableList<Bond> bonds) {
    circuit = new Circuit(residues);
    circuit
        .asked()
        .forEach(a -> slots.computeIfAbsent(a.unknown(), u -> new Slot()).asked.add(a));
    for (Bond bond : bonds) {
      for (Unknown unknown : bond.between()) {
        Slot slot = slots.get(unknown);
        if (slot != null) {
          slot.bonds.add(bond);
        }
      }
    }
  }

  private ImmutableList<Cell> cells(Unknown unknown, List<Residue.Asked> asked) {
    Set<Object> about = new LinkedHashSet<>();
    asked.forEach(a -> about.add(a.about()));
    Map<BitSet, ImmutableList.Builder<Object>> alike = new LinkedHashMap<>();
    for (Object value : unknown.values(about)) {
      BitSet answers = new BitSet(asked.size());
      for (int i = 0; i < asked.size(); i++) {
        answers.set(i, asked.get(i).holds(value));
      }
      work += asked.size();
      alike.computeIfAbsent(answers, a -> ImmutableList.builder()).add(value);
    }
    return alike.entrySet().stream()
        .map(e -> new Cell(e.getValue().build(), e.getKey()))
        .collect(toImmutableList());
  }

  Set<Unknown> unknowns() {
    return slots.keySet();
  }

  /** The ways in which an unknown can turn out, told apart by what is asked of it. */
  ImmutableList<Cell> cells(Unknown unknown) {
    Slot slot = slot(unknown);
    ImmutableList<Cell> cells = slot.cells;
    if (cells == null) {
      cells = cells(unknown, slot.asked);
      slot.cells = cells;
    }
    return cells;
  }

  /** What is asked of an unknown. */
  ImmutableList<Residue.Asked> asked(Unknown unknown) {
    return ImmutableList.copyOf(slot(unknown).asked);
  }

  private Slot slot(Unknown unknown) {
    return requireNonNull(slots.get(unknown));
  }

  /** What a condition comes to. */
  Truth of(Residue residue) {
    return circuit.of(residue);
  }

  /** An unknown on which a condition still depends; null if there is none. */
  @Nullable
  Unknown next(Residue residue) {
    Residue.Asked next = circuit.next(residue);
    return next == null ? null : next.unknown();
  }

  /** How much was done so far, in conditions looked at and values tried. */
  long work() {
    return work + circuit.work();
  }

  /** The values that an unknown has been settled to; null while it is open, or if nothing asks for it. */
  @Nullable
  ImmutableList<Object> values(Unknown unknown) {
    Slot slot = slots.get(unknown);
    return slot == null || slot.taken == null ? null : slot.taken.values;
  }

  /**
   * Settles an unknown, if what is known of several together allows it; otherwise leaves it open.
   *
   * @return whether it was settled
   */
  boolean settle(Unknown unknown, Cell cell) {
    Slot slot = slot(unknown);
    slot.taken = cell;
    work += 1 + slot.bonds.stream().mapToInt(b -> b.between().size()).sum();
    if (!slot.bonds.stream().allMatch(b -> b.allows().test(this))) {
      slot.taken = null;
      return false;
    }
    for (int i = 0; i < slot.asked.size(); i++) {
      circuit.set(slot.asked.get(i), Truth.of(cell.answers.get(i)));
    }
    return true;
  }

  void reopen(Unknown unknown) {
    Slot slot = slot(unknown);
    if (slot.taken != null) {
      slot.taken = null;
      slot.asked.forEach(a -> circuit.set(a, Truth.UNKNOWN));
    }
  }
}
