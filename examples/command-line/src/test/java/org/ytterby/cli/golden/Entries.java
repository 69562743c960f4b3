package org.ytterby.cli.golden;

import java.time.LocalDate;
import java.util.Optional;
import org.ytterby.law.ControlCode;
import org.ytterby.law.Criterion;
import org.ytterby.law.Provision;

/** Entries changed in one respect. */
final class Entries {
  private Entries() {}

  static Provision.Entry with(
      Provision.Entry e, Optional<LocalDate> begins, Optional<ControlCode> code, Criterion is) {
    return new Provision.Entry(
        e.id(),
        e.list(),
        e.citation(),
        begins,
        code,
        e.numberSeen(),
        e.subject(),
        e.item(),
        is,
        e.customs(),
        e.laterCustoms());
  }

  static Provision.Entry described(Provision.Entry e, Criterion is) {
    return with(e, e.begins(), e.code(), is);
  }
}
