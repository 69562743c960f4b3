package org.ytterby.material;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ytterby.element.Element;
import org.ytterby.quantity.Truth;

class IdentificationTest {
  private static Identification name(String name) {
    return Identification.of(Optional.of(name), Optional.empty());
  }

  private static Identification number(String number) {
    return Identification.of(Optional.empty(), Optional.of(new CasNumber(number)));
  }

  private static Identification both(String name, String number) {
    return Identification.of(Optional.of(name), Optional.of(new CasNumber(number)));
  }

  private static String composition(Identification found) {
    return found.composition().map(Composition::toString).orElse("");
  }

  private static String form(Identification found) {
    return found.form().map(ProductForm::token).orElse("");
  }

  private static String purity(Identification found) {
    return found.implications().stream()
        .filter(i -> i.fact().equals("parameters.purity"))
        .map(Implication::value)
        .findFirst()
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dysprosium oxide | Dy2O3 | oxide",
        "Dysprosium Oxide | Dy2O3 | oxide",
        "DYSPROSIUM  OXIDE | Dy2O3 | oxide",
        "dysprosium(III) oxide | Dy2O3 | oxide",
        "Dysprosiumoxid | Dy2O3 | oxide",
        "氧化镝 | Dy2O3 | oxide",
        "氧化鏑 | Dy2O3 | oxide",
        "三氧化二镝 | Dy2O3 | oxide",
        "酸化ジスプロシウム | Dy2O3 | oxide",
        "酸化ｼﾞｽﾌﾟﾛｼｳﾑ | Dy2O3 | oxide",
        "ＤＹＳＰＲＯＳＩＵＭ　ＯＸＩＤＥ | Dy2O3 | oxide",
        "Dy2O3 | Dy2O3 | oxide",
        "Dy₂O₃ | Dy2O3 | oxide",
        "dysprosium oxide powder | Dy2O3 | oxide",
        "Dysprosium oxide, high purity | Dy2O3 | oxide",
        "dysprosium oxide sputtering target | Dy2O3 | target",
        "cerium oxide | CeO2 | oxide",
        "ceria | CeO2 | oxide",
        "cerium(III) oxide | Ce2O3 | oxide",
        "氧化铈 | CeO2 | oxide",
        "praseodymium oxide | Pr6O11 | oxide",
        "氧化铽 | Tb4O7 | oxide",
        "terbium(III) oxide | Tb2O3 | oxide",
        "Yttriumoxid | Y2O3 | oxide",
        "酸化イットリウム | Y2O3 | oxide",
        "lanthanum chloride heptahydrate | LaCl3·7H2O | halide",
        "六水氯化钆 | GdCl3·6H2O | halide",
        "anhydrous terbium chloride | TbCl3 | halide",
        "氯化镝 | Dy present; Cl present | halide",
        "氟化钕 | NdF3 | halide",
        "フッ化ランタン | LaF3 | halide",
        "硝酸铈 | Ce present; N present; O present | salt",
        "yttrium nitrate hexahydrate | Y(NO3)3·6H2O | salt",
        "lanthanum carbonate | La present; C present; O present | salt",
        "samarium sulfate octahydrate | Sm2(SO4)3·8H2O | salt",
        "Gadoliniumacetat | Gd present; C present; H present; O present | salt",
        "草酸钇 | Y present; C present; O present | salt",
        "氢氧化镧 | La(OH)3 | compound",
        "neodymium metal | Nd | metal",
        "Neodymium metal ingot | Nd | metal",
        "金属镝 | Dy | metal",
        "Terbium | Tb | ''",
        "Gadolinium sputtering target | Gd | target",
        "Gallium metal, 99.99 % | Ga 95-100 % | metal",
        "bismuth ingots | Bi 95-100 % | metal",
        "氧化镨钕 | Nd present; Pr present; O present | ''",
        "Mischmetall | Ce present; La present | alloy",
        "NdFeB | NdFeB | ''",
        "Nd-Fe-B | NdFeB | ''",
        "NdFeB N42SH | NdFeB | permanent-magnet",
        "NdFeB 38H | NdFeB | permanent-magnet",
        "钕铁硼N38UH | NdFeB | permanent-magnet",
        "Sintered NdFeB magnet, grade 42SH | NdFeB | permanent-magnet",
        "N52 neodymium magnet | NdFeB | permanent-magnet",
        "烧结钕铁硼 | NdFeB | permanent-magnet",
        "ネオジム磁石 | NdFeB | permanent-magnet",
        "SmCo 2:17 | SmCo | ''",
        "钐钴磁体 | SmCo | permanent-magnet",
        "AlNiCo magnet | AlNiCo | permanent-magnet",
        "ferrite magnet | Fe present; O present | permanent-magnet",
        "YAG:Ce phosphor | Y3Al5O12:Ce | phosphor",
        "BAM phosphor | BaMgAl10O17:Eu | phosphor",
        "YAG蛍光体 | Y3Al5O12:Ce | phosphor",
        "NDFEB N42SH | NdFeB | permanent-magnet",
        "BAM:Eu | BaMgAl10O17:Eu | ''",
        "LaPO4:Ce,Tb phosphor | LaPO4:Ce,Tb | phosphor",
        "Nd:YAG | Y3Al5O12:Nd | ''",
        "Nd:YAG laser rod | Y3Al5O12:Nd | crystal",
        "Ho:YLF crystal | LiYF4:Ho | crystal",
        "Nd:YVO4 | YVO4:Nd | ''",
        "Terfenol-D | Tb present; Dy present; Fe present | magnetostrictive",
        "ferro-dysprosium | Dy present; Fe present | alloy",
        "镝铁合金 | Dy present; Fe present | alloy",
        "YSZ | Zr present; Y present; O present | ''",
        "GaAs wafer | GaAs | wafer",
        "GaAs wafers | GaAs | wafer",
        "gallium nitride | GaN | ''",
        "tungsten carbide powder | WC | powder",
        "仲钨酸铵 | W present; N present; H present; O present | salt",
        "antimony trioxide | Sb2O3 | oxide",
        "碲化铋 | Bi2Te3 | compound",
        "CdTe wafers | CdTe | wafer",
        "InP | InP | ''",
      })
  void aKnownNameImpliesWhatItSays(String name, String composition, String form) {
    Identification found = name(name);
    assertThat(composition(found)).isEqualTo(Composition.parse(composition).toString());
    assertThat(form(found)).isEqualTo(form);
    assertThat(found.remarks()).isEmpty();
    assertThat(found.contradictions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1308-87-8, Dy2O3",
    "12037-01-3, Tb4O7",
    "1306-38-3, CeO2",
    "1314-36-9, Y2O3",
    "12064-62-9, Gd2O3",
    "10025-74-8, DyCl3",
    "15059-52-6, DyCl3·6H2O",
    "13450-84-5, GdCl3·6H2O",
    "10035-01-5, YbCl3·6H2O",
    "13569-80-7, DyF3",
    "7758-88-5, CeF3",
    "10099-59-9, La(NO3)3",
    "10277-43-7, La(NO3)3·6H2O",
    "7429-91-6, Dy",
    "7440-00-8, Nd",
    "7440-55-3, Ga 95-100 %",
    "1303-00-0, GaAs",
    "12070-12-1, WC",
    "1309-64-4, Sb2O3",
  })
  void aCasNumberImpliesACompositionAndNoForm(String number, String composition) {
    Identification found = number(number);
    assertThat(composition(found)).isEqualTo(Composition.parse(composition).toString());
    assertThat(found.form()).isEmpty();
    assertThat(found.purity()).isEmpty();
    assertThat(found.implications())
        .singleElement()
        .satisfies(i -> assertThat(i.from()).isEqualTo("the CAS number " + number));
  }

  @Test
  void aMagnetGradeLeavesDysprosiumAndTerbiumUnknown() {
    Composition magnet = name("NdFeB N42SH").composition().orElseThrow();
    assertThat(magnet.contains(Element.ND)).isEqualTo(Truth.TRUE);
    assertThat(magnet.contains(Element.DY)).isEqualTo(Truth.UNKNOWN);
    assertThat(magnet.contains(Element.TB)).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dysprosium oxide 99.9% | 99.9-100 %",
        "氧化镝 99.9% | 99.9-100 %",
        "氧化镝９９．９％ | 99.9-100 %",
        "Dysprosium oxide 3N | 99.9-100 %",
        "Dysprosium oxide (4N5) | 99.995-100 %",
        "4N dysprosium oxide | 99.99-100 %",
        "5N Dysprosium oxide | 99.999-100 %",
        "Dysprosium oxide 2N5 | 99.5-100 %",
        "Dysprosium oxide, purity: 99.95 % min. | 99.95-100 %",
        "Dysprosium oxide ≥99.9 % | 99.9-100 %",
        "Dysprosiumoxid, Reinheit 99,9 % | 99.9-100 %",
        "高纯氧化镝 纯度99.99%以上 | 99.99-100 %",
        "Dysprosium oxide | ''",
        "Dysprosium oxide 99.9% REO | ''",
        "Dysprosium oxide 99.9 % (TREO) | ''",
      })
  void aPurityInANameIsALeastPurityAndChangesNoComposition(String name, String purity) {
    Identification found = name(name);
    assertThat(purity(found)).isEqualTo(purity);
    assertThat(composition(found)).isEqualTo("Dy2O3");
  }

  @Test
  void aShareOfTheRareEarthsIsNoPurityOfTheWhole() {
    assertThat(name("Dysprosium oxide 99.9% REO").remarks())
        .containsExactly(
            "`99.9% REO` in the name `Dysprosium oxide 99.9% REO` is a share of one part,"
                + " not the purity of the whole: no purity is taken from it.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Magnetising-field forming press",
        "Motor with NdFeB magnet",
        "NdFeB magnets for field-hospital ventilators",
        "dysprosium oxyde",
        "Dysprosium oxide 60 %",
        "Dysprosium oxide 99.9-99.99 %",
        "Dysprosium oxide 3N 4N",
        "dysprosium oxide and terbium oxide",
        "N42",
        "N42SH",
        "42SH",
        "NdFeB 42",
        "NdFeB N99SH",
        "SmCo N42SH",
        "GAP",
        "gap",
        "WC",
        "PCB",
        "COIN",
        "powder",
        "99.9 %",
        "wafer",
      })
  void aNameThatIsNotThatOfAMaterialStaysUnknown(String name) {
    Identification found = name(name);
    assertThat(found.implications()).isEmpty();
    assertThat(found.composition()).isEmpty();
    assertThat(found.remarks()).singleElement().asString().startsWith("The name ");
  }

  @Test
  void blankNamesAndNothingSayNothing() {
    assertThat(name(" \t\u3000").remarks()).isEmpty();
    assertThat(Identification.of(Optional.empty(), Optional.empty()).implications())
        .isEmpty();
  }

  @Test
  void anUnknownNumberStaysUnknown() {
    assertThat(number("7732-18-5").implications()).isEmpty();
    assertThat(number("7732-18-5").remarks())
        .containsExactly(
            "The CAS number 7732-18-5 is not that of a reference material: no composition is taken from it.");
  }

  @Test
  void aNameAndANumberOfDifferentThingsImplyNothing() {
    Identification found = both("氧化镝", "12037-01-3");
    assertThat(found.implications()).isEmpty();
    assertThat(found.composition()).isEmpty();
    assertThat(found.form()).isEmpty();
    assertThat(found.contradictions())
        .containsExactly(
            "The CAS number 12037-01-3 stands for `Tb4O7`, the name `氧化镝` stands for `Dy2O3`:"
                + " nothing is taken from them.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dysprosium metal | 1308-87-8",
        "Dysprosium oxide | 7429-91-6",
        "bismuth oxide | 7440-69-9",
        "antimony trioxide | 7440-36-0",
        "NdFeB N42SH | 1308-87-8",
        "YAG:Ce | 12064-62-9",
        "lanthanum chloride | 10099-59-9",
      })
  void whatCannotBeOneMaterialIsAContradiction(String name, String number) {
    assertThat(both(name, number).contradictions()).hasSize(1);
    assertThat(both(name, number).implications()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "terbium oxide | 12036-41-8 | Tb2O3",
        "dysprosium chloride | 15059-52-6 | DyCl3·6H2O",
        "cerium oxide | 1306-38-3 | CeO2",
        "Y2O3:Eu | 1314-36-9 | Y2O3:Eu",
        "Neodymium metal | 7440-00-8 | Nd",
      })
  void aNumberMakesANameMorePreciseAndANameAddsADopant(
      String name, String number, String composition) {
    assertThat(both(name, number).contradictions()).isEmpty();
    assertThat(composition(both(name, number))).isEqualTo(composition);
  }

  @Test
  void aStatedFactIsNeverReplaced() {
    Identification found = name("Dysprosium oxide 3N")
        .beside(Optional.of(ProductForm.POWDER), Composition.parse("Dy 87 %; O 12.9 %"));
    assertThat(found.composition()).isEmpty();
    assertThat(found.form()).isEmpty();
    assertThat(purity(found)).isEqualTo("99.9-100 %");
    assertThat(found.contradictions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dysprosium oxide | '' | Dy",
        "Dysprosium oxide | '' | Tb4O7",
        "Dysprosium oxide | '' | Gd2O3 40 %; Al2O3 60 %",
        "Dysprosium oxide | metal | ''",
        "Dysprosium oxide | mixture | ''",
        "Dysprosium oxide | permanent-magnet | ''",
        "Neodymium | permanent-magnet | ''",
        "Dysprosium oxide | phosphor | ''",
        "Dysprosium chloride | salt | ''",
        "NdFeB N42SH | '' | Fe2O3",
        "NdFeB N42SH | '' | Fe 70 %; Sm 30 %; complete",
        "NdFeB N42SH | rotor | ''",
        "YSZ | '' | ZrO2",
      })
  void aStatedFactThatContradictsLeavesTheRestUnknown(
      String name, String form, String composition) {
    Identification found = name(name)
        .beside(
            Optional.of(form).filter(f -> !f.isEmpty()).map(ProductForm::of),
            Composition.parse(composition));
    assertThat(found.implications()).isEmpty();
    assertThat(found.contradictions()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dysprosium oxide | Dy 86.3 %; O 12.7 %; Fe 0.4 %",
        "NdFeB N42SH | NdFeB; Dy 4 %; measured",
        "NdFeB N42SH | Nd 29.5 %; Dy 0.5-1.2 %; B 1 %; Fe balance",
        "SmCo magnet | Sm 25 %; Co 50 %; Cu 25 %; measured",
        "YAG:Ce phosphor | Y3Al5O12:Ce",
        "bismuth | Bi 99.995 %; Ag 5 ppm",
        "dysprosium chloride | DyCl3*6H2O",
      })
  void anAssayOfTheSameThingIsNoContradiction(String name, String composition) {
    assertThat(
            name(name).beside(Optional.empty(), Composition.parse(composition)).contradictions())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "СoSm | character 1 is U+0421, `CYRILLIC CAPITAL LETTER ES`, which looks like a Latin letter",
        "Dysprosium оxide | character 12 is U+043E, `CYRILLIC SMALL LETTER O`, which looks like a Latin letter",
        "Νeodymium metal | character 1 is U+039D, `GREEK CAPITAL LETTER NU`, which looks like a Latin letter",
        "Dysprosium\u200Boxide | character 11 is U+200B, which cannot be seen",
        "Dysprosium \uFFFDxide | character 12 is U+FFFD, which stands for text that was not UTF-8",
      })
  void aLetterThatLooksLikeAnotherIsNamed(String name, String odd) {
    Identification found = name(name);
    assertThat(found.implications()).isEmpty();
    assertThat(found.remarks()).singleElement().asString().endsWith("; " + odd + ".");
  }

  @Test
  void hostileTextIsUnknownInBoundedTime() {
    ImmutableList<String> hostile = ImmutableList.of(
        "x".repeat(1_000_000),
        "(".repeat(1_000_000),
        "99.9 % ".repeat(200_000),
        "powder ".repeat(150_000),
        "\uFDFA".repeat(300),
        "(".repeat(300),
        "9".repeat(300) + "%",
        "powder".repeat(50),
        " ".repeat(150) + "min" + " ".repeat(140),
        "\uD800".repeat(300),
        "N42".repeat(100),
        "\u0000\u0001\u0002");
    Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
      for (String text : hostile) {
        assertThat(name(text).implications()).isEmpty();
        assertThat(name(text).remarks()).singleElement().asString().hasSizeLessThan(300);
      }
    });
  }

  @Test
  void everyFactHasItsSource() {
    assertThat(name("氧化镝 99.9%").implications().stream().map(Implication::toString))
        .containsExactly(
            "composition Dy2O3, from the name `氧化镝 99.9%` (dy-oxide; C, high)",
            "form oxide, from the name `氧化镝 99.9%` (dy-oxide; C, high)",
            "parameters.purity 99.9-100 %, from the name `氧化镝 99.9%` (dy-oxide; C, high)");
  }
}
