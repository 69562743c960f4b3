package org.ytterby.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ElementTest {

  @Test
  void thereAre118InTheOrderOfTheirNumbers() {
    assertThat(Arrays.stream(Element.values()).map(Element::number))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 118).boxed().toList());
  }

  @Test
  void everyConstantIsItsSymbolInCapitals() {
    for (Element element : Element.values()) {
      assertThat(element.symbol()).matches("[A-Z][a-z]?").isEqualToIgnoringCase(element.name());
      assertThat(Element.of(element.symbol())).isEqualTo(element);
    }
  }

  @Test
  void namesAreDistinctAndInSmallLetters() {
    assertThat(Arrays.stream(Element.values()).map(Element::englishName))
        .doesNotHaveDuplicates()
        .allMatch(n -> n.matches("[a-z]+"));
  }

  @Test
  void eightyFourElementsHaveAStandardAtomicWeight() {
    assertThat(symbols(e -> e.standardAtomicWeight().isEmpty()))
        .containsExactlyInAnyOrderElementsOf(List.of(
            ("Tc Pm Po At Rn Fr Ra Ac Np Pu Am Cm Bk Cf Es Fm Md No Lr Rf Db Sg Bh Hs Mt Ds Rg Cn"
                    + " Nh Fl Mc Lv Ts Og")
                .split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "GD, 157.247, 157.251",
    "LU, 174.96664, 174.96674",
    "ZR, 91.219, 91.225",
  })
  void theRevisionsOf2024AreThere(Element element, BigDecimal low, BigDecimal high) {
    assertThat(element.standardAtomicWeight()).contains(Range.closed(low, high));
  }

  @ParameterizedTest
  @CsvSource({
    "H, 1.00784, 1.00811",
    "LI, 6.938, 6.997",
    "B, 10.806, 10.821",
    "C, 12.0096, 12.0116",
    "N, 14.00643, 14.00728",
    "O, 15.99903, 15.99977",
    "MG, 24.304, 24.307",
    "SI, 28.084, 28.086",
    "S, 32.059, 32.076",
    "CL, 35.446, 35.457",
    "AR, 39.792, 39.963",
    "BR, 79.901, 79.907",
    "TL, 204.382, 204.385",
    "PB, 206.14, 207.94",
    "HE, 4.002600, 4.002604",
    "F, 18.998403157, 18.998403167",
    "AL, 26.9815381, 26.9815387",
    "FE, 55.843, 55.847",
    "CO, 58.933191, 58.933197",
    "NI, 58.6930, 58.6938",
    "YB, 173.035, 173.055",
    "HF, 178.480, 178.492",
    "IR, 192.215, 192.219",
    "AU, 196.966566, 196.966574",
    "U, 238.02888, 238.02894",
  })
  void weightsAreThePrintedIntervals(Element element, BigDecimal low, BigDecimal high) {
    assertThat(element.standardAtomicWeight()).contains(Range.closed(low, high));
  }

  @Test
  void weightsGrowWithTheNumberButForTheKnownFourPairs() {
    List<String> falling = new ArrayList<>();
    Element last = Element.H;
    for (Element element : Element.values()) {
      if (element.standardAtomicWeight().isPresent()) {
        if (lower(element).compareTo(lower(last)) < 0) {
          falling.add(last + "-" + element);
        }
        last = element;
      }
    }
    assertThat(falling).containsExactly("AR-K", "CO-NI", "TE-I", "TH-PA");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "named-by-law.csv", delimiter = '|', numLinesToSkip = 1)
  void elementsNamedByTheLawAgreeWithTheReviewedTable(
      String symbol,
      int number,
      String name,
      String simplified,
      String traditional,
      String japanese,
      String german,
      String cas,
      @Nullable String weight,
      boolean rareEarth) {
    Element element = Element.of(symbol);
    assertThat(element.number()).isEqualTo(number);
    assertThat(element.englishName()).isEqualTo(name);
    assertThat(element.casNumber()).contains(cas);
    assertThat(element.localNames())
        .containsExactly(
            Map.entry("zh-Hans", simplified),
            Map.entry("zh-Hant", traditional),
            Map.entry("ja", japanese),
            Map.entry("de", german));
    assertThat(element.standardAtomicWeight())
        .isEqualTo(Optional.ofNullable(weight).map(ElementTable::weight));
    assertThat(element.kind() == ElementKind.RARE_EARTH_METAL).isEqualTo(rareEarth);
  }

  @Test
  void otherElementsHaveNoLocalNamesAndNoCasNumber() {
    assertThat(Element.FE.localNames()).isEmpty();
    assertThat(Element.FE.casNumber()).isEmpty();
  }

  @Test
  void seventeenRareEarthMetalsAndTheNonMetals() {
    assertThat(symbols(e -> e.kind() == ElementKind.RARE_EARTH_METAL))
        .containsExactlyInAnyOrder("Sc Y La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu".split(" "));
    assertThat(symbols(e -> e.kind() == ElementKind.NON_METAL))
        .containsExactlyInAnyOrder(
            "H He B C N O F Ne Si P S Cl Ar As Se Br Kr Te I Xe At Rn Ts Og".split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dy | did you mean `Dy`?",
        "DY | did you mean `Dy`?",
        "Dysprosium | did you mean `Dy`?",
        "disprosium | did you mean `Dy`?",
        "镝 | did you mean `Dy`?",
        "Xx | did you mean `Xe`?",
        "Zz | did you mean `Zn` or `Zr`?",
        "Qq | write a symbol such as `Dy`",
        "'' | write a symbol such as `Dy`",
      })
  void aWrongSymbolIsRefusedWithTheLikelyOne(String text, String fix) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Element.of(text))
        .withMessageContaining("`" + text + "` is not the symbol of a chemical element")
        .withMessageEndingWith(fix);
    assertThat(Element.find(text)).isEmpty();
  }

  @Test
  void aVeryLongTextIsNotRepeatedInFull() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Element.of("D".repeat(100_000)))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
  }

  private static Set<String> symbols(Predicate<Element> test) {
    return Arrays.stream(Element.values())
        .filter(test)
        .map(Element::symbol)
        .collect(Collectors.toSet());
  }

  private static BigDecimal lower(Element element) {
    return element.standardAtomicWeight().orElseThrow().lowerEndpoint();
  }
}
