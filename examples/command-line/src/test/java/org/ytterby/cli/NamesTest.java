package org.ytterby.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names and CAS numbers in place of compositions. */
class NamesTest {
  @Test
  void aNameIsAsGoodAsItsComposition() {
    Ran byName = Ran.with("composition", "氧化镝 99.9%", "--format", "csv");
    Ran byNumber = Ran.with("composition", "1308-87-8", "--format", "csv");
    Ran byFormula = Ran.with("composition", "Dy2O3", "--format", "csv");
    assertThat(byName.out()).isEqualTo(byFormula.out());
    assertThat(byNumber.out()).isEqualTo(byFormula.out());
  }

  @Test
  void jsonSaysWhereEachFactComesFrom() {
    assertThat(Ran.with("composition", "1308-87-8", "--format", "json").out())
        .endsWith(
            ",\"identified\":[{\"fact\":\"composition\",\"value\":\"Dy2O3\","
                + "\"from\":\"the CAS number 1308-87-8\",\"material\":\"dy-oxide\",\"basis\":\"C, high\"}]}\n");
    assertThat(Ran.with("composition", "Dy2O3", "--format", "json").out())
        .doesNotContain("identified");
  }

  @Test
  void classifyTakesFormAndCompositionOfAName() {
    Ran byName = Ran.with("classify", "NdFeB N42SH", "--on", "2025-06-01", "--format", "json");
    Ran byFacts = Ran.with(
        "classify",
        "NdFeB",
        "--form",
        "permanent-magnet",
        "--on",
        "2025-06-01",
        "--format",
        "json");
    assertThat(byName.status()).isZero();
    assertThat(byName.out()).isEqualTo(byFacts.out());
  }

  @Test
  void aNameThatDoesNotGoWithTheFormIsRefused() {
    Ran ran = Ran.with("classify", "氧化镝", "--form", "metal", "--on", "2025-06-01");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err())
        .contains(
            "The name `氧化镝` stands for `Dy2O3`; a thing of the form `metal` may be more than that");
  }

  @Test
  void whatIsNeitherCompositionNorNameIsRefusedAsBoth() {
    Ran ran = Ran.with("composition", "СoSm");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err())
        .contains("is not the symbol of a chemical element", "CYRILLIC CAPITAL LETTER ES");
    assertThat(Ran.with("composition", "50-00-0").err())
        .contains("The CAS number 50-00-0 is not that of a reference material");
  }

  @Test
  void aRowWithMostOfAMillionCharactersInItsNameIsAnswered() {
    Ran ran = Ran.determine("id,export_date,from_country,form,name\nlong,2025-06-01,CN,powder,"
        + "Dysprosium oxide ".repeat(58_000) + "\n");
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("1 row: 0 clear, 0 licence, 1 hold");
    assertThat(ran.out().length()).isLessThan(20_000);
  }

  @Test
  void aNameThatIsNotUtf8IsRefused() {
    assertThat(Ran.determine("id,export_date,name\nbad,2025-06-01,Dysprosium \uFFFDxide\n")
            .err())
        .contains("is not UTF-8");
  }
}
