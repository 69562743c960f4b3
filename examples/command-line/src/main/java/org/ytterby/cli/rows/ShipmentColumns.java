package org.ytterby.cli.rows;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.ytterby.trade.Concern;
import org.ytterby.trade.Countries;
import org.ytterby.trade.EndUse;
import org.ytterby.trade.Movement;
import org.ytterby.trade.Party;
import org.ytterby.trade.Shipment;

/** The columns that speak of the whole shipment. */
final class ShipmentColumns {
  private ShipmentColumns() {}

  /** A shipment that still lacks its lines; worthless if the cells turn out to have problems. */
  static Shipment.Builder read(Cells cells, ImmutableSet<String> exemptions) {
    Shipment.Builder shipment = Shipment.builder();
    if (cells.text(Column.EXPORT_DATE).isEmpty()) {
      cells.bad(Column.EXPORT_DATE, "is blank: every row needs a day, such as `2026-11-23`");
    }
    cells.read(Column.EXPORT_DATE, DayColumn::parse).ifPresent(shipment::exportDate);
    Optional<Movement> movement =
        cells.read(Column.MOVEMENT, text -> Words.one(Movement.class, text));
    Optional<Countries> from = cells.read(Column.FROM_COUNTRY, Countries::parse);
    Optional<Countries> to = cells.read(Column.TO_COUNTRY, Countries::parse);
    movement.ifPresent(m -> cells.check(
        Column.TO_COUNTRY,
        () -> m.check(from.orElse(Countries.any()), to.orElse(Countries.any()))));
    movement.ifPresent(shipment::movement);
    from.ifPresent(shipment::from);
    to.ifPresent(shipment::to);
    cells
        .read(Column.EXPORTER_NATIONALITY, Countries::parse)
        .ifPresent(shipment::exporterNationality);
    cells
        .read(Column.RECIPIENT_NATIONALITY, Countries::parse)
        .ifPresent(shipment::recipientNationality);
    cells
        .read(Column.END_USE, text -> Words.stated(EndUse.class, text))
        .ifPresent(shipment::endUses);
    cells
        .read(Column.OWNED_BY_LISTED_PERCENT, HoldingColumn::parse)
        .ifPresent(shipment::ownedByListedPercent);
    cells
        .read(Column.EXEMPTION, text -> CodeColumns.exemptions(text, exemptions))
        .ifPresent(shipment::addAllExemptionsClaimed);
    cells
        .read(Column.EXPORTER_KNOWS, text -> Words.all(Concern.class, text))
        .ifPresent(shipment::addAllExporterKnows);
    cells
        .read(Column.EXPORTER_NOTIFIED, text -> Words.all(Concern.class, text))
        .ifPresent(shipment::addAllExporterNotified);
    cells.read(Column.LICENCE, LicenceColumn::parse).ifPresent(shipment::licence);
    return shipment
        .importer(party(cells, Column.IMPORTER, Column.IMPORTER_COUNTRY, Column.IMPORTER_STATUS))
        .endUser(party(cells, Column.END_USER, Column.END_USER_COUNTRY, Column.END_USER_STATUS));
  }

  private static Party party(Cells cells, Column name, Column country, Column status) {
    Party.Builder party = Party.builder().name(cells.text(name));
    cells.read(country, Countries::parse).ifPresent(party::country);
    Optional<PartyStatusColumn> standing = cells.read(status, PartyStatusColumn::parse);
    standing.ifPresent(s -> party.status(s.status()).screenedClearOn(s.screenedClearOn()));
    return party.build();
  }
}
