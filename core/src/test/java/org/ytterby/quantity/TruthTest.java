package org.ytterby.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {

  @ParameterizedTest
  @CsvSource({
    "FALSE, FALSE, FALSE, FALSE",
    "FALSE, UNKNOWN, FALSE, UNKNOWN",
    "FALSE, TRUE, FALSE, TRUE",
    "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
    "UNKNOWN, TRUE, UNKNOWN, TRUE",
    "TRUE, TRUE, TRUE, TRUE",
  })
  void andOrInEitherOrderAndByDeMorgan(Truth a, Truth b, Truth and, Truth or) {
    assertThat(a.and(b))
        .isEqualTo(b.and(a))
        .isEqualTo(and)
        .isEqualTo(a.not().or(b.not()).not());
    assertThat(a.or(b))
        .isEqualTo(b.or(a))
        .isEqualTo(or)
        .isEqualTo(a.not().and(b.not()).not());
  }

  @ParameterizedTest
  @CsvSource({"FALSE, TRUE, true", "UNKNOWN, UNKNOWN, false", "TRUE, FALSE, true"})
  void notAndIsKnown(Truth truth, Truth not, boolean known) {
    assertThat(truth.not()).isEqualTo(not);
    assertThat(truth.isKnown()).isEqualTo(known);
  }

  @ParameterizedTest
  @CsvSource({"true, TRUE", "false, FALSE"})
  void ofABoolean(boolean value, Truth truth) {
    assertThat(Truth.of(value)).isEqualTo(truth);
  }
}
