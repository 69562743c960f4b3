package org.ytterby.material;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.ytterby.element.Element;

/**
 * Mass fractions and conversion factors agree with tables, within one unit of the last digit printed, as these use rounded
 * atomic weights.
 */
class PublishedFractionsTest {

  @ParameterizedTest
  @CsvFileSource(resources = "published-fractions.csv", numLinesToSkip = 1)
  void theFigureIsAsPublished(
      String formula, String element, String kind, BigDecimal published, String source) {
    Range<BigDecimal> share =
        Formula.parse(formula).massFraction(Element.of(element)).range();
    Range<BigDecimal> computed = kind.equals("fraction")
        ? share
        : Range.closed(
            BigDecimal.ONE.divide(share.upperEndpoint(), MathContext.DECIMAL64),
            BigDecimal.ONE.divide(share.lowerEndpoint(), MathContext.DECIMAL64));
    BigDecimal unit = published.ulp();
    assertThat(computed.isConnected(Range.closed(published.subtract(unit), published.add(unit))))
        .as("%s of %s: %s, published by %s as %s", element, formula, computed, source, published)
        .isTrue();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "published-fractions.csv", numLinesToSkip = 1)
  void theOxideEquivalentOfTheMetalIsTheFactor(
      String formula, String element, String kind, BigDecimal published, String source) {
    Element metal = Element.of(element);
    if (kind.equals("per-element") && RareEarthOxides.all().containsKey(metal)) {
      Range<BigDecimal> factor =
          Objects.requireNonNull(Composition.parse(element).reo().get(metal)).range();
      BigDecimal unit = published.ulp();
      assertThat(factor.isConnected(Range.closed(published.subtract(unit), published.add(unit))))
          .as("%s as %s: %s, published by %s as %s", element, formula, factor, source, published)
          .isTrue();
    }
  }
}
