package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
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
  /** Values that make no difference to anything that is asked, and the answers that they give. */
  static final class Cell {
    private final ImmutableList<Object> values;
    private final BitSet answers;

    private Cell(ImmutableList<Object> values, BitSet answers) {
      this.values = values;
      this.answers = answers;
    }

    ImmutableList<Object> values() {
      return values;
    }
  }

  private static final class Slot {
    private final List<Residue.Asked> asked = new ArrayList<>();
    private ImmutableList<Cell> cells = ImmutableList.of();
    private ImmutableList<Bond> bonds = ImmutableList.of();
    private @Nullable Cell taken;
  }

  private record Place(Slot slot, int index) {}

  private final Map<Unknown, Slot> slots = new LinkedHashMap<>();
  private final IdentityHashMap<Residue.Asked, Place> places = new IdentityHashMap<>();

  Settled(Iterable<Residue> residues, ImmutableList<Bond> bonds) {
    for (Residue residue : residues) {
      residue.eachAsked(this::add);
    }
    slots.forEach((unknown, slot) -> {
      slot.cells = cells(unknown, slot.asked);
      slot.bonds =
          bonds.stream().filter(b -> b.between().contains(unknown)).collect(toImmutableList());
    });
  }

  private void add(Residue.Asked asked) {
    Slot slot = slots.computeIfAbsent(asked.unknown(), u -> new Slot());
    if (places.putIfAbsent(asked, new Place(slot, slot.asked.size())) == null) {
      slot.asked.add(asked);
    }
  }

  private static ImmutableList<Cell> cells(Unknown unknown, List<Residue.Asked> asked) {
    Set<Object> about = new LinkedHashSet<>();
    asked.forEach(a -> about.add(a.about()));
    Map<BitSet, ImmutableList.Builder<Object>> alike = new LinkedHashMap<>();
    for (Object value : unknown.values(about)) {
      BitSet answers = new BitSet(asked.size());
      for (int i = 0; i < asked.size(); i++) {
        answers.set(i, asked.get(i).holds(value));
      }
      alike.computeIfAbsent(answers, a -> ImmutableList.builder()).add(value);
    }
    return alike.entrySet().stream()
        .map(e -> new Cell(e.getValue().build(), e.getKey()))
        .collect(toImmutableList());
  }

  Set<Unknown> unknowns() {
    return slots.keySet();
  }

  ImmutableList<Cell> cells(Unknown unknown) {
    return slot(unknown).cells;
  }

  private Slot slot(Unknown unknown) {
    return java.util.Objects.requireNonNull(slots.get(unknown));
  }

  Truth answer(Residue.Asked asked) {
    Place place = java.util.Objects.requireNonNull(places.get(asked));
    Cell taken = place.slot.taken;
    return taken == null ? Truth.UNKNOWN : Truth.of(taken.answers.get(place.index));
  }

  /** The values that an unknown has been settled to; null while it is open, or if nothing asks for it. */
  @Nullable
  ImmutableList<Object> values(Unknown unknown) {
    Slot slot = slots.get(unknown);
    return slot == null || slot.taken == null ? null : slot.taken.values;
  }

  boolean isOpen(Unknown unknown) {
    return slot(unknown).taken == null;
  }

  /**
   * Settles an unknown, if what is known of several together allows it; otherwise leaves it open.
   *
   * @return whether it was settled
   */
  boolean settle(Unknown unknown, Cell cell) {
    Slot slot = slot(unknown);
    slot.taken = cell;
    boolean allowed = slot.bonds.stream().allMatch(b -> b.allows().test(this));
    if (!allowed) {
      slot.taken = null;
    }
    return allowed;
  }

  void reopen(Unknown unknown) {
    slot(unknown).taken = null;
  }
}
