package org.ytterby.policy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.ytterby.decision.FactChange;
import org.ytterby.law.Criterion;
import org.ytterby.law.PartyList;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.Conjunctions.Literal;
import org.ytterby.quantity.Interval;
import org.ytterby.trade.EndUse;
import org.ytterby.trade.Movement;
import org.ytterby.trade.Parameter;
import org.ytterby.trade.Party;
import org.ytterby.trade.PartyStatus;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.Stated;

/** Changes of one fact of a shipment that may make a leaf turn out otherwise, but for places. */
final class TradeRemedies {
  private final Rulebook rulebook;
  private final Shipment shipment;

  TradeRemedies(Rulebook rulebook, Shipment shipment) {
    this.rulebook = rulebook;
    this.shipment = shipment;
  }

  Stream<Edit> of(Literal literal) {
    return Stream.concat(trade(literal), parties(literal));
  }

  private Stream<Edit> trade(Literal literal) {
    boolean holds = literal.holds();
    if (literal.criterion() instanceof Criterion.Moves c) {
      return Sides.words(
          Draft.MOVEMENT,
          Optional.of(shipment.movement()),
          Sides.sided(EnumSet.allOf(Movement.class), c.kinds(), holds));
    }
    if (literal.criterion() instanceof Criterion.UsedFor c) {
      return Sides.stated(
          FactNames.END_USE, shipment.endUses(), c.uses(), holds, EnumSet.of(EndUse.CIVIL));
    }
    if (literal.criterion() instanceof Criterion.OwnedByListed c) {
      Interval to = Interval.of(
          holds
              ? Range.closed(c.percent(), BigDecimal.valueOf(100))
              : Range.closedOpen(BigDecimal.ZERO, c.percent()));
      return Stream.of(new Edit(
          FactNames.OWNED_BY_LISTED_PERCENT,
          shipment
              .ownedByListedPercent()
              .map(p -> ItemRemedies.text(new Parameter(p, "%")))
              .orElse(""),
          (holds ? ">= " : "< ") + c.percent().toPlainString() + " %",
          to));
    }
    return Stream.empty();
  }

  private Stream<Edit> parties(Literal literal) {
    if (literal.criterion() instanceof Criterion.PartyHas c) {
      return ofParties(
          c.role(),
          (who, party) -> Sides.stated(
              FactNames.status(who),
              party.status(),
              c.statuses(),
              literal.holds(),
              EnumSet.of(PartyStatus.CIVIL)));
    }
    if (literal.criterion() instanceof Criterion.PartyNamed c && !literal.holds()) {
      PartyList list = rulebook.partyList(c.names());
      return ofParties(
          c.role(),
          (who, party) -> Stream.concat(
              Sides.stated(
                  FactNames.status(who),
                  party.status(),
                  ImmutableSet.of(list.status()),
                  false,
                  EnumSet.of(PartyStatus.CIVIL)),
              party.name().isEmpty()
                  ? Stream.empty()
                  : Stream.of(new Edit(
                      who,
                      party.name().get(),
                      FactChange.OTHER_PARTY,
                      Stated.exactly(PartyStatus.CIVIL)))));
    }
    return Stream.empty();
  }

  private interface OfParty {
    Stream<Edit> edits(String who, Party party);
  }

  private Stream<Edit> ofParties(Criterion.Role role, OfParty edits) {
    Stream<Edit> importer = role == Criterion.Role.END_USER
        ? Stream.empty()
        : edits.edits(FactNames.IMPORTER, shipment.importer());
    Stream<Edit> endUser = role == Criterion.Role.IMPORTER
        ? Stream.empty()
        : edits.edits(FactNames.END_USER, shipment.endUser());
    return Stream.concat(importer, endUser);
  }
}
