package org.ytterby.benchmarks;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ytterby.decision.ShipmentDetermination;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.Rulebooks;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/** One line of one shipment, on a day on which part of the law is unsettled. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Benchmark)
public class OneDetermination {
  /** The form and the composition of the item. */
  @Param({
    "oxide|Dy2O3",
    "permanent-magnet|NdFeB; Dy present",
    "permanent-magnet|Nd 29.5 %; Dy < 0.1 %; B 1 %; Fe balance",
    "mixture|Gd2O3 40 %; Al2O3 60 %",
    "metal|"
  })
  public String material = "";

  private final ControlPolicy policy = ControlPolicy.of(Rulebooks.bundled());
  private Shipment shipment = shipment("metal|");

  /** Describes the shipment anew. */
  @Setup
  public void describe() {
    shipment = shipment(material);
  }

  private static Shipment shipment(String material) {
    int bar = material.indexOf('|');
    Item item = Item.builder()
        .form(ProductForm.of(material.substring(0, bar)))
        .composition(Composition.parse(material.substring(bar + 1)))
        .build();
    return Shipment.builder()
        .exportDate(LocalDate.of(2026, 11, 20))
        .from(Countries.of("CN"))
        .to(Countries.of("DE"))
        .addLines(ShipmentLine.of("1", item))
        .build();
  }

  /**
   * Determines it.
   *
   * @return the answer
   */
  @Benchmark
  public ShipmentDetermination determine() {
    return policy.determine(shipment);
  }
}
