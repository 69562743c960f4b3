package org.ytterby.cn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ytterby.cn.Bundled.EITHER;
import static org.ytterby.cn.Bundled.NOT_REQUIRED;
import static org.ytterby.cn.Bundled.PUBLISHED_ONLY;
import static org.ytterby.cn.Bundled.REQUIRED;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Finding;
import org.ytterby.decision.FindingState;
import org.ytterby.decision.Requirement;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.quantity.Money;
import org.ytterby.trade.BillOfMaterials;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Item;
import org.ytterby.trade.PartQuantity;
import org.ytterby.trade.ValueBasis;

/** Art. 1(1) of No. 61 where a bill of materials says what is inside: a car with a motor whose rotor holds German magnets. */
class BillTest {
  private static final ControlPolicy COUNTED =
      PUBLISHED_ONLY.assume("nested-listed-contents", "counted");
  private static final ControlPolicy NOT_COUNTED =
      PUBLISHED_ONLY.assume("nested-listed-contents", "not-counted");

  private static Item made(ProductForm form, String value) {
    return made(form, value, i -> i);
  }

  private static Item made(ProductForm form, String value, UnaryOperator<Item.Builder> more) {
    return more.apply(Abroad.german(Item.builder().form(form)).value(Money.of(value, "EUR")))
        .build();
  }

  private static BillOfMaterials.Part kilogram(Item item) {
    return BillOfMaterials.Part.per(PartQuantity.of("1", "kg"), item);
  }

  private static Item material(ProductForm form, String composition, String origin, String value) {
    return Bundled.item(
        form, composition, i -> i.origin(Countries.of(origin)).value(Money.of(value, "EUR")));
  }

  /** 40 g of magnet in 8 pieces, with 4 % of dysprosium at 250 EUR a kg: 0.40 EUR in a rotor of 80 EUR. */
  private static BillOfMaterials car(String dysprosiumFrom, String metalPrice) {
    return BillOfMaterials.builder()
        .part("car", made(ProductForm.FINISHED_PRODUCT, "42000"))
        .part("motor", made(ProductForm.ASSEMBLY, "900"))
        .part("rotor", made(ProductForm.ROTOR, "80"))
        .part(
            "magnet",
            made(
                ProductForm.PERMANENT_MAGNET,
                "2.50",
                i -> i.composition(Composition.parse("NdFeB; Dy 4 %; measured"))))
        .part("dy", kilogram(material(ProductForm.METAL, "Dy", dysprosiumFrom, metalPrice)))
        .part("nd", kilogram(material(ProductForm.METAL, "Nd", "CN", "60")))
        .part("iron", kilogram(material(ProductForm.ALLOY, "Fe 94 %; B 6 %; complete", "DE", "3")))
        .part("steel", kilogram(material(ProductForm.ALLOY, "Fe 98 %; C 2 %; complete", "DE", "2")))
        .part("body", made(ProductForm.COMPONENT, "20000", i -> i.contentsComplete(true)))
        .uses("car", "motor", PartQuantity.PIECE)
        .uses("car", "body", PartQuantity.PIECE)
        .uses("motor", "rotor", PartQuantity.PIECE)
        .uses("motor", "steel", PartQuantity.of("20", "kg"))
        .uses("rotor", "magnet", PartQuantity.of("8", "piece"))
        .uses("rotor", "steel", PartQuantity.of("1.2", "kg"))
        .uses("magnet", "dy", PartQuantity.of("0.2", "g"))
        .uses("magnet", "nd", PartQuantity.of("1.5", "g"))
        .uses("magnet", "iron", PartQuantity.of("3.3", "g"))
        .build();
  }

  /** 0.40 EUR of dysprosium from China in a rotor of 80 EUR. */
  static Item rotor() {
    return car("CN", "250").rollUp(ValueBasis.PRICE).item("rotor");
  }

  private static Determination ask(ControlPolicy policy, BillOfMaterials bill, String part) {
    return ask(policy, bill, part, ValueBasis.PRICE);
  }

  private static Determination ask(
      ControlPolicy policy, BillOfMaterials bill, String part, ValueBasis basis) {
    return policy
        .determine(
            Bundled.shipment(Abroad.AUTUMN, "DE", "US", bill.rollUp(basis).item(part), s -> s))
        .line("1");
  }

  private static Finding limb(Determination answer) {
    return answer.findings().stream()
        .filter(f -> f.provision().toString().equals("cn-mofcom-2025-61/art-1-1"))
        .findFirst()
        .orElseThrow();
  }

  private static Bounds<Requirement> requirement(
      ControlPolicy policy, BillOfMaterials bill, String part) {
    return ask(policy, bill, part).requirement();
  }

  @Test
  void theMagnetIsTestedAtItsOwnValue() {
    // 0.2 g at 12.50 EUR a kg is 0.0025 EUR, which is exactly 0.1 % of 2.50 EUR
    assertThat(requirement(PUBLISHED_ONLY, car("CN", "12.5"), "magnet")).isEqualTo(REQUIRED);
    assertThat(requirement(PUBLISHED_ONLY, car("CN", "12.4999999999"), "magnet"))
        .isEqualTo(NOT_REQUIRED);
    assertThat(requirement(PUBLISHED_ONLY, car("AU", "250"), "magnet")).isEqualTo(NOT_REQUIRED);
  }

  @Test
  void inTheRotorTheDysprosiumCountsOnlyIfNestedContentsDo() {
    BillOfMaterials car = car("CN", "250");
    assertThat(requirement(COUNTED, car, "rotor")).isEqualTo(REQUIRED);
    assertThat(requirement(PUBLISHED_ONLY, car, "rotor")).isEqualTo(EITHER);
    assertThat(limb(ask(PUBLISHED_ONLY, car, "rotor")).missing())
        .containsExactly("assembly-level", "nested-listed-contents");
    assertThat(requirement(NOT_COUNTED, car, "rotor")).isEqualTo(EITHER);
    assertThat(limb(ask(NOT_COUNTED, car, "rotor")).missing()).containsExactly("assembly-level");
    assertThat(requirement(NOT_COUNTED.assume("assembly-level", "out-of-scope"), car, "rotor"))
        .isEqualTo(NOT_REQUIRED);
    assertThat(requirement(NOT_COUNTED.assume("assembly-level", "in-scope"), car, "rotor"))
        .isEqualTo(REQUIRED);
  }

  @Test
  void theWholeMotorHasAnotherDenominator() {
    // 0.40 EUR is 0.5 % of the rotor and 0.044 % of the motor
    BillOfMaterials car = car("CN", "250");
    ControlPolicy itself = COUNTED.assume("assembly-level", "out-of-scope");
    assertThat(requirement(itself, car, "rotor")).isEqualTo(REQUIRED);
    assertThat(requirement(itself, car, "motor")).isEqualTo(NOT_REQUIRED);
    assertThat(requirement(COUNTED.assume("assembly-level", "in-scope"), car, "motor"))
        .isEqualTo(REQUIRED);
  }

  @Test
  void theCarStaysOpenAndSaysOnWhat() {
    BillOfMaterials car = car("CN", "250");
    assertThat(requirement(PUBLISHED_ONLY, car, "car")).isEqualTo(EITHER);
    assertThat(limb(ask(PUBLISHED_ONLY, car, "car")).missing())
        .contains("finished-product-as-part", "assembly-level");
    assertThat(requirement(
            PUBLISHED_ONLY.assume("finished-product-as-part", "out-of-scope"), car, "car"))
        .isEqualTo(NOT_REQUIRED);
  }

  @Test
  void theWayByWhichItComesInIsShown() {
    assertThat(limb(ask(COUNTED, car("CN", "250"), "rotor")).says())
        .contains("rotor > magnet > dy: 0.4 EUR");
  }

  @Test
  void aCarWithoutChineseDysprosiumIsClearOfTheLimbWhateverTheReadings() {
    assertThat(requirement(PUBLISHED_ONLY, car("AU", "250"), "rotor")).isEqualTo(NOT_REQUIRED);
    assertThat(requirement(PUBLISHED_ONLY, car("AU", "250"), "motor")).isEqualTo(NOT_REQUIRED);
  }

  @Test
  void byCostTheShareIsLarger() {
    // by price 0.40 of 900 EUR is 0.044 %; by cost the motor is worth 43.21 EUR
    BillOfMaterials car = car("CN", "250");
    ControlPolicy itself = COUNTED.assume("assembly-level", "out-of-scope");
    assertThat(ask(itself, car, "motor", ValueBasis.COST).requirement()).isEqualTo(REQUIRED);
    assertThat(ask(itself, car, "motor", ValueBasis.COST).cautions())
        .anyMatch(c -> c.contains("what parts cost, added up"));
    assertThat(ask(itself, car, "motor").cautions()).anyMatch(c -> c.contains("prices as stated"));
  }

  @Test
  void aChineseMagnetInAGermanRotorDoesNotCountItself() {
    BillOfMaterials rotor = BillOfMaterials.builder()
        .part("rotor", made(ProductForm.ROTOR, "80"))
        .part(
            "magnet", material(ProductForm.PERMANENT_MAGNET, "NdFeB; Dy 4 %; measured", "CN", "20"))
        .part("dy", kilogram(material(ProductForm.METAL, "Dy", "AU", "250")))
        .part(
            "rest",
            kilogram(material(
                ProductForm.ALLOY,
                "NdFeB; Dy absent; Tb absent; Sm absent; Gd absent; Lu absent; Sc absent; Y absent",
                "CN",
                "60")))
        .uses("rotor", "magnet", PartQuantity.of("8", "piece"))
        .uses("magnet", "dy", PartQuantity.of("0.2", "g"))
        .uses("magnet", "rest", PartQuantity.of("4.8", "g"))
        .build();
    assertThat(ask(COUNTED, rotor, "rotor").findings())
        .filteredOn(f -> f.provision().toString().equals("cn-mofcom-2025-61/art-1-1"))
        .allMatch(f -> f.state() == FindingState.NOT_MET);
  }

  @Test
  void aMagnetOfWhichNothingMoreIsKnownMayHoldChineseDysprosiumUpToItsValue() {
    BillOfMaterials rotor = BillOfMaterials.builder()
        .part("rotor", made(ProductForm.ROTOR, "80"))
        .part(
            "magnet",
            material(ProductForm.PERMANENT_MAGNET, "NdFeB; Dy 4 %; measured", "DE", "0.01"))
        .uses("rotor", "magnet", PartQuantity.of("7", "piece"))
        .build();
    // 0.07 EUR at most, of 80 EUR: below a tenth of a per cent
    assertThat(requirement(COUNTED.assume("assembly-level", "out-of-scope"), rotor, "rotor"))
        .isEqualTo(NOT_REQUIRED);
    assertThat(requirement(COUNTED.assume("assembly-level", "in-scope"), rotor, "rotor"))
        .isEqualTo(EITHER);
  }
}
