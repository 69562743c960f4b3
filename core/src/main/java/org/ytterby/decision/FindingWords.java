package org.ytterby.decision;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ytterby.law.Citation;
import org.ytterby.law.Confidence;
import org.ytterby.law.ControlCode;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.ProvisionStatus;
import org.ytterby.law.Rulebook;
import org.ytterby.quantity.Truth;

/** Findings in words of a language: by themselves, in groups that share a fate, and with the parts of their conditions. */
final class FindingWords {
  private static final int MOST_ITEMS = 12;
  private static final String STEP = "  ";

  private final Language language;
  private final Phrases phrases;
  private final LawTerms law;
  private final CriterionWords criteria;
  private final StateWords states;
  private final Rulebook rulebook;

  FindingWords(
      Language language,
      Phrases phrases,
      LawTerms law,
      CriterionWords criteria,
      StateWords states,
      Rulebook rulebook) {
    this.language = language;
    this.phrases = phrases;
    this.law = law;
    this.criteria = criteria;
    this.states = states;
    this.rulebook = rulebook;
  }

  /** Findings of one instrument that come to the same for the same reasons are said together. */
  private record Group(
      FindingState state,
      String instrument,
      Confidence confidence,
      ProvisionStatus status,
      ImmutableSortedSet<String> missing,
      ImmutableSortedSet<ProvisionId> by,
      boolean entries) {
    static Group of(Finding f) {
      return new Group(
          f.state(),
          f.provision().announcement(),
          f.citation().confidence(),
          f.status(),
          f.missing(),
          f.by(),
          f.code().isPresent());
    }
  }

  /** A sentence for each group, in the order of the findings. */
  ImmutableList<String> together(Collection<Finding> findings) {
    ImmutableListMultimap<Group, Finding> groups = Multimaps.index(findings, Group::of);
    return groups.asMap().values().stream()
        .map(members -> sentence(ImmutableList.copyOf(members)))
        .collect(toImmutableList());
  }

  private String sentence(List<Finding> alike) {
    Finding first = alike.get(0);
    String what = alike.size() == 1
        ? what(first)
        : phrases.say(
            "what.several",
            "instrument",
            law.instrument(Objects.requireNonNull(
                rulebook.announcements().get(first.provision().announcement()))),
            "items",
            phrases.list(alike.stream().map(this::shortName).distinct().toList(), MOST_ITEMS));
    return phrases.say(
        "finding." + first.state().token(),
        ImmutableMap.of(
            "what", what, "details", details(first), "confidence", confidence(first.citation())));
  }

  private String shortName(Finding f) {
    return f.code()
        .map(ControlCode::value)
        .orElseGet(() -> law.place(f.citation().place()));
  }

  /** In a clause of a sentence, without how well it is evidenced. */
  String clause(Finding f) {
    return phrases.say("clause." + f.state().token(), "what", what(f), "details", details(f));
  }

  /** What a finding depends on, and the provisions and days behind its state. */
  private String details(Finding f) {
    return switch (f.state()) {
      case MET, NOT_MET -> states.of(f.status());
      case OPEN -> f.missing().isEmpty() ? states.of(f.status()) : states.causes(f.missing());
      case UNSETTLED, SUSPENDED, NOT_YET, ENDED -> states.of(f.status());
      case EXEMPTED, NARROWED -> states.by(f.by());
    };
  }

  /** The provision: where it stands and what it is about. */
  String what(Finding f) {
    return phrases.say("what.one", "cite", law.cite(f.provision(), f.citation()), "says", says(f));
  }

  private String says(Finding f) {
    if (language == Language.EN) {
      return f.says();
    }
    Provision provision = rulebook.provisions().get(f.provision());
    if (provision instanceof Provision.Entry entry) {
      return entry
          .subject()
          .map(e -> phrases.say("says.entry-of", "element", criteria.element(e)))
          .orElseGet(() -> phrases.say("says.entry"));
    }
    return phrases.say("says." + kind(Optional.ofNullable(provision)));
  }

  private static String kind(Optional<Provision> provision) {
    Provision p = provision.orElse(null);
    if (p instanceof Provision.Requirement limb) {
      return limb.effect() == Provision.Effect.PROHIBITED ? "ban" : "limb";
    }
    if (p instanceof Provision.Review review) {
      return review.policy() == Provision.ReviewPolicy.CASE_BY_CASE ? "case-by-case" : "refused";
    }
    if (p instanceof Provision.Exemption) {
      return "exemption";
    }
    if (p instanceof Provision.PartyRule rule) {
      return rule.effect() == Provision.PartyEffect.BARRED ? "barred" : "conditions";
    }
    if (p instanceof Provision.Obligation) {
      return "obligation";
    }
    return p instanceof Provision.Interpretation ? "explanation" : "open-end";
  }

  String confidence(Citation citation) {
    return phrases.say(
        "confidence." + Ascii.toLowerCase(citation.confidence().name()).replace('_', '-'));
  }

  /** A finding in full: a line, then the parts of its condition, each a step further in. */
  ImmutableList<String> full(Finding f, Optional<ConditionTree> condition) {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    lines.add("- "
        + phrases.say(
            "full.finding",
            ImmutableMap.of(
                "state", phrases.say("state." + f.state().token()),
                "what", what(f),
                "status", states.of(f.status()),
                "confidence", confidence(f.citation()))));
    if (f.state() == FindingState.EXEMPTED || f.state() == FindingState.NARROWED) {
      lines.add(STEP + phrases.say("full.by", "by", states.by(f.by())));
    }
    if (!f.missing().isEmpty()) {
      lines.add(STEP + phrases.say("full.missing", "causes", states.causes(f.missing())));
    }
    condition.ifPresent(tree -> lines(tree, STEP, lines));
    return lines.build();
  }

  private void lines(ConditionTree tree, String indent, ImmutableList.Builder<String> lines) {
    String mark = indent + phrases.say("truth." + truth(tree.truth())) + " ";
    if (tree instanceof ConditionTree.Leaf leaf) {
      String words = criteria.of(leaf.criterion());
      lines.add(mark
          + (leaf.missing().isEmpty()
              ? words
              : phrases.say("full.leaf", "words", words, "causes", states.causes(leaf.missing()))));
    } else if (tree instanceof ConditionTree.Unseen unseen) {
      lines.add(mark + phrases.say("full.unseen", "list", law.cite(unseen.list())));
    } else if (tree instanceof ConditionTree.Not not) {
      lines.add(mark + phrases.say("full.not"));
      lines(not.part(), indent + STEP, lines);
    } else if (tree instanceof ConditionTree.All all) {
      lines.add(mark + phrases.say(all.parts().isEmpty() ? "criterion.always" : "full.all"));
      all.parts().forEach(part -> lines(part, indent + STEP, lines));
    } else if (tree instanceof ConditionTree.AnyOf any) {
      lines.add(mark + phrases.say("full.any"));
      any.parts().forEach(part -> lines(part, indent + STEP, lines));
    }
  }

  private static String truth(Truth truth) {
    return Ascii.toLowerCase(truth.name());
  }

  /** The findings in one of some states. */
  static ImmutableList<Finding> in(
      Collection<Finding> findings, ImmutableSet<FindingState> states) {
    return findings.stream().filter(f -> states.contains(f.state())).collect(toImmutableList());
  }
}
