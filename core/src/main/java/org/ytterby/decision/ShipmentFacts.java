package org.ytterby.decision;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.ytterby.trade.Concern;
import org.ytterby.trade.EndUse;
import org.ytterby.trade.Movement;
import org.ytterby.trade.Party;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.Token;

/** The facts of a shipment apart from its lines. To add one, add it here. */
final class ShipmentFacts {
  private ShipmentFacts() {}

  static final ImmutableList<Fact<Shipment, Shipment.Builder>> ALL =
      ImmutableList.<Fact<Shipment, Shipment.Builder>>builder()
          .add(Fact.text(
              "export_date",
              "exportDate",
              s -> Optional.of(s.exportDate().toString()),
              LocalDate::parse,
              (b, day) -> b.exportDate(day)))
          .add(Fact.text(
              "movement",
              "movement",
              s -> Optional.of(s.movement().token()),
              text -> Token.parse(Movement.class, text),
              (b, movement) -> b.movement(movement)))
          .add(Fact.countries("from_country", "from", Shipment::from, (b, c) -> b.from(c)))
          .add(Fact.countries("to_country", "to", Shipment::to, (b, c) -> b.to(c)))
          .add(Fact.countries(
              "exporter_nationality",
              "exporterNationality",
              Shipment::exporterNationality,
              (b, c) -> b.exporterNationality(c)))
          .add(Fact.countries(
              "recipient_nationality",
              "recipientNationality",
              Shipment::recipientNationality,
              (b, c) -> b.recipientNationality(c)))
          .add(party("importer", "importer", Shipment::importer, (b, p) -> b.importer(p)))
          .add(party("end_user", "endUser", Shipment::endUser, (b, p) -> b.endUser(p)))
          .add(Fact.stated(
              "end_use", "endUses", EndUse.class, Shipment::endUses, (b, uses) -> b.endUses(uses)))
          .add(Fact.text(
              "owned_by_listed_percent",
              "ownedByListedPercent",
              s -> s.ownedByListedPercent().map(NumberText.HOLDING::print),
              NumberText.HOLDING::parse,
              (b, share) -> b.ownedByListedPercent(share)))
          .add(Fact.set(
              "exemption",
              "exemptionsClaimed",
              Shipment::exemptionsClaimed,
              claim -> claim,
              claim -> claim,
              (b, claims) -> b.addAllExemptionsClaimed(claims)))
          .add(concerns(
              "exporter_knows",
              "exporterKnows",
              Shipment::exporterKnows,
              (b, concerns) -> b.addAllExporterKnows(concerns)))
          .add(concerns(
              "exporter_notified",
              "exporterNotified",
              Shipment::exporterNotified,
              (b, concerns) -> b.addAllExporterNotified(concerns)))
          .add(new Fact<>(
              "licence",
              "licence",
              s -> s.licence().map(LicenceFacts::write),
              (node, b) -> LicenceFacts.read(node).ifPresent(b::licence)))
          .add(Fact.text(
              "application_accepted_on",
              "applicationAcceptedOn",
              s -> s.applicationAcceptedOn().map(LocalDate::toString),
              LocalDate::parse,
              (b, day) -> b.applicationAcceptedOn(day)))
          .build();

  private static Fact<Shipment, Shipment.Builder> party(
      String key,
      String attribute,
      Function<Shipment, Party> get,
      BiConsumer<Shipment.Builder, Party> set) {
    return new Fact<>(
        key,
        attribute,
        s -> PartyFacts.write(get.apply(s)),
        (node, builder) -> set.accept(builder, PartyFacts.read(node)));
  }

  private static Fact<Shipment, Shipment.Builder> concerns(
      String key,
      String attribute,
      Function<Shipment, Collection<Concern>> get,
      BiConsumer<Shipment.Builder, Collection<Concern>> set) {
    return Fact.set(
        key, attribute, get, Concern::token, text -> Token.parse(Concern.class, text), set);
  }
}
