package org.ytterby.cli.rows;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.ytterby.material.CasNumber;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.quantity.Money;
import org.ytterby.trade.ContentValue;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Integration;
import org.ytterby.trade.Item;
import org.ytterby.trade.ItemType;
import org.ytterby.trade.Parameter;
import org.ytterby.trade.TechnologyField;
import org.ytterby.trade.TechnologyTrait;

/** The columns that speak of the item in the row. */
final class LineColumns {
  /** The code that ISO 4217 keeps for no currency; stands in for a wrong one, so that the amounts are checked too. */
  private static final String NO_CURRENCY = "XXX";

  private final Cells cells;
  private final ImmutableSet<String> itemTypes;
  private final Item.Builder item = Item.builder();

  private LineColumns(Cells cells, ImmutableSet<String> itemTypes) {
    this.cells = cells;
    this.itemTypes = itemTypes;
  }

  /** The item, unless something is wrong with its cells. */
  static Optional<Item> read(Cells cells, ImmutableSet<String> itemTypes) {
    LineColumns columns = new LineColumns(cells, itemTypes);
    columns.material();
    columns.references();
    columns.technology();
    columns.value();
    return cells.attempt(Column.FORM, columns.item::build);
  }

  private void material() {
    Optional<ProductForm> form = cells.read(Column.FORM, ProductForm::of);
    Optional<Composition> composition = cells.read(Column.COMPOSITION, Composition::parse);
    Optional<ContainsColumn> contains = cells.read(Column.CONTAINS, ContainsColumn::parse);
    item.form(form);
    composition.ifPresent(item::composition);
    contains.ifPresent(c -> item.addAllContents(c.items()).contentsComplete(c.complete()));
    cells
        .read(Column.INTEGRATION, text -> Words.one(Integration.class, text))
        .ifPresent(item::integration);
    cells.read(Column.ORIGIN_COUNTRY, Countries::parse).ifPresent(item::origin);
    cells.read(Column.MADE_IN, Countries::parse).ifPresent(item::madeIn);
    composition.ifPresent(c -> cells.attempt(
        Column.COMPOSITION, () -> Item.builder().form(form).composition(c).build()));
    contains.ifPresent(c -> cells.attempt(
        Column.CONTAINS,
        () -> Item.builder().form(form).addAllContents(c.items()).build()));
  }

  private void references() {
    cells.read(Column.ITEM_TYPE, this::itemType).ifPresent(item::itemType);
    cells.read(Column.CUSTOMS_CODE, CodeColumns::customs).ifPresent(item::addAllCustomsCodes);
    cells.read(Column.CONTROL_CODE, CodeColumns::control).ifPresent(item::addAllStatedControlCodes);
    cells.read(Column.CAS, text -> new CasNumber(text).value()).ifPresent(item::casNumber);
    item.name(cells.text(Column.NAME));
    cells.read(Column.PARAMETERS, Parameter::parseAll).ifPresent(item::putAllParameters);
  }

  private String itemType(String text) {
    String type = ItemType.check(text);
    if (!itemTypes.isEmpty() && !itemTypes.contains(type)) {
      throw Words.unknown(type, itemTypes.asList());
    }
    return type;
  }

  private void technology() {
    cells
        .read(Column.TECHNOLOGY_FIELD, text -> Words.stated(TechnologyField.class, text))
        .ifPresent(item::technologyFields);
    cells
        .read(Column.TECHNOLOGY_TRAITS, text -> Words.stated(TechnologyTrait.class, text))
        .ifPresent(item::technologyTraits);
    cells
        .read(Column.TECHNOLOGY_ORIGIN, TechnologyOriginColumn::parse)
        .ifPresent(item::putAllTechnologyOrigin);
  }

  private void value() {
    Optional<String> currency = cells
        .read(Column.CURRENCY, text -> Money.of("0", text).currency())
        .or(() -> cells.text(Column.CURRENCY).map(wrong -> NO_CURRENCY));
    Optional<Money> value =
        cells.read(Column.VALUE, text -> Money.of(text, needed(text, currency)));
    Optional<ContentValue> pieces = cells.read(
        Column.LISTED_CONTENT, text -> ListedContentColumn.parse(text, needed(text, currency)));
    Optional<ContentValue> sum = cells.read(
        Column.LISTED_CONTENT_VALUE, text -> ListedContentValueColumn.parse(text, currency));
    if (cells.text(Column.LISTED_CONTENT).isPresent()
        && cells.text(Column.LISTED_CONTENT_VALUE).isPresent()) {
      cells.bad(
          Column.LISTED_CONTENT_VALUE,
          "is given beside `listed_content`: keep one of them, the pieces or their sum");
    }
    item.value(value).contentValue(pieces.or(() -> sum));
  }

  private static String needed(String text, Optional<String> currency) {
    return currency.orElseThrow(() -> new IllegalArgumentException(
        "`" + Problem.shown(text) + "` has no currency: fill in `currency`, such as `EUR`"));
  }
}
