package org.ytterby.domains;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ytterby.element.Element;

/**
 * A list by mass of at most five elements with amounts in steps of 20 %, and which divisions of the whole it allows: the
 * meaning of a list in its plainest form, to compare the library with.
 */
public record SmallList(
    ImmutableMap<Element, Said> said, ImmutableSet<Element> anyOf, String ending) {
  /** The whole, in units of 10 %. */
  public static final int WHOLE = 10;

  /** The elements that the comparison knows: two rare earths, two other metals, a non-metal. */
  public static final ImmutableList<Element> UNIVERSE =
      ImmutableList.of(Element.ND, Element.DY, Element.FE, Element.CO, Element.B);

  /** What is said of one element; ends in units of 20 %. */
  public record Said(Kind kind, int low, int high) {
    boolean allows(int units) {
      return switch (kind) {
        case EXACTLY -> units == 2 * low;
        case RANGE -> units >= 2 * low && units <= 2 * high;
        case BELOW -> units < 2 * high;
        case ABOVE -> units > 2 * low;
        case PRESENT, BALANCE -> units > 0;
        case ABSENT -> units == 0;
      };
    }

    String text() {
      return switch (kind) {
        case EXACTLY -> 20 * low + " %";
        case RANGE -> 20 * low + "-" + 20 * high + " %";
        case BELOW -> "< " + 20 * high + " %";
        case ABOVE -> "> " + 20 * low + " %";
        case PRESENT -> "present";
        case BALANCE -> "balance";
        case ABSENT -> "absent";
      };
    }

    boolean hasAmount() {
      return kind != Kind.PRESENT && kind != Kind.ABSENT;
    }

    private boolean reachesItsUpperEnd() {
      return kind != Kind.BELOW;
    }

    private int upperEnd() {
      return switch (kind) {
        case EXACTLY -> low;
        case RANGE, BELOW -> high;
        case ABSENT -> 0;
        case ABOVE, PRESENT, BALANCE -> 5;
      };
    }
  }

  /** How an element is stated. */
  public enum Kind {
    /** One amount. */
    EXACTLY,
    /** Two ends, both possible. */
    RANGE,
    /** Less than an amount. */
    BELOW,
    /** More than an amount. */
    ABOVE,
    /** Inside, no amount. */
    PRESENT,
    /** Not inside. */
    ABSENT,
    /** What the others leave. */
    BALANCE
  }

  /** The text of the list. */
  public String text() {
    List<String> items = new ArrayList<>();
    said.forEach((element, what) -> items.add(element.symbol() + " " + what.text()));
    if (!anyOf.isEmpty()) {
      items.add(
          anyOf.stream().map(Element::symbol).collect(Collectors.joining(", ", "any of ", "")));
    }
    if (!ending.isEmpty()) {
      items.add(ending);
    }
    return String.join("; ", items);
  }

  /** How many elements are stated in a way. */
  public long count(Kind kind) {
    return said.values().stream().filter(what -> what.kind() == kind).count();
  }

  /** How many amounts must lie off a bound; two of them may need finer steps than a division has. */
  public long openEnds() {
    return count(Kind.ABOVE) + count(Kind.BELOW) + count(Kind.PRESENT) + (anyOf.isEmpty() ? 0 : 1);
  }

  /** Whether nothing but what is named may be inside. */
  public boolean isClosed() {
    boolean openEnded = said.values().stream()
            .anyMatch(what -> what.kind() == Kind.BALANCE || what.kind() == Kind.PRESENT)
        || anyOf.stream().anyMatch(element -> !said.containsKey(element));
    int most = said.values().stream().mapToInt(Said::upperEnd).sum();
    boolean reached = said.values().stream().allMatch(Said::reachesItsUpperEnd);
    return !ending.isEmpty() && (openEnded || most > 5 || (most == 5 && reached));
  }

  /** Every division of the whole among the universe, in units of 10 %, that the list allows. */
  public List<Multiset<Element>> completions() {
    List<Multiset<Element>> found = new ArrayList<>();
    divide(new int[UNIVERSE.size()], 0, WHOLE, found);
    return found;
  }

  private void divide(int[] units, int at, int left, List<Multiset<Element>> found) {
    if (at == units.length - 1) {
      units[at] = left;
      ImmutableMultiset.Builder<Element> division = ImmutableMultiset.builder();
      for (int i = 0; i < units.length; i++) {
        division.setCount(UNIVERSE.get(i), units[i]);
      }
      ImmutableMultiset<Element> built = division.build();
      if (allows(built)) {
        found.add(built);
      }
      return;
    }
    for (units[at] = 0; units[at] <= left; units[at]++) {
      divide(units, at + 1, left - units[at], found);
    }
  }

  private boolean allows(Multiset<Element> division) {
    boolean closed = isClosed();
    for (Element element : UNIVERSE) {
      Said what = said.get(element);
      boolean fits = what == null
          ? !closed || anyOf.contains(element) || division.count(element) == 0
          : what.allows(division.count(element));
      if (!fits) {
        return false;
      }
    }
    return (anyOf.isEmpty() || anyOf.stream().anyMatch(element -> division.count(element) > 0))
        && keepsBalance(division);
  }

  private boolean keepsBalance(Multiset<Element> division) {
    int balance = 0;
    int withoutAmount = 0;
    Set<Element> measured = new HashSet<>();
    boolean balanced = false;
    for (Element element : UNIVERSE) {
      Said what = said.get(element);
      if (what != null && what.kind() == Kind.BALANCE) {
        balanced = true;
        balance = division.count(element);
      }
      if (what != null && what.hasAmount()) {
        measured.add(element);
      } else {
        withoutAmount += division.count(element);
      }
    }
    return !balanced
        || (withoutAmount <= balance
            && UNIVERSE.stream().allMatch(e -> boundedByKind(e, measured, division)));
  }

  private static boolean boundedByKind(
      Element element, Set<Element> measured, Multiset<Element> division) {
    List<Element> sameKind =
        measured.stream().filter(other -> other.kind() == element.kind()).toList();
    return measured.contains(element)
        || sameKind.isEmpty()
        || sameKind.stream().anyMatch(other -> division.count(element) <= division.count(other));
  }
}
