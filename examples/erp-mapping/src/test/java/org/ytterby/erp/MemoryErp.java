package org.ytterby.erp;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ytterby.conformance.ErpUnderTest;
import org.ytterby.conformance.TypedDocument;
import org.ytterby.conformance.TypedDocument.HeaderField;
import org.ytterby.conformance.TypedProduct;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.trade.Shipment;

/** An ERP in memory. Subclasses break it. */
class MemoryErp implements ErpUnderTest {
  private static final ImmutableMap<HeaderField, String> HEADER = ImmutableMap.of(
      HeaderField.FROM_COUNTRY, "from_country",
      HeaderField.TO_COUNTRY, "to_country",
      HeaderField.CUSTOMER, "importer");

  private final Map<String, TypedDocument> held = new HashMap<>();

  @Override
  public Shipment map(TypedDocument document) {
    return DeliveryMapping.of(delivery(document), masters(document)).shipment();
  }

  @Override
  public Outcome complete(TypedDocument document, Rulebook law) {
    Verdict verdict =
        new ExportCheck(ControlPolicy.of(law)).check(delivery(document), masters(document));
    held.put(document.number(), document);
    return outcome(verdict);
  }

  @Override
  public Outcome recheck(String number, Rulebook law) {
    return complete(java.util.Objects.requireNonNull(held.get(number)), law);
  }

  Outcome outcome(Verdict verdict) {
    return new Outcome(verdict.held(), verdict.reason());
  }

  Delivery delivery(TypedDocument document) {
    return new Delivery(
        document.number(),
        document.day(),
        document.header().entrySet().stream()
            .collect(toImmutableMap(e -> HEADER.getOrDefault(e.getKey(), ""), Map.Entry::getValue)),
        lines(document));
  }

  private static ImmutableList<Delivery.Line> lines(TypedDocument document) {
    ImmutableList.Builder<Delivery.Line> lines = ImmutableList.builder();
    for (int i = 0; i < document.lines().size(); i++) {
      lines.add(
          new Delivery.Line(Integer.toString(10 * (i + 1)), document.lines().get(i)));
    }
    return lines.build();
  }

  Product product(TypedProduct typed) {
    return new Product(
        typed.id(),
        typed.fields().entrySet().stream()
            .collect(
                toImmutableMap(e -> Ascii.toLowerCase(e.getKey().name()), Map.Entry::getValue)),
        typed
            .price()
            .map(p -> new Product.Price(new BigDecimal(p.amount()), p.currency(), p.unit())));
  }

  Component component(TypedProduct.Component typed) {
    return new Component(
        typed.product(),
        Optional.of(typed.quantity()).filter(q -> !q.isEmpty()).map(BigDecimal::new),
        typed.unit());
  }

  Optional<BigDecimal> rate(TypedDocument document, LocalDate day) {
    return document.rates().stream()
        .filter(r -> !day.isBefore(r.first()) && !day.isAfter(r.last()))
        .map(r -> new BigDecimal(r.rate()))
        .findFirst();
  }

  private Masters masters(TypedDocument document) {
    return new Masters() {
      @Override
      public Optional<Product> product(String id) {
        return typed(id).map(MemoryErp.this::product);
      }

      private Optional<TypedProduct> typed(String id) {
        return document.products().stream().filter(p -> p.id().equals(id)).findFirst();
      }

      @Override
      public ImmutableList<Component> components(String product) {
        return typed(product).stream()
            .flatMap(p -> p.components().stream())
            .map(MemoryErp.this::component)
            .collect(toImmutableList());
      }

      @Override
      public Optional<BigDecimal> rate(String from, String to, LocalDate day) {
        return MemoryErp.this.rate(document, day);
      }
    };
  }
}
