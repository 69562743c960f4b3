package org.ytterby.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ytterby.cli.rows.Column;
import org.ytterby.cli.rows.ReadColumn;
import org.ytterby.cli.rows.RowGroup;

/** Shows what each column of a file is taken for, and answers nothing. */
final class ColumnsWork implements RowsInput.Work {
  private static final int NAME = 26;
  private static final int READ_AS = 24;
  private static final int FILLED = 12;

  private final Terminal terminal;
  private final List<Taken> columns = new ArrayList<>();
  private int rows;

  /** What was found in a column so far. */
  private static final class Taken {
    private final ReadColumn column;
    private int filled;
    private Optional<String> first = Optional.empty();

    private Taken(ReadColumn column) {
      this.column = column;
    }
  }

  ColumnsWork(Terminal terminal, ImmutableList<ReadColumn> columns) {
    this.terminal = terminal;
    columns.forEach(column -> this.columns.add(new Taken(column)));
  }

  @Override
  public boolean isSilent() {
    return true;
  }

  @Override
  public void begin() {
    // all rows are counted first
  }

  @Override
  public void answer(RowGroup group) {
    group.rows().forEach(row -> {
      rows++;
      for (Taken taken : columns) {
        Optional<String> cell = taken.column.cell(row);
        if (cell.isPresent()) {
          taken.filled++;
          taken.first = taken.first.or(() -> cell);
        }
      }
    });
  }

  @Override
  public void end(int bad) {
    terminal
        .out()
        .println(Wrap.pad("column", NAME)
            + Wrap.pad("read as", READ_AS)
            + Wrap.pad("filled", FILLED)
            + "first value");
    terminal.out().println("-".repeat(Wrap.WIDTH));
    Set<Column> there = new HashSet<>();
    for (Taken taken : columns) {
      taken.column.column().ifPresent(there::add);
      terminal
          .out()
          .print(Wrap.pad(taken.column.name(), NAME)
              + Wrap.pad(taken.column.readAs(), READ_AS)
              + Wrap.pad(taken.filled + " of " + rows, FILLED));
      int indent = NAME + READ_AS + FILLED;
      Wrap.print(terminal.out(), indent, indent, taken.first.orElse("blank: unknown in every row"));
    }
    List<String> missing = new ArrayList<>();
    for (Column column : Column.values()) {
      if (!there.contains(column)) {
        missing.add(column.title());
      }
    }
    terminal.out().println();
    Wrap.print(
        terminal.out(),
        0,
        2,
        "Not in the file, so unknown or not asserted in every row unless another file says it: "
            + String.join(", ", missing) + ".");
    terminal.out().println(rows + " rows can be read, " + bad + " cannot; nothing was answered");
  }

  @Override
  public void close() {
    // nothing is open
  }
}
