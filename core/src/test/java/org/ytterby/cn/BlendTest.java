package org.ytterby.cn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ytterby.cn.Bundled.EITHER;
import static org.ytterby.cn.Bundled.NOT_REQUIRED;
import static org.ytterby.cn.Bundled.POLICY;
import static org.ytterby.cn.Bundled.REQUIRED;
import static org.ytterby.cn.Bundled.SUMMER;
import static org.ytterby.cn.Bundled.determine;
import static org.ytterby.cn.Bundled.fromChina;
import static org.ytterby.cn.Bundled.item;

import org.junit.jupiter.api.Test;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Determination;
import org.ytterby.decision.ReadingTaken;
import org.ytterby.decision.Requirement;
import org.ytterby.material.ProductForm;
import org.ytterby.trade.Item;

/** A powder of two oxides and the compound of both have the same elements and stand on different rows. */
class BlendTest {
  private static final Item BLEND = item(ProductForm.MIXTURE, "Gd2O3 40 %; Al2O3 60 %; complete");

  @Test
  void aBlendWithSomethingUncontrolledIsOpenOnAQuestionOfLaw() {
    Determination answer = determine(fromChina(SUMMER, BLEND));
    assertThat(answer.requirement()).isEqualTo(EITHER);
    assertThat(answer.possibleCodes()).extracting(Object::toString).containsExactly("1C903.b");
    assertThat(answer.readings())
        .contains(new ReadingTaken("blend-with-uncontrolled", "open", ReadingTaken.How.OPEN));
    assertThat(answer.questions()).noneMatch(q -> q.matters().contains("requirement"));
  }

  @Test
  void theCallerMayTakeOneReadingOrTheOther() {
    assertThat(assuming("in-scope")).isEqualTo(REQUIRED);
    assertThat(assuming("out-of-scope")).isEqualTo(NOT_REQUIRED);
  }

  @Test
  void aBlendOfControlledOxidesIsAMixtureOfBoth() {
    Determination answer =
        determine(fromChina(SUMMER, item(ProductForm.MIXTURE, "Gd2O3 40 %; Dy2O3 60 %; complete")));
    assertThat(answer.requirement()).isEqualTo(REQUIRED);
    assertThat(answer.controlCodes())
        .extracting(Object::toString)
        .containsExactly("1C903.b", "1C905.b");
  }

  @Test
  void gadoliniumAluminateIsACompound() {
    Determination answer = determine(fromChina(SUMMER, item(ProductForm.COMPOUND, "GdAlO3")));
    assertThat(answer.controlCodes()).extracting(Object::toString).containsExactly("1C903.c");
    assertThat(answer.requirement()).isEqualTo(REQUIRED);
  }

  private static Bounds<Requirement> assuming(String reading) {
    return POLICY
        .assume("blend-with-uncontrolled", reading)
        .determine(fromChina(SUMMER, BLEND))
        .requirement();
  }
}
