package org.ytterby.cn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Requirement;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.Rulebooks;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Item;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

class IdentifiedTest {
  private static final ControlPolicy POLICY = ControlPolicy.of(Rulebooks.bundled());

  private static Determination answer(Item.Builder item) {
    return POLICY
        .determine(Shipment.builder()
            .exportDate(LocalDate.parse("2025-06-01"))
            .from(Countries.of("CN"))
            .to(Countries.of("DE"))
            .addLines(ShipmentLine.of("line", item.build()))
            .build())
        .lines()
        .get(0);
  }

  @Test
  void aNameGivesFormAndCompositionAndTheAnswerSaysSo() {
    Determination answer = answer(Item.builder().name("氧化镝 99.9%"));
    assertThat(answer.requirement().floor()).isEqualTo(Requirement.REQUIRED);
    assertThat(answer.controlCodes()).extracting(Object::toString).containsExactly("1C905.b");
    assertThat(answer.cautions())
        .contains(
            "Composition taken from the name `氧化镝 99.9%`: Dy2O3.",
            "Form taken from the name `氧化镝 99.9%`: oxide.",
            "Purity taken from the name `氧化镝 99.9%`: 99.9-100 %.");
  }

  @Test
  void aCasNumberGivesTheCompositionOfAStatedForm() {
    Determination answer = answer(Item.builder().form(ProductForm.OXIDE).casNumber("1308-87-8"));
    assertThat(answer.controlCodes()).extracting(Object::toString).containsExactly("1C905.b");
    assertThat(answer.cautions())
        .contains("Composition taken from the CAS number 1308-87-8: Dy2O3.");
  }

  @Test
  void theBismuthOfANameMayBeOfAnyPurity() {
    Determination answer = answer(Item.builder().name("Bismuth ingot"));
    assertThat(answer.possibleCodes()).extracting(Object::toString).contains("6C001.a");
    assertThat(answer.requirement().ceiling()).isEqualTo(Requirement.REQUIRED);
    assertThat(answer.cautions())
        .contains("Composition taken from the name `Bismuth ingot`: Bi 95-100 %.");
  }

  @Test
  void aContradictionIsReportedAndLeavesTheFactUnknown() {
    Item.Builder disputed =
        Item.builder().form(ProductForm.OXIDE).name("Dysprosium oxide").casNumber("1313-97-9");
    Determination answer = answer(disputed);
    assertThat(answer.controlCodes()).isEmpty();
    assertThat(answer.requirement().isSettled()).isFalse();
    assertThat(answer.cautions())
        .contains(
            "The CAS number 1313-97-9 stands for `Nd2O3`, the name `Dysprosium oxide` stands for `Dy2O3`:"
                + " nothing is taken from them.");
  }

  @Test
  void aStatedCompositionWinsOverTheNumber() {
    Determination answer = answer(Item.builder()
        .form(ProductForm.OXIDE)
        .composition(Composition.parse("Dy2O3"))
        .casNumber("12037-01-3"));
    assertThat(answer.controlCodes()).extracting(Object::toString).containsExactly("1C905.b");
    assertThat(answer.cautions())
        .contains(
            "The CAS number 12037-01-3 stands for `Tb4O7`, and the composition `Dy2O3` is stated:"
                + " nothing is taken from the CAS number 12037-01-3.");
  }

  @Test
  void anUnknownNameIsSaidToBeUnknownAndOfAThingNothingIsSaid() {
    assertThat(
            answer(Item.builder().form(ProductForm.POWDER).name("Сobalt mix")).cautions())
        .contains(
            "The name `Сobalt mix` is not that of a reference material: no composition is taken from it;"
                + " character 1 is U+0421, `CYRILLIC CAPITAL LETTER ES`, which looks like a Latin letter.");
    assertThat(answer(Item.builder().form(ProductForm.EQUIPMENT).name("Forming press"))
            .cautions())
        .noneMatch(c -> c.contains("Forming press"));
  }

  @Test
  void whatIsInsideIsIdentifiedToo() {
    Determination answer = answer(Item.builder()
        .form(ProductForm.COMPONENT)
        .addContents(Item.builder().name("SmCo magnet").build())
        .contentsComplete(true));
    assertThat(answer.cautions())
        .contains("Form taken from the name `SmCo magnet`: permanent-magnet.");
  }

  @Test
  void partsThatAreSharedAreIdentifiedOnce() {
    Item.Builder outer = Item.builder();
    Item part = Item.builder().name("SmCo magnet").build();
    for (int i = 0; i < 40; i++) {
      part = Item.builder().form(ProductForm.COMPONENT).addContents(part, part).build();
    }
    Item shared = part;
    Determination answer = Assertions.assertTimeout(
        Duration.ofSeconds(20), () -> answer(outer.form(ProductForm.ASSEMBLY).addContents(shared)));
    assertThat(answer.cautions())
        .containsOnlyOnce("Composition taken from the name `SmCo magnet`: SmCo.");
  }
}
