package org.ytterby.trade;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ytterby.quantity.Interval;

/** The parts of a bill by number, with the lines of each next to one another. Never changed once it is made. */
final class BillGraph {
  private static final int LONGEST_CIRCLE = 40;
  private static final int MOST_REMEMBERED = 4096;

  private final ImmutableMap<String, Integer> ids;
  private final int[] numbers;
  private final String[] names;
  private final BillOfMaterials.Part[] parts;
  private final BitSet open;
  private final int[] starts;
  private final int[] children;
  private final PartQuantity[] quantities;
  private final Amounts factors;

  private BillGraph(
      ImmutableMap<String, Integer> ids,
      int[] numbers,
      String[] names,
      BillOfMaterials.Part[] parts,
      BitSet open,
      int[] starts,
      int[] children,
      PartQuantity[] quantities,
      Amounts factors) {
    this.ids = ids;
    this.numbers = numbers;
    this.names = names;
    this.parts = parts;
    this.open = open;
    this.starts = starts;
    this.children = children;
    this.quantities = quantities;
    this.factors = factors;
  }

  static BillGraph of(
      ImmutableMap<String, Integer> ids,
      List<BillOfMaterials.@Nullable Part> described,
      BillLines lines,
      BitSet open,
      BillProblems problems) {
    int size = described.size();
    String[] names = ids.keySet().toArray(new String[0]);
    int[] starts = new int[size + 1];
    lines.parents().forEach(parent -> starts[parent + 1]++);
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] children = new int[lines.size()];
    int[] added = new int[lines.size()];
    int[] free = Arrays.copyOf(starts, size);
    for (int line = 0; line < lines.size(); line++) {
      int place = free[lines.parents().get(line)]++;
      children[place] = lines.children().get(line);
      added[place] = line;
    }
    Amounts factors = new Amounts(lines.size());
    Map<PartQuantity, Extent> plain = new HashMap<>();
    int[] seenFrom = new int[size];
    for (int parent = 0; parent < size; parent++) {
      BillOfMaterials.Part whole = described.get(parent);
      if (starts[parent] < starts[parent + 1] && whole != null) {
        checkWhole(names[parent], whole.item(), problems);
      }
      for (int i = starts[parent]; i < starts[parent + 1]; i++) {
        int child = children[i];
        if (seenFrom[child] == parent + 1) {
          problems.ofLine(
              added[i],
              names[parent],
              names[child],
              "is there twice: keep one line, with the sum of the quantities");
        }
        seenFrom[child] = parent + 1;
        BillOfMaterials.Part part = described.get(child);
        PartQuantity quantity = lines.quantities().get(added[i]);
        if (part != null && !quantity.agreesWith(part.per())) {
          problems.ofLine(
              added[i],
              names[parent],
              names[child],
              "`%s` does not agree with `%s`, which is described per `%s`: give the quantity in that unit, or describe the part per `%s`"
                  .formatted(quantity, names[child], part.per().unit(), quantity.unit()));
        } else if (part != null && whole != null) {
          factors.set(i, factor(quantity, whole.per(), part.per(), plain));
        }
      }
    }
    int[] order = new BillOrder(starts, children)
        .of(around -> problems.ofPart(
            names[around.get(0)],
            "`%s` holds itself: %s; take one of these lines out"
                .formatted(names[around.get(0)], path(names, around))));
    problems.refuse();
    PartQuantity[] quantities = new PartQuantity[lines.size()];
    for (int i = 0; i < added.length; i++) {
      quantities[i] = lines.quantities().get(added[i]);
    }
    return inOrder(ids, names, described, open, order, starts, children, quantities, factors);
  }

  /** Numbers the parts anew, each behind all that it goes into, so that sums read memory from end to end. */
  private static BillGraph inOrder(
      ImmutableMap<String, Integer> ids,
      String[] names,
      List<BillOfMaterials.@Nullable Part> described,
      BitSet open,
      int[] order,
      int[] starts,
      int[] children,
      PartQuantity[] quantities,
      Amounts factors) {
    int size = order.length;
    int[] numbers = new int[size];
    for (int place = 0; place < size; place++) {
      numbers[order[place]] = place;
    }
    String[] newNames = new String[size];
    BillOfMaterials.Part[] parts = new BillOfMaterials.Part[size];
    BitSet newOpen = new BitSet(size);
    int[] newStarts = new int[size + 1];
    int[] newChildren = new int[children.length];
    PartQuantity[] newQuantities = new PartQuantity[children.length];
    Amounts newFactors = new Amounts(children.length);
    int line = 0;
    for (int place = 0; place < size; place++) {
      int old = order[place];
      newNames[place] = names[old];
      parts[place] = Objects.requireNonNull(described.get(old));
      newOpen.set(place, open.get(old));
      for (int i = starts[old]; i < starts[old + 1]; i++) {
        newChildren[line] = numbers[children[i]];
        newQuantities[line] = quantities[i];
        newFactors.copy(line++, factors, i);
      }
      newStarts[place + 1] = line;
    }
    return new BillGraph(
        ids, numbers, newNames, parts, newOpen, newStarts, newChildren, newQuantities, newFactors);
  }

  PartQuantity quantity(int line) {
    return quantities[line];
  }

  private static void checkWhole(String id, Item item, BillProblems problems) {
    if (!item.contents().isEmpty()) {
      problems.ofPart(
          id,
          "part `%s` has lines and states its contents besides: drop the contents, they come from the lines"
              .formatted(id));
    }
    if (item.contentValue().isPresent()) {
      problems.ofPart(
          id,
          "part `%s` has lines and states listed content besides: drop the listed content, it comes from the lines"
              .formatted(id));
    }
  }

  /** How many of the described quantities of a child go into the described quantity of its parent. */
  private static Extent factor(
      PartQuantity quantity,
      PartQuantity whole,
      PartQuantity part,
      Map<PartQuantity, Extent> plain) {
    if (isOne(whole.amount()) && isOne(part.amount()) && quantity.unit().equals(part.unit())) {
      Extent known = plain.get(quantity);
      if (known == null) {
        known = isOne(quantity.amount()) ? Extent.ONE : Extent.of(quantity.amount());
        if (plain.size() < MOST_REMEMBERED) {
          plain.put(quantity, known);
        }
      }
      return known;
    }
    Interval amount = quantity.in(part.unit());
    Interval times = isOne(whole.amount()) ? amount : amount.times(whole.amount());
    Interval factor = isOne(part.amount()) ? times : times.dividedBy(part.amount());
    return isOne(factor) ? Extent.ONE : Extent.of(factor);
  }

  private static boolean isOne(Interval amount) {
    return amount.exactValue().filter(v -> v.compareTo(BigDecimal.ONE) == 0).isPresent();
  }

  private static String path(String[] names, List<Integer> around) {
    List<String> shown = new ArrayList<>(Lists.transform(
        around.size() <= LONGEST_CIRCLE ? around : around.subList(0, LONGEST_CIRCLE),
        i -> names[i]));
    if (around.size() > LONGEST_CIRCLE) {
      shown.add("... (" + (around.size() - 1) + " parts)");
      shown.add(names[around.get(0)]);
    }
    return Joiner.on(" -> ").join(shown);
  }

  ImmutableMap<String, Integer> ids() {
    return ids;
  }

  int index(String id) {
    Integer index = ids.get(id);
    if (index == null) {
      throw new IllegalArgumentException(
          "the bill of materials has no part `%s`: name one of its %d parts"
              .formatted(id, parts.length));
    }
    return numbers[index];
  }

  int size() {
    return parts.length;
  }

  String name(int part) {
    return names[part];
  }

  BillOfMaterials.Part part(int part) {
    return parts[part];
  }

  boolean isOpen(int part) {
    return open.get(part);
  }

  boolean isLeaf(int part) {
    return starts[part] == starts[part + 1];
  }

  int firstLine(int part) {
    return starts[part];
  }

  int endOfLines(int part) {
    return starts[part + 1];
  }

  int child(int line) {
    return children[line];
  }

  Extent factor(int line) {
    return factors.get(line);
  }

  /** A sum over the lines of a part: each child's amount times how much of the child there is. */
  Extent sum(int part, Amounts amounts) {
    return amounts.sum(factors, starts[part], starts[part + 1], children);
  }

  /** The part that is the given number of places from the end, so that a part comes after all that goes into it. */
  int upwards(int place) {
    return parts.length - 1 - place;
  }
}
