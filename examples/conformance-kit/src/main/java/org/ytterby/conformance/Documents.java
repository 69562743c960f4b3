package org.ytterby.conformance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.ytterby.conformance.TypedDocument.HeaderField;
import org.ytterby.conformance.TypedDocument.TypedRate;
import org.ytterby.conformance.TypedProduct.Component;
import org.ytterby.conformance.TypedProduct.Price;
import org.ytterby.conformance.TypedProduct.ProductField;

/** The documents that the tests vary. */
final class Documents {
  static final LocalDate DAY = LocalDate.parse("2030-05-10");

  private Documents() {}

  static TypedDocument shipping(TypedProduct... products) {
    return shipping(ImmutableList.of(products[0].id()), ImmutableList.of(), products);
  }

  static TypedDocument shipping(
      ImmutableList<String> lines, ImmutableList<TypedRate> rates, TypedProduct... products) {
    return new TypedDocument(
        "K-1000",
        DAY,
        ImmutableMap.of(
            HeaderField.FROM_COUNTRY, "CN",
            HeaderField.TO_COUNTRY, "DE",
            HeaderField.CUSTOMER, "Muster Antriebe GmbH"),
        lines,
        ImmutableList.copyOf(products),
        rates);
  }

  /** Dysprosium oxide, with all fields filled in. */
  static TypedProduct oxide() {
    return product("oxide", "oxide", "Dy2O3", price("300", "EUR", "kg"));
  }

  /** Iron, which no law of the kit asks about. */
  static TypedProduct iron() {
    return product("iron", "metal", "Fe", price("1", "EUR", "kg"));
  }

  /** A motor; what it is made of is for the test to say. */
  static TypedProduct motor() {
    return product("motor", "finished-product", "", price("100", "EUR", "piece"));
  }

  /** Dysprosium metal at a price. */
  static TypedProduct dysprosium(Price price) {
    return product("dysprosium", "metal", "Dy", price);
  }

  static Price price(String amount, String currency, String unit) {
    return new Price(amount, currency, unit);
  }

  static Component component(String product, String quantity, String unit) {
    return new Component(product, quantity, unit);
  }

  private static TypedProduct product(String id, String form, String composition, Price price) {
    ImmutableMap.Builder<ProductField, String> fields = ImmutableMap.<ProductField, String>builder()
        .put(ProductField.FORM, form)
        .put(ProductField.ORIGIN_COUNTRY, "CN");
    if (!composition.isEmpty()) {
      fields.put(ProductField.COMPOSITION, composition);
    }
    return new TypedProduct(id, fields.buildOrThrow(), Optional.of(price), ImmutableList.of());
  }
}
