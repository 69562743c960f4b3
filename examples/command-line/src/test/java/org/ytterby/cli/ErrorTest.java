package org.ytterby.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong input is reported completely and clearly, and takes no good row with it. */
class ErrorTest {
  private static final String GOOD = "good,2026-11-23,oxide,Dy2O3\n";

  private static void isClean(Ran ran) {
    assertThat(ran.status()).isEqualTo(Main.WRONG_INPUT);
    assertThat(ran.err()).isNotBlank().doesNotContain("Exception", "java.", "org.ytterby", "\tat ");
  }

  /** A row with one cell, on its own and beside a good row, which must be answered. */
  private static Ran rowWith(String column, String value) {
    String quoted = '"' + value.replace("\"", "\"\"") + '"';
    Ran ran = Ran.determine(
        "id,export_date,from_country," + column + "\nwrong,2026-11-23,CN," + quoted
            + "\ngood,2026-11-23,CN,\n",
        "--format",
        "json");
    assertThat(ran.outLines()).singleElement().asString().contains("\"id\":\"good\"");
    isClean(ran);
    return ran;
  }

  @Test
  void aFileWithAFewMistakesNamesEachOfThem() {
    Ran ran = Ran.with("determine", "data/a-few-mistakes.csv", "--format", "csv");
    isClean(ran);
    assertThat(ran.outLines()).hasSize(4);
    assertThat(ran.errLines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("row 3 (m02), column `export_date`: `2026-02-30`"),
            line -> assertThat(line)
                .startsWith("row 4 (m03), column `form`: `oxid`")
                .contains("`oxide`"),
            line -> assertThat(line)
                .startsWith("row 6 (m05), column `composition`:")
                .contains("111 %"),
            line -> assertThat(line)
                .startsWith("row 7 (m06), column `to_country`: `UK`")
                .contains("`GB`"),
            line -> assertThat(line).startsWith("row 9 (m08), column `value`: `-120.00`"),
            line -> assertThat(line).isEqualTo("5 of 8 rows could not be read and have no answer"));
  }

  @Test
  void aTransferInsideOneCountryCannotStartAndEndInTwo() {
    Ran ran = Ran.determine("""
        id,export_date,movement,from_country,to_country
        wrong,2026-11-23,in-country-transfer,CN|HK,DE|FR
        good,2026-11-23,in-country-transfer,CN|HK,CN
        """, "--format", "json");
    isClean(ran);
    assertThat(ran.outLines()).singleElement().asString().contains("\"id\":\"good\"");
    assertThat(ran.errLines().get(0))
        .startsWith("row 2 (wrong), column `to_country`:")
        .contains("stays in one country", "`CN|HK`", "`DE|FR`", "correct a place or the movement");
  }

  @Test
  void everyProblemOfARowIsNamedAndNotOnlyTheFirst() {
    Ran ran = Ran.determine(
        "id,export_date,form,cas,value,currency,exporter_knows\nw,23.11.2026,oxid,1308-87-9,1,EU,bombs\n");
    isClean(ran);
    assertThat(ran.err())
        .contains("`export_date`", "`form`", "`cas`", "`currency`", "`exporter_knows`");
    assertThat(ran.errLines()).hasSize(6);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
          export_date_of_no_day|x|is not a column
          composition|Nd 60 %; Fe 50 %; B 1 %|more than the whole
          composition|Xx2O3|`Xx`
          composition|Dy 5-2 %|smaller number first
          composition|Dy -1 %|negative
          composition|Dy 0,5 %|comma
          form|magnet|is not a product form
          form|Permanent-Magnet|did you mean `permanent-magnet`?
          movement|exprot|did you mean `export`?
          to_country|UK|`GB`
          to_country|de|write `DE`
          cas|1308-87-9|check digit
          cas|1308878|two hyphens
          customs_code|28.4|4 to 13 digits
          customs_code|ABCD|4 to 13 digits
          control_code|1C905 b|is not a control code
          item_type|Jet Mill|lower-case words
          integration|glued|loose, simply-processed, integrated
          contains|permanent-magnets: NdFeB|did you mean `permanent-magnet`?
          contains|permanent-magnet: Xx|`Xx`
          parameters|field 1.5 T|is not a parameter
          technology_field|minning|did you mean `mining`?
          technology_traits|secret|is not known here
          technology_origin|magnet-making=XX|ISO 3166-1
          technology_origin|smelting=CN|is not known here
          value|12.40|has no currency
          currency|EURO|three capitals
          listed_content|Dy metal CN 12.40|has no currency
          listed_content_value|12|has no unit
          listed_content_value|-1 %|negative
          end_use|civil; militry|did you mean `military`?
          end_use|; ;|names nothing
          end_use|...; civil|at the end
          importer_status|screened-clear|screened-clear:all@
          importer_status|screened-clear:all@2026-13-01|calendar
          end_user_status|control-listed; screened-clear:all@2026-11-20|keep what is true
          owned_by_listed_percent|49|from 0 to 100 %
          owned_by_listed_percent|149 %|more than the whole
          exemption|humanitarain|did you mean `humanitarian`?
          exporter_knows|wmd; ...|is not known here
          exporter_notified|nothing|is not known here
          licence|26XJ0012|is not a licence
          licence|individual 26XJ0012 2026-02-30|calendar
          """)
  void aWrongCellIsReportedWithItsLikelyFix(String column, String value, String says) {
    if (says.equals("is not a column")) {
      isClean(Ran.determine(column + "\n" + value + "\n"));
    } else {
      assertThat(rowWith(column, value).err()).contains("row 2 (wrong), column `" + column, says);
    }
  }

  @Test
  void tenThousandBracketsAreRefused() {
    assertThat(rowWith("composition", "(".repeat(10_000)).err().length()).isLessThan(1_000);
    isClean(Ran.with("composition", "(".repeat(10_000) + "Dy" + ")".repeat(10_000)));
  }

  @Test
  void listedContentIsGivenOnce() {
    Ran ran = Ran.determine(
        "export_date,currency,listed_content,listed_content_value\n2026-11-23,EUR,Dy metal CN 1,0.1 %\n");
    isClean(ran);
    assertThat(ran.err()).contains("row 2, column `listed_content_value`", "keep one of them");
  }

  @Test
  void factsThatContradictEachOtherAreReported() {
    Ran ran = Ran.determine("export_date,form,composition\n2026-11-23,metal,Dy2O3\n");
    isClean(ran);
    assertThat(ran.err()).contains("row 2, column `composition`", "contradict each other");
  }

  @Test
  void anUnknownColumnIsReportedOnceWithTheNearestKnownOne() {
    Ran ran = Ran.determine("id,export_date,end_user_statsu\na,2026-11-23,\nb,2026-11-23,\n");
    isClean(ran);
    assertThat(ran.errLines())
        .containsExactly(
            "row 1: `end_user_statsu` is not a column; did you mean `end_user_status`?");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void allMistakesOfTheHeaderAreReportedTogether() {
    Ran ran = Ran.determine("id,id,,Werkstoff\n1,2,3,4\n");
    isClean(ran);
    assertThat(ran.errLines())
        .containsExactly(
            "row 1: the column `id` is there twice: keep one",
            "row 1: column 3 has no name: name it, or take it out",
            "row 1: `Werkstoff` is not a column: say with --map which column it is, or start its name with `x_` to have it passed through",
            "row 1: the column `export_date` is missing: every row needs a day");
  }

  @Test
  void aRowWithTooManyOrTooFewFieldsIsBadAndTheOthersAreAnswered() {
    Ran ran = Ran.determine(
        "id,export_date,form,composition\na,2026-11-23\nb,2026-11-23,oxide,Dy2O3,x\n" + GOOD,
        "--format",
        "json");
    isClean(ran);
    assertThat(ran.outLines()).hasSize(1);
    assertThat(ran.err()).contains("row 2: has 2 fields", "row 3: has 5 fields");
  }

  @Test
  void aBrokenQuoteSpoilsItsOwnRowOnly() {
    Ran ran = Ran.determine(
        "id,export_date,form,composition\n\"a\"b,2026-11-23,oxide,Dy2O3\n" + GOOD,
        "--format",
        "json");
    isClean(ran);
    assertThat(ran.outLines()).hasSize(1);
    assertThat(ran.err()).contains("row 2: has something behind a closing quote");
  }

  @Test
  void aQuoteThatIsNeverClosedIsNamedWhereItOpens() {
    Ran ran = Ran.determine(
        "id,export_date,form,composition\n" + GOOD + "\"a,2026-11-23,oxide,Dy2O3\n" + GOOD,
        "--format",
        "json");
    isClean(ran);
    assertThat(ran.outLines()).hasSize(1);
    assertThat(ran.err()).contains("row 3: opens a quote that is never closed");
  }

  @Test
  void bytesThatAreNotUtf8AreReportedWithTheirRow() {
    byte[] latin = "id,export_date,name\nbad,2026-11-23,S\u00E4ge\ngood,2026-11-23,Saege\n"
        .getBytes(StandardCharsets.ISO_8859_1);
    Ran ran = Ran.on(latin, "determine", "-", "--format", "json");
    isClean(ran);
    assertThat(ran.outLines()).singleElement().asString().contains("\"id\":\"good\"");
    assertThat(ran.err()).contains("row 2 (bad), column `name`", "not UTF-8");
  }

  @Test
  void aFileInUtf16IsRecognised() {
    Ran ran = Ran.on(
        "id,export_date\na,2026-11-23\n".getBytes(StandardCharsets.UTF_16), "determine", "-");
    isClean(ran);
    assertThat(ran.err()).contains("UTF-16");
  }

  @Test
  void semicolonsInsteadOfCommasAreRecognised() {
    Ran ran = Ran.determine("id;export_date;form\na;2026-11-23;oxide\n");
    isClean(ran);
    assertThat(ran.errLines()).singleElement().asString().contains("semicolons");
  }

  @Test
  void anEmptyFileHasNoHeader() {
    Ran ran = Ran.determine("");
    isClean(ran);
    assertThat(ran.err()).contains("the file is empty");
  }

  @Test
  void aHeaderAloneIsAFileWithoutRows() {
    Ran ran = Ran.determine("id,export_date\n");
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("0 rows: ");
  }

  @Test
  void aBlankDayIsReportedAndNothingElseNeedsToBeThere() {
    Ran ran = Ran.determine("export_date\n2026-11-23\n\" \"\n", "--format", "json");
    isClean(ran);
    assertThat(ran.outLines()).hasSize(1);
    assertThat(ran.err()).contains("row 3, column `export_date`", "blank");
  }

  @Test
  void aNameUsedTwiceInOneShipmentIsReported() {
    Ran ran = Ran.determine(
        "id,shipment,export_date\na,S,2026-11-23\na,S,2026-11-23\na,T,2026-11-23\n",
        "--format",
        "json");
    isClean(ran);
    assertThat(ran.outLines()).hasSize(2);
    assertThat(ran.err()).contains("row 3 (a), column `id`", "twice in one shipment");
  }

  @Test
  void aShipmentThatComesBackIsReported() {
    Ran ran = Ran.determine(
        "id,shipment,export_date\na,S,2026-11-23\nb,T,2026-11-23\nc,S,2026-11-23\nd,,2026-11-23\n",
        "--format",
        "json");
    isClean(ran);
    assertThat(ran.outLines()).hasSize(3);
    assertThat(ran.err()).contains("row 4 (c), column `shipment`: `S`", "comes back");
  }

  @Test
  void rowsOfOneShipmentMustAgreeOnIt() {
    Ran ran = Ran.determine(
        "id,shipment,export_date,to_country\na,S,2026-11-23,DE\nb,S,2026-11-23,FR\n",
        "--format",
        "json");
    isClean(ran);
    assertThat(ran.outLines()).hasSize(1);
    assertThat(ran.err()).contains("row 3 (b), column `to_country`: `FR`", "row 2", "`DE`");
  }

  @Test
  void aMissingFileIsNamed() {
    Ran ran = Ran.with("determine", "no-such-file.csv");
    isClean(ran);
    assertThat(ran.err()).contains("no file `no-such-file.csv`");
    isClean(Ran.with("determine", "data"));
    isClean(Ran.with("determine", "a\0b"));
  }

  @Test
  void textFromAFileCannotSteerTheTerminal() {
    Ran ran = Ran.determine(
        "id,export_date,form\n\"\u001B[2Jx\ny\",2026-11-23,oxide\nz,2026-11-23,\"\u001B[31m\u202Eoxide\"\n");
    assertThat(ran.out() + ran.err()).doesNotContain("\u001B", "\u202E");
    assertThat(ran.errLines()).hasSize(2);
  }

  @Test
  void lawFilesThatCannotBeUsedAreReportedWithFileAndLine() throws Exception {
    Path folder = Files.createTempDirectory("law");
    isClean(Ran.with("status", "--on", "2026-11-23", "--law", folder.toString()));
    isClean(Ran.with("status", "--on", "2026-11-23", "--law", "no-such-folder"));
    Files.writeString(folder.resolve("rulebook.yaml"), "version: 1\nscoop: x\ninstruments: []\n");
    Ran ran = Ran.with("status", "--on", "2026-11-23", "--law", folder.toString());
    isClean(ran);
    assertThat(ran.err()).contains("rulebook.yaml:2", "scoop");
    Files.write(folder.resolve("rulebook.yaml"), new byte[] {'a', (byte) 0xE4, 'b'});
    isClean(Ran.with("status", "--on", "2026-11-23", "--law", folder.toString()));
  }
}
