package org.ytterby.adempiere;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import org.compiere.model.MConversionRate;
import org.ytterby.erp.Component;
import org.ytterby.erp.Masters;
import org.ytterby.erp.Product;

/** Item master, price list, bills of materials and exchange rates of ADempiere, as they hold on a day. */
final class AdempiereMasters implements Masters {
  private static final String PRODUCT = """
      SELECT p.M_Product_ID, p.Name, p.YTB_Form, p.YTB_Composition, p.YTB_Origin, u.X12DE355
      FROM M_Product p LEFT JOIN C_UOM u ON (u.C_UOM_ID = p.C_UOM_ID)
      WHERE p.M_Product_ID = ?""";

  /** Prices of the newest version of the list that is valid on the day. */
  private static final String PRICE = """
      SELECT pp.PriceStd, c.ISO_Code
      FROM M_ProductPrice pp
      JOIN M_PriceList_Version v ON (v.M_PriceList_Version_ID = pp.M_PriceList_Version_ID)
      JOIN M_PriceList l ON (l.M_PriceList_ID = v.M_PriceList_ID)
      JOIN C_Currency c ON (c.C_Currency_ID = l.C_Currency_ID)
      WHERE pp.M_Product_ID = ? AND l.YTB_IsExportValue = 'Y' AND l.IsActive = 'Y' AND pp.IsActive = 'Y'
      AND pp.PriceStd IS NOT NULL
      AND v.ValidFrom = (SELECT MAX(n.ValidFrom) FROM M_PriceList_Version n
      WHERE n.M_PriceList_ID = l.M_PriceList_ID AND n.IsActive = 'Y' AND n.ValidFrom <= ?)""";

  private static final String BILL = """
      SELECT b.PP_Product_BOM_ID FROM PP_Product_BOM b
      WHERE b.M_Product_ID = ? AND b.IsActive = 'Y'
      AND (b.ValidFrom IS NULL OR b.ValidFrom <= ?) AND (b.ValidTo IS NULL OR b.ValidTo >= ?)""";

  private static final String LINES = """
      SELECT l.M_Product_ID, l.QtyBOM, l.IsQtyPercentage, u.X12DE355
      FROM PP_Product_BOMLine l LEFT JOIN C_UOM u ON (u.C_UOM_ID = l.C_UOM_ID)
      WHERE l.PP_Product_BOM_ID = ? AND l.IsActive = 'Y'
      AND (l.ValidFrom IS NULL OR l.ValidFrom <= ?) AND (l.ValidTo IS NULL OR l.ValidTo >= ?)
      ORDER BY l.Line""";

  private static final String CURRENCY = "SELECT C_Currency_ID FROM C_Currency WHERE ISO_Code = ?";

  private final Rows rows;
  private final Timestamp day;
  private final int client;
  private final int organisation;

  AdempiereMasters(Rows rows, Timestamp day, int client, int organisation) {
    this.rows = rows;
    this.day = day;
    this.client = client;
    this.organisation = organisation;
  }

  @Override
  public Optional<Product> product(String id) {
    int key = Integer.parseInt(id);
    return rows.one(PRODUCT, row -> product(id, key, row), key);
  }

  private Product product(String id, int key, ResultSet row) throws SQLException {
    String unit = Units.word(Strings.nullToEmpty(row.getString("X12DE355")));
    return new Product(
        id,
        ImmutableMap.of(
            "name", Strings.nullToEmpty(row.getString("Name")),
            "form", Strings.nullToEmpty(row.getString("YTB_Form")),
            "composition", Strings.nullToEmpty(row.getString("YTB_Composition")),
            "origin_country", Strings.nullToEmpty(row.getString("YTB_Origin"))),
        rows.one(
            PRICE,
            price -> new Product.Price(price.getBigDecimal(1), price.getString(2), unit),
            key,
            day));
  }

  @Override
  public ImmutableList<Component> components(String product) {
    return rows.one(BILL, bill -> bill.getInt(1), Integer.parseInt(product), day, day)
        .map(bill -> rows.all(LINES, AdempiereMasters::component, bill, day, day))
        .orElse(ImmutableList.of());
  }

  /** A line in per cent of a batch does not say how much goes into one unit. */
  private static Component component(ResultSet line) throws SQLException {
    boolean perCent = "Y".equals(line.getString("IsQtyPercentage"));
    return new Component(
        Integer.toString(line.getInt("M_Product_ID")),
        Optional.ofNullable(line.getBigDecimal("QtyBOM")).filter(q -> !perCent),
        Units.word(Strings.nullToEmpty(line.getString("X12DE355"))));
  }

  @Override
  public Optional<BigDecimal> rate(String from, String to, LocalDate on) {
    Optional<Integer> source = rows.one(CURRENCY, row -> row.getInt(1), from);
    Optional<Integer> target = rows.one(CURRENCY, row -> row.getInt(1), to);
    return source.isEmpty() || target.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(MConversionRate.getRate(
            source.get(),
            target.get(),
            Timestamp.valueOf(on.atStartOfDay()),
            0,
            client,
            organisation));
  }
}
