package org.ytterby.cli.rows;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads the cells of one row and keeps what is wrong with them, so that all of it can be reported at once. */
final class Cells {
  private final Row row;
  private final List<Problem> problems = new ArrayList<>();

  Cells(Row row) {
    this.row = row;
    row.cells().forEach((column, text) -> {
      if (text.indexOf(Text.DAMAGED) >= 0) {
        bad(column, "is not UTF-8: save the file as \"CSV UTF-8\"");
      }
    });
    row.passed().forEach((name, text) -> {
      if (text.indexOf(Text.DAMAGED) >= 0) {
        problems.add(new Problem(
            row.number(),
            row.cell(Column.ID),
            Optional.of(name),
            text,
            "is not UTF-8: save the file as \"CSV UTF-8\""));
      }
    });
  }

  Row row() {
    return row;
  }

  Optional<String> text(Column column) {
    return row.cell(column);
  }

  /** What a cell says, read by its grammar; nothing if it is blank or wrong. */
  <T> Optional<T> read(Column column, Function<String, T> grammar) {
    Optional<String> text = row.cell(column);
    if (text.isEmpty() || text.get().indexOf(Text.DAMAGED) >= 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(grammar.apply(text.get()));
    } catch (IllegalArgumentException e) {
      bad(column, Refusal.message(e));
      return Optional.empty();
    }
  }

  /** Puts facts of several cells together, unless one is wrong already; a clash is reported with the column that names it best. */
  <T> Optional<T> attempt(Column column, Supplier<T> whole) {
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(whole.get());
    } catch (IllegalArgumentException e) {
      bad(column, Refusal.message(e));
      return Optional.empty();
    }
  }

  /** Checks that facts of several cells go together; a clash is reported with the column that names it best. */
  void check(Column column, Runnable check) {
    try {
      check.run();
    } catch (IllegalArgumentException e) {
      bad(column, Refusal.message(e));
    }
  }

  void bad(Column column, String says) {
    problems.add(new Problem(
        row.number(),
        row.cell(Column.ID),
        Optional.of(column.title()),
        row.cell(column).orElse(""),
        says));
  }

  ImmutableList<Problem> problems() {
    return ImmutableList.copyOf(problems);
  }
}
