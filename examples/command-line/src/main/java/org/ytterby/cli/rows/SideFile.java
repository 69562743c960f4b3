package org.ytterby.cli.rows;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ytterby.law.Suggestions;

/** A small CSV file that stands beside the rows, with columns of its own. Everything that is wrong with it is kept, so that all can be reported at once. */
final class SideFile {
  private final String what;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  private SideFile(String what) {
    this.what = what;
  }

  /** A row, by the names of the columns; blank cells are left out. */
  final class Line {
    private final long number;
    private final ImmutableMap<String, String> cells;

    private Line(long number, ImmutableMap<String, String> cells) {
      this.number = number;
      this.cells = cells;
    }

    /** What a cell says; nothing if it is blank. */
    <T> Optional<T> read(String column, Function<String, T> grammar) {
      Optional<String> text = Optional.ofNullable(cells.get(column));
      try {
        return text.map(grammar);
      } catch (IllegalArgumentException e) {
        bad(column, Refusal.message(e));
        return Optional.empty();
      }
    }

    /** What a cell says that may not be blank. */
    <T> Optional<T> need(String column, Function<String, T> grammar) {
      if (!cells.containsKey(column)) {
        bad(column, "is blank, and is needed in every row");
      }
      return read(column, grammar);
    }

    void bad(String column, String says) {
      problems.add(new Problem(
          number, Optional.empty(), Optional.of(column), cells.getOrDefault(column, ""), says));
    }

    void bad(String says) {
      problems.add(Problem.ofRow(number, says));
    }
  }

  /**
   * Cuts a file into rows.
   *
   * @param what what it is, for messages
   * @param columns its columns, each of which must be there
   */
  static SideFile read(InputStream bytes, String what, ImmutableList<String> columns)
      throws BadInputException, IOException {
    SideFile file = new SideFile(what);
    Records records = new Records(Text.of(bytes));
    ImmutableList<String> names = records
        .next()
        .map(first -> first.fields().stream()
            .map(CharMatcher.whitespace()::trimFrom)
            .collect(toImmutableList()))
        .orElse(ImmutableList.of());
    file.header(names, columns);
    file.refuse();
    for (Optional<Records.Raw> raw = records.next(); raw.isPresent(); raw = records.next()) {
      file.add(raw.get(), names);
    }
    return file;
  }

  private void header(ImmutableList<String> names, ImmutableList<String> columns) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!columns.contains(name)) {
        problems.add(Problem.ofRow(
            1,
            "`%s` is not a column of %s%s"
                .formatted(
                    Problem.shown(name),
                    what,
                    Suggestions.orAll(Ascii.toLowerCase(name), columns))));
      } else if (!seen.add(name)) {
        problems.add(Problem.ofRow(1, "the column `%s` is there twice: keep one".formatted(name)));
      }
    }
    columns.stream()
        .filter(c -> !names.contains(c))
        .forEach(c -> problems.add(Problem.ofRow(
            1,
            "the column `%s` is missing: %s has the columns `%s`"
                .formatted(c, what, String.join(",", columns)))));
  }

  private void add(Records.Raw raw, ImmutableList<String> names) {
    if (raw.problem().isPresent() || raw.fields().size() != names.size()) {
      problems.add(Problem.ofRow(
          raw.number(),
          raw.problem()
              .orElseGet(() ->
                  "has %d fields where the header has %d: put quotes around a cell that has a comma in it, and write a comma for each blank cell"
                      .formatted(raw.fields().size(), names.size()))));
      return;
    }
    ImmutableMap.Builder<String, String> cells = ImmutableMap.builder();
    for (int i = 0; i < names.size(); i++) {
      String text = CharMatcher.whitespace().trimFrom(raw.fields().get(i));
      if (text.indexOf(Text.DAMAGED) >= 0) {
        problems.add(Problem.ofRow(raw.number(), "is not UTF-8: save the file as \"CSV UTF-8\""));
      } else if (!text.isEmpty()) {
        cells.put(names.get(i), text);
      }
    }
    lines.add(new Line(raw.number(), cells.buildOrThrow()));
  }

  List<Line> lines() {
    return lines;
  }

  void bad(String says) {
    problems.add(Problem.ofFile(says));
  }

  /** Refuses the file if anything is wrong with it. */
  void refuse() throws BadInputException {
    if (!problems.isEmpty()) {
      throw new BadInputException(ImmutableList.copyOf(problems));
    }
  }
}
