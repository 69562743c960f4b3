package org.ytterby.cn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ytterby.cn.Abroad.MAGNET;
import static org.ytterby.cn.Abroad.magnet;
import static org.ytterby.cn.Abroad.share;
import static org.ytterby.cn.Bundled.EXEMPT;
import static org.ytterby.cn.Bundled.PUBLISHED_ONLY;
import static org.ytterby.cn.Bundled.REQUIRED;
import static org.ytterby.cn.Bundled.item;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Release;
import org.ytterby.decision.Requirement;
import org.ytterby.decision.Review;
import org.ytterby.material.ProductForm;
import org.ytterby.trade.EndUse;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.Stated;

/** Art. 5 of No. 61: humanitarian relief, for who claims it. */
class HumanitarianTest {
  @ParameterizedTest
  @EnumSource(
      value = EndUse.class,
      names = {"DISASTER_RELIEF", "EMERGENCY_MEDICAL", "PUBLIC_HEALTH_EMERGENCY"})
  void reliefIsExemptAndHasDuties(EndUse use) {
    Determination answer = determine(claimed(Stated.exactly(use)));
    assertThat(answer.requirement()).isEqualTo(EXEMPT);
    assertThat(answer.review()).isEqualTo(Bounds.settled(Review.NONE));
    assertThat(answer.release()).isEqualTo(Release.CLEAR);
    assertThat(answer.duties())
        .extracting(d -> d.kind() + ": " + d.deadline().orElse("at once"))
        .containsExactly(
            "report-after-export: 10 working days after export", "undertaking: at once");
  }

  @Test
  void claimedWithAUseThatIsNotKnownItMayApply() {
    Determination answer = determine(s -> s.addExemptionsClaimed("humanitarian"));
    assertThat(answer.requirement())
        .isEqualTo(new Bounds<>(Requirement.EXEMPT, Requirement.REQUIRED));
    assertThat(answer.questions())
        .filteredOn(q -> q.matters().contains("requirement"))
        .extracting(q -> q.fact())
        .containsExactly("end_use");
  }

  @Test
  void claimedForACivilUseItDoesNotApply() {
    assertThat(determine(claimed(Stated.exactly(EndUse.CIVIL))).requirement()).isEqualTo(REQUIRED);
  }

  @Test
  void claimedForReliefThatServesAMilitaryUseTooItDoesNotApply() {
    assertThat(determine(claimed(Stated.exactly(EndUse.DISASTER_RELIEF, EndUse.MILITARY)))
            .requirement())
        .isEqualTo(REQUIRED);
  }

  @Test
  void notClaimedItDoesNotApply() {
    assertThat(determine(s -> s.endUses(Stated.exactly(EndUse.DISASTER_RELIEF))).requirement())
        .isEqualTo(REQUIRED);
  }

  @Test
  void itIsNoExemptionFromTheListOfApril() {
    Shipment shipment = Bundled.shipment(
        Bundled.SUMMER,
        "CN",
        "DE",
        item(ProductForm.OXIDE, "Dy2O3"),
        claimed(Stated.exactly(EndUse.DISASTER_RELIEF)));
    assertThat(Bundled.requirement(shipment)).isEqualTo(REQUIRED);
  }

  private static UnaryOperator<Shipment.Builder> claimed(Stated<EndUse> uses) {
    return s -> s.addExemptionsClaimed("humanitarian").endUses(uses);
  }

  private static Determination determine(UnaryOperator<Shipment.Builder> more) {
    return PUBLISHED_ONLY.determine(magnet(MAGNET, share("0.1 %"), more)).line("1");
  }
}
