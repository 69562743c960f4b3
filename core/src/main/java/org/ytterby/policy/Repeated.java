package org.ytterby.policy;

import com.google.common.collect.Sets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.ytterby.trade.Item;

/** The parts that are inside an item more than once: by themselves, or because something that holds them is. */
final class Repeated {
  private Repeated() {}

  static Set<Item> in(Item whole) {
    Set<Item> seen = Sets.newIdentityHashSet();
    Set<Item> repeated = Sets.newIdentityHashSet();
    Deque<Item> ahead = new ArrayDeque<>(whole.contents());
    while (!ahead.isEmpty()) {
      Item next = ahead.remove();
      if (seen.add(next)) {
        ahead.addAll(next.contents());
      } else {
        repeated.add(next);
      }
    }
    ahead.addAll(repeated);
    while (!ahead.isEmpty()) {
      ahead.remove().contents().stream().filter(repeated::add).forEach(ahead::add);
    }
    return repeated;
  }
}
