package org.ytterby.cn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ytterby.cn.Bundled.EITHER;
import static org.ytterby.cn.Bundled.NOT_REQUIRED;
import static org.ytterby.cn.Bundled.REQUIRED;
import static org.ytterby.cn.Bundled.SUMMER;
import static org.ytterby.cn.Bundled.determine;
import static org.ytterby.cn.Bundled.fromChina;
import static org.ytterby.cn.Bundled.item;

import org.junit.jupiter.api.Test;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Question;
import org.ytterby.decision.Release;
import org.ytterby.material.ProductForm;
import org.ytterby.trade.Item;

/** Permanent magnets that leave China: what the list says of neodymium magnets turns on terbium and dysprosium. */
class MagnetTest {
  @Test
  void dysprosiumInANeodymiumMagnetIsCaughtInAnyAmount() {
    for (String composition : new String[] {
      "NdFeB; Dy present",
      "Nd 29.5 %; Dy 0.0001 %; B 1 %; Fe balance",
      "Nd 29-30 %; Dy > 0 %; B 1 %; Fe 65-68 %; complete"
    }) {
      Determination answer = determine(fromChina(SUMMER, magnet(composition)));
      assertThat(answer.requirement()).as(composition).isEqualTo(REQUIRED);
      assertThat(answer.controlCodes())
          .extracting(Object::toString)
          .as(composition)
          .containsExactly("1C905.a.4");
    }
  }

  @Test
  void belowALimitOfDetectionDysprosiumMayBePresent() {
    Determination answer =
        determine(fromChina(SUMMER, magnet("Nd 29.5 %; Dy < 0.1 %; B 1 %; Fe balance")));
    assertThat(answer.requirement()).isEqualTo(EITHER);
    assertThat(answer.possibleCodes()).extracting(Object::toString).contains("1C905.a.4");
    assertThat(answer.release()).isEqualTo(Release.HOLD);
    assertThat(answer.questions()).extracting(Question::fact).contains("composition.Dy");
  }

  @Test
  void aGradeSaysNothingOfDysprosiumAndTerbium() {
    Item n52 = item(ProductForm.PERMANENT_MAGNET, "NdFeB", i -> i.name("NdFeB N52"));
    Determination answer = determine(fromChina(SUMMER, n52));
    assertThat(answer.requirement()).isEqualTo(EITHER);
    assertThat(answer.possibleCodes())
        .extracting(Object::toString)
        .containsExactly("1C904.a.4", "1C905.a.4");
    assertThat(answer.questions())
        .filteredOn(q -> q.matters().contains("requirement"))
        .extracting(Question::fact)
        .containsExactly("composition.Dy", "composition.Tb");
  }

  @Test
  void withoutBothItIsNotListed() {
    assertThat(Bundled.requirement(fromChina(SUMMER, magnet("NdFeB; Dy absent; Tb absent"))))
        .isEqualTo(NOT_REQUIRED);
  }

  @Test
  void tracesOfSamariumAndSomeCobaltMakeNoSamariumCobaltMagnet() {
    Determination answer = determine(
        fromChina(SUMMER, magnet("Nd 29.5 %; Sm 90 ppm; Co 1 %; B 1 %; Fe balance; measured")));
    assertThat(answer.requirement()).isEqualTo(NOT_REQUIRED);
    assertThat(answer.possibleCodes()).isEmpty();
  }

  @Test
  void aMagnetOfLutetiumAndIronIsNotListed() {
    assertThat(Bundled.requirement(fromChina(SUMMER, magnet("Lu 20 %; Fe 80 %; complete"))))
        .isEqualTo(NOT_REQUIRED);
  }

  @Test
  void magneticPowderIsAMagnetMaterial() {
    assertThat(determine(fromChina(SUMMER, item(ProductForm.MAGNETIC_POWDER, "SmCo")))
            .controlCodes())
        .extracting(Object::toString)
        .contains("1C902.a.4");
  }

  private static Item magnet(String composition) {
    return item(ProductForm.PERMANENT_MAGNET, composition);
  }
}
