package org.ytterby.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ytterby.trade.IdentifiedItem;
import org.ytterby.trade.RollUp;

/** What was taken from names and CAS numbers of a part of a bill of materials and of what goes into it. */
final class IdentifiedReport {
  private static final int SHOWN = 20;
  private static final int INDENT = 7;

  private final ImmutableMap<String, IdentifiedItem> parts;

  IdentifiedReport(RollUp sums, String part) {
    parts = ImmutableMap.copyOf(sums.identified(part));
  }

  /** A line for each fact, the parts named; of many parts the first. */
  void print(PrintWriter out) {
    ImmutableList<String> lines = lines();
    lines.stream().limit(SHOWN).forEach(line -> Wrap.print(out, 0, INDENT, line));
    if (lines.size() > SHOWN) {
      out.println("and %d more".formatted(lines.size() - SHOWN));
    }
  }

  private ImmutableList<String> lines() {
    return parts.entrySet().stream()
        .flatMap(e -> Stream.concat(
            e.getValue().taken().stream().map(i -> "taken: " + e.getKey() + ": " + i),
            Stream.concat(
                    e.getValue().contradictions().stream(), e.getValue().notUnderstood().stream())
                .map(text -> "note: " + e.getKey() + ": " + text)))
        .collect(toImmutableList());
  }

  /** The same as a list of objects, each with the part. */
  String json() {
    return parts.entrySet().stream()
        .flatMap(e -> {
          String part = "{\"part\":" + Json.quote(e.getKey());
          return Stream.concat(
              e.getValue().taken().stream().map(i -> part + "," + Asked.members(i) + "}"),
              Stream.concat(
                      e.getValue().contradictions().stream(), e.getValue().notUnderstood().stream())
                  .map(text -> part + ",\"note\":" + Json.quote(text) + "}"));
        })
        .collect(Collectors.joining(",", "[", "]"));
  }
}
