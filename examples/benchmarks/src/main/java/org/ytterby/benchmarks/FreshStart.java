package org.ytterby.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.Rulebooks;

/** What a program waits for once: each figure is the first call in a virtual machine that has just started. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(15)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class FreshStart {
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
   * Reads the bundled rulebook and makes a policy of it.
   *
   * @return the policy
   */
  @Benchmark
  public ControlPolicy loadAndCompile() {
    return ControlPolicy.of(Rulebooks.bundled());
  }
}
