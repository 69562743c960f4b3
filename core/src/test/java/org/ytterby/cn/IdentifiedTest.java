package org.ytterby.cn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Requirement;
import org.ytterby.element.Element;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.quantity.Interval;
import org.ytterby.rulebook.Rulebooks;
import org.ytterby.trade.BillOfMaterials;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Item;
import org.ytterby.trade.PartQuantity;
import org.ytterby.trade.RollUp;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;
import org.ytterby.trade.ValueBasis;

class IdentifiedTest {
  private static final ControlPolicy POLICY = ControlPolicy.of(Rulebooks.bundled());

  private static Determination answer(Item.Builder item) {
    return answer(item.build());
  }

  private static Determination answer(Item item) {
    return POLICY
        .determine(Shipment.builder()
            .exportDate(LocalDate.parse("2025-06-01"))
            .from(Countries.of("CN"))
            .to(Countries.of("DE"))
            .addLines(ShipmentLine.of("line", item))
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

  private static BillOfMaterials.Builder rotor(String magnetName) {
    return BillOfMaterials.builder()
        .part("rotor", Item.builder().form(ProductForm.ROTOR).name("Rotor 4711").build())
        .part("magnet", Item.builder().name(magnetName).build())
        .uses("rotor", "magnet", PartQuantity.of("8", "piece"));
  }

  private static Determination answer(BillOfMaterials.Builder bill, String part) {
    return answer(bill.build().rollUp(ValueBasis.PRICE).item(part));
  }

  @Test
  void thePartsOfABillAreIdentifiedAndNamed() {
    BillOfMaterials bill = rotor("SmCo magnet").build();
    Item rotor = bill.rollUp(ValueBasis.PRICE).item("rotor");
    assertThat(rotor.contents().get(0).form()).contains(ProductForm.PERMANENT_MAGNET);
    assertThat(answer(rotor("SmCo magnet"), "rotor").cautions())
        .contains(
            "Part `magnet`: Composition taken from the name `SmCo magnet`: SmCo.",
            "Part `magnet`: Form taken from the name `SmCo magnet`: permanent-magnet.")
        .noneMatch(c -> c.contains("Rotor 4711"));
    assertThat(answer(rotor("SmCo magnet"), "magnet").cautions())
        .contains("Composition taken from the name `SmCo magnet`: SmCo.");
  }

  @Test
  void whatAPartOfABillIsCalledCountsAsIfItWereStated() {
    BillOfMaterials.Builder stated = BillOfMaterials.builder()
        .part("rotor", Item.builder().form(ProductForm.ROTOR).build())
        .part(
            "magnet",
            Item.builder()
                .form(ProductForm.PERMANENT_MAGNET)
                .composition(Composition.parse("SmCo"))
                .build())
        .uses("rotor", "magnet", PartQuantity.of("8", "piece"));
    for (String part : new String[] {"rotor", "magnet"}) {
      assertThat(answer(rotor("SmCo magnet"), part).findings())
          .isEqualTo(answer(stated, part).findings());
    }
    assertThat(answer(rotor("SmCo magnet"), "magnet").controlCodes()).isNotEmpty();
  }

  @Test
  void aPartWithLinesIsNotTakenForAMaterialByItsName() {
    BillOfMaterials.Builder bill = BillOfMaterials.builder()
        .part("magnet", Item.builder().name("SmCo magnet").build())
        .part("dy", Item.builder().casNumber("7429-91-6").build())
        .uses("magnet", "dy", PartQuantity.of("2", "piece"));
    assertThat(answer(bill, "magnet").cautions())
        .contains(
            "The name `SmCo magnet` is that of a material, and other parts go into it: nothing is taken from it; state the form.",
            "Part `dy`: Composition taken from the CAS number 7429-91-6: Dy.");
  }

  @Test
  void namesOfManyPartsAreCounted() {
    BillOfMaterials.Builder bill = rotor("SmCo magnet");
    for (int i = 10; i < 40; i++) {
      bill.part("m" + i, Item.builder().name("NdFeB N42SH").build());
      bill.part("s" + i, Item.builder().name("Screw M" + i).build());
      bill.uses("rotor", "m" + i, PartQuantity.PIECE).uses("rotor", "s" + i, PartQuantity.PIECE);
    }
    assertThat(answer(bill, "rotor").cautions())
        .contains("Part `m10`: Composition taken from the name `NdFeB N42SH`: NdFeB.")
        .contains("Facts of 21 more parts were taken from names or CAS numbers.")
        .contains(
            "No composition is taken from the names of the parts `s10` (`Screw M10`), `s11` (`Screw M11`), `s12` (`Screw M12`) and 27 more: they are not those of reference materials.");
  }

  @Test
  void contradictionsInsideABillAreNamed() {
    BillOfMaterials.Builder bill = rotor("SmCo magnet")
        .part(
            "oxide",
            Item.builder().name("Dysprosium oxide").casNumber("1313-97-9").build())
        .uses("rotor", "oxide", PartQuantity.PIECE);
    assertThat(answer(bill, "rotor").cautions())
        .contains(
            "Part `oxide`: The CAS number 1313-97-9 stands for `Nd2O3`, the name `Dysprosium oxide` stands for `Dy2O3`: nothing is taken from them.");
  }

  @Test
  void contentOfABillCountsWhatNamesImply() {
    RollUp sums = BillOfMaterials.builder()
        .part("kit", Item.builder().name("Kit").build())
        .part(
            "oxide",
            BillOfMaterials.Part.per(
                PartQuantity.of("1", "kg"),
                Item.builder().name("Dysprosium oxide").build()))
        .uses("kit", "oxide", PartQuantity.of("2", "kg"))
        .build()
        .rollUp(ValueBasis.PRICE);
    assertThat(sums.content("kit", Element.DY))
        .isEqualTo(Composition.parse("Dy2O3")
            .content(Element.DY)
            .interval()
            .times(Interval.exactly(BigDecimal.valueOf(2))));
  }
}
