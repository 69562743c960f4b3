package org.ytterby.cn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ytterby.cn.Bundled.NOT_REQUIRED;
import static org.ytterby.cn.Bundled.REQUIRED;
import static org.ytterby.cn.Bundled.SUMMER;
import static org.ytterby.cn.Bundled.determine;
import static org.ytterby.cn.Bundled.fromChina;
import static org.ytterby.cn.Bundled.item;

import org.junit.jupiter.api.Test;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Determination;
import org.ytterby.decision.PartyMeasure;
import org.ytterby.decision.Release;
import org.ytterby.decision.Review;
import org.ytterby.material.ProductForm;

/** Materials that leave China for Germany on a day of summer 2025, under No. 18. */
class ListOfAprilTest {
  @Test
  void dysprosiumOxideNeedsALicence() {
    Determination answer = determine(fromChina(SUMMER, item(ProductForm.OXIDE, "Dy2O3")));
    assertThat(answer.controlCodes()).extracting(Object::toString).containsExactly("1C905.b");
    assertThat(answer.possibleCodes()).isEmpty();
    assertThat(answer.requirement()).isEqualTo(REQUIRED);
    assertThat(answer.review()).isEqualTo(Bounds.settled(Review.ORDINARY));
    assertThat(answer.party()).isEqualTo(new Bounds<>(PartyMeasure.NONE, PartyMeasure.BARRED));
    assertThat(answer.release()).isEqualTo(Release.LICENCE);
    assertThat(answer.duties()).extracting(d -> d.kind()).contains("apply-for-licence");
  }

  @Test
  void neodymiumMetalNeedsNoneProvidedThatNoRiskIsKnown() {
    Determination answer = determine(fromChina(SUMMER, item(ProductForm.METAL, "Nd")));
    assertThat(answer.requirement()).isEqualTo(NOT_REQUIRED);
    assertThat(answer.release()).isEqualTo(Release.CLEAR);
    assertThat(answer.controlCodes()).isEmpty();
    assertThat(answer.cautions())
        .anySatisfy(
            c -> assertThat(c).startsWith("Provided that you do not know").contains("Art. 14"));
  }
}
