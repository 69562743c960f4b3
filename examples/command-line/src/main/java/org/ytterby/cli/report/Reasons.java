package org.ytterby.cli.report;

import org.ytterby.decision.Detail;
import org.ytterby.decision.Explanation;
import org.ytterby.decision.Language;
import org.ytterby.law.Rulebook;

/** Why an answer is what it is, in both languages. */
final class Reasons {
  private final Explanation english;
  private final Explanation chinese;

  Reasons(Rulebook rulebook) {
    english = Explanation.in(Language.EN, rulebook);
    chinese = Explanation.in(Language.ZH, rulebook);
  }

  /** In one sentence, or with everything that the answer rests on. */
  Two of(Answered row, Detail detail) {
    return new Two(
        english.of(row.answer(), detail, row.conditions()),
        chinese.of(row.answer(), detail, row.conditions()));
  }
}
