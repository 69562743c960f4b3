package org.ytterby.spec;

import java.time.LocalDate;
import java.util.List;
import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/** Shipments changed in one respect. */
final class TradeEdits {
  private TradeEdits() {}

  static Shipment withLines(Shipment s, List<ShipmentLine> lines) {
    return with(s, s.exportDate(), lines);
  }

  static Shipment on(LocalDate day, Shipment s) {
    return with(s, day, s.lines());
  }

  private static Shipment with(Shipment s, LocalDate day, List<ShipmentLine> lines) {
    return Shipment.builder()
        .exportDate(day)
        .movement(s.movement())
        .from(s.from())
        .to(s.to())
        .exporterNationality(s.exporterNationality())
        .recipientNationality(s.recipientNationality())
        .importer(s.importer())
        .endUser(s.endUser())
        .endUses(s.endUses())
        .ownedByListedPercent(s.ownedByListedPercent())
        .addAllExemptionsClaimed(s.exemptionsClaimed())
        .addAllExporterKnows(s.exporterKnows())
        .addAllExporterNotified(s.exporterNotified())
        .addAllLines(lines)
        .build();
  }

  /** All of an item but its composition, contents and value of content. */
  static Item.Builder builder(Item item) {
    return Item.builder()
        .form(item.form())
        .origin(item.origin())
        .madeIn(item.madeIn())
        .integration(item.integration())
        .itemType(item.itemType())
        .casNumber(item.casNumber())
        .technologyFields(item.technologyFields())
        .technologyTraits(item.technologyTraits())
        .putAllTechnologyOrigin(item.technologyOrigin())
        .putAllParameters(item.parameters())
        .value(item.value())
        .contentsComplete(item.contentsComplete());
  }
}
