package org.ytterby.flink;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.util.function.SerializableFunction;

/** Hands everything on, slowly, and fails at the first record of a kind that comes after a completed checkpoint. */
final class FailOnce<T> extends RichMapFunction<T, T> implements CheckpointListener {
  private static final long serialVersionUID = 1L;

  /** Shared by all attempts, which run in this process. */
  static final AtomicInteger STARTED = new AtomicInteger();

  static final AtomicInteger FAILED = new AtomicInteger();
  private final SerializableFunction<T, Boolean> when;
  private final int milliseconds;
  private transient int seen;
  private transient int seenAtCheckpoint;

  FailOnce(SerializableFunction<T, Boolean> when, int milliseconds) {
    this.when = when;
    this.milliseconds = milliseconds;
  }

  static void reset() {
    STARTED.set(0);
    FAILED.set(0);
  }

  @Override
  public void open(OpenContext context) {
    STARTED.incrementAndGet();
  }

  @Override
  public T map(T value) throws Exception {
    Thread.sleep(milliseconds);
    seen++;
    if (seenAtCheckpoint > 0
        && seen > seenAtCheckpoint
        && when.apply(value)
        && FAILED.compareAndSet(0, 1)) {
      throw new IllegalStateException("as the test wants it");
    }
    return value;
  }

  @Override
  public void notifyCheckpointComplete(long id) {
    seenAtCheckpoint = seen;
  }
}
