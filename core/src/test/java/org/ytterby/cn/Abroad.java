package org.ytterby.cn;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.ytterby.material.ProductForm;
import org.ytterby.quantity.Money;
import org.ytterby.quantity.ValueShare;
import org.ytterby.trade.ContentValue;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.TechnologyField;

/** A magnet made in Germany with German technology that goes to France, once the pause of No. 61 has ended. */
final class Abroad {
  /** The day after the last of the pause as published, and before the last of its reported extension. */
  static final LocalDate AUTUMN = LocalDate.of(2026, 11, 20);

  static final String MAGNET = "NdFeB; Dy present";

  private Abroad() {}

  static Shipment magnet(UnaryOperator<Item.Builder> value) {
    return magnet(MAGNET, value);
  }

  static Shipment magnet(String composition, UnaryOperator<Item.Builder> value) {
    return magnet(composition, value, s -> s);
  }

  static Shipment magnet(
      String composition, UnaryOperator<Item.Builder> value, UnaryOperator<Shipment.Builder> more) {
    return Bundled.shipment(
        AUTUMN,
        "DE",
        "FR",
        Bundled.item(ProductForm.PERMANENT_MAGNET, composition, i -> value.apply(german(i))),
        more);
  }

  /** Made in Germany, of German origin, with German technology. */
  static Item.Builder german(Item.Builder item) {
    return item.madeIn(Countries.of("DE"))
        .origin(Countries.of("DE"))
        .putAllTechnologyOrigin(
            Maps.toMap(Arrays.asList(TechnologyField.values()), f -> Countries.of("DE")));
  }

  static UnaryOperator<Item.Builder> share(String share) {
    return i -> i.contentValue(new ContentValue.Share(ValueShare.parse(share)));
  }

  /** A value in euro, with pieces inside that are all of what is listed. */
  static UnaryOperator<Item.Builder> pieces(String value, ContentValue.Piece... pieces) {
    return i -> i.value(Money.of(value, "EUR"))
        .contentValue(new ContentValue.Itemised(ImmutableList.copyOf(pieces), true));
  }

  static ContentValue.Piece dysprosium(String origin, String value) {
    return piece(ProductForm.METAL, "Dy", origin, value);
  }

  static ContentValue.Piece piece(
      ProductForm form, String composition, String origin, String value) {
    return new ContentValue.Piece(
        Bundled.item(form, composition, i -> i.origin(Countries.of(origin))),
        Money.of(value, "EUR"));
  }
}
