package org.ytterby.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Objects;
import java.util.regex.Pattern;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.ytterby.decision.ConditionTree;
import org.ytterby.decision.Detail;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Explanation;
import org.ytterby.decision.Finding;
import org.ytterby.decision.FindingState;
import org.ytterby.decision.Language;
import org.ytterby.decision.PartyMeasure;
import org.ytterby.decision.Release;
import org.ytterby.decision.Requirement;
import org.ytterby.domains.BundledDomain;
import org.ytterby.domains.InventedDomain;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.quantity.Truth;
import org.ytterby.rulebook.Rulebooks;
import org.ytterby.trade.Shipment;

/** Explanations leave no finding out, contradict no bound, and are whole sentences of their language. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, tries = 30)
@Domain(DomainContext.Global.class)
class ExplanationProperties {
  private static final Rulebook BUNDLED = Rulebooks.bundled();
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z]+}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final ImmutableMap<Release, String> CHINESE = ImmutableMap.of(
      Release.CLEAR, "可以放行",
      Release.LICENCE, "凭许可证放行",
      Release.HOLD, "暂缓放行",
      Release.STOP, "停止放行");

  @Property
  @Domain(BundledDomain.class)
  void answersFromTheBundledLaw(@ForAll Lens lens, @ForAll Shipment shipment) {
    check(BUNDLED, lens.policy(BUNDLED), shipment);
  }

  @Property
  @Domain(InventedDomain.class)
  void answersFromInventedLaw(
      @ForAll Rulebook rulebook, @ForAll Lens lens, @ForAll Shipment shipment) {
    check(rulebook, lens.policy(rulebook), shipment);
  }

  private static void check(Rulebook rulebook, ControlPolicy policy, Shipment shipment) {
    for (Determination d : policy.determine(shipment).lines()) {
      ImmutableSortedMap<ProvisionId, ConditionTree> conditions =
          policy.conditions(shipment, d.id());
      conditionsAgree(rulebook, d, conditions);
      english(Explanation.in(Language.EN, rulebook), d, conditions);
      chinese(Explanation.in(Language.ZH, rulebook), d, conditions);
    }
  }

  private static void conditionsAgree(
      Rulebook rulebook, Determination d, ImmutableSortedMap<ProvisionId, ConditionTree> trees) {
    for (Finding f : d.findings()) {
      assertThat(trees).containsKey(f.provision());
      ConditionTree tree = Objects.requireNonNull(trees.get(f.provision()));
      boolean own = rulebook.provisions().get(f.provision()) instanceof Provision.Entry
          || rulebook.provisions().get(f.provision()) instanceof Provision.Requirement;
      if (own) {
        assertThat(tree.truth() == Truth.FALSE)
            .as("%s: %s", f, tree)
            .isEqualTo(f.state() == FindingState.NOT_MET);
      }
      if (f.state() == FindingState.MET) {
        assertThat(tree.truth()).as("%s: %s", f, tree).isEqualTo(Truth.TRUE);
      }
      everyUntakenLimbSaysWhy(tree);
    }
  }

  private static void everyUntakenLimbSaysWhy(ConditionTree tree) {
    if (tree instanceof ConditionTree.Leaf leaf) {
      assertThat(leaf.missing().isEmpty()).isEqualTo(leaf.truth() != Truth.UNKNOWN);
    } else if (tree instanceof ConditionTree.All all) {
      assertThat(all.parts().stream().map(ConditionTree::truth).reduce(Truth.TRUE, Truth::and))
          .isEqualTo(all.truth());
      all.parts().forEach(ExplanationProperties::everyUntakenLimbSaysWhy);
    } else if (tree instanceof ConditionTree.AnyOf any) {
      assertThat(any.parts().stream().map(ConditionTree::truth).reduce(Truth.FALSE, Truth::or))
          .isEqualTo(any.truth());
      any.parts().forEach(ExplanationProperties::everyUntakenLimbSaysWhy);
    } else if (tree instanceof ConditionTree.Not not) {
      assertThat(not.part().truth().not()).isEqualTo(not.truth());
      everyUntakenLimbSaysWhy(not.part());
    }
  }

  private static void english(
      Explanation words, Determination d, ImmutableSortedMap<ProvisionId, ConditionTree> trees) {
    String full = words.of(d, Detail.FULL, trees);
    assertThat(words.of(d, Detail.SHORT)).contains(": " + d.release().token() + " (");
    for (Finding f : d.findings()) {
      assertThat(full).contains(", " + f.citation().place());
    }
    everyFindingHasItsLine(d, full);
    for (Detail detail : Detail.values()) {
      String text = words.of(d, detail, trees);
      assertThat(text).doesNotContainPattern(PLACEHOLDER);
      says(
          text,
          "A licence is required.",
          d.requirement().floor() == Requirement.REQUIRED
              && d.requirement().isSettled()
              && detail != Detail.SHORT);
      says(
          text,
          "The export is prohibited.",
          d.requirement().floor() == Requirement.PROHIBITED && detail != Detail.SHORT);
      says(
          text,
          "No rule assessed here requires a licence.",
          d.requirement().ceiling() == Requirement.NOT_REQUIRED && detail != Detail.SHORT);
      says(
          text,
          "A party is barred",
          d.party().floor() == PartyMeasure.BARRED && detail != Detail.SHORT);
    }
  }

  private static void says(String text, String sentence, boolean wanted) {
    assertThat(text.contains(sentence)).as("%s in: %s", sentence, text).isEqualTo(wanted);
  }

  private static void chinese(
      Explanation words, Determination d, ImmutableSortedMap<ProvisionId, ConditionTree> trees) {
    String full = words.of(d, Detail.FULL, trees);
    assertThat(words.of(d, Detail.SHORT)).contains(CHINESE.getOrDefault(d.release(), "-"));
    everyFindingHasItsLine(d, full);
    for (Detail detail : Detail.values()) {
      String text = words.of(d, detail, trees);
      assertThat(text).doesNotContainPattern(PLACEHOLDER);
      for (String sentence : Splitter.onPattern("[。\n]").omitEmptyStrings().split(text)) {
        if (sentence.matches(".*[A-Za-z].*")) {
          assertThat(sentence).containsPattern(HAN);
        }
      }
    }
    says(
        full,
        "须取得出口许可证。",
        d.requirement().floor() == Requirement.REQUIRED && d.requirement().isSettled());
    says(full, "禁止出口。", d.requirement().floor() == Requirement.PROHIBITED);
  }

  private static void everyFindingHasItsLine(Determination d, String full) {
    assertThat(full.lines().filter(line -> line.startsWith("- ["))).hasSameSizeAs(d.findings());
  }
}
