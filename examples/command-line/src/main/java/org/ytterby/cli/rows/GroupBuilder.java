package org.ytterby.cli.rows;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/** Puts the rows of one shipment together. */
final class GroupBuilder {
  private final LawWords words;
  private final Substitute substitute;
  private final ImmutableList.Builder<Row> rows = ImmutableList.builder();
  private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();
  private final Set<String> ids = new HashSet<>();
  private @Nullable Row first;
  private Shipment.@Nullable Builder shipment;
  private int bad;

  GroupBuilder(LawWords words, Substitute substitute) {
    this.words = words;
    this.substitute = substitute;
  }

  void addBroken(Problem problem) {
    problems.add(problem);
    bad++;
  }

  void addBad(Cells cells) {
    problems.addAll(cells.problems());
    bad++;
  }

  void add(Row row) {
    Cells cells = new Cells(row);
    Shipment.Builder read = ShipmentColumns.read(cells, words.exemptions());
    Optional<Item> item = LineColumns.read(cells, words.itemTypes());
    if (first == null) {
      first = row;
    } else {
      agree(first, cells);
    }
    if (!ids.add(row.id())) {
      cells.bad(Column.ID, "is used twice in one shipment: give each row its own");
    }
    if (item.isEmpty() || !cells.problems().isEmpty()) {
      addBad(cells);
      return;
    }
    if (shipment == null) {
      shipment = read;
    }
    shipment.addLines(ShipmentLine.of(row.id(), substitute.of(row, item.get())));
    rows.add(row);
  }

  private static void agree(Row first, Cells cells) {
    for (Column column : Column.values()) {
      if (column.isOfShipment() && !first.cell(column).equals(cells.text(column))) {
        cells.bad(
            column,
            "differs from row %d of the same shipment, which has `%s`: one shipment has one answer here"
                .formatted(first.number(), Problem.shown(first.cell(column).orElse(""))));
      }
    }
  }

  RowGroup build() {
    return new RowGroup(
        Optional.ofNullable(shipment).map(Shipment.Builder::build),
        rows.build(),
        problems.build(),
        bad);
  }
}
