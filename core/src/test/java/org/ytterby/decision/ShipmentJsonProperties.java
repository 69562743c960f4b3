package org.ytterby.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.ytterby.domains.InventedDomain;
import org.ytterby.trade.Shipment;

/** Law 14 for shipments: what is written is read as the same, and different shipments are different bytes. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
@Domain(DomainContext.Global.class)
@Domain(InventedDomain.class)
class ShipmentJsonProperties {

  @Property
  void aShipmentSurvivesWritingAndReading(@ForAll Shipment shipment) {
    String json = ShipmentJson.of(shipment);
    assertThat(ShipmentJson.parse(json)).isEqualTo(shipment);
    assertThat(ShipmentJson.of(ShipmentJson.parse(json))).isEqualTo(json);
  }

  @Property
  void onAnotherDayOnlyTheDayIsAnother(@ForAll Shipment shipment) {
    LocalDate other = shipment.exportDate().plusDays(40);
    String licensed = ShipmentJson.of(shipment)
        .replaceFirst(
            "\\{",
            "{\"licence\":{\"kind\":\"individual\",\"number\":\"7\"},\"application_accepted_on\":\"2026-01-05\",");
    Shipment applied = ShipmentJson.parse(licensed);
    assertThat(ShipmentJson.of(applied.leavingOn(other)))
        .isEqualTo(ShipmentJson.of(applied)
            .replace("\"export_date\":\"" + shipment.exportDate(), "\"export_date\":\"" + other));
  }

  @Property
  void differentShipmentsAreDifferentBytes(@ForAll Shipment one, @ForAll Shipment other) {
    assertThat(ShipmentJson.of(one).equals(ShipmentJson.of(other))).isEqualTo(one.equals(other));
  }
}
