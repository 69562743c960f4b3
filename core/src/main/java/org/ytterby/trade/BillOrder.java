package org.ytterby.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Parts in an order in which each stands behind all that it goes into; finds the circles that leave no such order. */
final class BillOrder {
  private static final int MOST_CIRCLES = 20;
  private final int[] starts;
  private final int[] children;
  private final int[] waiting;
  private final int[] order;
  private int found;

  BillOrder(int[] starts, int[] children) {
    this.starts = starts;
    this.children = children;
    waiting = new int[starts.length - 1];
    order = new int[starts.length - 1];
    for (int child : children) {
      waiting[child]++;
    }
  }

  /**
   * Puts the parts in order.
   *
   * @param circle told of each circle that was found, its first part once more at its end
   */
  int[] of(Consumer<List<Integer>> circle) {
    for (int part = 0; part < waiting.length; part++) {
      if (waiting[part] == 0) {
        place(part);
      }
    }
    follow(0);
    for (int told = 0; found < order.length && told < MOST_CIRCLES; told++) {
      int before = found;
      List<Integer> around = circle();
      circle.accept(around);
      around.stream().distinct().forEach(this::place);
      follow(before);
    }
    return order;
  }

  private void place(int part) {
    waiting[part] = -1;
    order[found++] = part;
  }

  private void follow(int from) {
    for (int at = from; at < found; at++) {
      for (int i = starts[order[at]]; i < starts[order[at] + 1]; i++) {
        if (waiting[children[i]] > 0 && --waiting[children[i]] == 0) {
          place(children[i]);
        }
      }
    }
  }

  /** Every part that still waits is held by one that waits too: going upwards must come round. */
  private List<Integer> circle() {
    int[] holder = new int[waiting.length];
    int start = -1;
    for (int part = 0; part < waiting.length; part++) {
      for (int i = starts[part]; waiting[part] > 0 && i < starts[part + 1]; i++) {
        if (waiting[children[i]] > 0) {
          holder[children[i]] = part;
          start = children[i];
        }
      }
    }
    boolean[] seen = new boolean[waiting.length];
    int at = start;
    while (!seen[at]) {
      seen[at] = true;
      at = holder[at];
    }
    List<Integer> upwards = new ArrayList<>(List.of(at));
    for (int next = holder[at]; next != at; next = holder[next]) {
      upwards.add(next);
    }
    upwards.add(at);
    java.util.Collections.reverse(upwards);
    return upwards;
  }
}
