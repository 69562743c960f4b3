package org.ytterby.cn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ytterby.cn.Bundled.NOT_REQUIRED;
import static org.ytterby.cn.Bundled.SUMMER;
import static org.ytterby.cn.Bundled.determine;
import static org.ytterby.cn.Bundled.fromChina;
import static org.ytterby.cn.Bundled.item;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Duty;
import org.ytterby.decision.FindingState;
import org.ytterby.material.ProductForm;
import org.ytterby.trade.Item;
import org.ytterby.trade.Parameter;

/** Customs codes point and decide nothing; what is to be declared follows from the description. */
class CustomsTest {
  private static final String CONTROLLED = "declare-control-code-to-customs";
  private static final String NOT_CONTROLLED = "declare-not-controlled-to-customs";

  private static Item oxide(String composition, String... customs) {
    return item(ProductForm.OXIDE, composition, i -> i.addCustomsCodes(customs));
  }

  private static Optional<String> remark(Determination answer, String kind) {
    return answer.duties().stream()
        .filter(d -> d.kind().equals(kind))
        .findFirst()
        .flatMap(Duty::remark);
  }

  private static Item molybdenum(String particleSize) {
    return item(
        ProductForm.POWDER,
        "Mo",
        i -> i.itemType("metal-powder").putAllParameters(Parameter.parseAll(particleSize)));
  }

  @Test
  void controlledGoodsAreDeclaredWithTheirCode() {
    assertThat(remark(determine(fromChina(SUMMER, oxide("Dy2O3"))), CONTROLLED))
        .contains("dual-use item; control code 1C905.b");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(textBlock = """
          particle_size=50 um,    false
          particle_size=50.01 um, true
          particle_size=60-70 um, true
          particle_size=40-60 um, false
          density=10.2 g/cm3,     false
          """)
  void goodsThatMissALimitAreDeclaredWithWhatDecides(String parameter, boolean missed) {
    Determination answer = determine(fromChina(LocalDate.of(2026, 3, 1), molybdenum(parameter)));
    assertThat(remark(answer, NOT_CONTROLLED).isPresent()).isEqualTo(missed);
    if (missed) {
      assertThat(answer.requirement()).isEqualTo(NOT_REQUIRED);
      assertThat(remark(answer, NOT_CONTROLLED).orElseThrow())
          .startsWith("not a controlled dual-use item; particle size ")
          .endsWith(" um");
    }
  }

  @Test
  void goodsThatMissMoreThanALimitAreNotNearMisses() {
    Item tungsten = item(
        ProductForm.POWDER,
        "W",
        i ->
            i.itemType("metal-powder").putAllParameters(Parameter.parseAll("particle_size=60 um")));
    assertThat(remark(determine(fromChina(LocalDate.of(2026, 3, 1), tungsten)), NOT_CONTROLLED))
        .isEmpty();
    assertThat(remark(
            determine(fromChina(LocalDate.of(2025, 2, 3), molybdenum("particle_size=60 um"))),
            NOT_CONTROLLED))
        .as("before the list began")
        .isEmpty();
  }

  @Test
  void aCodeChangesNoAnswer() {
    for (String composition : new String[] {"Dy2O3", "Nd2O3", "La2O3; Dy present"}) {
      Determination with = determine(fromChina(SUMMER, oxide(composition, "2846901500")));
      Determination without = determine(fromChina(SUMMER, oxide(composition)));
      assertThat(with.requirement()).isEqualTo(without.requirement());
      assertThat(with.release()).isEqualTo(without.release());
      assertThat(with.controlCodes()).isEqualTo(without.controlCodes());
      assertThat(with.possibleCodes()).isEqualTo(without.possibleCodes());
    }
  }

  @Test
  void aCodeThatPointsAtAnEntryTheFactsDoNotMeetIsRemarkedOn() {
    Determination answer = determine(fromChina(SUMMER, oxide("Nd2O3", "2846901500")));
    assertThat(answer.requirement()).isEqualTo(NOT_REQUIRED);
    assertThat(answer.cautions())
        .anyMatch(c -> c.startsWith("Customs code `2846901500` stands for reference beside ")
            && c.contains("1C905"));
    assertThat(answer.findings())
        .anyMatch(f -> f.state() == FindingState.NOT_MET
            && f.code().map(Object::toString).filter("1C905.b"::equals).isPresent());
    assertThat(determine(fromChina(SUMMER, oxide("Dy2O3", "2846901500"))).cautions())
        .noneMatch(c -> c.startsWith("Customs code"));
    assertThat(determine(fromChina(SUMMER, oxide("Nd2O3", "01012100"))).cautions())
        .noneMatch(c -> c.startsWith("Customs code"));
  }

  @Test
  void aCodeThatTheCatalogueOf2026AddsPointsFrom2026On() {
    Item paste = item(ProductForm.OXIDE, "MoO3", i -> i.addCustomsCodes("3824999923"));
    assertThat(determine(fromChina(LocalDate.of(2025, 12, 31), paste)).cautions())
        .noneMatch(c -> c.startsWith("Customs code"));
    assertThat(determine(fromChina(LocalDate.of(2026, 1, 1), paste)).cautions())
        .anyMatch(c -> c.startsWith("Customs code `3824999923`") && c.contains("1C117.d.2"));
  }
}
