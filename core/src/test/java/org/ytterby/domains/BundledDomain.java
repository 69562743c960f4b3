package org.ytterby.domains;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.ytterby.law.ReportedMeasures;
import org.ytterby.rulebook.Rulebooks;
import org.ytterby.spec.Lens;
import org.ytterby.spec.Materials;
import org.ytterby.trade.Shipment;

/** Shipments on and beside the days of the bundled rulebook, and ways to look at it. */
public class BundledDomain extends DomainContextBase {
  private static final List<LocalDate> DAYS = Stream.of(
          "2024-12-01",
          "2025-04-04",
          "2025-10-09",
          "2025-11-07",
          "2025-11-08",
          "2025-12-01",
          "2026-10-05",
          "2026-11-10",
          "2027-01-10")
      .map(LocalDate::parse)
      .toList();

  private static final Stock STOCK = Stock.of(Rulebooks.bundled(), Materials.compositions());

  /** Shipments on the first, last and neighbouring days of provisions. */
  @Provide
  public Arbitrary<Shipment> shipments() {
    List<LocalDate> days =
        DAYS.stream().flatMap(d -> Stream.of(d.minusDays(1), d, d.plusDays(1))).toList();
    return TradeArbitraries.shipments(days, Set.of("humanitarian"), STOCK);
  }

  /** With and without a day of knowledge, every way to take reports, some readings chosen. */
  @Provide
  public Arbitrary<Lens> lenses() {
    Arbitrary<ImmutableSortedMap<String, String>> chosen = Arbitraries.of(
        ImmutableSortedMap.of(),
        ImmutableSortedMap.of("last-day-of-pause", "excluded"),
        ImmutableSortedMap.of("unintended-impurities", "counted"),
        ImmutableSortedMap.of(
            "minor-named-elements", "in-scope", "art-1-2-technology-origin", "rare-earths"),
        ImmutableSortedMap.of(
            "assembly-level", "in-scope", "blend-with-uncontrolled", "out-of-scope"));
    return Combinators.combine(
            Arbitraries.of(DAYS).optional(0.3), Arbitraries.of(ReportedMeasures.class), chosen)
        .as(Lens::new);
  }
}
