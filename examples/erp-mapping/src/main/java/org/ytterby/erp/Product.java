package org.ytterby.erp;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A product of the item master.
 *
 * @param id the product
 * @param fields what was typed into its fields, by the names of the column reference: {@code form}, {@code composition},
 *     {@code origin_country}, {@code made_in}, {@code customs_code}, {@code cas}, {@code name}. Left out or blank is unknown
 * @param price the price, if there is one; a price of zero is one
 */
public record Product(String id, ImmutableMap<String, String> fields, Optional<Price> price) {

  /**
   * What a quantity of the product costs.
   *
   * @param amount the amount
   * @param currency three capitals
   * @param unit the unit that the price is for: {@code piece}, {@code kg} and so on, as in
   *     {@link org.ytterby.trade.PartQuantity}. A text that is none leaves the price unknown
   */
  public record Price(BigDecimal amount, String currency, String unit) {}

  Product withoutPrice() {
    return new Product(id, fields, Optional.empty());
  }
}
