package org.ytterby.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How far a long run has come, on one line that is written over and taken away at the end. For terminals only. */
final class Progress {
  private static final long NANOS = 1_000_000_000L;
  private static final long FIRST = 2 * NANOS;
  private static final long EACH = NANOS / 2;

  private final Optional<PrintWriter> err;
  private final LongSupplier clock;
  private final LongSupplier done;
  private final long all;
  private long next;
  private int shown;

  /**
   * Starts to count.
   *
   * @param err where to show it; empty for nowhere
   * @param clock nanoseconds since any time
   * @param done how much of the input has been read
   * @param all how much there is; zero if that is not known
   */
  Progress(Optional<PrintWriter> err, LongSupplier clock, LongSupplier done, long all) {
    this.err = err;
    this.clock = clock;
    this.done = done;
    this.all = all;
    next = clock.getAsLong() + FIRST;
  }

  /** Tells how many rows are done. */
  void rows(int count) {
    if (err.isEmpty() || clock.getAsLong() - next < 0) {
      return;
    }
    next = clock.getAsLong() + EACH;
    String line = all == 0
        ? String.format(Locale.ROOT, "%,d rows", count)
        : String.format(
            Locale.ROOT,
            "%,d rows, %d %% of the file",
            count,
            Math.min(100, 100 * done.getAsLong() / all));
    err.get().print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
    err.get().flush();
    shown = line.length();
  }

  /** Takes the line away. */
  void clear() {
    if (shown > 0) {
      err.orElseThrow().print("\r" + " ".repeat(shown) + "\r");
      err.orElseThrow().flush();
      shown = 0;
    }
  }
}
