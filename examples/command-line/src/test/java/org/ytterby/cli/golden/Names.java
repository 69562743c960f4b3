package org.ytterby.cli.golden;

import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;

/** How the table of rows names provisions. */
final class Names {
  private Names() {}

  /** An announcement by year and number: {@code cn-mofcom-gac-2025-18/1C905.b} is {@code 2025-18/1C905.b}. */
  static String of(ProvisionId id) {
    return id.toString().replaceFirst("^cn-[a-z-]+", "");
  }

  /** An entry by its code, with its id behind it where that is another word; one without a code by its id. */
  static String of(Provision.Entry entry) {
    return entry
        .code()
        .map(code -> code.value().equals(entry.id().local())
            ? code.value()
            : code.value() + " as " + entry.id().local())
        .orElseGet(() -> of(entry.id()));
  }
}
