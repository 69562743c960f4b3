package org.ytterby.erp;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ytterby.erp.Product.Price;
import org.ytterby.trade.BillOfMaterials;
import org.ytterby.trade.ExchangeRates;
import org.ytterby.trade.Item;
import org.ytterby.trade.PartQuantity;
import org.ytterby.trade.ValueBasis;

/** A product with all that goes into it, at the rates of one day. */
final class BillMapping {
  private final Masters masters;
  private final LocalDate day;
  private final List<String> notes;
  private final Map<String, Product> products = new LinkedHashMap<>();
  private final BillOfMaterials.Builder bill = BillOfMaterials.builder();

  private BillMapping(Masters masters, LocalDate day, List<String> notes) {
    this.masters = masters;
    this.day = day;
    this.notes = notes;
  }

  static Item item(String product, Masters masters, LocalDate day, List<String> notes) {
    BillMapping mapping = new BillMapping(masters, day, notes);
    mapping.collect(product);
    ExchangeRates rates = mapping.rates();
    mapping.products.forEach((id, p) -> mapping.bill.part(
        id, ProductMapping.part(p, new Typed("product " + id, p.fields(), notes))));
    return mapping.bill.build().rollUp(ValueBasis.PRICE, rates).item(product);
  }

  private void collect(String shipped) {
    Deque<String> ahead = new ArrayDeque<>(List.of(shipped));
    while (!ahead.isEmpty()) {
      String next = ahead.remove();
      if (!products.containsKey(next)) {
        products.put(next, product(next));
        for (Component line : masters.components(next)) {
          uses(next, line);
          ahead.add(line.product());
        }
      }
    }
  }

  private Product product(String id) {
    return masters.product(id).orElseGet(() -> {
      notes.add("product %s is not in the item master: nothing is known of it".formatted(id));
      return new Product(id, ImmutableMap.of(), Optional.empty());
    });
  }

  /** A line that does not say how much says only that more goes in than the other lines say. */
  private void uses(String parent, Component line) {
    Typed typed =
        new Typed("bill of product " + parent + ", " + line.product(), ImmutableMap.of(), notes);
    if (line.quantity().isEmpty()) {
      typed.note("the quantity is blank and taken as unknown");
    }
    line.quantity()
        .flatMap(
            q -> typed.understood("the quantity", line.unit(), unit -> PartQuantity.of(q, unit)))
        .ifPresentOrElse(
            quantity -> bill.uses(parent, line.product(), quantity), () -> bill.open(parent));
  }

  /** Rates into the first currency, which is that of the shipped product if it has a price. A price without a rate is dropped. */
  private ExchangeRates rates() {
    Optional<String> into = products.values().stream()
        .flatMap(p -> p.price().stream())
        .map(Price::currency)
        .findFirst();
    Map<String, BigDecimal> rates = new LinkedHashMap<>();
    into.ifPresent(target -> products.replaceAll((id, product) -> {
      Optional<String> foreign =
          product.price().map(Price::currency).filter(c -> !c.equals(target));
      if (foreign.isEmpty()) {
        return product;
      }
      Optional<BigDecimal> rate =
          masters.rate(foreign.get(), target, day).filter(r -> r.signum() > 0);
      rate.ifPresent(r -> rates.put(foreign.get(), r));
      return rate.isPresent() ? product : withoutPrice(product, foreign.get(), target);
    }));
    return into.map(target -> ExchangeRates.into(target, rates)).orElse(ExchangeRates.none());
  }

  private Product withoutPrice(Product product, String from, String to) {
    notes.add("product %s: no rate from %s to %s on %s, its price is taken as unknown"
        .formatted(product.id(), from, to, day));
    return product.withoutPrice();
  }
}
