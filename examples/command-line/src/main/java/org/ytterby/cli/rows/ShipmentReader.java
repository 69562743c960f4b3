package org.ytterby.cli.rows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of rows, shipment by shipment. Only the rows of one shipment are held at a time, and the names of those already
 * seen. Not for use by several threads at once.
 */
public final class ShipmentReader {
  private final Records records;
  private final Header header;
  private final LawWords words;
  private final Substitute substitute;
  private final ItemMaster master;
  private final Set<String> finished = new HashSet<>();
  private Records.@Nullable Raw ahead;

  private ShipmentReader(
      Records records, Header header, LawWords words, Substitute substitute, ItemMaster master)
      throws IOException {
    this.substitute = substitute;
    this.master = master;
    this.records = records;
    this.header = header;
    this.words = words;
    ahead = records.next().orElse(null);
  }

  /**
   * Reads the header of a file.
   *
   * @param bytes UTF-8 with or without byte-order mark, comma-separated; the caller closes it
   * @param map the names that columns have in this file, by column
   * @param words the words to which the law gives their meaning
   * @return a reader at the first row
   * @throws BadInputException if the file has no header, or a wrong one
   * @throws IOException if the bytes cannot be read
   */
  public static ShipmentReader open(
      InputStream bytes, ImmutableMap<String, String> map, LawWords words)
      throws BadInputException, IOException {
    return open(bytes, map, words, Substitute.NONE);
  }

  /**
   * Reads the header of a file whose items are known better elsewhere.
   *
   * @param bytes UTF-8 with or without byte-order mark, comma-separated; the caller closes it
   * @param map the names that columns have in this file, by column
   * @param words the words to which the law gives their meaning
   * @param substitute what is shipped in place of the item of a row
   * @return a reader at the first row
   * @throws BadInputException if the file has no header, or a wrong one
   * @throws IOException if the bytes cannot be read
   */
  public static ShipmentReader open(
      InputStream bytes, ImmutableMap<String, String> map, LawWords words, Substitute substitute)
      throws BadInputException, IOException {
    return open(bytes, map, words, substitute, ItemMaster.NONE);
  }

  /**
   * Reads the header of a file whose items are described in an item master too.
   *
   * @param bytes UTF-8 with or without byte-order mark, comma-separated; the caller closes it
   * @param map the names that columns have in this file, by column
   * @param words the words to which the law gives their meaning
   * @param substitute what is shipped in place of the item of a row
   * @param master what a row leaves blank of an item
   * @return a reader at the first row
   * @throws BadInputException if the file has no header, or a wrong one
   * @throws IOException if the bytes cannot be read
   */
  public static ShipmentReader open(
      InputStream bytes,
      ImmutableMap<String, String> map,
      LawWords words,
      Substitute substitute,
      ItemMaster master)
      throws BadInputException, IOException {
    Records records = new Records(Text.of(bytes));
    Records.Raw first = records
        .next()
        .orElseThrow(
            () -> new BadInputException(
                ImmutableList.of(
                    Problem.ofFile(
                        "the file is empty: the first row must name the columns, such as `id,export_date,form`"))));
    if (first.problem().isPresent()) {
      throw new BadInputException(
          ImmutableList.of(Problem.ofRow(first.number(), first.problem().get())));
    }
    return new ShipmentReader(records, Header.read(first.fields(), map), words, substitute, master);
  }

  /**
   * The columns that are passed through.
   *
   * @return names that start with {@code x_}, in the order of the file
   */
  public ImmutableList<String> passedColumns() {
    return header.passed();
  }

  /**
   * What each column is read as.
   *
   * @return the columns, in the order of the file
   */
  public ImmutableList<ReadColumn> columns() {
    return header.read();
  }

  /**
   * The next shipment: the following rows with the same {@code shipment}, or one row that names none.
   *
   * @return the rows and what is wrong with them, or nothing at the end of the file
   * @throws IOException if the bytes cannot be read
   */
  public Optional<RowGroup> next() throws IOException {
    Records.Raw raw = ahead;
    if (raw == null) {
      return Optional.empty();
    }
    GroupBuilder group = new GroupBuilder(words, substitute);
    Optional<String> shipment = add(raw, group);
    ahead = records.next().orElse(null);
    while (shipment.isPresent() && ahead != null && belongs(ahead, shipment.get())) {
      add(ahead, group);
      ahead = records.next().orElse(null);
    }
    shipment.ifPresent(finished::add);
    return Optional.of(group.build());
  }

  /** A row that cannot be taken apart breaks no shipment. */
  private boolean belongs(Records.Raw raw, String shipment) {
    return header.broken(raw).isPresent()
        || header
            .row(raw.number(), raw.fields())
            .cell(Column.SHIPMENT)
            .filter(shipment::equals)
            .isPresent();
  }

  private Optional<String> add(Records.Raw raw, GroupBuilder group) {
    Optional<Problem> broken = header.broken(raw);
    if (broken.isPresent()) {
      group.addBroken(broken.get());
      return Optional.empty();
    }
    Row row = master.complete(header.row(raw.number(), raw.fields()));
    Optional<String> shipment = row.cell(Column.SHIPMENT);
    if (shipment.filter(finished::contains).isPresent()) {
      Cells cells = new Cells(row);
      cells.bad(
          Column.SHIPMENT,
          "comes back after rows of other shipments: put the rows of one shipment next to each other");
      group.addBad(cells);
    } else {
      group.add(row);
    }
    return shipment;
  }
}
