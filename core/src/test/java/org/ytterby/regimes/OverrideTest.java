package org.ytterby.regimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ytterby.decision.Basis;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Finding;
import org.ytterby.decision.FindingState;
import org.ytterby.decision.MeasureOverride;
import org.ytterby.decision.MeasureOverride.Says;
import org.ytterby.decision.Overrides;
import org.ytterby.decision.PartyMeasure;
import org.ytterby.decision.Release;
import org.ytterby.decision.Timeline;
import org.ytterby.domains.SmallLaw;
import org.ytterby.law.ProvisionId;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.LawFile;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Item;
import org.ytterby.trade.Party;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/** What an officer's override does to an answer, and what it does not. */
class OverrideTest {
  private static final LocalDate DAY = SmallLaw.DAY;
  private static final ProvisionId ENTRY = new ProvisionId("zz-0", "E1");
  private static final LawFile LIST = SmallLaw.oneEntry("{form: [metal]}");
  private static final Item METAL = Item.builder().form(ProductForm.METAL).build();
  private static final Item OXIDE = Item.builder().form(ProductForm.OXIDE).build();

  private static MeasureOverride override(Says says, LocalDate from, LocalDate through) {
    return new MeasureOverride("1", ENTRY, says, from, through, "letter 12", "A. Lee");
  }

  private static Determination answer(Item item, MeasureOverride... overrides) {
    return SmallLaw.determine(
        ControlPolicy.of(SmallLaw.of(LIST)).with(Overrides.of(List.of(overrides))), item);
  }

  private static Finding entry(Determination answer) {
    return answer.findings().stream()
        .filter(f -> f.provision().equals(ENTRY))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void againstTheLawItIsShownFirstWithTheLawsOwnAnswer() {
    Determination answer =
        answer(METAL, override(Says.DOES_NOT_APPLY, DAY.minusDays(9), DAY.plusDays(9)));
    assertThat(answer.release()).isEqualTo(Release.CLEAR);
    assertThat(entry(answer).state()).isEqualTo(FindingState.NOT_MET);
    assertThat(entry(answer).basis()).isEqualTo(Basis.OVERRIDE);
    assertThat(entry(answer).override().orElseThrow().state()).isEqualTo(FindingState.MET);
    assertThat(entry(answer).override().orElseThrow().contradictsTheLaw()).isTrue();
    assertThat(answer.cautions().get(0))
        .startsWith("OVERRIDE AGAINST THE LAW'S ANSWER")
        .contains("zz-0/E1", "A. Lee", "letter 12", DAY.plusDays(9).toString(), "`met`");
  }

  @Test
  void theDaysWithThisAnswerAreThoseOfTheOverride() {
    Determination answer =
        answer(METAL, override(Says.DOES_NOT_APPLY, DAY.minusDays(9), DAY.plusDays(9)));
    assertThat(answer.stableFrom()).contains(DAY.minusDays(9));
    assertThat(answer.stableThrough()).contains(DAY.plusDays(9));
    Determination before =
        answer(METAL, override(Says.DOES_NOT_APPLY, DAY.plusDays(1), DAY.plusDays(9)));
    assertThat(before.release()).isEqualTo(Release.LICENCE);
    assertThat(before.stableThrough()).contains(DAY);
  }

  @Test
  void anItemRuledToBeListedIs() {
    Determination answer = answer(OXIDE, override(Says.APPLIES, DAY, DAY));
    assertThat(answer.release()).isEqualTo(Release.LICENCE);
    assertThat(answer.controlCodes()).hasSize(1);
    assertThat(entry(answer).override().orElseThrow().contradictsTheLaw()).isTrue();
  }

  @Test
  void anExpiredOneDoesNothingAndIsSaidToHaveExpired() {
    Determination answer =
        answer(METAL, override(Says.DOES_NOT_APPLY, DAY.minusDays(9), DAY.minusDays(1)));
    assertThat(answer.release()).isEqualTo(Release.LICENCE);
    assertThat(entry(answer).basis()).isEqualTo(Basis.TEXT);
    assertThat(answer.cautions().get(0)).startsWith("Override expired on " + DAY.minusDays(1));
  }

  @Test
  void anOpenPointIsDecided() {
    Determination answer = answer(Item.builder().build(), override(Says.DOES_NOT_APPLY, DAY, DAY));
    assertThat(answer.release()).isEqualTo(Release.CLEAR);
    assertThat(answer.questions()).isEmpty();
    assertThat(answer.cautions().get(0)).startsWith("Override of an open point");
  }

  /** The condition of the rule is false for this party; only the override makes the rule apply, and the rule begins later. */
  @Test
  void aTimelineFollowsARuleThatOnlyAnOverrideMakesApply() {
    ProvisionId bar = new ProvisionId("zz-1", "bar");
    LocalDate first = DAY.plusDays(4);
    ControlPolicy policy = ControlPolicy.of(
            SmallLaw.of(LIST, SmallLaw.act("zz-1", 1, 0, """
            provisions:
              - {id: bar, kind: party, cite: "para. 1", begins: %s, effect: barred, confidence: U,
                 when: {end-user-country: [NZ]}}
            """.formatted(first))))
        .with(Overrides.of(List.of(new MeasureOverride(
            "1", bar, Says.APPLIES, DAY, DAY.plusDays(9), "letter 12", "A. Lee"))));
    Shipment shipment = Shipment.builder()
        .exportDate(DAY)
        .endUser(Party.builder().country(Countries.of("GB")).build())
        .addLines(ShipmentLine.of("1", METAL))
        .build();
    Timeline line = policy.timeline(shipment, DAY.minusDays(2), DAY.plusDays(9)).line("1");
    for (int i = -2; i <= 9; i++) {
      LocalDate day = DAY.plusDays(i);
      assertThat(line.on(day).verdict().party())
          .as("%s", day)
          .isEqualTo(policy.determine(shipment.leavingOn(day)).line("1").party())
          .isEqualTo(Bounds.settled(day.isBefore(first) ? PartyMeasure.NONE : PartyMeasure.BARRED));
    }
  }

  @Test
  void twoAtOnceAndUnknownMeasuresAreRefused() {
    assertThatThrownBy(() -> Overrides.of(List.of(
            override(Says.APPLIES, DAY, DAY.plusDays(3)),
            override(Says.DOES_NOT_APPLY, DAY.plusDays(3), DAY.plusDays(9)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two overrides hold at once");
    ControlPolicy policy = ControlPolicy.of(SmallLaw.of(LIST));
    assertThatThrownBy(() -> policy.with(Overrides.of(List.of(new MeasureOverride(
            "1", new ProvisionId("zz-0", "E2"), Says.APPLIES, DAY, DAY, "why", "who")))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("`zz-0/E2` is no measure")
        .hasMessageContaining("zz-0/E1");
  }

  @Test
  void thoseThatAreAboutNoItemAreUnused() {
    MeasureOverride one = override(Says.APPLIES, DAY, DAY);
    assertThat(Overrides.of(List.of(one)).unused(Set.of("1", "2"))).isEmpty();
    assertThat(Overrides.of(List.of(one)).unused(Set.of("2"))).containsExactly(one);
  }
}
