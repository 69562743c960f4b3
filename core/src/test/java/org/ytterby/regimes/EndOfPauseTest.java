package org.ytterby.regimes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ytterby.decision.Determination;
import org.ytterby.decision.ReadingTaken;
import org.ytterby.domains.SmallLaw;
import org.ytterby.law.LawInTime;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionState;
import org.ytterby.law.ProvisionStatus;
import org.ytterby.law.ReportedMeasures;
import org.ytterby.law.Rulebook;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.LawFile;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Item;
import org.ytterby.trade.Party;
import org.ytterby.trade.PartyStatus;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;
import org.ytterby.trade.Stated;

/** The last day of a pause or of a life is stated only where it is the same however things turn out. */
class EndOfPauseTest {
  private static final LawFile LIST = SmallLaw.oneEntry("{form: [metal]}");
  private static final LawFile PAUSE = SmallLaw.act(
      "zz-1",
      1,
      0,
      "provisions:\n  - {id: pause, kind: suspension, cite: \"art. 1\", suspends: [zz-0], firstDay: 2031-02-01, lastDay: 2031-12-31, confidence: U}\n");
  private static final LocalDate MARCH = LocalDate.of(2031, 3, 2);
  private static final LocalDate AUGUST = LocalDate.of(2031, 8, 1);

  private static LawFile repeal(String id, String kind, String what, String lastDay) {
    return SmallLaw.act(
        id,
        kind,
        "2031-01-01",
        1,
        0,
        "provisions:\n  - {id: end, kind: repeal, cite: \"art. 1\", repeals: [%s], lastDay: %s, confidence: U}\n"
            .formatted(what, lastDay));
  }

  private static LawFile reportedExtension() {
    return SmallLaw.act(
        "zz-9",
        "report",
        "2031-01-01",
        1,
        0,
        "provisions:\n  - {id: longer, kind: extension, cite: \"item 1\", extends: [zz-1/pause], lastDay: 2032-02-28, confidence: U}\n");
  }

  private static ProvisionStatus status(ReportedMeasures reported, LocalDate day, LawFile... acts) {
    Rulebook rulebook = SmallLaw.of(acts);
    Provision entry = rulebook.all(Provision.Entry.class).get(0);
    return LawInTime.of(rulebook, Optional.empty(), reported, ImmutableMap.of()).status(entry, day);
  }

  @Test
  void aPauseIsStatedThroughItsLastDayOnlyIfThatIsSettled() {
    assertThat(status(ReportedMeasures.OPEN, MARCH, LIST, PAUSE).through())
        .contains(LocalDate.of(2031, 12, 31));
    assertThat(status(ReportedMeasures.PUBLISHED_ONLY, MARCH, LIST, PAUSE, reportedExtension())
            .through())
        .contains(LocalDate.of(2031, 12, 31));
    assertThat(status(ReportedMeasures.AS_REPORTED, MARCH, LIST, PAUSE, reportedExtension())
            .through())
        .contains(LocalDate.of(2032, 2, 28));
    ProvisionStatus open = status(ReportedMeasures.OPEN, MARCH, LIST, PAUSE, reportedExtension());
    assertThat(open.state()).isEqualTo(ProvisionState.SUSPENDED);
    assertThat(open.through()).isEmpty();
  }

  @Test
  void aPauseThatIsCutShortIsNotStatedThroughItsWrittenEnd() {
    LawFile end = repeal("zz-2", "announcement", "zz-1", "2031-06-30");
    assertThat(status(ReportedMeasures.OPEN, MARCH, LIST, PAUSE, end).through())
        .contains(LocalDate.of(2031, 6, 30));
    LawFile ofTheList = repeal("zz-2", "announcement", "zz-0", "2031-06-30");
    assertThat(status(ReportedMeasures.OPEN, MARCH, LIST, PAUSE, ofTheList).through())
        .contains(LocalDate.of(2031, 6, 30));
  }

  @Test
  void anEndThatMayHaveComeEarlierIsNotStated() {
    LawFile end = repeal("zz-2", "announcement", "zz-0", "2031-06-30");
    LawFile reported = repeal("zz-3", "report", "zz-0", "2031-03-31");
    assertThat(status(ReportedMeasures.OPEN, AUGUST, LIST, end).through())
        .contains(LocalDate.of(2031, 6, 30));
    ProvisionStatus either = status(ReportedMeasures.OPEN, AUGUST, LIST, end, reported);
    assertThat(either.state()).isEqualTo(ProvisionState.ENDED);
    assertThat(either.through()).isEmpty();
  }

  private static final LawFile PARTY = SmallLaw.act("zz-4", 2, 0, """
      questions:
        - {id: last-day, asks: "Is it the last?", readings: {is: "it is", is-not: "it is not"}, prefer: is, confidence: U}
      provisions:
        - {id: bar, kind: party, cite: "art. 1", begins: 2031-01-01, effect: barred, when: {end-user-status: [military]}, confidence: U}
        - {id: pause, kind: suspension, cite: "art. 2", suspends: [bar], firstDay: 2031-02-01, lastDay: 2031-03-02, confidence: U,
           lastDayReading: {question: last-day, excluded: is-not}}
      """);

  private static Determination toAnArmy(ControlPolicy policy, LocalDate day, PartyStatus status) {
    return policy
        .determine(Shipment.builder()
            .exportDate(day)
            .to(Countries.of("FO"))
            .endUser(Party.builder().status(Stated.exactly(status)).build())
            .addLines(
                ShipmentLine.of("1", Item.builder().form(ProductForm.METAL).build()))
            .build())
        .line("1");
  }

  @Test
  void theReadingOfALastDayIsToldWhereOnlyAPartyRuleHangsOnIt() {
    ControlPolicy policy = ControlPolicy.of(SmallLaw.of(LIST, PARTY));
    assertThat(toAnArmy(policy, MARCH, PartyStatus.MILITARY).readings())
        .contains(new ReadingTaken("last-day", "is", ReadingTaken.How.PREFERRED));
    assertThat(toAnArmy(policy, MARCH, PartyStatus.CIVIL).readings()).isEmpty();
    assertThat(toAnArmy(policy, MARCH.minusDays(1), PartyStatus.MILITARY).readings())
        .isEmpty();
  }

  private static LawFile pausedOn(String what, String provision) {
    return SmallLaw.act("zz-4", provision.isEmpty() ? 1 : 2, 0, """
      questions:
        - {id: last-day, asks: "Is it the last?", readings: {is: "it is", is-not: "it is not"}, prefer: is, confidence: U}
      provisions:
        %s
        - {id: pause, kind: suspension, cite: "art. 2", suspends: [%s], firstDay: 2031-02-01, lastDay: 2031-03-02, confidence: U,
           lastDayReading: {question: last-day, excluded: is-not}}
      """.formatted(provision, what));
  }

  @Test
  void theReadingOfALastDayIsToldWhereOnlyAnExplanationHangsOnIt() {
    ControlPolicy policy = ControlPolicy.of(
        SmallLaw.of(
            LIST,
            pausedOn(
                "explains",
                "- {id: explains, kind: interpretation, cite: p, basis: guidance, narrows: [zz-0], when: {end-user-status: [military]}, confidence: U}")));
    assertThat(toAnArmy(policy, MARCH, PartyStatus.MILITARY).readings())
        .contains(new ReadingTaken("last-day", "is", ReadingTaken.How.PREFERRED));
    assertThat(toAnArmy(policy, MARCH, PartyStatus.CIVIL).readings()).isEmpty();
  }

  /** The list requires nothing of this movement; that it is in force makes the metal a dual-use item, which the party rule needs. */
  @Test
  void theReadingOfALastDayIsToldWhereADualUseListThatRequiresNothingHangsOnIt() {
    LawFile bar = SmallLaw.act("zz-5", 1, 0, """
      provisions:
        - {id: bar, kind: party, cite: "art. 1", begins: 2031-01-01, effect: barred, when: {end-user-status: [military]}, confidence: U}
      """);
    LawFile toNowhere = SmallLaw.oneEntry("{form: [metal]}");
    LawFile list = new LawFile(
        toNowhere.name(), toNowhere.text().replace("movement: [export]", "movement: [transit]"));
    ControlPolicy policy = ControlPolicy.of(SmallLaw.of(list, bar, pausedOn("zz-0", "")));
    assertThat(toAnArmy(policy, MARCH, PartyStatus.MILITARY).readings())
        .contains(new ReadingTaken("last-day", "is", ReadingTaken.How.PREFERRED));
    assertThat(toAnArmy(policy, MARCH, PartyStatus.CIVIL).readings()).isEmpty();
  }

  @Test
  void aReportThatTheCallerDecidedOnIsToldWhereOnlyAPartyRuleHangsOnIt() {
    LawFile report = SmallLaw.act(
        "zz-9",
        "report",
        "2031-01-01",
        1,
        0,
        "provisions:\n  - {id: longer, kind: extension, cite: \"item 1\", extends: [zz-4/pause], lastDay: 2031-09-30, confidence: U}\n");
    ControlPolicy policy =
        ControlPolicy.of(SmallLaw.of(LIST, PARTY, report)).reading(ReportedMeasures.AS_REPORTED);
    assertThat(toAnArmy(policy, AUGUST, PartyStatus.MILITARY).readings())
        .contains(new ReadingTaken("zz-9", "as-reported", ReadingTaken.How.CHOSEN));
  }

  @Test
  void whereNoLawIsPublishedYetTheAnswerSaysSo() {
    ControlPolicy policy = ControlPolicy.of(SmallLaw.of(LIST));
    assertThat(toAnArmy(policy.knownOn(LocalDate.of(2030, 12, 31)), MARCH, PartyStatus.CIVIL)
            .cautions())
        .containsExactly(
            "No law of the rulebook had been published by 2030-12-31: nothing is assessed.");
    assertThat(toAnArmy(policy, MARCH, PartyStatus.CIVIL).cautions())
        .noneMatch(c -> c.contains("nothing is assessed"));
  }
}
