package org.ytterby.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ytterby.law.Announcement;
import org.ytterby.law.Confidence;
import org.ytterby.law.Criterion;
import org.ytterby.law.LawQuestion;
import org.ytterby.law.Provision;
import org.ytterby.law.Rulebook;
import org.ytterby.material.ChemicalClass;
import org.ytterby.material.ProductForm;
import org.ytterby.quantity.Truth;
import org.ytterby.rulebook.Rulebooks;
import org.ytterby.trade.Concern;
import org.ytterby.trade.EndUse;
import org.ytterby.trade.Integration;
import org.ytterby.trade.Movement;
import org.ytterby.trade.PartyStatus;
import org.ytterby.trade.TechnologyField;
import org.ytterby.trade.TechnologyTrait;

/** The tables of sentences say the same things, leave nothing out and hold nothing that is not used. */
class PhrasesTest {
  private static final Path SOURCES = Path.of("src/main/java/org/ytterby/decision");
  private static final Set<String> FACTS_BY_NAME = ImmutableSet.of("fact", "country");

  /** The words of a list stand in English where an entry has no code: this project translates no law. */
  private static final Pattern UNTRANSLATED = Pattern.compile("（英文说明）“([^”]*)”");

  private static final ImmutableMap<String, Enum<?>[]> VOCABULARIES =
      ImmutableMap.<String, Enum<?>[]>builder()
          .put("release", Release.values())
          .put("meaning", Release.values())
          .put("requirement", Requirement.values())
          .put("requirement-is", Requirement.values())
          .put("review", Review.values())
          .put("review-is", Review.values())
          .put("party", PartyMeasure.values())
          .put("party-is", PartyMeasure.values())
          .put("state", FindingState.values())
          .put("caution", Caution.Kind.values())
          .put("confidence", Confidence.values())
          .put("reading", ReadingTaken.How.values())
          .put("truth", Truth.values())
          .put("comparison", Criterion.Comparison.values())
          .put("role", Criterion.Role.values())
          .put("class", ChemicalClass.values())
          .put("form", ProductForm.values())
          .put("integration", Integration.values())
          .put("movement", Movement.values())
          .put("end-use", EndUse.values())
          .put("concern", Concern.values())
          .put("field", TechnologyField.values())
          .put("trait", TechnologyTrait.values())
          .put("goal", Counterfactuals.Goal.values())
          .put("position", ElementPosition.Position.values())
          .put("party-status", PartyStatus.values())
          .buildOrThrow();

  private static ImmutableMap<String, String> table(Language language) {
    return Phrases.in(language).all();
  }

  private static Set<String> placeholders(String text) {
    return Phrases.PLACEHOLDER
        .matcher(text)
        .results()
        .map((MatchResult m) -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void bothLanguagesHaveTheSameKeysInTheSameOrderWithTheSamePlaceholders() {
    assertThat(table(Language.ZH).keySet())
        .containsExactlyElementsOf(table(Language.EN).keySet());
    table(Language.EN)
        .forEach((key, text) -> assertThat(placeholders(table(Language.ZH).getOrDefault(key, "")))
            .as(key)
            .isEqualTo(placeholders(text)));
  }

  @Test
  void everyWordOfAVocabularyHasItsText() {
    VOCABULARIES.forEach((vocabulary, words) -> {
      for (Enum<?> word : words) {
        assertThat(table(Language.EN)).containsKey(vocabulary + "." + token(word));
      }
    });
  }

  private static String token(Enum<?> word) {
    return Ascii.toLowerCase(word.name()).replace('_', '-');
  }

  @Test
  void everyKeyIsUsed() throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        code.append(Files.readString(file));
      }
    }
    Set<String> words = VOCABULARIES.entrySet().stream()
        .flatMap(v -> Arrays.stream(v.getValue()).map(w -> v.getKey() + "." + token(w)))
        .collect(Collectors.toSet());
    assertThat(table(Language.EN).keySet().stream()
            .filter(key -> !words.contains(key))
            .filter(key -> !isUsed(key, code.toString())))
        .isEmpty();
  }

  private static boolean isUsed(String key, String code) {
    int dot = key.indexOf('.');
    String before = key.substring(0, Math.max(dot, 0));
    String after = key.substring(dot + 1);
    return code.contains('"' + key + '"')
        || FACTS_BY_NAME.contains(before)
        || (code.contains('"' + before + ".\"") && code.contains('"' + after + '"'))
        || (code.contains('"' + before + ".\"") && isStateOrTaken(after))
        || (key.endsWith("-open") && code.contains("\"-open\""));
  }

  private static boolean isStateOrTaken(String word) {
    return Arrays.stream(FindingState.values()).anyMatch(w -> token(w).equals(word))
        || Set.of("open", "published-only", "as-reported", "requirement", "review", "party")
            .contains(word);
  }

  @Test
  void everythingThatTheBundledLawSaysOfItselfHasItsChinese() {
    Rulebook bundled = Rulebooks.bundled();
    LawTerms chinese = new LawTerms(Language.ZH, bundled);
    Set<String> untranslated = new TreeSet<>();
    for (Announcement a : bundled.announcements().values()) {
      collect(untranslated, chinese.instrument(a));
    }
    for (LawQuestion q : bundled.questions().values()) {
      collect(untranslated, chinese.said(q.asks()));
      q.readings().values().forEach(r -> collect(untranslated, chinese.said(r)));
    }
    bundled.all(Provision.Requirement.class).stream()
        .flatMap(p -> p.providedThat().stream())
        .forEach(that -> collect(untranslated, chinese.said(that)));
    for (Provision p : bundled.provisions().values()) {
      String item = p instanceof Provision.Entry entry ? entry.item() : "";
      UNTRANSLATED
          .matcher(chinese.cite(p.id()))
          .results()
          .filter(m -> !item.contains(m.group(1)))
          .forEach(m -> untranslated.add(m.group(1)));
    }
    bundled.lists().keySet().forEach(id -> collect(untranslated, chinese.cite(id)));
    bundled.partyLists().keySet().forEach(id -> collect(untranslated, chinese.cite(id)));
    collect(untranslated, chinese.said(bundled.head().scope()));
    assertThat(untranslated).isEmpty();
  }

  private static void collect(Set<String> untranslated, String text) {
    if (text.contains("英文说明")) {
      untranslated.add(text);
    }
  }

  @Test
  void whatALawFileSaysAnewIsShownInEnglishAndSaysSo() {
    assertThat(new LawTerms(Language.ZH, Rulebooks.bundled()).said("Are lighthouses items?"))
        .isEqualTo("（英文说明）“Are lighthouses items?”");
  }
}
