package org.ytterby.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {
  private static final BigDecimal THRESHOLD = new BigDecimal("0.001");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "29.5 % | 29.5 %",
        "29.50wt% | 29.5 %",
        "29.5 wt. % | 29.5 %",
        "29.5 mass % | 29.5 %",
        "320 ppm | 0.032 %",
        "320 mg/kg | 0.032 %",
        "0.5-1.2 % | 0.5-1.2 %",
        "0.5 % \u2013 1.2 % | 0.5-1.2 %",
        "500 ppm to 0.1 % | 0.05-0.1 %",
        "< 0.1 % | < 0.1 %",
        "<=0.1% | 0-0.1 %",
        "\u2264 0.1 % | 0-0.1 %",
        ">= 2 % | 2-100 %",
        "> 2 % | > 2 %",
        "> 1 % and <= 2 % | > 1 % and <= 2 %",
        "< 2 % and >= 1 % | >= 1 % and < 2 %",
        "0 % | 0 %",
        "100 % | 100 %",
      })
  void massFractionsAreReadAndPrinted(String written, String printed) {
    assertThat(MassFraction.parse(written)).hasToString(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.5 | has no unit: write `0.5 %`",
        "29.5 at% | which does not say a share of mass",
        "0,5 % | has a comma: write a decimal point, such as 0.5",
        "\uff15 % | not plain ASCII",
        "5 \uff05 | not plain ASCII",
        "-5 % | is negative",
        "-5-10 % | is negative",
        "1.2-0.5 % | runs from high to low",
        "100.001 % | is more than the whole",
        "1000001 ppm | is more than the whole",
        "1e-3 % | has an exponent",
        "1E999999999 % | has an exponent",
        "< 0 % | leaves no possible number",
        "> 100 % | leaves no possible number",
        "> 2 % and < 1 % | leaves nothing between its bounds",
        "1 2 % | is not a share of mass",
        "about 5 % | is not a share of mass",
        "'' | is not a share of mass",
        "% | is not a share of mass",
      })
  void otherTextsAreRefusedWithTheRuleAndTheFix(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MassFraction.parse(text))
        .withMessageStartingWith("`" + text + "` ")
        .withMessageContaining(message);
  }

  @Test
  void veryLongTextsAreRefusedShortly() {
    for (String text : new String[] {
      "9".repeat(61) + " %", "0." + "1".repeat(61) + " %", " ".repeat(1_000_000), "5 % ".repeat(200)
    }) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MassFraction.parse(text))
          .withMessageContaining("is too long")
          .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MassFraction.parse("0." + "1".repeat(59) + " %"))
        .withMessageContaining("is too finely divided");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.0999999999999 % | FALSE | FALSE",
        "0.1 % | TRUE | FALSE",
        "0.1000000000001 % | TRUE | TRUE",
        "< 0.1 % | FALSE | FALSE",
        "<= 0.1 % | UNKNOWN | FALSE",
        ">= 0.1 % | TRUE | UNKNOWN",
        "> 0.1 % | TRUE | TRUE",
        "0.05-0.2 % | UNKNOWN | UNKNOWN",
      })
  void thresholdsAreExact(String share, Truth atLeast, Truth moreThan) {
    assertThat(MassFraction.parse(share).atLeast(THRESHOLD)).isEqualTo(atLeast);
    assertThat(MassFraction.parse(share).moreThan(THRESHOLD)).isEqualTo(moreThan);
    assertThat(MassFraction.parse(share).atLeast(MassFraction.ofPercent("0.1"))).isEqualTo(atLeast);
    assertThat(ValueShare.parse(share).moreThan(ValueShare.of("0.001"))).isEqualTo(moreThan);
    assertThat(ValueShare.parse(share).lessThan(THRESHOLD)).isEqualTo(atLeast.not());
    assertThat(ValueShare.parse(share).atMost(THRESHOLD)).isEqualTo(moreThan.not());
  }

  @Test
  void constantsAndPresence() {
    assertThat(MassFraction.ANY).hasToString("0-100 %").isEqualTo(MassFraction.parse("0-100 %"));
    assertThat(MassFraction.PRESENT).hasToString("> 0 %").isEqualTo(MassFraction.parse("> 0 %"));
    assertThat(MassFraction.ANY.isPresent()).isEqualTo(Truth.UNKNOWN);
    assertThat(MassFraction.PRESENT.isPresent()).isEqualTo(Truth.TRUE);
    assertThat(MassFraction.ZERO.isPresent()).isEqualTo(Truth.FALSE);
    assertThat(MassFraction.ONE.exactValue()).contains(BigDecimal.ONE);
    assertThat(MassFraction.ANY.lowerEnd()).isZero();
    assertThat(MassFraction.ANY.upperEnd()).isOne();
    assertThat(ValueShare.ANY).hasToString(">= 0 %");
    assertThat(AtomicFraction.PRESENT).hasToString("> 0 at%");
  }

  @Test
  void kindsAreNeverEqual() {
    assertThat(MassFraction.of("0.5"))
        .isNotEqualTo(ValueShare.of("0.5"))
        .isNotEqualTo(AtomicFraction.of("0.5"));
    assertThat(MassFraction.of("0.5"))
        .isEqualTo(MassFraction.ofPercent("50.0"))
        .hasSameHashCodeAs(MassFraction.parse("50 %"));
  }

  @Test
  void aShareOfValueMayExceedTheWhole() {
    assertThat(ValueShare.parse("250 %").exactValue()).contains(new BigDecimal("2.5"));
    assertThat(ValueShare.parse(">= 90 %").atLeast(BigDecimal.TEN)).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.01", "-0.1", "0,5", "5 %", "1e-3", ""})
  void aFractionIsADecimalNumberFromZeroToOne(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> MassFraction.of(text));
  }

  @Test
  void anIntervalBeyondTheWholeIsRefused() {
    Interval tooFar = Interval.of(Range.closed(BigDecimal.ZERO, new BigDecimal("1.5")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MassFraction.of(tooFar))
        .withMessageContaining("`[0..1.5]` is not a share of mass");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValueShare.of(Interval.exactly(new BigDecimal("-1"))))
        .withMessageContaining("never negative");
  }

  @Test
  void endsBeyondSixtyPlacesAreRoundedOutwardsAndOpened() {
    MassFraction tiny = MassFraction.of(Interval.exactly(new BigDecimal("1E-70")));
    assertThat(tiny.range()).isEqualTo(Range.open(BigDecimal.ZERO, new BigDecimal("1E-60")));
    assertThat(tiny.isPresent()).isEqualTo(Truth.TRUE);
    assertThat(MassFraction.parse(tiny.toString())).isEqualTo(tiny);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"29.5 at% | 29.5 at%", "29.5 at. % | 29.5 at%", "0.5-1 at% | 0.5-1 at%"})
  void sharesOfAtomsSaySo(String written, String printed) {
    assertThat(AtomicFraction.parse(written)).hasToString(printed);
    assertThatIllegalArgumentException().isThrownBy(() -> AtomicFraction.parse("5 %"));
  }
}
