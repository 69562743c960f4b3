package org.ytterby.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The explanations of the sample rows are those of the files beside the test resources; {@code -Dytterby.docs=write} makes the
 * files anew, to be read before they are committed.
 */
class ExplanationTest {
  private static final Path GOLDEN = Path.of("src/test/resources/org/ytterby/cli/explanations");
  private static final Path DATA = Path.of("data/shipments.csv");
  private static final ImmutableSet<String> IN_FULL = ImmutableSet.of(
      "q01", "q02", "q04", "q06", "q12", "q15", "q17", "q21", "q28", "q35", "q43", "q45");

  @ParameterizedTest
  @CsvSource({"short,en", "short,zh", "normal,en", "normal,zh", "full,en", "full,zh"})
  void explanationsAreThoseThatWereRead(String detail, String language) throws IOException {
    String text = explained(detail, language);
    Path golden = GOLDEN.resolve(detail + "-" + language + ".txt");
    if ("write".equals(System.getProperty("ytterby.docs"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, text);
    }
    assertThat(text)
        .as("run this test with -Dytterby.docs=write, and read what it wrote")
        .isEqualTo(Files.readString(golden));
  }

  private static String explained(String detail, String language) throws IOException {
    List<String> rows = Files.readAllLines(DATA);
    String chosen = rows.stream()
        .filter(row -> !detail.equals("full")
            || row.startsWith("id,")
            || IN_FULL.contains(row.substring(0, row.indexOf(','))))
        .collect(Collectors.joining("\n"));
    Ran ran = Ran.determine(chosen, "--explain", detail, "--lang", language);
    assertThat(ran.err()).isEmpty();
    return ran.out().replace(System.lineSeparator(), "\n");
  }

  @Test
  void theLocaleOfTheMachineDoesNotMatter() throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      String turkish = explained("short", "zh");
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(explained("short", "zh")).isEqualTo(turkish);
    } finally {
      Locale.setDefault(before);
    }
    assertThat(explained("short", "zh"))
        .isEqualTo(Files.readString(GOLDEN.resolve("short-zh.txt")));
  }

  @Test
  void noLineIsWiderThanTheTerminal() throws IOException {
    for (String language : List.of("en", "zh")) {
      assertThat(explained("full", language).lines().filter(line -> Wrap.width(line) > Wrap.WIDTH))
          .isEmpty();
    }
  }

  @Test
  void aClassificationIsExplainedToo() {
    Ran ran = Ran.with(
        "classify",
        "Dy2O3",
        "--form",
        "oxide",
        "--on",
        "2025-06-01",
        "--explain",
        "normal",
        "--lang",
        "zh");
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("1C905.b").contains("商务部 海关总署公告2025年第18号");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--explain long | `long` is not one of: short, normal, full",
        "--explain short --lang de | `de` is not one of: en, zh",
        "--lang zh | add --explain",
        "--explain short --format json | leave --format out",
      })
  void wrongOptionsAreRefused(String options, String why) {
    Ran ran = Ran.determine("id,export_date\n1,2025-06-01\n", options.split(" "));
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains(why);
  }
}
