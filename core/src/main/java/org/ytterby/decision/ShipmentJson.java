package org.ytterby.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ytterby.trade.BillContent;
import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/**
 * Shipments as JSON, one object on one line: the names of the columns of rows, nested. A fact that is not known is not there; a
 * list that may go on ends in {@code "..."}. Quantities are texts, with every digit.
 *
 * <p>Equal shipments are written as the same bytes, different ones as different bytes, and what is written is read as an equal
 * shipment. One difference in kind: items from a {@linkplain BillContent bill of materials} are equal only to themselves, so that
 * those that were read are others; they are written as the same bytes and have the same answers.
 */
public final class ShipmentJson {
  private static final String ID = "id";
  private static final String LINES = "lines";
  private static final String BILLS = "bills";

  private ShipmentJson() {}

  /**
   * Writes a shipment.
   *
   * @param shipment the shipment
   * @return a JSON object on one line
   * @throws IllegalArgumentException if an item from a bill of materials was changed after it was taken from it, or items are
   *     inside items more than 40 deep or more than 100 000 in all
   */
  public static String of(Shipment shipment) {
    return JsonWriter.write(write(shipment));
  }

  static Map<String, Object> write(Shipment shipment) {
    Map<String, Object> written = new LinkedHashMap<>();
    Fact.writeAll(ShipmentFacts.ALL, shipment, written);
    BillsJson.Numbers bills = new BillsJson.Numbers();
    ItemJson.Writer items = new ItemJson.Writer(bills);
    ImmutableList.Builder<Object> lines = ImmutableList.builder();
    for (ShipmentLine line : shipment.lines()) {
      lines.add(ImmutableMap.<String, Object>builder()
          .put(ID, line.id())
          .putAll(items.write(line.item()))
          .buildOrThrow());
    }
    ImmutableList<Object> used = bills.write();
    if (!used.isEmpty()) {
      written.put(BILLS, used);
    }
    written.put(LINES, lines.build());
    return written;
  }

  /**
   * Reads a shipment. Keys may stand in any order, and space between them.
   *
   * @param json one JSON object
   * @return the shipment
   * @throws JsonException if it is no JSON, or no shipment; every mistake is in it, with its place
   */
  public static Shipment parse(String json) {
    JsonNode.Problems problems = new JsonNode.Problems();
    Optional<Shipment> shipment = read(JsonReader.read(json, problems));
    problems.throwIfAny();
    return shipment.orElseThrow();
  }

  /** The shipment of a node; nothing after a mistake. */
  static Optional<Shipment> read(JsonNode node) {
    int before = node.problems().count();
    JsonMap map = new JsonMap(node);
    Shipment.Builder shipment = Shipment.builder();
    map.need("export_date");
    Fact.readAll(ShipmentFacts.ALL, map, shipment);
    BillsJson.Sums bills = map.find(BILLS).map(BillsJson.Sums::read).orElse(BillsJson.Sums.NONE);
    map.need(LINES)
        .ifPresent(n -> n.list().forEach(l -> line(l, bills).ifPresent(shipment::addLines)));
    map.close();
    return node.problems().count() > before
        ? Optional.empty()
        : node.attempt(node.shape(), shipment::build);
  }

  private static Optional<ShipmentLine> line(JsonNode node, BillsJson.Sums bills) {
    JsonMap map = new JsonMap(node);
    String id = map.text(ID);
    Optional<Item> item = ItemJson.read(map, bills);
    map.close();
    return item.flatMap(i -> node.attempt(id, () -> ShipmentLine.of(id, i)));
  }
}
