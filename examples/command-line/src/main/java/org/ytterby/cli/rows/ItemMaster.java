package org.ytterby.cli.rows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ytterby.trade.Item;

/** Items described apart from shipments, a row for each: what an ERP system calls its item master. Immutable. */
public final class ItemMaster {
  /** Nothing is described apart. */
  public static final ItemMaster NONE = new ItemMaster(ImmutableMap.of(), ImmutableMap.of());

  private final ImmutableMap<String, Row> rows;
  private final ImmutableMap<String, Item> items;

  private ItemMaster(ImmutableMap<String, Row> rows, ImmutableMap<String, Item> items) {
    this.rows = rows;
    this.items = items;
  }

  /**
   * Reads the rows.
   *
   * @param bytes UTF-8 with or without byte-order mark, comma-separated; the caller closes it
   * @param map the names that columns have in this file, by column
   * @param words the words to which the law gives their meaning
   * @return the items
   * @throws BadInputException with everything that is wrong with the header or the rows
   * @throws IOException if the bytes cannot be read
   */
  public static ItemMaster read(InputStream bytes, ImmutableMap<String, String> map, LawWords words)
      throws BadInputException, IOException {
    Records records = new Records(Text.of(bytes));
    Records.Raw first = records
        .next()
        .orElseThrow(
            () -> new BadInputException(
                ImmutableList.of(
                    Problem.ofFile(
                        "the file is empty: its first row must name the columns, such as `id,name,origin_country`"))));
    Header header = Header.ofItems(first.fields(), map);
    ProblemList problems = new ProblemList();
    Map<String, Row> rows = new LinkedHashMap<>();
    Map<String, Item> items = new HashMap<>();
    for (Optional<Records.Raw> raw = records.next(); raw.isPresent(); raw = records.next()) {
      Optional<Problem> broken = header.broken(raw.get());
      if (broken.isPresent()) {
        problems.add(broken.get());
        continue;
      }
      Row row = header.row(raw.get().number(), raw.get().fields());
      Cells cells = new Cells(row);
      Optional<Item> item = LineColumns.read(cells, words.itemTypes());
      if (row.cell(Column.ID).isEmpty()) {
        cells.bad(Column.ID, "is blank: every item needs its number");
      } else if (rows.putIfAbsent(row.id(), row) != null) {
        cells.bad(Column.ID, "is described twice: keep one row for each item");
      } else {
        item.ifPresent(i -> items.put(row.id(), i));
      }
      problems.addAll(cells.problems());
    }
    problems.refuse();
    return new ItemMaster(ImmutableMap.copyOf(rows), ImmutableMap.copyOf(items));
  }

  /**
   * The items.
   *
   * @return by id
   */
  public ImmutableMap<String, Item> items() {
    return items;
  }

  /** A row of a shipment, its blank cells filled from the item of the same id. */
  Row complete(Row row) {
    Row item = row.cell(Column.ID).map(rows::get).orElse(null);
    if (item == null) {
      return row;
    }
    Map<Column, String> cells = new LinkedHashMap<>(item.cells());
    cells.putAll(row.cells());
    return new Row(row.number(), ImmutableMap.copyOf(cells), row.passed());
  }
}
