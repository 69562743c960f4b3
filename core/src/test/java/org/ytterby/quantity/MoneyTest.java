package org.ytterby.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
  private static final BigDecimal THRESHOLD = new BigDecimal("0.001");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.999999 | 1000 | FALSE",
        "1 | 1000 | TRUE",
        "1 | 1000.000001 | FALSE",
        "1 | 999-1000 | TRUE",
        "1 | 999-1001 | UNKNOWN",
        "< 1 | 1000 | FALSE",
        "0.5-1 | 1000 | UNKNOWN",
        "1-2 | < 1000 | TRUE",
        "1 | >= 1000 | UNKNOWN",
        "1 | > 1000 | FALSE",
        "0 | 1000 | FALSE",
        "0 | 0 | TRUE",
        "0.3333333333333333333333333333333333333333 | 333.3333333333333333333333333333333333333333 | FALSE",
      })
  void sharesAreComparedWithoutDividing(String part, String whole, Truth atLeast) {
    assertThat(Money.of(part, "EUR").isAtLeastShare(THRESHOLD, Money.of(whole, "EUR")))
        .isEqualTo(atLeast);
  }

  @Test
  void sums() {
    assertThat(Money.sum(List.of(), "EUR")).isEqualTo(Money.of("0", "EUR"));
    assertThat(Money.sum(List.of(Money.of("0.10", "EUR"), Money.of("0.20", "EUR")), "EUR"))
        .isEqualTo(Money.of("0.3", "EUR"))
        .hasSameHashCodeAs(Money.of("0.30", "EUR"))
        .hasToString("0.3 EUR");
  }

  @Test
  void differentCurrenciesNeverMeet() {
    Money euros = Money.of("1", "EUR");
    Money yuan = Money.of("1", "CNY");
    assertThat(euros).isNotEqualTo(yuan);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> euros.plus(yuan))
        .withMessageContaining("`1 CNY` is not in EUR");
    assertThatIllegalArgumentException().isThrownBy(() -> euros.isAtLeastShare(THRESHOLD, yuan));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.sum(List.of(euros), "CNY"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-1 | EUR | is negative",
        "1,50 | EUR | has a comma",
        "1 EUR | EUR | has the unit `eur`",
        "1 | eur | write three capitals",
        "1 | EURO | write three capitals",
        "1 | RMB | write CNY",
        "1e9 | EUR | has an exponent",
      })
  void otherTextsAreRefused(String amount, String currency, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of(amount, currency))
        .withMessageContaining(message);
  }

  @Test
  void negativeAmountsAndSharesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of(Interval.exactly(BigDecimal.ONE.negate()), "EUR"))
        .withMessageContaining("may be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Money.of("1", "EUR").isAtLeastShare(BigDecimal.ONE.negate(), Money.of("1", "EUR")))
        .withMessageContaining("`-1` is negative");
  }
}
