package org.ytterby.policy;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.ytterby.decision.Verdict;
import org.ytterby.law.ControlCode;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.trade.Item;

/** The answer for one line on any day: its conditions are put once, and weighed for each run of days. */
final class Verdicts {
  private final Judged met;
  private final Item item;
  private final int year;

  Verdicts(Judged judged, Item item, int year) {
    met = judged.met();
    this.item = item;
    this.year = year;
  }

  Verdict on(Span span) {
    Outcome outcome = Outcome.of(met, span);
    Codes codes = Codes.of(Findings.of(met, span, item, year).kept());
    return new Verdict(
        outcome.requirement(),
        outcome.review(),
        outcome.party(),
        codes.control(),
        codes.dormant(),
        codes.possible());
  }

  /** The control code of a provision, if it is an entry of a list that has one. */
  Optional<ControlCode> code(ProvisionId id) {
    return met.rules().stream()
        .filter(r -> r.id().equals(id))
        .flatMap(r ->
            r.rule().provision() instanceof Provision.Entry e ? e.code().stream() : Stream.of())
        .findFirst();
  }

  /** The provisions that may have a part in the answer on some day. */
  ImmutableSet<ProvisionId> touching() {
    return met.touching();
  }
}
