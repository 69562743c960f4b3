package org.ytterby.domains;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.ytterby.law.ReportedMeasures;
import org.ytterby.law.Rulebook;
import org.ytterby.material.Composition;
import org.ytterby.spec.Lens;
import org.ytterby.spec.Materials;
import org.ytterby.trade.Shipment;

/** Invented law, shipments on and beside its days, and ways to look at it. */
public class InventedDomain extends DomainContextBase {

  /** Small rulebooks. */
  @Provide
  public Arbitrary<Rulebook> rulebooks() {
    return LawArbitraries.rulebooks();
  }

  /** Shipments on the first, last and neighbouring days of provisions. */
  @Provide
  public Arbitrary<Shipment> shipments() {
    List<LocalDate> days = LawArbitraries.DAYS.stream()
        .flatMap(d -> Stream.of(d.minusDays(1), d, d.plusDays(1)))
        .toList();
    return TradeArbitraries.shipments(
        days, Set.of(LawArbitraries.CLAIM), Stock.invented(compositions()));
  }

  List<Composition> compositions() {
    return Materials.compositions();
  }

  /** The same, of materials that leave nothing open. */
  public static final class WithKnownMaterials extends InventedDomain {
    @Override
    List<Composition> compositions() {
      return Materials.certain();
    }
  }

  /** With and without a day of knowledge, every way to take reports, readings chosen or not. */
  @Provide
  public Arbitrary<Lens> lenses() {
    return Combinators.combine(
            Arbitraries.of(LawArbitraries.DAYS).optional(0.3),
            Arbitraries.of(ReportedMeasures.class),
            Arbitraries.of(Optional.of("in-scope"), Optional.of("out-of-scope"), Optional.empty()))
        .as((day, reported, reading) -> new Lens(
            day,
            reported,
            reading
                .map(r -> ImmutableSortedMap.of(LawArbitraries.OPEN, (String) r))
                .orElse(ImmutableSortedMap.of())));
  }
}
