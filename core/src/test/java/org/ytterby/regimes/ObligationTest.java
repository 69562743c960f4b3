package org.ytterby.regimes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Finding;
import org.ytterby.decision.FindingState;
import org.ytterby.decision.Release;
import org.ytterby.decision.Requirement;
import org.ytterby.domains.SmallLaw;
import org.ytterby.law.ReportedMeasures;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.LawFile;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/** What the parties must do when a licence requirement applies. */
class ObligationTest {
  private static final String DUTY = """
      provisions:
        - {id: records, kind: duty, cite: "art. 9", begins: 2031-02-01, attaches: %s, confidence: U,
           duties: [{kind: keep-records, deadline: "5 years", cite: "art. 9"}]%s}
      """;
  private static final LawFile LIST = SmallLaw.oneEntry("{form: [metal]}");
  private static final Item METAL = Item.builder().form(ProductForm.METAL).build();

  private static LawFile duty(String attaches) {
    return duty(attaches, "");
  }

  private static LawFile duty(String attaches, String when) {
    return SmallLaw.act("zz-1", 1, 0, DUTY.formatted(attaches, when));
  }

  private static LawFile other(String kind, String provision) {
    return SmallLaw.act("zz-2", kind, "2031-01-01", 1, 0, "provisions:\n  - " + provision + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dual-use", "[dual-use]", "[zz-0]", "[zz-0/list]", "[zz-0/E1, zz-1]"})
  void itIsMetWithWhatItAttachesTo(String attaches) {
    Determination answer = determine(s -> s, LIST, duty(attaches));
    assertThat(finding(answer).orElseThrow().state()).isEqualTo(FindingState.MET);
    assertThat(finding(answer).orElseThrow().says()).isEqualTo("obliges the parties: keep-records");
    assertThat(answer.duties()).hasSize(1);
    assertThat(answer.duties().get(0).kind()).isEqualTo("keep-records");
    assertThat(answer.duties().get(0).deadline()).contains("5 years");
    assertThat(answer.duties().get(0).citation().place()).isEqualTo("art. 9");
  }

  @Test
  void itChangesNoOutcome() {
    Determination without = determine(s -> s, LIST);
    Determination with = determine(s -> s, LIST, duty("dual-use", ", when: {end-use: [military]}"));
    assertThat(with.requirement()).isEqualTo(without.requirement());
    assertThat(with.review()).isEqualTo(without.review());
    assertThat(with.party()).isEqualTo(without.party());
    assertThat(with.release()).isEqualTo(Release.LICENCE);
    assertThat(with.questions()).isEmpty();
    assertThat(with.controlCodes()).isEqualTo(without.controlCodes());
  }

  @Test
  void whatItsConditionLacksIsMissing() {
    Determination answer = determine(s -> s, LIST, duty("dual-use", ", when: {to-country: [FO]}"));
    assertThat(finding(answer).orElseThrow().state()).isEqualTo(FindingState.OPEN);
    assertThat(finding(answer).orElseThrow().missing()).containsExactly("to_country");
    assertThat(answer.duties()).isEmpty();
    assertThat(state(s -> s.to(Countries.of("FO")), LIST, duty("dual-use")))
        .contains(FindingState.MET);
    assertThat(state(
            s -> s.to(Countries.of("IS")), LIST, duty("dual-use", ", when: {to-country: [FO]}")))
        .isEmpty();
  }

  @Test
  void itIsOpenWhereTheRequirementIs() {
    Determination answer = SmallLaw.determine(
        ControlPolicy.of(SmallLaw.of(LIST, duty("dual-use"))), Item.builder().build());
    assertThat(answer.requirement())
        .isEqualTo(new Bounds<>(Requirement.NOT_REQUIRED, Requirement.REQUIRED));
    assertThat(finding(answer).orElseThrow().state()).isEqualTo(FindingState.OPEN);
    assertThat(finding(answer).orElseThrow().missing()).containsExactly("form");
  }

  @Test
  void thereIsNoneWhereNothingIsRequired() {
    assertThat(finding(SmallLaw.determine(
            ControlPolicy.of(SmallLaw.of(LIST, duty("dual-use"))),
            Item.builder().form(ProductForm.OXIDE).build())))
        .isEmpty();
    String ban = "{id: limb, kind: requirement, cite: p, begins: 2031-01-01, effect: %s, "
        + "confidence: U, when: {movement: [export]}}";
    LawFile nothing = SmallLaw.oneEntry("{form: [oxide]}");
    assertThat(state(
            s -> s,
            nothing,
            other("announcement", ban.formatted("licence-required")),
            duty("[zz-2/limb]")))
        .contains(FindingState.MET);
    assertThat(state(
            s -> s,
            nothing,
            other("announcement", ban.formatted("licence-required")),
            duty("dual-use")))
        .isEmpty();
    assertThat(state(
            s -> s,
            nothing,
            other("announcement", ban.formatted("prohibited")),
            duty("[zz-2/limb]")))
        .isEmpty();
  }

  @Test
  void anExemptionThatAppliesLiftsItToo() {
    LawFile relief = other(
        "announcement",
        "{id: relief, kind: exemption, cite: p, begins: 2031-01-01, claim: relief, relieves: [zz-0], "
            + "confidence: U, when: {to-country: [FO]}}");
    UnaryOperator<Shipment.Builder> claimed = s -> s.addExemptionsClaimed("relief");
    assertThat(state(s -> claimed.apply(s.to(Countries.of("FO"))), LIST, relief, duty("dual-use")))
        .isEmpty();
    assertThat(state(s -> s.to(Countries.of("FO")), LIST, relief, duty("dual-use")))
        .contains(FindingState.MET);
    Determination open = determine(claimed, LIST, relief, duty("dual-use"));
    assertThat(finding(open).orElseThrow().state()).isEqualTo(FindingState.OPEN);
    assertThat(finding(open).orElseThrow().missing()).containsExactly("to_country");
  }

  @Test
  void itHasItsOwnDaysAndTheVerdictStandsAcrossThem() {
    Determination before = on(LocalDate.of(2031, 1, 31));
    assertThat(finding(before).orElseThrow().state()).isEqualTo(FindingState.NOT_YET);
    assertThat(before.duties()).isEmpty();
    assertThat(before.stableThrough().orElseThrow()).isAfter(LocalDate.of(2031, 1, 31));
    Determination first = on(LocalDate.of(2031, 2, 1));
    assertThat(first.duties()).hasSize(1);
    assertThat(first.stableFrom()).isEqualTo(before.stableFrom());
  }

  @Test
  void itCanBePausedAndAReportedPauseLeavesItUnsettled() {
    String pause = "{id: pause, kind: suspension, cite: p, suspends: [%s], firstDay: 2031-03-01, "
        + "lastDay: 2031-03-31, confidence: U}";
    assertThat(state(
            s -> s, LIST, duty("dual-use"), other("announcement", pause.formatted("zz-1/records"))))
        .contains(FindingState.SUSPENDED);
    assertThat(
            state(s -> s, LIST, duty("dual-use"), other("announcement", pause.formatted("zz-0"))))
        .isEmpty();
    Determination unsettled =
        determine(s -> s, LIST, duty("dual-use"), other("report", pause.formatted("zz-1")));
    assertThat(finding(unsettled).orElseThrow().state()).isEqualTo(FindingState.UNSETTLED);
    assertThat(finding(unsettled).orElseThrow().missing()).containsExactly("zz-2");
    Determination open =
        determine(s -> s, LIST, duty("dual-use"), other("report", pause.formatted("zz-0")));
    assertThat(finding(open).orElseThrow().state()).isEqualTo(FindingState.OPEN);
    assertThat(finding(open).orElseThrow().missing()).containsExactly("zz-2");
  }

  @Test
  void oneRequirementInThePlaceOfAnotherIsEnough() {
    LawFile report = SmallLaw.act("zz-2", "report", "2031-01-01", 2, 0, """
            provisions:
              - {id: end, kind: repeal, cite: p, repeals: [zz-0], lastDay: 2031-02-01, confidence: U}
              - {id: limb, kind: requirement, cite: p, begins: 2031-02-02, effect: licence-required, confidence: U,
                 when: {form: [metal]}}
            """);
    ControlPolicy policy = ControlPolicy.of(SmallLaw.of(LIST, report, duty("[zz-0, zz-2]")));
    for (ReportedMeasures reading : ReportedMeasures.values()) {
      Determination answer = SmallLaw.determine(policy.reading(reading), METAL);
      assertThat(answer.requirement()).isEqualTo(Bounds.settled(Requirement.REQUIRED));
      assertThat(finding(answer).map(Finding::state)).contains(FindingState.MET);
      assertThat(answer.duties()).hasSize(1);
    }
  }

  private static Determination on(LocalDate day) {
    return ControlPolicy.of(SmallLaw.of(LIST, duty("dual-use")))
        .determine(Shipment.builder()
            .exportDate(day)
            .addLines(ShipmentLine.of("1", METAL))
            .build())
        .line("1");
  }

  private static Determination determine(UnaryOperator<Shipment.Builder> more, LawFile... acts) {
    return SmallLaw.determine(ControlPolicy.of(SmallLaw.of(acts)), METAL, more);
  }

  private static Optional<FindingState> state(
      UnaryOperator<Shipment.Builder> more, LawFile... acts) {
    return finding(determine(more, acts)).map(Finding::state);
  }

  private static Optional<Finding> finding(Determination answer) {
    List<Finding> found = answer.findings().stream()
        .filter(f -> f.provision().toString().equals("zz-1/records"))
        .toList();
    assertThat(found).hasSizeLessThanOrEqualTo(1);
    return found.stream().findFirst();
  }

  @Test
  void theSameDutyFromTwoProvisionsStandsWithBothPlacesAndThatOfOneProvisionOnce() {
    LawFile another =
        SmallLaw.act("zz-2", 1, 0, DUTY.formatted("dual-use", "").replace("art. 9", "art. 3"));
    Determination answer = determine(s -> s, LIST, duty("dual-use"), another);
    assertThat(answer.duties()).extracting(d -> d.kind()).containsOnly("keep-records");
    assertThat(answer.duties())
        .extracting(d -> d.citation().place())
        .containsExactly("art. 9", "art. 3");
  }
}
