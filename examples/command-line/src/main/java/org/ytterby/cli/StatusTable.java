package org.ytterby.cli;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ytterby.decision.ElementPosition;
import org.ytterby.decision.ElementPosition.Listing;
import org.ytterby.decision.ElementPosition.Position;

/** Positions of elements for people: a line for each, then the reasons that they share, then the count. */
final class StatusTable {
  private static final int SYMBOL = 4;
  private static final int NAME = 14;
  private static final int POSITION = 11;
  private static final int INDENT = SYMBOL + NAME + POSITION;

  private final ImmutableList<ElementPosition> positions;

  StatusTable(ImmutableList<ElementPosition> positions) {
    this.positions = positions;
  }

  void print(PrintWriter out, String day) {
    for (ElementPosition p : positions) {
      out.print(Wrap.pad(p.element().symbol(), SYMBOL)
          + Wrap.pad(p.element().englishName(), NAME)
          + Wrap.pad(words(p.position()), POSITION));
      Wrap.print(out, INDENT, INDENT, announcements(p));
    }
    out.println();
    reasons()
        .forEach((reason, elements) ->
            Wrap.print(out, 0, 2, reason + " (" + Joiner.on(", ").join(elements) + ")"));
    out.println();
    out.println(day + count());
  }

  private static String announcements(ElementPosition p) {
    return p.announcements().stream()
        .map(a -> a.name() + (a.limb() ? "" : " *") + " " + words(a.position()))
        .collect(Collectors.joining("; "));
  }

  private Map<String, List<String>> reasons() {
    Map<String, List<String>> elements = new LinkedHashMap<>();
    for (ElementPosition p : positions) {
      for (Listing a : p.announcements()) {
        elements
            .computeIfAbsent(
                (a.limb() ? "" : "* ") + a.name() + ": " + a.because()
                    + (a.limb() ? "" : "; its own rules refer to this list"),
                reason -> new ArrayList<>())
            .add(p.element().symbol());
      }
    }
    return elements;
  }

  /** Such as "7 of 17 in force, 5 unsettled, 5 not listed". */
  private String count() {
    Map<Position, Long> counts = positions.stream()
        .collect(Collectors.groupingBy(
            ElementPosition::position, () -> new EnumMap<>(Position.class), Collectors.counting()));
    StringBuilder said = new StringBuilder()
        .append(counts.getOrDefault(Position.IN_FORCE, 0L))
        .append(" of ")
        .append(positions.size())
        .append(" in force");
    counts.forEach((position, count) -> {
      if (position != Position.IN_FORCE) {
        said.append(", ").append(count).append(' ').append(words(position));
      }
    });
    return said.toString();
  }

  private static String words(Position position) {
    return position == Position.NONE ? "not listed" : position.token().replace('-', ' ');
  }
}
