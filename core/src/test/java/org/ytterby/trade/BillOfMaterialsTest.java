package org.ytterby.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ytterby.element.Element;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.quantity.Interval;
import org.ytterby.quantity.Money;

class BillOfMaterialsTest {
  private static final PartQuantity ONE = PartQuantity.PIECE;
  private static final Item NOTHING_KNOWN = Item.builder().build();

  private static Item worth(String value, String currency) {
    return Item.builder().value(Money.of(value, currency)).build();
  }

  private static Item of(String composition) {
    return Item.builder().composition(Composition.parse(composition)).build();
  }

  private static BillOfMaterials.Part weighing(Item item, String kilograms) {
    return new BillOfMaterials.Part(
        item, ONE, Optional.of(Interval.exactly(new BigDecimal(kilograms))));
  }

  private static BillOfMaterials.Part perKilogram(Item item) {
    return BillOfMaterials.Part.per(PartQuantity.of("1", "kg"), item);
  }

  private static Interval closed(String low, String high) {
    return Interval.of(Range.closed(new BigDecimal(low), new BigDecimal(high)));
  }

  @Test
  void everyMistakeIsReportedAtOnceAndNamesTheLine() {
    BillOfMaterials.Builder bill = BillOfMaterials.builder()
        .part("motor", NOTHING_KNOWN)
        .part("rotor", NOTHING_KNOWN)
        .part("rotor", NOTHING_KNOWN)
        .part("glue", perKilogram(NOTHING_KNOWN))
        .uses("motor", "rotor", ONE)
        .uses("motor", "rotor", ONE)
        .uses("motor", "glue", ONE)
        .uses("motor", "shft", ONE)
        .uses("rotor", "motor", ONE);
    BillException refused = catchThrowableOfType(BillException.class, bill::build);
    assertThat(refused.problems())
        .containsExactlyInAnyOrder(
            new BillException.Problem(
                OptionalInt.empty(),
                "rotor",
                "part `rotor` is described twice: keep one description"),
            new BillException.Problem(
                OptionalInt.empty(),
                "shft",
                "part `shft` is used and not described: describe it, or correct the name"),
            new BillException.Problem(
                OptionalInt.of(1),
                "motor",
                "line `motor` -> `rotor`: is there twice: keep one line, with the sum of the quantities"),
            new BillException.Problem(
                OptionalInt.of(2),
                "motor",
                "line `motor` -> `glue`: `1 piece` does not agree with `glue`, which is described per `kg`: give the quantity in that unit, or describe the part per `piece`"),
            new BillException.Problem(
                OptionalInt.empty(),
                "motor",
                "`motor` holds itself: motor -> rotor -> motor; take one of these lines out"));
    assertThat(refused).hasMessageContaining("`shft`").hasMessageContaining("holds itself");
  }

  @Test
  void contentsAreStatedOnceByTheLinesOrByThePart() {
    Item both = Item.builder()
        .addContents(NOTHING_KNOWN)
        .contentValue(new ContentValue.Amount(Money.of("1", "EUR")))
        .build();
    BillOfMaterials.Builder bill =
        BillOfMaterials.builder().part("a", both).part("b", both).uses("a", "b", ONE);
    BillException refused = catchThrowableOfType(BillException.class, bill::build);
    assertThat(refused.problems())
        .extracting(BillException.Problem::part)
        .containsExactly("a", "a");
  }

  @ParameterizedTest
  @CsvSource({
    "0, kg, is not above zero",
    "0-3, kg, is not above zero",
    "-1, kg, is not a quantity above zero",
    "two, kg, is not a quantity above zero",
    "2, '', the unit is missing",
    "2, lb, `lb` is not a unit",
    "2, Kg, `Kg` is not a unit",
  })
  void aQuantityIsANumberAboveZeroWithAUnit(String amount, String unit, String says) {
    assertThatThrownBy(() -> PartQuantity.of(amount, unit))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(says);
  }

  @Test
  void twoCirclesAreBothReported() {
    BillOfMaterials.Builder bill = BillOfMaterials.builder();
    for (String part : new String[] {"a", "b", "c", "d", "e"}) {
      bill.part(part, NOTHING_KNOWN);
    }
    bill.uses("a", "b", ONE).uses("b", "c", ONE).uses("c", "a", ONE);
    bill.uses("d", "d", ONE).uses("c", "e", ONE);
    assertThat(catchThrowableOfType(BillException.class, bill::build).problems())
        .extracting(BillException.Problem::says)
        .hasSize(2)
        .anyMatch(s -> s.contains("d -> d"))
        .anyMatch(s -> s.contains("a -> b -> c -> a")
            || s.contains("b -> c -> a -> b")
            || s.contains("c -> a -> b -> c"));
  }

  @Test
  void aChainOfAMillionPartsIsAddedUp() {
    BillOfMaterials.Builder bill = BillOfMaterials.builder();
    int depth = 1_000_000;
    for (int i = 0; i < depth; i++) {
      bill.part("p" + i, NOTHING_KNOWN)
          .uses("p" + i, "p" + (i + 1), PartQuantity.of("1.5", "piece"));
    }
    bill.part("p" + depth, weighing(of("Dy"), "0.001"));
    RollUp sums = bill.build().rollUp(ValueBasis.PRICE);
    // 1.5 to the power of a million has 176,092 digits: far beyond what is kept
    assertThat(sums.content("p0", Element.DY).upperEnd()).isEmpty();
    assertThat(sums.content("p0", Element.DY).lowerEnd().orElseThrow())
        .isGreaterThan(BigDecimal.TEN.pow(4999));
    assertThat(sums.content("p" + (depth - 2), Element.DY).exactValue().orElseThrow())
        .isEqualByComparingTo("0.00225");
    assertThat(sums.largest("p0", Element.DY, 1).get(0).path()).hasSize(depth + 1);
  }

  @Test
  void moreWaysThanAtomsOfTheEarthAreAddedUpAndTheLargestListed() {
    BillOfMaterials.Builder bill = BillOfMaterials.builder();
    int levels = 200;
    for (int i = 0; i < levels; i++) {
      bill.part("left" + i, NOTHING_KNOWN).part("right" + i, NOTHING_KNOWN);
      String below = i + 1 == levels ? "dy" : "left" + (i + 1);
      String beside = i + 1 == levels ? "fe" : "right" + (i + 1);
      bill.uses("left" + i, below, ONE).uses("left" + i, beside, ONE);
      bill.uses("right" + i, below, ONE).uses("right" + i, beside, ONE);
    }
    bill.part("dy", weighing(of("Dy"), "1")).part("fe", weighing(of("Fe"), "1"));
    RollUp sums = bill.build().rollUp(ValueBasis.PRICE);
    assertThat(sums.content("left0", Element.DY).lowerEnd().orElseThrow())
        .isGreaterThan(BigDecimal.valueOf(2).pow(198))
        .isLessThanOrEqualTo(BigDecimal.valueOf(2).pow(199));
    assertThat(sums.largest("left0", Element.DY, 5))
        .hasSize(5)
        .doesNotHaveDuplicates()
        .allSatisfy(c -> {
          assertThat(c.path()).hasSize(levels + 1).endsWith("dy");
          assertThat(c.amount().contains(BigDecimal.ONE)).isTrue();
        });
    assertThat(sums.item("left0").allContents()).hasSize(2 * (levels - 1) + 2);
  }

  @Test
  void whatTheLinesLeaveOfAStatedMassMayHoldAnything() {
    RollUp sums = BillOfMaterials.builder()
        .part("rotor", weighing(NOTHING_KNOWN, "1.2"))
        .part("magnet", weighing(of("Dy 4 %; Fe balance; complete"), "0.25"))
        .uses("rotor", "magnet", PartQuantity.of("4", "piece"))
        .build()
        .rollUp(ValueBasis.PRICE);
    assertThat(sums.content("rotor", Element.DY)).isEqualTo(closed("0.04", "0.24"));
    assertThat(sums.content("rotor", Element.CU)).isEqualTo(closed("0", "0.2"));
    assertThat(sums.largest("rotor", Element.DY, 9))
        .extracting(Contribution::toString)
        .containsExactly("rotor: [0..0.2]", "rotor > magnet: 0.04");
  }

  @Test
  void whatTheLinesExceedAStatedMassByMayBeLost() {
    RollUp sums = BillOfMaterials.builder()
        .part("magnet", weighing(NOTHING_KNOWN, "0.9"))
        .part("blank", weighing(of("Dy 50 %; Fe balance; complete"), "1"))
        .uses("magnet", "blank", ONE)
        .build()
        .rollUp(ValueBasis.PRICE);
    assertThat(sums.content("magnet", Element.DY)).isEqualTo(closed("0.4", "0.5"));
  }

  @Test
  void aCompositionThatIsStatedNarrowsWhatTheLinesSayAndMayNotContradictIt() {
    BillOfMaterials.Builder bill = BillOfMaterials.builder()
        .part("magnet", weighing(of("Dy 41-42 %; Fe balance; complete"), "1"))
        .part("dy", perKilogram(of("Dy")))
        .part("fe", perKilogram(of("Fe")))
        .uses("magnet", "fe", PartQuantity.of("600", "g"));
    Interval narrowed = bill.uses("magnet", "dy", PartQuantity.of("0.40-0.45", "kg"))
        .build()
        .rollUp(ValueBasis.PRICE)
        .content("magnet", Element.DY);
    assertThat(closed("0.41", "0.42").range().encloses(narrowed.range())).isTrue();
    BillOfMaterials contradictory = BillOfMaterials.builder()
        .part("magnet", weighing(of("Dy 41-42 %; Fe balance; complete"), "1"))
        .part("dy", perKilogram(of("Dy")))
        .uses("magnet", "dy", PartQuantity.of("1", "kg"))
        .build();
    assertThatThrownBy(() -> contradictory.rollUp(ValueBasis.PRICE).content("magnet", Element.DY))
        .hasMessageContaining("part `magnet`: its composition says [0.41..0.42] kg of Dy");
  }

  @Test
  void anOpenPartHasNoUpperBoundUnlessItsMassGivesOne() {
    BillOfMaterials bill = BillOfMaterials.builder()
        .part("a", NOTHING_KNOWN)
        .part("b", weighing(of("Dy"), "1"))
        .uses("a", "b", ONE)
        .open("a")
        .build();
    assertThat(bill.rollUp(ValueBasis.PRICE).content("a", Element.DY).upperEnd())
        .isEmpty();
    assertThat(bill.rollUp(ValueBasis.PRICE).item("a").allContentsKnown()).isFalse();
  }

  @Test
  void priceIsWhatIsStatedAndCostIsWhatThePartsCost() {
    BillOfMaterials bill = BillOfMaterials.builder()
        .part("motor", worth("900", "EUR"))
        .part("rotor", NOTHING_KNOWN)
        .part("magnet", worth("12.40", "EUR"))
        .uses("motor", "rotor", ONE)
        .uses("rotor", "magnet", PartQuantity.of("8", "piece"))
        .build();
    RollUp price = bill.rollUp(ValueBasis.PRICE);
    assertThat(price.value("motor")).contains(Money.of("900", "EUR"));
    assertThat(price.value("rotor")).isEmpty();
    RollUp cost = bill.rollUp(ValueBasis.COST);
    assertThat(cost.value("motor")).contains(Money.of("99.2", "EUR"));
    assertThat(cost.item("rotor").value()).contains(Money.of("99.2", "EUR"));
  }

  @Test
  void severalCurrenciesNeedTheCallersRates() {
    BillOfMaterials bill = BillOfMaterials.builder()
        .part("motor", worth("900", "EUR"))
        .part("magnet", worth("100", "CNY"))
        .uses("motor", "magnet", ONE)
        .build();
    assertThatThrownBy(() -> bill.rollUp(ValueBasis.PRICE))
        .hasMessage(
            "values are in several currencies: CNY (`magnet`), EUR (`motor`); give the rate of each, the library knows none");
    assertThatThrownBy(() ->
            bill.rollUp(ValueBasis.PRICE, ExchangeRates.into("EUR", Map.of("USD", BigDecimal.TEN))))
        .hasMessageContaining("CNY (`magnet`)");
    RollUp sums = bill.rollUp(
        ValueBasis.PRICE, ExchangeRates.into("EUR", Map.of("CNY", new BigDecimal("0.125"))));
    assertThat(sums.value("magnet")).contains(Money.of("12.5", "EUR"));
    assertThat(bill.rollUp(ValueBasis.COST).value("motor")).contains(Money.of("100", "CNY"));
  }

  @Test
  void anUnknownPartIsRefusedByName() {
    BillOfMaterials bill = BillOfMaterials.builder().part("a", NOTHING_KNOWN).build();
    assertThatThrownBy(() -> bill.part("b")).hasMessageContaining("has no part `b`");
    assertThat(bill.parts()).containsExactly("a");
  }

  @Test
  void whatGoesIntoAMaterialIsNotAPartInsideIt() {
    RollUp sums = BillOfMaterials.builder()
        .part("rotor", Item.builder().form(ProductForm.ROTOR).build())
        .part("magnet", Item.builder().form(ProductForm.PERMANENT_MAGNET).build())
        .part("dy", perKilogram(of("Dy")))
        .uses("rotor", "magnet", ONE)
        .uses("magnet", "dy", PartQuantity.of("3", "g"))
        .build()
        .rollUp(ValueBasis.PRICE);
    assertThat(sums.item("rotor").allContents())
        .extracting(Item::form)
        .containsExactly(Optional.of(ProductForm.PERMANENT_MAGNET));
    assertThat(sums.item("magnet").contentValue()).get().isInstanceOf(BillContent.class);
  }
}
