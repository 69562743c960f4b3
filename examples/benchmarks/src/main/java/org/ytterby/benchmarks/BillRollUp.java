package org.ytterby.benchmarks;

import java.math.BigDecimal;
import java.util.Optional;
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
import org.ytterby.element.Element;
import org.ytterby.material.Composition;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Money;
import org.ytterby.trade.BillOfMaterials;
import org.ytterby.trade.Item;
import org.ytterby.trade.PartQuantity;
import org.ytterby.trade.RollUp;
import org.ytterby.trade.ValueBasis;

/**
 * Bills of twenty levels in which every part above the lowest level holds three parts of the next, shared with others; in a heap
 * of 512 MiB, which holds the bill as well.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@State(Scope.Benchmark)
public class BillRollUp {
  private static final int LEVELS = 20;
  private static final int HELD = 3;
  private static final String[] MATERIALS = {
    "Nd 29.5 %; Dy 0.5-1.2 %; B 1 %; Fe balance; complete",
    "Dy2O3",
    "Cu",
    "Fe 98 %; C 2 %; complete",
    "SmCo; complete"
  };

  /** The number of parts; there are about three lines for each. */
  @Param({"10000", "100000", "1000000"})
  public int parts = 0;

  private BillOfMaterials bill = BillOfMaterials.builder().build();

  /** Writes the bill. */
  @Setup
  public void write() {
    bill = bill(parts);
  }

  static BillOfMaterials bill(int parts) {
    int wide = parts / LEVELS;
    PartQuantity[] quantities = {
      PartQuantity.PIECE, PartQuantity.of("2", "piece"), PartQuantity.of("3", "piece")
    };
    BillOfMaterials.Part[] lowest = new BillOfMaterials.Part[MATERIALS.length];
    for (int i = 0; i < lowest.length; i++) {
      lowest[i] = new BillOfMaterials.Part(
          Item.builder()
              .composition(Composition.parse(MATERIALS[i]))
              .value(Money.of(Interval.exactly(BigDecimal.valueOf(i + 3, 2)), "EUR"))
              .build(),
          PartQuantity.PIECE,
          Optional.of(Interval.exactly(BigDecimal.valueOf(i + 1, 3))));
    }
    BillOfMaterials.Part held = BillOfMaterials.Part.piece(Item.builder().build());
    BillOfMaterials.Builder bill = BillOfMaterials.builder();
    for (int part = 0; part < parts; part++) {
      int level = part / wide;
      bill.part("p" + part, level < LEVELS - 1 ? held : lowest[part % lowest.length]);
      for (int i = 0; i < HELD && level < LEVELS - 1; i++) {
        int child = (level + 1) * wide + (part * 7 + i * (wide / HELD)) % wide;
        bill.uses("p" + part, "p" + child, quantities[i]);
      }
    }
    return bill.build();
  }

  /**
   * Adds up masses and values of all parts.
   *
   * @return the sums
   */
  @Benchmark
  public RollUp massAndValue() {
    return bill.rollUp(ValueBasis.COST);
  }

  /**
   * Adds up masses, values and the content of one element.
   *
   * @return the content of the first part
   */
  @Benchmark
  public Interval andOneElement() {
    return bill.rollUp(ValueBasis.COST).content("p0", Element.DY);
  }
}
