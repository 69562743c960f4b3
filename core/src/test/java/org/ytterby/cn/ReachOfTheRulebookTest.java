package org.ytterby.cn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ytterby.cn.Bundled.NOT_REQUIRED;
import static org.ytterby.cn.Bundled.POLICY;
import static org.ytterby.cn.Bundled.REQUIRED;
import static org.ytterby.cn.Bundled.fromChina;
import static org.ytterby.cn.Bundled.item;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ytterby.decision.Determination;
import org.ytterby.element.Element;
import org.ytterby.law.Announcement;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.trade.Item;

/** How far an answer reaches: from the first law of the rulebook to the last day for which somebody checked it. */
class ReachOfTheRulebookTest {
  private static final LocalDate HORIZON = POLICY.rulebook().head().assertedThrough();
  private static final LocalDate FIRST = POLICY.rulebook().firstDay().orElseThrow();
  private static final ControlPolicy STRICT = POLICY.strict();
  private static final Item OXIDE = item(ProductForm.OXIDE, "Dy2O3");

  @Test
  void aStrictPolicyAnswersFromTheFirstDayThroughTheHorizon() {
    for (LocalDate day : new LocalDate[] {FIRST, HORIZON}) {
      assertThatCode(() -> STRICT.determine(fromChina(day, OXIDE))).doesNotThrowAnyException();
      assertThatCode(() -> STRICT.classify(OXIDE, day)).doesNotThrowAnyException();
      assertThatCode(() -> STRICT.statusOf(Element.DY, day)).doesNotThrowAnyException();
    }
  }

  @Test
  void aStrictPolicyRefusesTheDayAfterTheHorizonAndTheDayBeforeTheFirst() {
    for (LocalDate day : new LocalDate[] {FIRST.minusDays(1), HORIZON.plusDays(1)}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> STRICT.determine(fromChina(day, OXIDE)))
          .withMessageContainingAll(day.toString(), FIRST.toString(), HORIZON.toString(), "strict");
      assertThatIllegalArgumentException().isThrownBy(() -> STRICT.classify(OXIDE, day));
      assertThatIllegalArgumentException().isThrownBy(() -> STRICT.statusOf(Element.DY, day));
    }
  }

  @Test
  void anAnswerPastTheHorizonCarriesACaution() {
    Determination answer = Bundled.determine(fromChina(HORIZON.plusDays(1), OXIDE));
    assertThat(answer.requirement()).isEqualTo(REQUIRED);
    assertThat(answer.cautions())
        .contains("The law was checked through %s; what was published later is not known here."
            .formatted(HORIZON));
    assertThat(answer.stableFrom()).isEmpty();
    assertThat(answer.stableThrough()).isEmpty();
  }

  @Test
  void anAnswerOnTheHorizonCarriesNone() {
    assertThat(Bundled.determine(fromChina(HORIZON, OXIDE)).cautions())
        .noneMatch(c -> c.contains("checked through"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dy2O3", "Ho2O3", "Nd2O3"})
  void noAnswerIsClaimedToStandPastTheHorizon(String oxide) {
    Item item = item(ProductForm.OXIDE, oxide);
    LocalDate.of(2025, 3, 1).datesUntil(HORIZON.plusDays(60), Period.ofDays(3)).forEach(day -> {
      Determination answer = Bundled.determine(fromChina(day, item));
      assertThat(answer.stableThrough().isPresent()).as("%s", day).isEqualTo(!day.isAfter(HORIZON));
      answer.stableThrough().ifPresent(through -> assertThat(through).isBetween(day, HORIZON));
      answer.stableFrom().ifPresent(from -> assertThat(from).isBetween(FIRST, day));
    });
  }

  @Test
  void anAnswerStandsFromTheFirstDayOfItsLawToTheHorizon() {
    Determination answer = Bundled.determine(fromChina(Bundled.SUMMER, OXIDE));
    assertThat(answer.stableFrom()).contains(LocalDate.of(2025, 4, 4));
    assertThat(answer.stableThrough()).contains(HORIZON);
  }

  @Test
  void beforeTheFirstLawNothingIsRequiredAndACautionSaysThatEarlierLawIsNotAssessed() {
    Determination answer = Bundled.determine(fromChina(FIRST.minusDays(1), OXIDE));
    assertThat(answer.requirement()).isEqualTo(NOT_REQUIRED);
    assertThat(answer.cautions())
        .contains(
            "The rulebook has no law before %s; earlier law is not assessed.".formatted(FIRST));
    assertThat(answer.stableFrom()).isEmpty();
    assertThat(answer.stableThrough()).isEmpty();
  }

  @Test
  void knowingOfNoLawNothingIsRequired() {
    LocalDate early = POLICY.rulebook().announcements().values().stream()
        .map(Announcement::published)
        .min(Comparator.naturalOrder())
        .orElseThrow()
        .minusDays(1);
    ControlPolicy nothing = POLICY.knownOn(early);
    Determination answer = nothing.determine(fromChina(Bundled.SUMMER, OXIDE)).line("1");
    assertThat(answer.requirement()).isEqualTo(NOT_REQUIRED);
    assertThat(answer.findings()).isEmpty();
    assertThat(answer.controlCodes()).isEmpty();
    assertThat(answer.knownOn()).contains(early);
    assertThat(answer.stableFrom()).isEmpty();
    assertThat(answer.stableThrough()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> nothing.strict().determine(fromChina(Bundled.SUMMER, OXIDE)));
  }

  @Test
  void theShipmentOfDecemberNeedsALicenceAsSeenInOctoberAndNoneAsSeenInNovember() {
    Item holmium = item(ProductForm.OXIDE, "Ho2O3");
    LocalDate day = LocalDate.of(2025, 12, 15);
    assertThat(POLICY
            .knownOn(LocalDate.of(2025, 10, 20))
            .determine(fromChina(day, holmium))
            .requirement())
        .isEqualTo(REQUIRED);
    assertThat(POLICY
            .knownOn(LocalDate.of(2025, 11, 8))
            .determine(fromChina(day, holmium))
            .requirement())
        .isEqualTo(NOT_REQUIRED);
  }
}
