package org.ytterby.spring;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** Lets no more than a number of requests be evaluated at the same time; the others are sent away, not kept waiting. */
final class Permits {
  private final Semaphore free;
  private final int most;

  Permits(int most) {
    this.most = most;
    free = new Semaphore(most);
  }

  /**
   * Works if there is room.
   *
   * @throws Refused if there is none
   */
  <T> T run(Supplier<T> work) {
    if (!free.tryAcquire()) {
      throw Refused.because(
          HttpStatus.SERVICE_UNAVAILABLE,
          "%d requests are being evaluated and no more are taken: try again in a second"
              .formatted(most));
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }
}
