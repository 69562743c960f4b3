package org.ytterby.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ytterby.cli.rows.BadInputException;
import org.ytterby.cli.rows.BillReader;
import org.ytterby.cli.rows.Column;
import org.ytterby.cli.rows.LawWords;
import org.ytterby.cli.rows.Problem;
import org.ytterby.cli.rows.Row;
import org.ytterby.cli.rows.RowGroup;
import org.ytterby.cli.rows.ShipmentReader;
import org.ytterby.cli.rows.Substitute;
import org.ytterby.trade.BillOfMaterials;
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
    return file.isPresent();
  }

  /** Reads the bill and joins it with the items of the rows; rows whose id it has are then what it says. */
  Substitute join(ShipmentReader rows, LawWords words, Terminal terminal)
      throws BadInputException, IOException {
    Map<String, Item> items = new LinkedHashMap<>();
    ImmutableList.Builder<Problem> bad = ImmutableList.builder();
    for (Optional<RowGroup> next = rows.next(); next.isPresent(); next = rows.next()) {
      bad.addAll(next.get().problems());
      take(next.get(), items);
    }
    BillOfMaterials bill;
    try (InputStream bytes = InputFile.open(file.orElseThrow())) {
      bill = BillReader.read(bytes, words).join(items);
    } catch (BadInputException e) {
      bad.build().forEach(terminal::complain);
      e.problems().forEach(problem -> terminal.complain(file.orElseThrow() + ": " + problem));
      throw new UserError("nothing was answered: the bill of materials cannot be used");
    }
    RollUp sums = bill.rollUp(basis, exchange());
    return (row, item) -> row.cell(Column.ID).filter(bill::has).map(sums::item).orElse(item);
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
