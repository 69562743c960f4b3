package org.ytterby.cli.report;

import org.ytterby.decision.Detail;
import org.ytterby.decision.Determination;
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
  Two of(Determination d, Detail detail) {
    return new Two(english.of(d, detail), chinese.of(d, detail));
  }
}
