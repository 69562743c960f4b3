package org.ytterby.erp;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A line of a bill of materials: how much of a product goes into one unit of another.
 *
 * @param product the product that goes in
 * @param quantity how much; empty if the field is blank, which is not zero and not one
 * @param unit the unit, as in {@link org.ytterby.trade.PartQuantity}
 */
public record Component(String product, Optional<BigDecimal> quantity, String unit) {}
