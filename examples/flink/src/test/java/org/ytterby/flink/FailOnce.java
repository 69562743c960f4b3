package org.ytterby.flink;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.util.function.SerializableFunction;

/**
 * Hands everything on and fails once, at the first record of a kind that comes after the first checkpoint, since it was armed, that
 * has earlier records behind it. Until then records are handed on slowly, so that the checkpoint finds them in mid-run.
 */
final class FailOnce<T> extends RichMapFunction<T, T>
    implements CheckpointedFunction, CheckpointListener {
  private static final long serialVersionUID = 1L;
  private static final int SLOWLY = 200;

  /** Shared by all attempts, which run in this process. */
  static final AtomicInteger STARTED = new AtomicInteger();

  static final AtomicBoolean ARMED = new AtomicBoolean();
  static final AtomicBoolean READY = new AtomicBoolean();
  static final AtomicBoolean FAILED = new AtomicBoolean();
  private final SerializableFunction<T, Boolean> when;
  private transient boolean seen;
  private transient long firstWithRecords;

  FailOnce(SerializableFunction<T, Boolean> when) {
    this.when = when;
  }

  static void reset() {
    STARTED.set(0);
    ARMED.set(false);
    READY.set(false);
    FAILED.set(false);
  }

  @Override
  public void open(OpenContext context) {
    STARTED.incrementAndGet();
  }

  @Override
  public T map(T value) throws Exception {
    seen = true;
    if (!READY.get()) {
      Thread.sleep(SLOWLY);
    } else if (when.apply(value) && FAILED.compareAndSet(false, true)) {
      throw new IllegalStateException("as the test wants it");
    }
    return value;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) {
    firstWithRecords = Long.MAX_VALUE;
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) {
    if (seen && ARMED.get()) {
      firstWithRecords = Math.min(firstWithRecords, context.getCheckpointId());
    }
  }

  @Override
  public void notifyCheckpointComplete(long id) {
    if (id >= firstWithRecords) {
      READY.set(true);
    }
  }
}
