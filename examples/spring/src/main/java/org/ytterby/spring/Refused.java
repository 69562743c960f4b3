package org.ytterby.spring;

import com.google.common.collect.ImmutableList;
import org.springframework.http.HttpStatus;

/** A request that is not answered, with every reason that was found. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final HttpStatus status;
  private final transient ImmutableList<Fault> faults;

  private Refused(HttpStatus status, String detail, ImmutableList<Fault> faults) {
    super(detail);
    this.status = status;
    this.faults = faults;
  }

  /** Refuses a request as a whole. */
  static Refused because(HttpStatus status, String detail) {
    return new Refused(status, detail, ImmutableList.of());
  }

  /** Refuses a request for what is wrong with it. */
  static Refused faulty(ImmutableList<Fault> faults) {
    return new Refused(
        HttpStatus.BAD_REQUEST,
        faults.size() == 1
            ? "1 mistake in the request"
            : faults.size() + " mistakes in the request",
        faults);
  }

  HttpStatus status() {
    return status;
  }

  ImmutableList<Fault> faults() {
    return faults;
  }
}
