package org.ytterby.cli;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.ytterby.cli.rows.BadInputException;
import org.ytterby.cli.rows.BillReader;
import org.ytterby.cli.rows.Column;
import org.ytterby.cli.rows.ColumnNames;
import org.ytterby.cli.rows.ItemMaster;
import org.ytterby.cli.rows.LawWords;
import org.ytterby.cli.rows.Problem;
import org.ytterby.cli.rows.Row;
import org.ytterby.cli.rows.RowGroup;
import org.ytterby.cli.rows.ShipmentReader;
import org.ytterby.cli.rows.Substitute;
import org.ytterby.law.Suggestions;
import org.ytterby.trade.ExchangeRates;
import org.ytterby.trade.Item;
import org.ytterby.trade.RollUp;
import org.ytterby.trade.ValueBasis;
import picocli.CommandLine.Option;

/** Options that say what the items of the rows are made of. */
final class BillOptions {
  @Option(
      names = "--bom",
      paramLabel = "BOM.csv",
      description = {
        "A bill of materials, joined with the rows by `id`: parent,child,quantity,unit and, where a part has no row in",
        "FILE.csv, the columns that describe it."
      })
  private Optional<String> file = Optional.empty();

  @Option(
      names = "--items",
      paramLabel = "ITEMS.csv",
      description = {
        "An item master: a row for each item by `id`, with columns that describe items. It fills cells that rows leave blank,",
        "and describes parts of the bill of materials."
      })
  private Optional<String> items = Optional.empty();

  @Option(
      names = "--values",
      paramLabel = "BASIS",
      description =
          "Values in a bill of materials are price (default: as stated) or cost (of the parts, added up).")
  private ValueBasis basis = ValueBasis.PRICE;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description = "The currency into which values in a bill of materials are converted.")
  private Optional<String> currency = Optional.empty();

  @Option(
      names = "--rate",
      paramLabel = "CODE=NUMBER",
      description = "How much of --currency one unit of another currency is. Repeatable.")
  private Map<String, BigDecimal> rates = new LinkedHashMap<>();

  boolean isGiven() {
    if (file.isEmpty() && !(rates.isEmpty() && currency.isEmpty())) {
      throw new UserError("--currency and --rate are for a bill of materials: name it with --bom");
    }
    return file.isPresent() || items.isPresent();
  }

  /** Reads the rows, joined with what the other files say of their items. */
  ShipmentReader join(byte[] rows, Map<String, String> map, LawWords words, Terminal terminal)
      throws BadInputException, IOException {
    List<byte[]> files = new ArrayList<>(files());
    files.add(rows);
    ColumnNames names = ColumnNames.of(map, files);
    ImmutableMap<String, String> ofRows = names.in(files.size() - 1, Column.titles());
    ItemMaster master = master(files, names, words, terminal);
    Supplier<InputStream> bytes = () -> new ByteArrayInputStream(rows);
    if (file.isEmpty()) {
      return ShipmentReader.open(bytes.get(), ofRows, words, Substitute.NONE, master);
    }
    Map<String, Item> known = new LinkedHashMap<>();
    ImmutableList.Builder<Problem> bad = ImmutableList.builder();
    ShipmentReader reader =
        ShipmentReader.open(bytes.get(), ofRows, words, Substitute.NONE, master);
    for (Optional<RowGroup> next = reader.next(); next.isPresent(); next = reader.next()) {
      bad.addAll(next.get().problems());
      take(next.get(), known);
    }
    master.items().forEach(known::putIfAbsent);
    RollUp sums;
    try {
      sums = sums(files, names, words, known, terminal);
    } catch (UserError e) {
      bad.build().forEach(terminal::complain);
      throw e;
    }
    return ShipmentReader.open(
        bytes.get(),
        ofRows,
        words,
        (row, item) -> row.cell(Column.ID).filter(sums::has).map(sums::item).orElse(item),
        master);
  }

  /** The bill by itself, with what the item master says of its parts; it must have the part that is asked for. */
  RollUp part(Map<String, String> map, LawWords words, Terminal terminal, String id) {
    if (file.isEmpty()) {
      throw new UserError(
          "--items alone says nothing of parts: name the bill of materials with --bom");
    }
    RollUp sums;
    try {
      ImmutableList<byte[]> files = files();
      ColumnNames names = ColumnNames.ofItems(map, files);
      sums = sums(files, names, words, master(files, names, words, terminal).items(), terminal);
    } catch (BadInputException e) {
      e.problems().forEach(terminal::complain);
      throw new UserError("nothing was answered: the files cannot be used");
    } catch (IOException e) {
      throw new UserError("the files cannot be read to their end");
    }
    if (!sums.has(id)) {
      throw new UserError("the bill of materials has no part `%s`%s"
          .formatted(Ascii.truncate(id, 60, "..."), Suggestions.of(id, sums.parts())));
    }
    return sums;
  }

  /** The bill and the item master, in this order, as far as they are given. */
  private ImmutableList<byte[]> files() throws IOException {
    ImmutableList.Builder<byte[]> files = ImmutableList.builder();
    for (Optional<String> named : ImmutableList.of(file, items)) {
      if (named.isPresent()) {
        try (InputStream bytes = InputFile.open(named.get())) {
          files.add(bytes.readAllBytes());
        }
      }
    }
    return files.build();
  }

  private ItemMaster master(
      List<byte[]> files, ColumnNames names, LawWords words, Terminal terminal) throws IOException {
    if (items.isEmpty()) {
      return ItemMaster.NONE;
    }
    int number = file.isPresent() ? 1 : 0;
    try {
      return ItemMaster.read(
          new ByteArrayInputStream(files.get(number)), names.in(number, Column.titles()), words);
    } catch (BadInputException e) {
      e.problems().forEach(problem -> terminal.complain(items.get() + ": " + problem));
      throw new UserError("nothing was answered: the item master cannot be used");
    }
  }

  private RollUp sums(
      List<byte[]> files,
      ColumnNames names,
      LawWords words,
      Map<String, Item> known,
      Terminal terminal)
      throws IOException {
    try {
      return BillReader.read(
              new ByteArrayInputStream(files.get(0)), names.in(0, BillReader.titles()), words)
          .join(known)
          .rollUp(basis, exchange());
    } catch (BadInputException e) {
      e.problems().forEach(problem -> terminal.complain(file.orElseThrow() + ": " + problem));
      throw new UserError("nothing was answered: the bill of materials cannot be used");
    }
  }

  private ExchangeRates exchange() {
    if (currency.isEmpty() && !rates.isEmpty()) {
      throw new UserError("--rate needs --currency: the currency that the rates are into");
    }
    return currency.map(c -> ExchangeRates.into(c, rates)).orElse(ExchangeRates.none());
  }

  private static void take(RowGroup group, Map<String, Item> items) {
    for (int i = 0; i < group.rows().size(); i++) {
      Row row = group.rows().get(i);
      Item item = group.shipment().orElseThrow().lines().get(i).item();
      row.cell(Column.ID).ifPresent(id -> {
        Item other = items.putIfAbsent(id, item);
        if (other != null && !other.equals(item)) {
          throw new UserError(
              "row %d (%s): another row with this id describes another item: in a bill of materials an id is one part"
                  .formatted(row.number(), id));
        }
      });
    }
  }
}
