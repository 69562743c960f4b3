package org.ytterby.policy;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.ytterby.decision.FindingState;
import org.ytterby.decision.LineTouched;
import org.ytterby.law.ProvisionId;
import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/**
 * Which items a provision touches: the other way round from a determination. It says what the findings of
 * {@link ControlPolicy#determine} say. Most lines cost little, since only provisions that may have a part are put to them.
 * Immutable; safe for use by any number of threads. Overrides do not count.
 */
public final class Reach {
  private static final Set<FindingState> UNTOUCHED =
      EnumSet.of(FindingState.NOT_MET, FindingState.ENDED);

  private final ControlPolicy policy;
  private final Sieve sieve;
  private final Gates.Sizes gates;

  private Reach(ControlPolicy policy) {
    this.policy = policy;
    Gates made = new Gates();
    Side side = new Side(policy, policy.readings(), new HashMap<>());
    sieve = new Sieve(side, Gate.Which.OLD, made);
    gates = made.sizes();
  }

  /**
   * The reach of the provisions of a law.
   *
   * @param policy the law, and how it is seen
   * @return the reach
   */
  public static Reach of(ControlPolicy policy) {
    return new Reach(policy);
  }

  /**
   * The lines that a provision touches. Each shipment is looked at when its lines are asked for, and none is kept.
   *
   * @param provision an entry of a list, a limb, a review policy, an exemption, a rule on parties or an explanation
   * @param portfolio shipments; may be parallel
   * @return the lines, in the order of the portfolio, with what the provision says of each; those of which it is not met or has
   *     ended are left out
   * @throws IllegalArgumentException if the rulebook has no such provision or it is none of these; when the stream is consumed,
   *     as {@link ControlPolicy#determine} does
   */
  public Stream<LineTouched> of(ProvisionId provision, Stream<Shipment> portfolio) {
    if (!known().contains(provision)) {
      throw new IllegalArgumentException(
          "`%s` is no entry, limb, review policy, exemption, rule on parties or explanation of rulebook %s"
              .formatted(provision, policy.rulebook().head().version()));
    }
    return portfolio.flatMap(shipment -> of(provision, shipment));
  }

  private ImmutableSet<ProvisionId> known() {
    CompiledLaw law = policy.law();
    return Stream.concat(
            law.rules().stream()
                .flatMap(r -> Stream.concat(
                    Stream.of(r.id()),
                    r.narrowing().stream().map(n -> n.provision().id()))),
            Stream.of(law.reviews(), law.exemptions(), law.parties())
                .flatMap(kind -> kind.stream())
                .map(c -> c.provision().id()))
        .collect(toImmutableSet());
  }

  private Stream<LineTouched> of(ProvisionId provision, Shipment shipment) {
    policy.check(shipment);
    Span span = policy.calendar().on(shipment.exportDate());
    return shipment.lines().stream().flatMap(line -> of(provision, shipment, line, span));
  }

  private Stream<LineTouched> of(
      ProvisionId provision, Shipment shipment, ShipmentLine line, Span span) {
    Item item = Identified.of(line.item()).item();
    Case facts = new Case(shipment, item, policy.readings());
    CompiledLaw met =
        sieve.sift(new Gate.Line(facts, gates), shipment.exemptionsClaimed(), ImmutableSet.of());
    if (!met.names(ImmutableSet.of(provision))) {
      return Stream.of();
    }
    return Findings.of(
            new Judged(met, facts, Rulings.NONE),
            span,
            item,
            shipment.exportDate().getYear())
        .kept()
        .stream()
        .filter(f -> f.provision().equals(provision) && !UNTOUCHED.contains(f.state()))
        .map(f -> new LineTouched(line.id(), f.state(), f.missing()));
  }
}
