package org.ytterby.cli;

import java.util.Optional;
import org.ytterby.law.LawInTime;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.Rulebooks;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that say which law is asked, and how it is read. */
final class PolicyOptions {
  /** Read once, when it is asked for: a rulebook never changes. */
  private static final class Bundled {
    static final Rulebook RULEBOOK = Rulebooks.bundled();
  }

  @Mixin
  private LawView view = new LawView();

  @Option(
      names = "--law",
      paramLabel = "DIR",
      description = {
        "A folder with law files: instruments added to the bundled ones or, by file name, put in their place.",
        "A rulebook.yaml among them is optional."
      })
  private Optional<String> law = Optional.empty();

  /** The policy that the options describe. */
  ControlPolicy policy() {
    return view.of(rulebook());
  }

  /** The law of that policy over time. */
  LawInTime law() {
    return view.inTime(rulebook());
  }

  /** The day up to which publications are visible, in words; empty if all are. */
  String seenFrom() {
    return view.seenFrom();
  }

  static Rulebook bundled() {
    return Bundled.RULEBOOK;
  }

  private Rulebook rulebook() {
    return law.map(LawFolder::rulebook).orElse(Bundled.RULEBOOK);
  }
}
