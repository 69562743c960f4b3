package org.ytterby.cn;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ytterby.law.Provision;
import org.ytterby.law.ReportedMeasures;

/** A table of states by hand: what each thing of the law was on each day, in one way to look at it. */
record History(
    Optional<LocalDate> knownOn,
    ImmutableMap<String, String> read,
    ImmutableMap<String, ImmutableList<Row>> rows) {
  /** The columns of states, in order. */
  static final ImmutableList<ReportedMeasures> COLUMNS = ImmutableList.of(
      ReportedMeasures.OPEN, ReportedMeasures.PUBLISHED_ONLY, ReportedMeasures.AS_REPORTED);

  static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  static final LocalDate LAST = LocalDate.of(2027, 12, 31);

  /** A run of days and the state on them, by column. */
  record Row(LocalDate from, LocalDate to, ImmutableList<String> states) {
    boolean covers(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /** The rows for a provision: its own, else those of its list, else those of its instrument. */
  Optional<ImmutableList<Row>> rowsFor(Provision provision) {
    return Optional.ofNullable(rows.get(provision.id().toString()))
        .or(() -> provision instanceof Provision.Entry entry
            ? Optional.ofNullable(rows.get(entry.list().toString()))
            : Optional.empty())
        .or(() -> Optional.ofNullable(rows.get(provision.id().announcement())));
  }

  @Override
  public String toString() {
    return knownOn.map(d -> "known on " + d + " ").orElse("") + (read.isEmpty() ? "" : read);
  }

  /** The tables of a file; a line that begins with {@code known} or {@code read} begins another. */
  static ImmutableList<History> read(String file) {
    List<History> tables = new ArrayList<>();
    Optional<LocalDate> known = Optional.empty();
    ImmutableMap<String, String> read = ImmutableMap.of();
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    List<Row> current = new ArrayList<>();
    for (String line : lines(file)) {
      List<String> words = Splitter.on(' ').omitEmptyStrings().trimResults().splitToList(line);
      if (words.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (words.get(0).equals("known") || words.get(0).equals("read")) {
        add(tables, known, read, rows);
        rows = new LinkedHashMap<>();
        known = words.get(0).equals("known")
            ? Optional.of(LocalDate.parse(words.get(1)))
            : Optional.empty();
        read = words.get(0).equals("read")
            ? ImmutableMap.of(words.get(1), words.get(2))
            : ImmutableMap.of();
      } else if (words.size() == 1) {
        current = new ArrayList<>();
        if (rows.put(words.get(0), current) != null) {
          throw new IllegalStateException(file + ": " + words.get(0) + " stands there twice");
        }
      } else {
        current.add(new Row(
            LocalDate.parse(words.get(0)),
            LocalDate.parse(words.get(1)),
            ImmutableList.copyOf(words.subList(2, 2 + COLUMNS.size()))));
      }
    }
    add(tables, known, read, rows);
    return ImmutableList.copyOf(tables);
  }

  private static void add(
      List<History> tables,
      Optional<LocalDate> known,
      ImmutableMap<String, String> read,
      Map<String, List<Row>> rows) {
    if (!rows.isEmpty()) {
      tables.add(new History(
          known,
          read,
          rows.entrySet().stream()
              .collect(
                  toImmutableMap(Map.Entry::getKey, e -> ImmutableList.copyOf(e.getValue())))));
    }
  }

  private static ImmutableList<String> lines(String file) {
    try {
      return Resources.readLines(Resources.getResource(History.class, file), StandardCharsets.UTF_8)
          .stream()
          .collect(toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
