package org.ytterby.cn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ytterby.cn.Bundled.NOT_REQUIRED;
import static org.ytterby.cn.Bundled.POLICY;
import static org.ytterby.cn.Bundled.REQUIRED;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Finding;
import org.ytterby.decision.FindingState;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Item;

/** Art. 1(3) of No. 61: terbium metal of Chinese origin goes from Japan to Viet Nam. It began when it was published. */
class ChineseOriginAbroadTest {
  private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 20);

  @Test
  void itWasRequiredInOctober() {
    assertThat(terbium(OCTOBER, POLICY).requirement()).isEqualTo(REQUIRED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-10-09", "2025-11-06"})
  void itWasRequiredFromTheFirstDayThroughTheLastBeforeThePause(LocalDate day) {
    assertThat(terbium(day, POLICY).requirement()).isEqualTo(REQUIRED);
  }

  @Test
  void itWasNotRequiredBefore() {
    assertThat(terbium(LocalDate.of(2025, 10, 8), POLICY).requirement()).isEqualTo(NOT_REQUIRED);
  }

  @Test
  void itIsPausedSinceTheSeventhOfNovember() {
    Determination answer = terbium(LocalDate.of(2025, 11, 7), POLICY);
    assertThat(answer.requirement()).isEqualTo(NOT_REQUIRED);
    Finding finding = finding(answer);
    assertThat(finding.state()).isEqualTo(FindingState.SUSPENDED);
    assertThat(finding.by())
        .extracting(Object::toString)
        .containsExactly("cn-mofcom-gac-2025-70/para-1");
  }

  @Test
  void noShareOfValueIsAskedFor() {
    assertThat(terbium(OCTOBER, POLICY).questions())
        .noneMatch(q -> q.fact().equals("listed_content_value"));
  }

  @Test
  void theAnswerOfOctoberStoodUntilThePause() {
    Determination answer = terbium(OCTOBER, POLICY);
    assertThat(answer.stableFrom()).contains(LocalDate.of(2025, 10, 9));
    assertThat(answer.stableThrough()).contains(LocalDate.of(2025, 11, 6));
  }

  @Test
  void terbiumFromElsewhereIsFree() {
    assertThat(determine(OCTOBER, POLICY, metal("AU")).requirement()).isEqualTo(NOT_REQUIRED);
  }

  private static Finding finding(Determination answer) {
    return answer.findings().stream()
        .filter(f -> f.provision().local().equals("art-1-3"))
        .findFirst()
        .orElseThrow();
  }

  private static Determination terbium(LocalDate day, ControlPolicy policy) {
    return determine(day, policy, metal("CN"));
  }

  private static Item metal(String origin) {
    return Bundled.item(ProductForm.METAL, "Tb", i -> i.origin(Countries.of(origin)));
  }

  private static Determination determine(LocalDate day, ControlPolicy policy, Item item) {
    return policy.determine(Bundled.shipment(day, "JP", "VN", item, s -> s)).line("1");
  }
}
