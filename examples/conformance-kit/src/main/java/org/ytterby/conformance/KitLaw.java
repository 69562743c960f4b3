package org.ytterby.conformance;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import org.ytterby.law.Rulebook;
import org.ytterby.rulebook.LawFile;
import org.ytterby.rulebook.Rulebooks;

/** An invented law, so that each test knows which answer is right. */
final class KitLaw {
  static final String CODE = "K1";

  private static final String HEAD = """
      id: xk-board-2030-1
      kind: announcement
      issuers: [Kit Board]
      name: Notice 1 of 2030
      title: {en: "Control of dysprosium"}
      published: 2030-01-01
      confidence: O
      sources:
        - {id: N1, url: "invented", what: "invented for the conformance kit"}
      """;

  /** Dysprosium oxide needs a licence, and none may go to Fiji. */
  private static final String OXIDE = """
      counts: {provisions: 1, entries: 1}
      lists:
        - id: schedule
          cite: "schedule"
          begins: 2030-01-01
          dualUse: true
          effect: licence-required
          when: {from-country: [CN]}
          duties:
            - {kind: apply-for-licence, cite: "para. 2"}
          entries:
            - {code: K1, subject: Dy, item: "dysprosium oxide", is: {all: [{form: [oxide]}, {contains: Dy}]}, confidence: O, sources: [N1]}
      provisions:
        - {id: para-3, kind: requirement, cite: "para. 3", begins: 2030-01-01, effect: prohibited, when: {all: [{to-country: [FJ]}, {listed: schedule}]}, confidence: O, sources: [N1]}
      """;

  /** Goods of which Chinese dysprosium metal makes up a tenth of the value need a licence. */
  private static final String SHARE = """
      counts: {provisions: 1, entries: 1}
      lists:
        - id: schedule
          cite: "schedule"
          begins: 2030-01-01
          dualUse: false
          effect: licence-required
          when: {from-country: [AQ]}
          entries:
            - {code: K1, subject: Dy, item: "dysprosium metal", is: {all: [{form: [metal]}, {contains: Dy}]}, confidence: O, sources: [N1]}
      provisions:
        - {id: para-4, kind: requirement, cite: "para. 4", begins: 2030-01-01, effect: licence-required, when: {value-share: {of: schedule, origin: [CN], atLeast: "10 %"}}, confidence: O, sources: [N1]}
      """;

  /** Nothing needs a licence but what goes to Fiji. */
  private static final String NOTHING = """
      counts: {provisions: 1, entries: 0}
      provisions:
        - {id: para-3, kind: requirement, cite: "para. 3", begins: 2030-01-01, effect: licence-required, when: {to-country: [FJ]}, confidence: O, sources: [N1]}
      """;

  private KitLaw() {}

  static Rulebook oxideNeedsALicence() {
    return law("1", OXIDE);
  }

  static Rulebook tenPerCentNeedALicence() {
    return law("1", SHARE);
  }

  static Rulebook nothingNeedsALicence() {
    return law("2", NOTHING);
  }

  private static Rulebook law(String version, String rules) {
    String manifest = Joiner.on('\n')
        .join(
            "version: 2030.01." + version,
            "assertedThrough: 2030-12-31",
            "scope: {en: \"Invented, for the conformance kit.\"}",
            "elements: [Dy]",
            "instruments: [xk-board-2030-1.yaml]",
            "");
    return Rulebooks.read(ImmutableList.of(
        new LawFile("rulebook.yaml", manifest), new LawFile("xk-board-2030-1.yaml", HEAD + rules)));
  }
}
