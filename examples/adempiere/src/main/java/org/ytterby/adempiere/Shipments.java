package org.ytterby.adempiere;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.stream.Stream;
import org.compiere.model.MInOut;
import org.compiere.model.MInOutLine;
import org.ytterby.erp.Delivery;
import org.ytterby.erp.Masters;

/** A customer shipment of ADempiere as a delivery. */
final class Shipments {
  private static final String PARTNER = "SELECT Name FROM C_BPartner WHERE C_BPartner_ID = ?";
  private static final String TO = """
      SELECT c.CountryCode FROM C_BPartner_Location bl
      JOIN C_Location l ON (l.C_Location_ID = bl.C_Location_ID)
      JOIN C_Country c ON (c.C_Country_ID = l.C_Country_ID)
      WHERE bl.C_BPartner_Location_ID = ?""";
  private static final String FROM = """
      SELECT c.CountryCode FROM M_Warehouse w
      JOIN C_Location l ON (l.C_Location_ID = w.C_Location_ID)
      JOIN C_Country c ON (c.C_Country_ID = l.C_Country_ID)
      WHERE w.M_Warehouse_ID = ?""";

  private Shipments() {}

  static Masters masters(MInOut shipment) {
    return new AdempiereMasters(
        new Rows(shipment.get_TrxName()),
        shipment.getMovementDate(),
        shipment.getAD_Client_ID(),
        shipment.getAD_Org_ID());
  }

  /** A drop shipment goes to another place than that of the partner on the document. */
  static Delivery delivery(MInOut shipment) {
    Rows rows = new Rows(shipment.get_TrxName());
    int place = shipment.isDropShip()
        ? shipment.getDropShip_Location_ID()
        : shipment.getC_BPartner_Location_ID();
    return new Delivery(
        shipment.getDocumentNo(),
        shipment.getMovementDate().toLocalDateTime().toLocalDate(),
        ImmutableMap.of(
            "importer", text(rows, PARTNER, shipment.getC_BPartner_ID()),
            "to_country", text(rows, TO, place),
            "from_country", text(rows, FROM, shipment.getM_Warehouse_ID())),
        lines(shipment));
  }

  private static String text(Rows rows, String sql, int key) {
    return rows.one(sql, row -> Strings.nullToEmpty(row.getString(1)), key).orElse("");
  }

  /** Lines without a product are charges and remarks. */
  private static ImmutableList<Delivery.Line> lines(MInOut shipment) {
    return Stream.of(shipment.getLines(true))
        .filter(line -> line.getM_Product_ID() > 0)
        .map(Shipments::line)
        .collect(toImmutableList());
  }

  private static Delivery.Line line(MInOutLine line) {
    return new Delivery.Line(
        Integer.toString(line.getLine()), Integer.toString(line.getM_Product_ID()));
  }
}
