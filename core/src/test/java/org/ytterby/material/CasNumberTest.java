package org.ytterby.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CasNumberTest {
  @ParameterizedTest
  @ValueSource(strings = {"1308-87-8", "7732-18-5", "14802-03-0", "58-08-2", "9004-34-6"})
  void aNumberIsPrintedAsItIsRead(String text) {
    assertThat(new CasNumber(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1308-87-9, check digit 9",
    "1308878, two hyphens",
    "'1308-87-8 ', two hyphens",
    "1-87-8, two hyphens",
    "12345678-87-8, two hyphens",
    "'', two hyphens"
  })
  void aSlipIsRefused(String text, String says) {
    assertThatThrownBy(() -> new CasNumber(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("`" + text + "`", says);
  }
}
