package org.ytterby.erp;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.ytterby.trade.Countries;
import org.ytterby.trade.EndUse;
import org.ytterby.trade.Party;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;
import org.ytterby.trade.Stated;

/**
 * A delivery as the shipment that a policy is asked about. What is blank, or written in words that are not understood, is
 * unknown.
 *
 * @param shipment the facts
 * @param notes what was not understood, in sentences that name the record and the field
 */
public record DeliveryMapping(Shipment shipment, ImmutableList<String> notes) {

  /**
   * Maps a delivery.
   *
   * @param delivery the document
   * @param masters what it refers to
   * @return the shipment
   * @throws IllegalArgumentException if it has no line, facts contradict each other, or a bill of materials is impossible
   */
  public static DeliveryMapping of(Delivery delivery, Masters masters) {
    List<String> notes = new ArrayList<>();
    Typed typed = new Typed("document " + delivery.number(), delivery.fields(), notes);
    Shipment shipment = Shipment.builder()
        .exportDate(delivery.day())
        .from(countries(typed, "from_country"))
        .to(countries(typed, "to_country"))
        .importer(party(typed, "importer"))
        .endUser(party(typed, "end_user"))
        .endUses(typed
            .read("end_use", text -> Stated.parse(EndUse.class, text))
            .orElse(Stated.unknown()))
        .addAllLines(delivery.lines().stream()
            .map(line -> ShipmentLine.of(
                line.id(), BillMapping.item(line.product(), masters, delivery.day(), notes)))
            .collect(toImmutableList()))
        .build();
    return new DeliveryMapping(shipment, notes.stream().distinct().collect(toImmutableList()));
  }

  private static Party party(Typed typed, String role) {
    return Party.builder()
        .name(typed.text(role))
        .country(countries(typed, role + "_country"))
        .build();
  }

  private static Countries countries(Typed typed, String field) {
    return typed.read(field, Countries::parse).orElse(Countries.any());
  }
}
