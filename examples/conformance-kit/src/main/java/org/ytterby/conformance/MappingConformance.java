package org.ytterby.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ytterby.conformance.Documents.component;
import static org.ytterby.conformance.Documents.dysprosium;
import static org.ytterby.conformance.Documents.iron;
import static org.ytterby.conformance.Documents.motor;
import static org.ytterby.conformance.Documents.oxide;
import static org.ytterby.conformance.Documents.price;
import static org.ytterby.conformance.Documents.shipping;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ytterby.conformance.TypedDocument.HeaderField;
import org.ytterby.conformance.TypedDocument.TypedRate;
import org.ytterby.conformance.TypedProduct.Component;
import org.ytterby.conformance.TypedProduct.ProductField;
import org.ytterby.decision.Release;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Money;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;

/** What an adapter makes of an ERP's fields: what is there arrives, what is not there is unknown. Extend it to try an adapter. */
public abstract class MappingConformance {
  /** For subclasses. */
  protected MappingConformance() {}

  /**
   * The ERP with the adapter in it.
   *
   * @return a new one, empty
   */
  protected abstract ErpUnderTest erp();

  private Item mapped(TypedProduct... products) {
    return erp().map(shipping(products)).lines().get(0).item();
  }

  private void assertRelease(Release expected, TypedDocument document) {
    assertThat(released(erp().map(document))).isEqualTo(expected);
  }

  private static Release released(Shipment shipment) {
    return ControlPolicy.of(KitLaw.tenPerCentNeedALicence()).determine(shipment).release();
  }

  /** The answer, where an adapter may also refuse. */
  private Release releasedOrHeld(TypedDocument document) {
    Shipment shipment;
    try {
      shipment = erp().map(document);
    } catch (RuntimeException refused) {
      return Release.HOLD;
    }
    return released(shipment);
  }

  private static void assertSame(Shipment actual, Shipment expected, Object butFor) {
    for (HeaderField field : HeaderField.values()) {
      if (field != butFor) {
        assertThat(fact(field, actual)).as("%s", field).isEqualTo(fact(field, expected));
      }
    }
    for (ProductField field : ProductField.values()) {
      if (field != butFor) {
        assertThat(fact(field, actual)).as("%s", field).isEqualTo(fact(field, expected));
      }
    }
  }

  private static Object fact(HeaderField field, Shipment shipment) {
    return switch (field) {
      case FROM_COUNTRY -> shipment.from();
      case TO_COUNTRY -> shipment.to();
      case CUSTOMER -> shipment.importer().name();
    };
  }

  private static Object fact(ProductField field, Shipment shipment) {
    Item item = shipment.lines().get(0).item();
    return switch (field) {
      case FORM -> item.form();
      case COMPOSITION -> item.composition();
      case ORIGIN_COUNTRY -> item.origin();
    };
  }

  private static Object unknown(Object field) {
    return field == HeaderField.CUSTOMER || field == ProductField.FORM
        ? Optional.empty()
        : field == ProductField.COMPOSITION ? Composition.unknown() : Countries.any();
  }

  /** All facts of a document arrive. */
  @Test
  @DisplayName("every field that is filled in arrives")
  public void everyFieldThatIsFilledInArrives() {
    Shipment shipment = erp().map(shipping(oxide()));
    assertThat(shipment.exportDate()).isEqualTo(Documents.DAY);
    assertThat(shipment.from()).isEqualTo(Countries.of("CN"));
    assertThat(shipment.to()).isEqualTo(Countries.of("DE"));
    assertThat(shipment.importer().name()).contains("Muster Antriebe GmbH");
    Item item = shipment.lines().get(0).item();
    assertThat(item.form()).contains(ProductForm.OXIDE);
    assertThat(item.composition()).isEqualTo(Composition.parse("Dy2O3"));
    assertThat(item.origin()).isEqualTo(Countries.of("CN"));
    assertThat(item.value().map(Money::currency)).contains("EUR");
  }

  /** No line is lost. */
  @Test
  @DisplayName("every line arrives")
  public void everyLineArrives() {
    Shipment shipment = erp()
        .map(shipping(
            ImmutableList.of("iron", "oxide", "iron"), ImmutableList.of(), iron(), oxide()));
    assertThat(shipment.lines()).hasSize(3);
    assertThat(shipment.lines().get(1).item().form()).contains(ProductForm.OXIDE);
  }

  /**
   * A blank field of the document is unknown.
   *
   * @param field the field
   */
  @ParameterizedTest
  @EnumSource
  @DisplayName("a blank field of the document is unknown, and the others stay")
  public void aBlankFieldOfTheDocumentIsUnknown(HeaderField field) {
    Shipment full = erp().map(shipping(oxide()));
    Shipment blank = erp().map(shipping(oxide()).without(field));
    assertThat(fact(field, blank)).as("%s left blank", field).isEqualTo(unknown(field));
    assertSame(blank, full, field);
  }

  /**
   * A blank field of a product is unknown.
   *
   * @param field the field
   */
  @ParameterizedTest
  @EnumSource
  @DisplayName("a blank field of a product is unknown, and the others stay")
  public void aBlankFieldOfAProductIsUnknown(ProductField field) {
    Shipment full = erp().map(shipping(oxide()));
    Shipment blank = erp().map(shipping(oxide().without(field)));
    assertThat(fact(field, blank)).as("%s left blank", field).isEqualTo(unknown(field));
    assertSame(blank, full, field);
  }

  /**
   * Words that no vocabulary has are unknown, or refused.
   *
   * @param field the field
   */
  @ParameterizedTest
  @EnumSource
  @DisplayName("a word that is not mapped becomes unknown and not a default")
  public void aWordThatIsNotMappedIsUnknown(ProductField field) {
    Shipment shipment;
    try {
      shipment = erp().map(shipping(oxide().with(field, "Sonstiges (alt)")));
    } catch (RuntimeException refused) {
      return;
    }
    assertThat(fact(field, shipment))
        .as("%s with a word of its own", field)
        .isEqualTo(unknown(field));
  }

  /** No price is no fact, a price of nothing is one. */
  @Test
  @DisplayName("a blank price is unknown, a price of zero is zero")
  public void blankIsNotZero() {
    assertThat(mapped(oxide().at(Optional.empty())).value()).isEmpty();
    assertThat(mapped(oxide().at(Optional.of(price("0", "EUR", "kg")))).value().map(Money::amount))
        .contains(Interval.exactly(BigDecimal.ZERO));
  }

  /**
   * Quantities and units of a bill decide the share of value: 5 g of dysprosium at 2000 EUR a kg are 10 % of 100 EUR.
   *
   * @param quantity how much of it
   * @param unit in which unit
   * @param amount the price
   * @param per the unit of the price
   * @param expected the answer
   */
  @ParameterizedTest
  @CsvSource({
    "5,     g,  2000, kg, LICENCE",
    "4.99,  g,  2000, kg, CLEAR",
    "0.005, kg, 2000, kg, LICENCE",
    "0.0049, kg, 2000, kg, CLEAR",
    "0.005, kg, 2,    g,  LICENCE",
    "4.99,  g,  2,    g,  CLEAR"
  })
  @DisplayName("units of bills and prices survive")
  public void unitsSurvive(
      String quantity, String unit, String amount, String per, Release expected) {
    assertRelease(
        expected,
        shipping(
            motor().of(component("dysprosium", quantity, unit)),
            dysprosium(price(amount, "EUR", per))));
  }

  /**
   * The number of parts decides: eight at 1 EUR are less than 10 % of 100 EUR, ten are not.
   *
   * @param quantity how many
   * @param expected the answer
   */
  @ParameterizedTest
  @CsvSource({"1, CLEAR", "9, CLEAR", "10, LICENCE"})
  @DisplayName("quantities of bills survive")
  public void billQuantitiesSurvive(String quantity, Release expected) {
    assertRelease(
        expected,
        shipping(
            motor().of(component("dysprosium", quantity, "piece")),
            dysprosium(price("1", "EUR", "piece"))));
  }

  /** Parts of parts count: two rotors with five pieces each. */
  @Test
  @DisplayName("a bill of several levels survives")
  public void billsOfSeveralLevelsSurvive() {
    TypedProduct rotor = new TypedProduct(
        "rotor",
        motor().fields(),
        Optional.of(price("20", "EUR", "piece")),
        ImmutableList.of(component("dysprosium", "5", "piece")));
    assertRelease(
        Release.LICENCE,
        shipping(
            motor().of(component("rotor", "2", "piece")),
            rotor,
            dysprosium(price("1", "EUR", "piece"))));
  }

  /**
   * What a bill does not say is not guessed.
   *
   * @param quantity the quantity, or blank
   * @param unit the unit, or one that nobody knows
   */
  @ParameterizedTest
  @CsvSource({"'', piece", "'', g", "1, Gebinde", "1000, Gebinde"})
  @DisplayName("a blank quantity or an unknown unit of a bill is not guessed")
  public void whatABillDoesNotSayIsNotGuessed(String quantity, String unit) {
    Component line = component("dysprosium", quantity, unit);
    assertThat(releasedOrHeld(shipping(motor().of(line), dysprosium(price("1", "EUR", "piece")))))
        .isEqualTo(Release.HOLD);
  }

  /** Ten pieces without a price may be anything. */
  @Test
  @DisplayName("a part without a price is not free of charge")
  public void aPartWithoutAPriceIsNotFree() {
    assertThat(releasedOrHeld(shipping(
            motor().of(component("dysprosium", "10", "piece")),
            dysprosium(price("1", "EUR", "piece")).at(Optional.empty()))))
        .isEqualTo(Release.HOLD);
  }

  /**
   * The rate of the day of movement counts: 80 CNY are 10 % of 100 EUR at 0.125 and less at 0.124.
   *
   * @param before the rate until the day before
   * @param onTheDay the rate of the day
   * @param after the rate from the day after
   * @param expected the answer
   */
  @ParameterizedTest
  @CsvSource({"0.125, 0.124, 0.125, CLEAR", "0.124, 0.125, 0.124, LICENCE"})
  @DisplayName("the rate of the day of movement is taken")
  public void theRateOfTheDayIsTaken(
      String before, String onTheDay, String after, Release expected) {
    assertRelease(
        expected,
        inYuan(
            rate("2030-01-01", "2030-05-09", before),
            rate("2030-05-10", "2030-05-10", onTheDay),
            rate("2030-05-11", "2030-12-31", after)));
  }

  /** Without a rate of the day the value is not known. */
  @Test
  @DisplayName("a missing rate is not one, and not that of another day")
  public void aMissingRateIsNotGuessed() {
    assertThat(releasedOrHeld(inYuan())).isEqualTo(Release.HOLD);
    assertThat(releasedOrHeld(inYuan(
            rate("2030-01-01", "2030-05-09", "0.1"), rate("2030-05-11", "2030-12-31", "0.2"))))
        .isEqualTo(Release.HOLD);
  }

  private static TypedRate rate(String first, String last, String rate) {
    return new TypedRate("CNY", "EUR", LocalDate.parse(first), LocalDate.parse(last), rate);
  }

  private static TypedDocument inYuan(TypedRate... rates) {
    return shipping(
        ImmutableList.of("motor"),
        ImmutableList.copyOf(rates),
        motor().of(component("dysprosium", "1", "piece")),
        dysprosium(price("80", "CNY", "piece")));
  }
}
