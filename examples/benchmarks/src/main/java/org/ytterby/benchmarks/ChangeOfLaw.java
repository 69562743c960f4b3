package org.ytterby.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.policy.LawImpact;
import org.ytterby.rulebook.LawFile;
import org.ytterby.rulebook.Rulebooks;
import org.ytterby.trade.Shipment;

/**
 * The pause of Nos. 55 to 58, 61 and 62 ends early: whose answer changes in a {@linkplain Portfolio portfolio} of made-up items, on
 * all processors that there are, in a heap of 512 MiB with the collector for throughput, as a job that answers nobody meanwhile would be run. Items are made as they are asked for, and none is kept.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx512m", "-XX:+UseParallelGC"})
@Warmup(iterations = 1)
@Measurement(iterations = 1)
@State(Scope.Benchmark)
public class ChangeOfLaw {
  private static final String PAUSE_ENDS = """
      id: xx-example-2026-3
      kind: announcement
      issuers: [MOFCOM, GAC]
      name: Example No. 3 of 2026, made up
      title: {en: "End of the pause of six announcements of 9 October 2025"}
      published: 2026-08-20
      confidence: U
      sources:
        - {id: X1, url: "https://example.invalid/2026/3", what: "made up for a benchmark"}
      counts: {provisions: 1, entries: 0}
      provisions:
        - id: para-1
          kind: repeal
          cite: "para. 1"
          repeals: [cn-mofcom-gac-2025-70/para-1]
          lastDay: 2026-08-31
          confidence: U
          sources: [X1]
      """;

  /** How many items there are. */
  @Param({"100000", "1000000"})
  public int items = 0;

  private final Portfolio portfolio = new Portfolio(42);
  private LawImpact impact = between();

  /** Reads both laws; nothing is remembered of the portfolio. */
  @Setup(Level.Iteration)
  public void read() {
    impact = between();
  }

  private static LawImpact between() {
    return LawImpact.between(
        ControlPolicy.of(Rulebooks.bundled()),
        ControlPolicy.of(
            Rulebooks.bundledWith(List.of(new LawFile("xx-example-2026-3.yaml", PAUSE_ENDS)))));
  }

  private Stream<Shipment> shipments() {
    return IntStream.range(0, items).parallel().mapToObj(portfolio::shipment);
  }

  /**
   * Makes the items, which the other benchmark does too.
   *
   * @return how many have an origin that is known
   */
  @Benchmark
  public long makeItems() {
    return shipments().filter(s -> !s.from().isUnknown()).count();
  }

  /**
   * Makes the items and compares the laws.
   *
   * @return how many have another answer
   */
  @Benchmark
  public long makeItemsAndCompare() {
    return impact.changes(shipments()).count();
  }
}
