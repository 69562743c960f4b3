package org.ytterby.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bill of materials beside the rows. */
class BillTest {
  private static final String ROWS = """
      id,export_date,from_country,to_country,form,value,currency
      rotor,2026-11-23,DE,US,rotor,80,EUR
      """;

  @TempDir
  Path folder = Path.of("");

  private Ran with(String bom, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("bom.csv"), bom);
    String[] all = java.util.stream.Stream.concat(
            java.util.stream.Stream.of("--bom", file.toString()),
            java.util.stream.Stream.of(options))
        .toArray(String[]::new);
    return Ran.determine(ROWS, all);
  }

  @Test
  void everyWrongRowIsReportedWithRowColumnValueAndFix() throws IOException {
    Ran ran = with("""
        parent,child,quantity,unit,mass,mass_unit,form,composition,value,currency
        rotor,magnet,0,piece,,,,,,
        rotor,shaft,1,lb,,,,,,
        rotor,,1,piece,,,,,,
        ,magnet,1,piece,5,m,permanent-magnt,Dy 111 %,2.50,EUR
        rotor,glue,,kg,,,,,,
        rotor,...,1,,,,,,,
        rotor,sleeve,1
        """);
    assertThat(ran.status()).isEqualTo(Main.WRONG_INPUT);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.errLines().stream().map(l -> l.replaceAll("^\\S*bom\\.csv: ", "")))
        .satisfiesExactly(
            l -> assertThat(l)
                .isEqualTo(
                    "row 2 (magnet), column `quantity`: `0` is not above zero: a part that is not used has no line; write how much of it goes in"),
            l -> assertThat(l)
                .startsWith("row 3 (shaft), column `unit`: `lb` is not a unit: write one of piece"),
            l -> assertThat(l).startsWith("row 4, column `child`: is blank: name the part"),
            l -> assertThat(l)
                .isEqualTo(
                    "row 5 (magnet), column `mass_unit`: `m` is not a unit of mass: write `kg`, `g`, `mg` or `t`"),
            l -> assertThat(l)
                .startsWith("row 5 (magnet), column `form`: `permanent-magnt`")
                .contains("did you mean `permanent-magnet`?"),
            l -> assertThat(l)
                .startsWith("row 5 (magnet), column `composition`:")
                .contains("111 %"),
            l -> assertThat(l).startsWith("row 6 (glue), column `quantity`: is blank"),
            l -> assertThat(l)
                .startsWith("row 7 (...), column `child`: `...` says that more goes in"),
            l -> assertThat(l).startsWith("row 8: has 3 fields where the header has 10"),
            l -> assertThat(l)
                .isEqualTo("nothing was answered: the bill of materials cannot be used"));
  }

  @Test
  void whatDoesNotFitTogetherIsReportedWithTheLine() throws IOException {
    Ran ran = with("""
        parent,child,quantity,unit
        rotor,magnet,8,piece
        rotor,rotor,1,piece
        rotor,glue,3,piece
        ,glue,1,kg
        rotor,glue,2,kg
        """);
    assertThat(ran.status()).isEqualTo(Main.WRONG_INPUT);
    assertThat(ran.err())
        .contains("row 2: part `magnet` is used and not described")
        .contains("row 4 (glue): line `rotor` -> `glue`: `3 piece` does not agree with `glue`")
        .contains("row 6 (glue): line `rotor` -> `glue`: is there twice")
        .contains("`rotor` holds itself: rotor -> rotor");
  }

  @Test
  void aPartIsDescribedOnce() throws IOException {
    Ran ran = with("""
        parent,child,quantity,unit,form
        rotor,magnet,8,piece,permanent-magnet
        ,magnet,1,piece,permanent-magnet
        ,rotor,1,piece,rotor
        """);
    assertThat(ran.err())
        .contains("row 3 (magnet), column `child`: `magnet` is described in row 2 already");
    assertThat(with("parent,child,quantity,unit,form\n,rotor,1,piece,rotor\n").err())
        .contains("row 2 (rotor), column `child`: `rotor` is described in the file of rows too");
  }

  @Test
  void aWrongHeaderIsReported() throws IOException {
    assertThat(with("parent,child,qty,unit,export_date\n").err())
        .contains("row 1: `qty` is not a column of a bill of materials")
        .contains("row 1: `export_date` is not a column of a bill of materials")
        .contains("row 1: the column `quantity` is missing");
    assertThat(with("").err()).contains("the bill of materials is empty");
  }

  @Test
  void severalCurrenciesNeedRates() throws IOException {
    String bom = """
        parent,child,quantity,unit,form,composition,value,currency
        rotor,magnet,8,piece,permanent-magnet,NdFeB,160,CNY
        """;
    assertThat(with(bom).err())
        .isEqualTo(
            "values are in several currencies: CNY (`magnet`), EUR (`rotor`); give the rate of each, the library knows none\n");
    assertThat(with(bom, "--currency", "EUR", "--rate", "CNY=0.125").status()).isZero();
    assertThat(with(bom, "--rate", "CNY=0.125").err()).contains("--rate needs --currency");
    assertThat(Ran.determine(ROWS, "--currency", "EUR").err()).contains("name it with --bom");
    assertThat(with(bom, "--values", "market").err())
        .contains("`market` is not one of: price, cost");
  }

  @Test
  void theBasisAndTheRatesAreInTheAnswer() throws IOException {
    String bom = """
        parent,child,quantity,unit,form,composition,value,currency
        rotor,magnet,8,piece,permanent-magnet,NdFeB,160,CNY
        """;
    String[] rates = {"--currency", "EUR", "--rate", "CNY=0.125", "--format", "json"};
    assertThat(with(bom, rates).out())
        .contains("Values of the bill of materials are prices as stated, at 1 CNY = 0.125 EUR");
  }
}
