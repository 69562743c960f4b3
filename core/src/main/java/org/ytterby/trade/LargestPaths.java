package org.ytterby.trade;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The ways down a bill that contribute most, the most first. A bill with shared parts may have more ways than could ever be
 * listed; the best continuation from each part is known beforehand, so that only ways that will be listed are followed.
 */
final class LargestPaths {
  private final BillGraph graph;
  private final Extent[] ends;
  private final boolean[] passes;
  private final Extent[] best;

  /**
   * Finds the best way from each part.
   *
   * @param ends what each part contributes itself, not by what goes into it
   * @param passes whether ways go through each part
   */
  LargestPaths(BillGraph graph, Extent[] ends, boolean[] passes) {
    this.graph = graph;
    this.ends = ends;
    this.passes = passes;
    best = new Extent[graph.size()];
    for (int place = 0; place < graph.size(); place++) {
      int part = graph.upwards(place);
      best[part] = passes[part] ? ends[part].or(inside(part)) : ends[part];
    }
  }

  private Extent inside(int part) {
    Extent most = Extent.ZERO;
    for (int line = graph.firstLine(part); line < graph.endOfLines(part); line++) {
      most = most.or(graph.factor(line).times(best[graph.child(line)]));
    }
    return most;
  }

  private record Way(
      @Nullable Way above, int part, Extent units, Extent most, boolean ended, long number) {
    /** Of several that may contribute the same, the last one is followed to its end, so that not all are. */
    int compare(Way other) {
      int order = other.most.compareHigh(most);
      return order != 0 ? order : Long.compare(other.number, number);
    }
  }

  /** The largest contributions to a part, by their upper ends; those of nothing are left out. */
  ImmutableList<Contribution> from(int part, int count, boolean withItself) {
    PriorityQueue<Way> ahead = new PriorityQueue<>(Way::compare);
    Way start = new Way(null, part, Extent.ONE, best[part], false, 0);
    long number = withItself ? extend(start, ahead, 1) : descend(start, ahead, 1);
    List<Contribution> found = new ArrayList<>();
    while (found.size() < count && !ahead.isEmpty()) {
      Way way = ahead.remove();
      if (way.ended) {
        found.add(new Contribution(path(way), way.most.interval()));
      } else {
        number = extend(way, ahead, number);
      }
    }
    return ImmutableList.copyOf(found);
  }

  private long extend(Way way, PriorityQueue<Way> ahead, long number) {
    long next = passes[way.part] ? descend(way, ahead, number) : number;
    Extent own = way.units.times(ends[way.part]);
    if (!own.isZero()) {
      ahead.add(new Way(way.above, way.part, way.units, own, true, next++));
    }
    return next;
  }

  private long descend(Way way, PriorityQueue<Way> ahead, long number) {
    long next = number;
    for (int line = graph.endOfLines(way.part) - 1; line >= graph.firstLine(way.part); line--) {
      int child = graph.child(line);
      if (!best[child].isZero()) {
        Extent units = way.units.times(graph.factor(line));
        ahead.add(new Way(way, child, units, units.times(best[child]), false, next++));
      }
    }
    return next;
  }

  private ImmutableList<String> path(Way way) {
    Deque<String> path = new ArrayDeque<>();
    for (Way at = way; at != null; at = at.above) {
      path.addFirst(graph.name(at.part));
    }
    return ImmutableList.copyOf(path);
  }
}
