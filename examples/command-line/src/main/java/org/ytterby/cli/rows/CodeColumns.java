package org.ytterby.cli.rows;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import org.ytterby.law.ControlCode;
import org.ytterby.law.CustomsCode;

/** Codes separated by semicolons. */
final class CodeColumns {
  private CodeColumns() {}

  /** Customs codes, whose dots are dropped: {@code 8505.11; 2846901500}. */
  static ImmutableSet<String> customs(String text) {
    return Words.list(text).stream()
        .map(code -> new CustomsCode(CharMatcher.anyOf(". ").removeFrom(code)).digits())
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Control codes: {@code 1C905.b}. */
  static ImmutableSet<String> control(String text) {
    return Words.list(text).stream()
        .map(code -> new ControlCode(code).value())
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Exemptions claimed, by the names that the rulebook gives them. */
  static ImmutableSet<String> exemptions(String text, ImmutableSet<String> known) {
    for (String claim : Words.list(text)) {
      if (!known.contains(claim)) {
        throw Words.unknown(claim, known.asList());
      }
    }
    return ImmutableSet.copyOf(Words.list(text));
  }
}
