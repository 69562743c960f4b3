package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ytterby.quantity.Truth;

/**
 * What residues come to while unknowns are settled and opened again. Every node is there once, however many share it, and is
 * worked out anew only when one of its parts changes. For one search, in one thread.
 */
final class Circuit {
  private final IdentityHashMap<Residue, Node> nodes = new IdentityHashMap<>();
  private final List<Residue.Asked> asked = new ArrayList<>();
  private final Deque<Node> ahead = new ArrayDeque<>();
  private long work;

  private static final class Node {
    private final Residue residue;
    private final ImmutableList<Node> parts;
    private final List<Node> holders = new ArrayList<>();
    private Truth truth = Truth.UNKNOWN;
    private Truth set = Truth.UNKNOWN;
    private int deciding;
    private int open;

    private Node(Residue residue, ImmutableList<Node> parts) {
      this.residue = residue;
      this.parts = parts;
      for (Node part : parts) {
        part.holders.add(this);
        count(part.truth, 1);
      }
      truth = now();
    }

    private void count(Truth part, int change) {
      if (part == Truth.UNKNOWN) {
        open += change;
      } else if (residue instanceof Residue.Joined joined && part == Truth.of(!joined.both())) {
        deciding += change;
      }
    }

    private Truth now() {
      if (residue instanceof Residue.Joined joined) {
        return deciding > 0
            ? Truth.of(!joined.both())
            : open > 0 ? Truth.UNKNOWN : Truth.of(joined.both());
      }
      if (residue instanceof Residue.Opposite) {
        return parts.get(0).truth.not();
      }
      if (residue instanceof Residue.Reaches reaches) {
        return reaches.under(parts.stream().map(part -> part.truth).collect(toImmutableList()));
      }
      return residue instanceof Residue.Constant constant ? constant.truth() : set;
    }

    private int size() {
      return residue instanceof Residue.Reaches ? parts.size() : 1;
    }
  }

  Circuit(Iterable<Residue> residues) {
    residues.forEach(this::add);
  }

  /** Depth first without recursion: conditions on thousands of parts are as deep. */
  private void add(Residue residue) {
    Deque<Residue> open = new ArrayDeque<>();
    open.push(residue);
    while (!open.isEmpty()) {
      Residue next = open.element();
      boolean ready = true;
      for (Residue part : nodes.containsKey(next) ? ImmutableList.<Residue>of() : next.parts()) {
        if (!nodes.containsKey(part)) {
          open.push(part);
          ready = false;
        }
      }
      if (ready) {
        open.pop();
        if (!nodes.containsKey(next)) {
          nodes.put(next, make(next));
        }
      }
    }
  }

  private Node make(Residue residue) {
    if (residue instanceof Residue.Asked one) {
      asked.add(one);
    }
    return new Node(residue, residue.parts().stream().map(this::known).collect(toImmutableList()));
  }

  private Node known(Residue residue) {
    return requireNonNull(nodes.get(residue));
  }

  /** Everything that is asked of unknowns, once each. */
  List<Residue.Asked> asked() {
    return asked;
  }

  /** How much was done so far: nodes looked at. */
  long work() {
    return work;
  }

  Truth of(Residue residue) {
    return known(residue).truth;
  }

  /** Answers what is asked, or leaves it unknown again. */
  void set(Residue.Asked one, Truth answer) {
    Node leaf = known(one);
    leaf.set = answer;
    ahead.add(leaf);
    while (!ahead.isEmpty()) {
      Node node = ahead.remove();
      work += node.size();
      Truth before = node.truth;
      Truth now = node.now();
      if (now != before) {
        node.truth = now;
        for (Node holder : node.holders) {
          holder.count(before, -1);
          holder.count(now, 1);
          ahead.add(holder);
        }
      }
    }
  }

  /** Something asked on which it still depends; null if it is true or false. */
  Residue.@Nullable Asked next(Residue residue) {
    Node node = known(residue);
    if (node.truth != Truth.UNKNOWN) {
      return null;
    }
    while (!(node.residue instanceof Residue.Asked)) {
      work++;
      node = node.parts.stream()
          .filter(part -> part.truth == Truth.UNKNOWN)
          .findFirst()
          .orElseThrow();
    }
    return (Residue.Asked) node.residue;
  }
}
