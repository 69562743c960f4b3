package org.ytterby.policy;

import com.google.common.collect.ImmutableSet;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.ytterby.decision.Verdict;
import org.ytterby.law.ControlCode;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.trade.Item;

/** The answer for one line on any day: its conditions are put once, and weighed for each run of days. In one thread. */
final class Verdicts {
  private final Judged met;
  private final Item item;
  private final int year;
  private final IdentityHashMap<Span, Outcome> outcomes = new IdentityHashMap<>();

  Verdicts(Judged judged, Item item, int year) {
    met = judged.met();
    this.item = item;
    this.year = year;
  }

  /** The three parts, which are remembered: the same days are asked for again and again. */
  Outcome outcome(Span span) {
    return outcomes.computeIfAbsent(span, s -> Outcome.of(met, s));
  }

  Verdict on(Span span) {
    return outcome(span).with(Codes.of(Findings.of(met, span, item, year).kept()));
  }

  /** Whether a provision says that others do not apply. */
  boolean relieves(ProvisionId id) {
    return met.exemptions().stream().anyMatch(e -> e.provision().id().equals(id))
        || met.rules().stream()
            .flatMap(r -> r.narrowing().stream())
            .anyMatch(n -> n.provision().id().equals(id));
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
