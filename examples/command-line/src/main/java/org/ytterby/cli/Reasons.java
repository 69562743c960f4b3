package org.ytterby.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Finding;
import org.ytterby.decision.FindingState;
import org.ytterby.law.Announcement;
import org.ytterby.law.Citation;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;

/** Findings in words, for people who have one line. */
final class Reasons {
  private static final int SHOWN = 2;
  private static final ImmutableSet<FindingState> OPEN =
      ImmutableSet.of(FindingState.OPEN, FindingState.UNSETTLED);
  private static final ImmutableSet<FindingState> RELIEVED = ImmutableSet.of(
      FindingState.EXEMPTED,
      FindingState.NARROWED,
      FindingState.SUSPENDED,
      FindingState.NOT_YET,
      FindingState.ENDED);

  private final Rulebook rulebook;

  Reasons(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** Why the answer is what it is. */
  String of(Determination d) {
    return switch (d.release()) {
      case STOP -> shortened(which(d, Set.of(FindingState.MET), this::stops), "no provision");
      case LICENCE -> {
        ImmutableList<Finding> met = which(d, Set.of(FindingState.MET), this::requires);
        yield shortened(met.isEmpty() ? which(d, OPEN, this::requires) : met, "no provision");
      }
      case HOLD -> shortened(which(d, OPEN, this::requires), "open for the party");
      case CLEAR ->
        shortened(
            Stream.concat(
                    which(d, Set.of(FindingState.NOT_MET), this::requires).stream()
                        .filter(f -> f.override().isPresent()),
                    which(d, RELIEVED, this::requires).stream())
                .collect(toImmutableList()),
            "none of the " + lookedAt(d) + " provisions looked at is met");
    };
  }

  private static long lookedAt(Determination d) {
    return d.notMet()
        + d.findings().stream().filter(f -> f.state() == FindingState.NOT_MET).count();
  }

  /** The provisions behind a review or party part that is not the plain one. */
  String behind(Determination d, Class<? extends Provision> kind) {
    String cited = d.findings().stream()
        .filter(f -> kind.isInstance(rulebook.provisions().get(f.provision())))
        .filter(f -> f.state() == FindingState.MET || OPEN.contains(f.state()))
        .map(f -> place(f.citation()))
        .distinct()
        .collect(Collectors.joining("; "));
    return cited.isEmpty() ? "" : " (" + cited + ")";
  }

  private interface Kind {
    boolean has(ProvisionId id);
  }

  private ImmutableList<Finding> which(Determination d, Set<FindingState> states, Kind kind) {
    return d.findings().stream()
        .filter(f -> states.contains(f.state()) && kind.has(f.provision()))
        .collect(toImmutableList());
  }

  /** Entries and limbs, and what a list that is known to be incomplete may still have. */
  private boolean requires(ProvisionId id) {
    Provision provision = rulebook.provisions().get(id);
    return provision instanceof Provision.Entry
        || provision instanceof Provision.Requirement
        || rulebook.lists().containsKey(id);
  }

  private boolean stops(ProvisionId id) {
    Provision provision = rulebook.provisions().get(id);
    return (provision instanceof Provision.PartyRule rule
            && rule.effect() == Provision.PartyEffect.BARRED)
        || (provision instanceof Provision.Requirement limb
            && limb.effect() == Provision.Effect.PROHIBITED);
  }

  private String shortened(ImmutableList<Finding> findings, String none) {
    if (findings.isEmpty()) {
      return none;
    }
    String shown = findings.stream().limit(SHOWN).map(this::of).collect(Collectors.joining("; "));
    return findings.size() <= SHOWN
        ? shown
        : shown + "; and " + (findings.size() - SHOWN) + " more";
  }

  /** One finding. */
  String of(Finding f) {
    String what = place(f.citation()) + ", " + f.says();
    return switch (f.state()) {
      case MET -> what;
      case NOT_MET -> "not met: " + what + " (" + Joiner.on(", ").join(f.failed()) + ")";
      case OPEN -> "open: " + what + "; depends on " + missing(f.missing());
      case UNSETTLED -> "not settled: " + what + "; depends on " + missing(f.missing());
      case SUSPENDED ->
        "paused: " + what + by(f)
            + f.status().through().map(d -> " through " + d).orElse("");
      case NOT_YET ->
        "not yet: " + what + f.status().begins().map(d -> ", from " + d).orElse("");
      case ENDED -> "ended: " + what + by(f);
      case EXEMPTED -> "exempted: " + what + by(f);
      case NARROWED -> "outside by guidance: " + what + by(f);
    };
  }

  private String by(Finding f) {
    return f.by().isEmpty()
        ? ""
        : "; by " + f.by().stream().map(this::cited).collect(Collectors.joining(", "));
  }

  /** Facts keep the names of their columns; reports are named, questions marked. */
  String missing(Collection<String> missing) {
    return missing.stream().map(this::missing).collect(Collectors.joining(", "));
  }

  private String missing(String name) {
    Announcement report = rulebook.announcements().get(name);
    if (report != null) {
      return "\"" + report.name() + "\" (reported, not published)";
    }
    return rulebook.questions().containsKey(name) ? "the question `" + name + "`" : name;
  }

  private String cited(ProvisionId id) {
    Provision provision = rulebook.provisions().get(id);
    return provision == null ? id.toString() : place(provision.citation());
  }

  private static String place(Citation citation) {
    return citation.instrument() + ", " + citation.place();
  }
}
