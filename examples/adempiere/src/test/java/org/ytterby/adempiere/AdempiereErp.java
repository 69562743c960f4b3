package org.ytterby.adempiere;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.adempiere.exceptions.AdempiereException;
import org.compiere.model.MClient;
import org.compiere.model.MInOut;
import org.compiere.model.ModelValidationEngine;
import org.compiere.model.ModelValidator;
import org.compiere.util.Env;
import org.ytterby.conformance.ErpUnderTest;
import org.ytterby.conformance.TypedDocument;
import org.ytterby.conformance.TypedDocument.HeaderField;
import org.ytterby.conformance.TypedDocument.TypedRate;
import org.ytterby.conformance.TypedProduct;
import org.ytterby.conformance.TypedProduct.ProductField;
import org.ytterby.erp.DeliveryMapping;
import org.ytterby.erp.ExportCheck;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.trade.Shipment;

/** ADempiere with the validator in it: documents are rows of its database, and its own engine of validators asks. */
final class AdempiereErp implements ErpUnderTest {
  static final int CLIENT = 11;
  static final int ORGANISATION = 12;
  private static final AtomicInteger KEYS = new AtomicInteger(1_000_000);
  private static final ImmutableMap<String, String> CODES =
      ImmutableMap.of("piece", "EA", "kg", "KGM", "g", "GRM");

  private final Map<String, Integer> products = new HashMap<>();
  private final Map<String, Integer> units = new HashMap<>();
  private final Map<String, Integer> currencies = new HashMap<>();
  private final Map<String, Integer> priceLists = new HashMap<>();
  private final Map<String, Integer> shipments = new HashMap<>();

  AdempiereErp() {
    Database.ready();
    Database.run(
        "INSERT INTO C_ConversionType (C_ConversionType_ID, IsDefault, Name, Value) VALUES (114, 'Y', 'Spot', 'S')");
  }

  private static String text(String value) {
    return value.isEmpty() ? "NULL" : "'" + value.replace("'", "''") + "'";
  }

  private static int insert(String table, String columns, String values) {
    int key = KEYS.incrementAndGet();
    Database.run("INSERT INTO " + table + " (" + table + "_ID, " + columns + ") VALUES (" + key
        + ", " + values + ")");
    return key;
  }

  private static int location(String country) {
    return country.isEmpty()
        ? insert("C_Location", "City", "'somewhere'")
        : insert(
            "C_Location",
            "C_Country_ID",
            Integer.toString(
                insert("C_Country", "CountryCode, Name", text(country) + ", " + text(country))));
  }

  private int unit(String word) {
    return units.computeIfAbsent(
        word,
        w -> insert("C_UOM", "X12DE355, Name", text(CODES.getOrDefault(w, w)) + ", " + text(w)));
  }

  private int currency(String code) {
    return currencies.computeIfAbsent(code, c -> insert("C_Currency", "ISO_Code", text(c)));
  }

  private int priceList(String currency) {
    return priceLists.computeIfAbsent(
        currency,
        c -> insert(
            "M_PriceList_Version",
            "M_PriceList_ID, ValidFrom",
            insert(
                    "M_PriceList",
                    "C_Currency_ID, Name, YTB_IsExportValue",
                    currency(c) + ", 'Export', 'Y'")
                + ", '2029-01-01'"));
  }

  private int enter(TypedDocument document) {
    document.products().forEach(this::enterProduct);
    document.products().forEach(this::enterBill);
    document.rates().forEach(this::enterRate);
    Map<HeaderField, String> header = document.header();
    int partner = insert("C_BPartner", "Name", text(header.getOrDefault(HeaderField.CUSTOMER, "")));
    int place = insert(
        "C_BPartner_Location",
        "C_BPartner_ID, C_Location_ID",
        partner + ", " + location(header.getOrDefault(HeaderField.TO_COUNTRY, "")));
    int warehouse = insert(
        "M_Warehouse",
        "C_Location_ID",
        Integer.toString(location(header.getOrDefault(HeaderField.FROM_COUNTRY, ""))));
    int shipment = insert(
        "M_InOut",
        "DocumentNo, MovementDate, MovementType, IsSOTrx, Processed, Processing, DocStatus, DocAction, C_BPartner_ID, C_Order_ID,"
            + " C_BPartner_Location_ID, M_Warehouse_ID",
        "%s, '%s', 'C-', 'Y', 'N', 'N', 'DR', 'CO', %d, 1, %d, %d"
            .formatted(text(document.number()), document.day(), partner, place, warehouse));
    int line = 0;
    for (String product : document.lines()) {
      line += 10;
      insert(
          "M_InOutLine",
          "M_InOut_ID, Line, M_Product_ID, MovementQty",
          "%d, %d, %d, 1".formatted(shipment, line, key(product)));
    }
    shipments.put(document.number(), shipment);
    return shipment;
  }

  private int key(String product) {
    return Objects.requireNonNull(products.get(product));
  }

  private void enterProduct(TypedProduct product) {
    int key = insert(
        "M_Product",
        "Value, Name, C_UOM_ID, YTB_Form, YTB_Composition, YTB_Origin",
        "%s, %s, %d, %s, %s, %s"
            .formatted(
                text(product.id()),
                text("article " + product.id().length()),
                unit(product.price().map(TypedProduct.Price::unit).orElse("piece")),
                text(product.fields().getOrDefault(ProductField.FORM, "")),
                text(product.fields().getOrDefault(ProductField.COMPOSITION, "")),
                text(product.fields().getOrDefault(ProductField.ORIGIN_COUNTRY, ""))));
    products.put(product.id(), key);
    product
        .price()
        .ifPresent(p -> insert(
            "M_ProductPrice",
            "M_PriceList_Version_ID, M_Product_ID, PriceStd",
            priceList(p.currency()) + ", " + key + ", " + p.amount()));
  }

  private void enterBill(TypedProduct product) {
    if (!product.components().isEmpty()) {
      int bill = insert("PP_Product_BOM", "M_Product_ID", Integer.toString(key(product.id())));
      int line = 0;
      for (TypedProduct.Component component : product.components()) {
        line += 10;
        insert(
            "PP_Product_BOMLine",
            "PP_Product_BOM_ID, Line, M_Product_ID, C_UOM_ID, IsQtyPercentage, QtyBOM",
            "%d, %d, %d, %d, 'N', %s"
                .formatted(
                    bill,
                    line,
                    key(component.product()),
                    unit(component.unit()),
                    component.quantity().isEmpty() ? "NULL" : component.quantity()));
      }
    }
  }

  private void enterRate(TypedRate rate) {
    insert(
        "C_Conversion_Rate",
        "C_Currency_ID, C_Currency_ID_To, C_ConversionType_ID, ValidFrom, ValidTo, MultiplyRate",
        "%d, %d, 114, '%s', '%s', %s"
            .formatted(
                currency(rate.from()),
                currency(rate.to()),
                rate.first(),
                rate.last(),
                rate.rate()));
  }

  private static MInOut load(int shipment) {
    return new MInOut(Env.getCtx(), shipment, null);
  }

  private static ExportControl control(Rulebook law) {
    return new ExportControl(new ExportCheck(ControlPolicy.of(law)));
  }

  @Override
  public Shipment map(TypedDocument document) {
    MInOut shipment = load(enter(document));
    return DeliveryMapping.of(Shipments.delivery(shipment), Shipments.masters(shipment))
        .shipment();
  }

  /** As {@code MInOut.completeIt} does, up to the answer of the validators. A refusal is an exception, and nothing is saved. */
  @Override
  public Outcome complete(TypedDocument document, Rulebook law) {
    int key = enter(document);
    MInOut shipment = load(key);
    ModelValidationEngine engine = ModelValidationEngine.get();
    ExportControlValidator validator = new ExportControlValidator(control(law));
    validator.initialize(engine, MClient.get(Env.getCtx(), CLIENT));
    boolean refused = false;
    try {
      engine.fireDocValidate(shipment, ModelValidator.TIMING_BEFORE_COMPLETE);
      shipment.saveEx();
    } catch (AdempiereException e) {
      refused = String.valueOf(e.getMessage()).startsWith("Held by export control");
    } finally {
      engine.removeDocValidate(MInOut.Table_Name, validator);
    }
    Outcome outcome = outcome(key);
    if (outcome.held() != refused) {
      throw new IllegalStateException("the document and the validator disagree: " + outcome);
    }
    return outcome;
  }

  @Override
  public Outcome recheck(String number, Rulebook law) {
    control(law).recheck(null);
    return outcome(Objects.requireNonNull(shipments.get(number)));
  }

  private static Outcome outcome(int key) {
    MInOut stored = load(key);
    return new Outcome(
        stored.get_ValueAsBoolean(ExportControl.HELD),
        stored.get_ValueAsString(ExportControl.REASON));
  }
}
