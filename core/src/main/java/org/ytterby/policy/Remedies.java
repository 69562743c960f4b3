package org.ytterby.policy;

import java.util.stream.Stream;
import org.ytterby.law.Criterion;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.Conjunctions.Literal;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;

/**
 * Changes of one fact that may make a leaf turn out otherwise: guesses, to be checked. Their values are those that the leaf names,
 * and as much of what is stated as agrees with them is kept. What the exporter knows or was told is never one of them.
 */
final class Remedies {
  private final Shipment shipment;
  private final Item item;
  private final ItemRemedies ofItem;
  private final TradeRemedies ofTrade;

  Remedies(Rulebook rulebook, Shipment shipment, Item item) {
    this.shipment = shipment;
    this.item = item;
    ofItem = new ItemRemedies(item);
    ofTrade = new TradeRemedies(rulebook, shipment);
  }

  Stream<Edit> of(Literal literal) {
    return Stream.of(place(literal), ofItem.of(literal), ofTrade.of(literal))
        .flatMap(edits -> edits);
  }

  static Edit claim(String claim) {
    return new Edit(Draft.EXEMPTION, "", claim, claim);
  }

  private Stream<Edit> place(Literal literal) {
    if (!(literal.criterion() instanceof Criterion.In c)) {
      return Stream.empty();
    }
    return Stream.of(
        Sides.countries(FactNames.of(c.place()), stated(c.place()), c.region(), literal.holds()));
  }

  private Countries stated(Criterion.Place place) {
    return switch (place) {
      case FROM_COUNTRY -> shipment.from();
      case TO_COUNTRY -> shipment.to();
      case ORIGIN_COUNTRY -> item.origin();
      case MADE_IN -> item.madeIn();
      case EXPORTER_NATIONALITY -> shipment.exporterNationality();
      case RECIPIENT_NATIONALITY -> shipment.recipientNationality();
      case IMPORTER_COUNTRY -> shipment.importer().country();
      case END_USER_COUNTRY -> shipment.endUser().country();
    };
  }
}
