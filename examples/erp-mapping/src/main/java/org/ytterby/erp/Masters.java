package org.ytterby.erp;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What a delivery refers to: the tables of the ERP that a plug-in reads. */
public interface Masters {
  /**
   * A product.
   *
   * @param id the product
   * @return what the item master holds; empty if there is no such product
   */
  Optional<Product> product(String id);

  /**
   * What goes into a product.
   *
   * @param product the product
   * @return the lines of its bill of materials; empty if it has none, and what is inside is then unknown
   */
  ImmutableList<Component> components(String product);

  /**
   * An exchange rate.
   *
   * @param from the currency to convert
   * @param to the currency to convert into
   * @param day the day that the rate must hold on
   * @return how much of {@code to} one unit of {@code from} is; empty if there is no rate for the day
   */
  Optional<BigDecimal> rate(String from, String to, LocalDate day);
}
