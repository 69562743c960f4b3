package org.ytterby.cli.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import org.ytterby.decision.Determination;
import org.ytterby.law.Rulebook;

/** Why an answer is what it is, for the page. */
final class Reasons {
  private final Rulebook rulebook;

  Reasons(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** The reason in one sentence. */
  Two brief(Determination d) {
    return Words.of(d.release());
  }

  /** Everything that the answer rests on, lines kept as they are. */
  List<Two> full(Determination d) {
    return ImmutableList.of(Two.same(d.findings().stream()
        .map(f -> rulebook.announcementOf(f.provision()).name() + " " + f.state() + ": " + f.says())
        .collect(Collectors.joining("\n"))));
  }
}
