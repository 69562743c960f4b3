package org.ytterby.cli;

import java.util.Optional;
import org.ytterby.decision.Detail;
import org.ytterby.decision.Explanation;
import org.ytterby.decision.Language;
import org.ytterby.law.Rulebook;
import org.ytterby.trade.Token;
import picocli.CommandLine.Option;

/** Options that ask for an answer in words. */
final class ExplainOptions {
  @Option(
      names = "--explain",
      paramLabel = "DETAIL",
      description =
          "Answers in words: short (one sentence), normal (a paragraph) or full (every finding with its condition).")
  private Optional<String> detail = Optional.empty();

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      description = "The language of --explain: en (default) or zh.")
  private Optional<String> language = Optional.empty();

  /** How much to say; empty if no words were asked for. */
  Optional<Detail> detail(Format format) {
    if (detail.isPresent() && format != Format.table) {
      throw new UserError("--explain is for people: leave --format out, or drop --explain");
    }
    if (detail.isEmpty() && language.isPresent()) {
      throw new UserError(
          "--lang is the language of --explain: add --explain short, normal or full");
    }
    return detail.map(word -> parse(Detail.class, "--explain", word));
  }

  Explanation in(Rulebook rulebook) {
    return Explanation.in(language(language), rulebook);
  }

  /** The language that was named; English if none was. */
  static Language language(Optional<String> named) {
    return named.map(word -> parse(Language.class, "--lang", word)).orElse(Language.EN);
  }

  private static <E extends Enum<E> & Token> E parse(
      Class<E> vocabulary, String option, String word) {
    try {
      return Token.parse(vocabulary, word);
    } catch (IllegalArgumentException e) {
      throw new UserError(option + ": " + e.getMessage());
    }
  }
}
