package org.ytterby.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ytterby.material.ChemicalClass.ALLOY;
import static org.ytterby.material.ChemicalClass.COMPOUND;
import static org.ytterby.material.ChemicalClass.METAL;
import static org.ytterby.material.ChemicalClass.OXIDE;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ytterby.element.Element;
import org.ytterby.quantity.MassFraction;

class FormulaTest {

  /** The published factors take 15.999 for oxygen, which lies just outside its standard interval [15.99903, 15.99977]. */
  @ParameterizedTest
  @CsvSource({
    "Sc2O3, 0.651966", "Y2O3, 0.787444", "La2O3, 0.852683", "CeO2, 0.814088", "Pr6O11, 0.827704",
        "Nd2O3, 0.857356",
    "Sm2O3, 0.862361", "Eu2O3, 0.863616", "Gd2O3, 0.867593", "Tb4O7, 0.850216", "Dy2O3, 0.871321",
        "Ho2O3, 0.872976",
    "Er2O3, 0.874523", "Tm2O3, 0.875612", "Yb2O3, 0.878207", "Lu2O3, 0.879383", "Ga2O3, 0.743938",
        "GeO2, 0.694174",
    "Sb2O3, 0.835354", "Bi2O3, 0.896993", "MoO3, 0.666565", "WO3, 0.792971", "In2O3, 0.827121"
  })
  void theMetalInAnOxideAgreesWithThePublishedFactor(String oxide, BigDecimal published) {
    Formula formula = Formula.parse(oxide);
    Range<BigDecimal> metal =
        formula.massFraction(formula.elements().iterator().next()).range();
    BigDecimal tolerance = new BigDecimal("0.000001");
    assertThat(metal.isConnected(
            Range.closed(published.subtract(tolerance), published.add(tolerance))))
        .isTrue();
    assertThat(metal.upperEndpoint().subtract(metal.lowerEndpoint()))
        .isLessThan(new BigDecimal("0.0002"));
    BigDecimal middle =
        metal.lowerEndpoint().add(metal.upperEndpoint()).divide(BigDecimal.valueOf(2));
    assertThat(middle.subtract(published).abs().setScale(5, RoundingMode.DOWN)).isZero();
  }

  @Test
  void anElementWithoutStandardWeightGetsAWideShareThatHoldsThePublishedOne() {
    Range<BigDecimal> metal = Formula.parse("Pm2O3").massFraction(Element.PM).range();
    assertThat(metal.contains(new BigDecimal("0.857996"))).isTrue();
    assertThat(metal.lowerEndpoint()).isGreaterThan(new BigDecimal("0.7"));
    assertThat(metal.upperEndpoint()).isLessThan(new BigDecimal("0.9"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dy\u2082O\u2083 | Dy2O3",
        "[Nd0.80Pr0.2]2Fe14B | (Nd0.8Pr0.2)2Fe14B",
        "Dy(NO3)3*6H2O | Dy(NO3)3\u00B76H2O",
        "Y3Al5O12:Ce3+ | Y3Al5O12:Ce",
        "SrAl2O4:Eu2+,Dy3+ | SrAl2O4:Eu,Dy",
        "Nd1Fe | NdFe",
        "Sm2Co15\u201317 | Sm2Co15-17",
        "Tb0.27-0.3Dy0.7-0.73Fe1.90-2.0 | Tb0.27-0.3Dy0.7-0.73Fe1.9-2",
        "\uFF24\uFF59\uFF12\uFF2F\uFF13 | Dy2O3",
        "\uFF3B\uFF2E\uFF44\uFF3D\uFF12Fe14B | (Nd)2Fe14B",
        "Fe\u00B3\u207A\u2082O\u2083 | Fe2O3",
        "Ca^2+(CO3)^2- | Ca(CO3)",
        "Y3Al5O12:Ce\u00B3\u207A | Y3Al5O12:Ce"
      })
  void spellingsOfOneFormulaArePrintedAlike(String written, String printed) {
    assertThat(Formula.parse(written)).hasToString(printed).isEqualTo(Formula.parse(printed));
  }

  @Test
  void aRangeHoldsTheShareOfEachChoice() {
    Range<BigDecimal> samarium =
        Formula.parse("Sm2Co15-17").massFraction(Element.SM).range();
    for (String choice : new String[] {"Sm2Co15", "Sm2Co15.5", "Sm2Co17"}) {
      assertThat(
              samarium.encloses(Formula.parse(choice).massFraction(Element.SM).range()))
          .as(choice)
          .isTrue();
    }
    assertThat(samarium.lowerEndpoint())
        .isEqualTo(Formula.parse("Sm2Co17").massFraction(Element.SM).lowerEnd());
    assertThat(samarium.upperEndpoint())
        .isEqualTo(Formula.parse("Sm2Co15").massFraction(Element.SM).upperEnd());
  }

  @Test
  void longTextIsRefusedAtOnceAndByAShortMessage() {
    for (String unit :
        new String[] {"Dy", "(", "9", "\u2082", "\uFF24", "\u00B2\u207A", "\uD83D"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Formula.parse(unit.repeat(1_000_000)))
          .satisfies(e -> assertThat(e.toString().length()).isLessThan(300));
    }
  }

  @Test
  void substitutionIsCounted() {
    Formula formula = Formula.parse("(Nd0.8Pr0.2)2Fe14B");
    assertThat(formula.elements()).containsExactly(Element.ND, Element.PR, Element.FE, Element.B);
    assertThat(formula.massFraction(Element.ND).range().lowerEndpoint())
        .isBetween(new BigDecimal("0.21"), new BigDecimal("0.22"));
    assertThat(formula.massFraction(Element.DY)).isEqualTo(MassFraction.ZERO);
  }

  @Test
  void dopantsArePresentInAnAmountNotTold() {
    Formula garnet = Formula.parse("Y3Al5O12:Ce");
    assertThat(garnet.elements()).containsExactly(Element.Y, Element.AL, Element.O);
    assertThat(garnet.dopants()).containsExactly(Element.CE);
    assertThat(garnet.isNominal()).isFalse();
    assertThat(garnet.massFraction(Element.CE).range())
        .isEqualTo(Range.open(BigDecimal.ZERO, BigDecimal.ONE));
  }

  @Test
  void classesFollowFromTheElementsAndTheBrackets() {
    assertThat(Formula.parse("Dy").derivedClasses()).containsExactly(METAL);
    assertThat(Formula.parse("SmCo5").derivedClasses()).containsExactly(ALLOY);
    assertThat(Formula.parse("Dy2O3").derivedClasses()).containsExactly(OXIDE);
    assertThat(Formula.parse("(Y0.5Gd0.5)2O3").derivedClasses())
        .containsExactlyInAnyOrder(OXIDE, COMPOUND);
    assertThat(Formula.parse("Ce0.8Gd0.2O2").derivedClasses())
        .containsExactlyInAnyOrder(OXIDE, COMPOUND);
    assertThat(Formula.parse("GdAlO3").derivedClasses()).containsExactly(COMPOUND);
    assertThat(Formula.parse("Y3Al5O12:Ce").derivedClasses()).containsExactly(COMPOUND);
    assertThat(Formula.parse("Nd2Fe14B").derivedClasses())
        .containsExactlyInAnyOrder(ALLOY, COMPOUND);
    assertThat(Formula.parse("DyF3").derivedClasses()).containsExactly(COMPOUND);
    assertThat(Formula.parse("C").derivedClasses()).containsExactly(COMPOUND);
  }

  @Test
  void anUnknownSymbolIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Formula.parse("Xx2O3"))
        .withMessageContaining("`Xx2O3`")
        .withMessageContaining("`Xx`");
  }

  @Test
  void tenThousandBracketsAreRefusedWithoutOverflow() {
    for (int depth : new int[] {51, 400, 10_000}) {
      String deep = "(".repeat(depth) + "Dy" + ")".repeat(depth);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Formula.parse(deep))
          .withMessageContaining("more than")
          .satisfies(e -> assertThat(e.toString().length()).isLessThan(300));
    }
    assertThat(Formula.parse("(".repeat(50) + "Dy" + ")".repeat(50)).elements())
        .containsExactly(Element.DY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dy2o3",
        "Dy2O3)",
        "(Dy2O3",
        "(Dy]2",
        "()",
        "Dy0",
        "Dy0.0",
        "Dy1000001",
        "Dy1.2.3",
        "Dy.5",
        "Dy2.",
        "2Dy2O3",
        "Dy 2O3",
        "Y3Al5O12:",
        "Y2O3:Y",
        "Y2O3:Eu,Eu",
        "SmCo5-x",
        "Sm2Co17-15",
        "Sm2Co0-17",
        "Sm2Co5-5",
        "Sm2Co5-6-7",
        "Dy^3+",
        "(NO3)\u207B",
        "NO3-",
        "Dy\u200B2O3",
        "D\u0443",
        "\u0391l2O3",
        "Dy\u00002O3",
        "\uD83D",
        "Dy\uDE00",
        "Dy1e999999",
        "Dy(NO3)3.6H2O",
        "CuSO4.5H2O",
        "Dy1234567890123",
        "Dy*",
        ":Ce"
      })
  void whatIsNotAFormulaIsRefusedWithAReason(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Formula.parse(text))
        .withMessageContaining("`");
  }
}
