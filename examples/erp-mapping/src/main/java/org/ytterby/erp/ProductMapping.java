package org.ytterby.erp;

import java.util.Optional;
import org.ytterby.material.CasNumber;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Money;
import org.ytterby.trade.BillOfMaterials.Part;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Item;
import org.ytterby.trade.PartQuantity;

/** A product of the item master as a part. */
final class ProductMapping {
  private ProductMapping() {}

  static Part part(Product product, Typed typed) {
    Optional<PartQuantity> per = product
        .price()
        .flatMap(p -> typed.understood(
            "the unit of the price", p.unit(), unit -> PartQuantity.of("1", unit)));
    Optional<Money> value = product
        .price()
        .filter(p -> per.isPresent())
        .flatMap(p -> typed.understood(
            "the price", p.currency(), c -> Money.of(Interval.exactly(p.amount()), c)));
    return Part.per(per.orElse(PartQuantity.PIECE), item(typed, value));
  }

  private static Item item(Typed typed, Optional<Money> value) {
    return Item.builder()
        .form(typed.read("form", ProductForm::of))
        .composition(typed.read("composition", Composition::parse).orElse(Composition.unknown()))
        .origin(typed.read("origin_country", Countries::parse).orElse(Countries.any()))
        .madeIn(typed.read("made_in", Countries::parse).orElse(Countries.any()))
        .casNumber(typed.read("cas", text -> new CasNumber(text).value()))
        .name(typed.text("name"))
        .addAllCustomsCodes(
            typed.read("customs_code", ProductMapping::code).stream().toList())
        .value(value)
        .build();
  }

  private static String code(String text) {
    String digits = text.replace(".", "");
    return Item.builder()
        .addCustomsCodes(digits)
        .build()
        .customsCodes()
        .iterator()
        .next();
  }
}
