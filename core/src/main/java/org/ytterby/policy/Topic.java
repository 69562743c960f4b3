package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A fact that can be found out, and the unknowns that are then known.
 *
 * @param fact its name, with what it is about
 * @param unknowns what it consists of
 */
record Topic(String fact, ImmutableList<Unknown> unknowns) {
  private static final int MOST_ANSWERS = 64;

  /**
   * An answer: how each unknown of a topic turns out.
   *
   * @param cells by unknown
   */
  record Told(ImmutableMap<Unknown, Settled.Cell> cells) {
    /** Does something while this is taken to be so, unless it cannot be. */
    void during(Settled settled, Runnable work) {
      List<Unknown> taken = new ArrayList<>();
      boolean possible = true;
      for (Map.Entry<Unknown, Settled.Cell> cell : cells.entrySet()) {
        possible = settled.settle(cell.getKey(), cell.getValue());
        if (!possible) {
          break;
        }
        taken.add(cell.getKey());
      }
      if (possible) {
        work.run();
      }
      taken.forEach(settled::reopen);
    }
  }

  /** The facts among some unknowns. */
  static ImmutableList<Topic> of(Iterable<Unknown> unknowns) {
    Map<String, List<Unknown>> byFact = new LinkedHashMap<>();
    for (Unknown unknown : unknowns) {
      String about = unknown.part().isEmpty() ? "" : " of " + unknown.part();
      byFact
          .computeIfAbsent(String.join(" and ", unknown.facts()) + about, f -> new ArrayList<>())
          .add(unknown);
    }
    return byFact.entrySet().stream()
        .map(e -> new Topic(e.getKey(), ImmutableList.copyOf(e.getValue())))
        .sorted(Comparator.comparing(Topic::fact))
        .collect(toImmutableList());
  }

  /** The answers, unless there are too many to go through. */
  Optional<ImmutableList<Told>> answers(Settled settled) {
    long ways = 1;
    for (Unknown unknown : unknowns) {
      ways *= settled.cells(unknown).size();
      if (ways > MOST_ANSWERS) {
        return Optional.empty();
      }
    }
    ImmutableList.Builder<Told> found = ImmutableList.builder();
    tell(settled, 0, new LinkedHashMap<>(), found::add);
    return Optional.of(found.build());
  }

  private void tell(
      Settled settled, int from, Map<Unknown, Settled.Cell> told, Consumer<Told> found) {
    if (from == unknowns.size()) {
      found.accept(new Told(ImmutableMap.copyOf(told)));
      return;
    }
    Unknown unknown = unknowns.get(from);
    for (Settled.Cell cell : settled.cells(unknown)) {
      if (settled.settle(unknown, cell)) {
        told.put(unknown, cell);
        tell(settled, from + 1, told, found);
        told.remove(unknown);
        settled.reopen(unknown);
      }
    }
  }
}
