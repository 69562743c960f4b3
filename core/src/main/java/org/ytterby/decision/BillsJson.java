package org.ytterby.decision;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ytterby.quantity.Interval;
import org.ytterby.trade.BillContent;
import org.ytterby.trade.BillException;
import org.ytterby.trade.BillOfMaterials;
import org.ytterby.trade.ExchangeRates;
import org.ytterby.trade.Item;
import org.ytterby.trade.PartQuantity;
import org.ytterby.trade.RollUp;
import org.ytterby.trade.Token;
import org.ytterby.trade.ValueBasis;

/**
 * Bills of material as JSON: of each bill the parts that are shipped and all that goes into them, each once, however many parts
 * share it.
 */
final class BillsJson {
  private static final String QUANTITY = "quantity";
  private static final String UNIT = "unit";
  private static final String MASS = "mass";
  private static final String CURRENCY = "currency";

  private BillsJson() {}

  /** The bills that the items of a shipment come from, in the order in which they are met. */
  static final class Numbers {
    private final Map<RollUp, Set<String>> tops = new LinkedHashMap<>();

    int of(BillContent content) {
      tops.computeIfAbsent(content.rollUp(), sums -> new TreeSet<>()).add(content.part());
      return Iterables.indexOf(tops.keySet(), content.rollUp()::equals);
    }

    /** The bills, once all items have been written. */
    ImmutableList<Object> write() {
      ImmutableList.Builder<Object> bills = ImmutableList.builder();
      tops.forEach((sums, parts) -> bills.add(bill(sums, parts)));
      return bills.build();
    }
  }

  private static Object bill(RollUp sums, Set<String> tops) {
    BillOfMaterials bill = sums.bill();
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("values", sums.basis().token());
    sums.rates().into().ifPresent(c -> written.put(CURRENCY, c));
    Map<String, Object> rates = new LinkedHashMap<>();
    sums.rates().rates().forEach((currency, rate) -> rates.put(currency, rate.toPlainString()));
    if (!rates.isEmpty()) {
      written.put("rates", rates);
    }
    ImmutableList.Builder<Object> parts = ImmutableList.builder();
    ImmutableList.Builder<Object> uses = ImmutableList.builder();
    for (String id : below(bill, tops)) {
      parts.add(part(bill, id));
      Map<String, PartQuantity> children = new TreeMap<>();
      bill.uses(id).forEach(use -> children.put(use.part(), use.quantity()));
      children.forEach((child, quantity) -> uses.add(use(id, child, quantity)));
    }
    written.put("parts", parts.build());
    written.put("uses", uses.build());
    return written;
  }

  private static Set<String> below(BillOfMaterials bill, Set<String> tops) {
    Set<String> below = new TreeSet<>(tops);
    Deque<String> ahead = new ArrayDeque<>(tops);
    while (!ahead.isEmpty()) {
      bill.uses(ahead.remove()).stream()
          .map(BillOfMaterials.Use::part)
          .filter(below::add)
          .forEach(ahead::add);
    }
    return below;
  }

  private static Object part(BillOfMaterials bill, String id) {
    BillOfMaterials.Part part = bill.part(id);
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("id", id);
    quantity(written, part.per());
    part.mass().ifPresent(mass -> written.put(MASS, NumberText.NOT_NEGATIVE.print(mass)));
    if (bill.isOpen(id)) {
      written.put("open", true);
    }
    Numbers inner = new Numbers();
    written.put("item", new ItemJson.Writer(inner).write(part.item()));
    checkArgument(
        inner.tops.isEmpty(),
        "part `%s` is described by an item of another bill: join the two bills",
        id);
    return written;
  }

  private static Object use(String parent, String child, PartQuantity quantity) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("parent", parent);
    written.put("child", child);
    quantity(written, quantity);
    return written;
  }

  private static void quantity(Map<String, Object> into, PartQuantity quantity) {
    into.put(QUANTITY, NumberText.NOT_NEGATIVE.print(quantity.amount()));
    into.put(UNIT, quantity.unit());
  }

  /** The bills that were read, added up; nothing in the place of one with mistakes. */
  record Sums(ImmutableList<Optional<RollUp>> bills) {
    static final Sums NONE = new Sums(ImmutableList.of());

    static Sums read(JsonNode node) {
      ImmutableList.Builder<Optional<RollUp>> read = ImmutableList.builder();
      node.list().forEach(n -> read.add(sums(n)));
      return new Sums(read.build());
    }

    /** The item that a line or a content names by bill and part. */
    Optional<Item> item(JsonMap map) {
      Optional<Integer> number = map.need(ItemJson.BILL).flatMap(JsonNode::whole);
      Optional<JsonNode> part = map.need(ItemJson.PART);
      if (number.isEmpty() || part.isEmpty()) {
        return Optional.empty();
      }
      if (number.get() < 0 || number.get() >= bills.size()) {
        map.at()
            .problem(
                number.get().toString(),
                "there is no such bill: `bills` has %d, counted from 0".formatted(bills.size()));
        return Optional.empty();
      }
      return bills.get(number.get()).flatMap(sums -> part.get().convert(sums::item));
    }
  }

  private static Optional<RollUp> sums(JsonNode node) {
    int before = node.problems().count();
    JsonMap map = new JsonMap(node);
    Optional<ValueBasis> basis =
        map.need("values").flatMap(n -> n.convert(t -> Token.parse(ValueBasis.class, t)));
    Optional<String> currency = map.find(CURRENCY).map(JsonNode::text);
    Map<String, BigDecimal> rates = new LinkedHashMap<>();
    map.find("rates")
        .ifPresent(n -> n.map()
            .forEach(
                (from, rate) -> rate.convert(BillsJson::rate).ifPresent(r -> rates.put(from, r))));
    BillOfMaterials.Builder bill = BillOfMaterials.builder();
    map.need("parts").ifPresent(n -> n.list().forEach(p -> part(p, bill)));
    map.need("uses").ifPresent(n -> n.list().forEach(u -> use(u, bill)));
    map.close();
    if (node.problems().count() > before) {
      return Optional.empty();
    }
    ImmutableMap<String, BigDecimal> given = ImmutableMap.copyOf(rates);
    return node.attempt(
        node.shape(),
        () -> built(bill)
            .rollUp(
                basis.orElseThrow(),
                currency.map(c -> ExchangeRates.into(c, given)).orElseGet(ExchangeRates::none)));
  }

  private static BillOfMaterials built(BillOfMaterials.Builder bill) {
    try {
      return bill.build();
    } catch (BillException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static BigDecimal rate(String text) {
    if (!text.matches("[0-9]{1,60}(\\.[0-9]{1,60})?")) {
      throw new IllegalArgumentException(
          "is not a rate: write a number above zero, such as `0.92`");
    }
    return new BigDecimal(text);
  }

  private static void part(JsonNode node, BillOfMaterials.Builder bill) {
    JsonMap map = new JsonMap(node);
    String id = map.text("id");
    Optional<PartQuantity> per = quantity(map);
    Optional<Interval> mass =
        map.find(MASS).flatMap(n -> n.convert(NumberText.NOT_NEGATIVE::parse));
    if (map.find("open").flatMap(JsonNode::flag).orElse(false)) {
      bill.open(id);
    }
    Optional<Item> item = map.need("item").flatMap(n -> {
      JsonMap inner = new JsonMap(n);
      Optional<Item> read = ItemJson.read(inner, Sums.NONE);
      inner.close();
      return read;
    });
    map.close();
    per.ifPresent(p ->
        item.ifPresent(i -> node.attempt(id, () -> new BillOfMaterials.Part(i, p, mass))
            .ifPresent(part -> bill.part(id, part))));
  }

  private static void use(JsonNode node, BillOfMaterials.Builder bill) {
    JsonMap map = new JsonMap(node);
    String parent = map.text("parent");
    String child = map.text("child");
    quantity(map).ifPresent(quantity -> bill.uses(parent, child, quantity));
    map.close();
  }

  private static Optional<PartQuantity> quantity(JsonMap map) {
    String unit = map.text(UNIT);
    return map.need(QUANTITY)
        .flatMap(
            n -> n.convert(text -> new PartQuantity(NumberText.NOT_NEGATIVE.parse(text), unit)));
  }
}
