package org.ytterby.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.Rulebooks;

/** What a running program waits for when the law changes. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Benchmark)
public class WarmStart {
  private final Rulebook rulebook = Rulebooks.bundled();

  /**
   * Reads the bundled rulebook.
   *
   * @return the rulebook
   */
  @Benchmark
  public Rulebook load() {
    return Rulebooks.bundled();
  }

  /**
   * Makes a policy of a rulebook that has been read.
   *
   * @return the policy
   */
  @Benchmark
  public ControlPolicy compile() {
    return ControlPolicy.of(rulebook);
  }
}
