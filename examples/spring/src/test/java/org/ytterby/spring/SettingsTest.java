package org.ytterby.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

/** Settings that are wrong stop the start, and all are named. */
class SettingsTest {
  @TempDir
  Path folder = Path.of("");

  @Test
  void everyWrongSettingIsNamed() {
    assertThatThrownBy(() -> Checked.of(
            new Settings(folder.resolve("none").toString(), "today", "opn", "1 MB", "0", "100000")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll(
            "ytterby.law: `",
            "ytterby.known-on: `today` is no day",
            "ytterby.reading: `opn` is not one of: open, published-only, as-reported")
        .hasMessageContainingAll(
            "ytterby.max-bytes: `1 MB`", "ytterby.max-rows: `0`", "from 1 to 1000");
  }

  @Test
  void lawThatCannotBeReadIsNamedByFileAndLine() throws IOException {
    Files.writeString(folder.resolve("wrong.yaml"), "id: 1\nnonsense: true\n");
    assertThatThrownBy(
            () -> Checked.of(new Settings(folder.toString(), null, "open", "1", "1", "1")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("ytterby.law: wrong.yaml:2");
  }

  @Test
  void whatIsKnownOnADayIsAnotherPolicy() {
    Checked then = Checked.of(new Settings(null, "2025-04-03", "published-only", "1", "1", "1"));
    Checked now = Checked.of(new Settings(null, null, "open", "1", "1", "1"));
    var dysprosium = org.ytterby.decision.ShipmentJson.parse(AnswersTest.JSON);
    assertThat(then.policy().determine(dysprosium).line("a").controlCodes()).isEmpty();
    assertThat(now.policy().determine(dysprosium).line("a").controlCodes()).isNotEmpty();
  }

  @Test
  void aSettingThatDoesNotExistStopsTheStart() {
    assertThatThrownBy(() -> SpringApplication.run(
            Service.class, "--ytterby.knwon-on=2026-01-01", "--server.port=0"))
        .hasStackTraceContaining("ytterby.knwon-on");
  }
}
