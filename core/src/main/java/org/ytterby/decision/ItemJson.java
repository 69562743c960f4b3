package org.ytterby.decision;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ytterby.quantity.Money;
import org.ytterby.quantity.ValueShare;
import org.ytterby.trade.BillContent;
import org.ytterby.trade.ContentValue;
import org.ytterby.trade.Item;

/** Items as JSON: the simple facts, money, and what is inside. */
final class ItemJson {
  /** The attributes of an item that are written here; all others are in {@link ItemFacts}. */
  static final ImmutableSet<String> ATTRIBUTES =
      ImmutableSet.of("contents", "contentsComplete", "value", "contentValue");

  private static final int DEEPEST = 40;
  private static final int MOST = 100_000;

  private ItemJson() {}

  /** Writes items; those of a bill by the number of the bill and the id of the part. */
  static final class Writer {
    private final BillsJson.Numbers bills;
    private int written;

    Writer(BillsJson.Numbers bills) {
      this.bills = bills;
    }

    ImmutableMap<String, Object> write(Item item) {
      return write(item, 0);
    }

    private ImmutableMap<String, Object> write(Item item, int depth) {
      checkArgument(
          depth <= DEEPEST && ++written <= MOST,
          "items are inside items more than %s deep, or more than %s in all: describe them as a bill of materials",
          DEEPEST,
          MOST);
      if (item.contentValue().orElse(null) instanceof BillContent content) {
        checkArgument(
            content.isAllOf(item),
            "the item of part `%s` was changed after it was taken from its bill: change the part in the bill",
            content.part());
        return ImmutableMap.of(BILL, bills.of(content), PART, content.part());
      }
      Map<String, Object> facts = new LinkedHashMap<>();
      Fact.writeAll(ItemFacts.ALL, item, facts);
      Fact.open(
              item.contents().stream().map(i -> write(i, depth + 1)).collect(toImmutableList()),
              item.contentsComplete())
          .ifPresent(v -> facts.put(CONTAINS, v));
      item.value().ifPresent(v -> money(facts, VALUE, v));
      item.contentValue().ifPresent(v -> content(facts, v, depth));
      return ImmutableMap.copyOf(facts);
    }

    private void content(Map<String, Object> facts, ContentValue content, int depth) {
      if (content instanceof ContentValue.Share share) {
        facts.put(LISTED_VALUE, readable(share.share()));
      } else if (content instanceof ContentValue.Amount amount) {
        Map<String, Object> map = new LinkedHashMap<>();
        money(map, AMOUNT, amount.amount());
        facts.put(LISTED_VALUE, map);
      } else if (content instanceof ContentValue.Itemised pieces) {
        List<Object> list = new ArrayList<>();
        for (ContentValue.Piece piece : pieces.pieces()) {
          Map<String, Object> map = new LinkedHashMap<>();
          map.put(ITEM, write(piece.item(), depth + 1));
          money(map, VALUE, piece.value());
          list.add(map);
        }
        if (!pieces.complete()) {
          list.add(Fact.MORE);
        }
        facts.put(LISTED, list);
      }
    }

    private static String readable(ValueShare share) {
      String text = share.toString();
      checkArgument(
          ValueShare.parse(text).equals(share), "the share `%s` is too long to be written", text);
      return text;
    }

    private static void money(Map<String, Object> into, String key, Money money) {
      into.put(key, NumberText.NOT_NEGATIVE.print(money.amount()));
      into.put(CURRENCY, money.currency());
    }
  }

  static final String BILL = "bill";
  static final String PART = "part";
  private static final String CONTAINS = "contains";
  private static final String VALUE = "value";
  private static final String CURRENCY = "currency";
  private static final String AMOUNT = "amount";
  private static final String ITEM = "item";
  private static final String LISTED = "listed_content";
  private static final String LISTED_VALUE = "listed_content_value";

  /** The item of a map; nothing after a mistake. Keys that are left are for the caller to close. */
  static Optional<Item> read(JsonMap map, BillsJson.Sums bills) {
    if (map.find(BILL).isPresent()) {
      return bills.item(map);
    }
    int before = map.at().problems().count();
    Item.Builder item = Item.builder();
    Fact.readAll(ItemFacts.ALL, map, item);
    map.find(CONTAINS)
        .ifPresent(node -> item.contentsComplete(
            Fact.closed(node, n -> nested(n, bills).ifPresent(item::addContents))));
    Optional<JsonNode> currency = map.find(CURRENCY);
    Optional<JsonNode> value = map.find(VALUE);
    if (value.isPresent()) {
      item.value(money(map, VALUE));
    } else {
      currency.ifPresent(n -> n.problem(n.shape(), "there is no `value` in that currency"));
    }
    item.contentValue(content(map, bills));
    return map.at().problems().count() > before || !map.at().isMap()
        ? Optional.empty()
        : map.at().attempt(map.at().shape(), item::build);
  }

  private static Optional<Item> nested(JsonNode node, BillsJson.Sums bills) {
    JsonMap map = new JsonMap(node);
    Optional<Item> item = read(map, bills);
    map.close();
    return item;
  }

  private static Optional<Money> money(JsonMap map, String key) {
    Optional<String> currency = map.need(CURRENCY).map(JsonNode::text);
    return map.need(key)
        .flatMap(n -> n.convert(NumberText.NOT_NEGATIVE::parse)
            .flatMap(amount -> currency.flatMap(c -> n.attempt(c, () -> Money.of(amount, c)))));
  }

  private static Optional<ContentValue> content(JsonMap map, BillsJson.Sums bills) {
    Optional<JsonNode> pieces = map.find(LISTED);
    Optional<JsonNode> sum = map.find(LISTED_VALUE);
    if (pieces.isPresent() && sum.isPresent()) {
      sum.get()
          .problem(
              sum.get().shape(),
              "is given beside `listed_content`: keep one of them, the pieces or their sum");
    }
    return pieces.<ContentValue>map(n -> pieces(n, bills)).or(() -> sum.flatMap(ItemJson::sum));
  }

  private static ContentValue pieces(JsonNode node, BillsJson.Sums bills) {
    ImmutableList.Builder<ContentValue.Piece> pieces = ImmutableList.builder();
    boolean complete = Fact.closed(node, n -> {
      JsonMap map = new JsonMap(n);
      Optional<Item> item = map.need(ITEM).flatMap(i -> nested(i, bills));
      Optional<Money> value = money(map, VALUE);
      map.close();
      item.ifPresent(i -> value.ifPresent(v -> pieces.add(new ContentValue.Piece(i, v))));
    });
    return new ContentValue.Itemised(pieces.build(), complete);
  }

  private static Optional<ContentValue> sum(JsonNode node) {
    if (!node.isMap()) {
      return node.convert(ValueShare::parse).map(ContentValue.Share::new);
    }
    JsonMap map = new JsonMap(node);
    Optional<ContentValue> amount = money(map, AMOUNT).map(ContentValue.Amount::new);
    map.close();
    return amount;
  }
}
