package org.ytterby.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
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

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static final String KIT = """
      parent,child,quantity,unit,form,composition,name
      ,kit,1,piece,,,
      kit,box,2,piece,,,
      kit,oxide,0.5,kg,,,
      ,box,1,piece,,,
      box,oxide,100,g,,,
      ,oxide,1,kg,,,Dysprosium oxide
      """;

  @Test
  void aPartIsShownWithTheWaysByWhichItsElementsComeIn() throws IOException {
    Ran ran = Ran.with("composition", "kit", "--bom", file("kit.csv", KIT).toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.outLines())
        .anyMatch(l -> l.startsWith("1 piece of kit: 0.7 kg"))
        .anyMatch(l -> l.startsWith("Dy ") && l.contains("87.1314-87.1322 %"))
        .anyMatch(l -> l.strip().startsWith("kit > oxide: 0.4356"))
        .anyMatch(l -> l.strip().startsWith("kit > box > oxide: 0.1742"))
        .contains("complete: nothing else is inside")
        .anyMatch(
            l -> l.startsWith("taken: oxide: composition Dy2O3, from the name `Dysprosium oxide`"));
    assertThat(Ran.with(
                "composition",
                "kit",
                "--paths",
                "1",
                "--format",
                "json",
                "--bom",
                file("kit.csv", KIT).toString())
            .out())
        .startsWith(
            "{\"part\":\"kit\",\"of\":\"1 piece\",\"kg\":{\"low\":\"0.7\",\"high\":\"0.7\"}")
        .contains("\"paths\":[{\"path\":[\"kit\",\"oxide\"],\"kg\":")
        .contains("\"complete\":true");
    assertThat(Ran.with(
                "composition",
                "kit",
                "--format",
                "csv",
                "--bom",
                file("kit.csv", KIT).toString())
            .outLines())
        .contains("element,path,kg_low,kg_high,low,high")
        .anyMatch(l -> l.startsWith("Dy,kit > box > oxide,0.1742"));
  }

  @Test
  void aPartThatTheBillDoesNotHaveIsRefused() throws IOException {
    Ran ran = Ran.with("composition", "oxid", "--bom", file("kit.csv", KIT).toString());
    assertThat(ran.status()).isEqualTo(Main.WRONG_INPUT);
    assertThat(ran.err())
        .contains("the bill of materials has no part `oxid`; did you mean `oxide`?");
    assertThat(Ran.with("composition", "x", "--items", file("kit.csv", KIT).toString())
            .err())
        .contains("name the bill of materials with --bom");
  }

  @Test
  void aPartIsClassifiedByWhatTheBillSaysOfIt() throws IOException {
    String bom = file("kit.csv", KIT).toString();
    Ran ran = Ran.with("classify", "oxide", "--bom", bom, "--on", "2025-06-01");
    assertThat(ran.outLines())
        .anyMatch(
            l -> l.startsWith("taken: oxide: composition Dy2O3, from the name `Dysprosium oxide`"))
        .contains("in force      1C905.b");
    assertThat(Ran.with("classify", "oxide", "--bom", bom, "--on", "2025-06-01", "--form", "oxide")
            .err())
        .contains("a bill of materials says the form itself");
  }

  @Test
  void theItemMasterFillsWhatRowsLeaveBlank() throws IOException {
    String items = file("items.csv", """
        Material,Description,Origin,Price,Curr,Group
        1,Dysprosium oxide,CN,100,EUR,A
        2,Dysprosium metal,CN,100,EUR,B
        """).toString();
    String rows = """
        Material,Day,from_country,form,to_country
        1,2025-06-01,CN,,DE
        2,2025-06-01,CN,metal,DE
        """;
    String[] map = {
      "--items", items,
      "--map", "id=Material",
      "--map", "export_date=Day",
      "--map", "name=Description",
      "--map", "origin_country=Origin",
      "--map", "value=Price",
      "--map", "currency=Curr",
      "--map", "x_group=Group",
      "--format", "csv"
    };
    Ran ran = Ran.determine(rows, map);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.outLines())
        .anyMatch(l -> l.startsWith("1,required,required,") && l.contains("1C905.b"))
        .anyMatch(l -> l.startsWith("2,required,required,") && l.contains("1C905.a.1"));
    assertThat(Ran.determine(rows, "--items", items, "--map", "id=Materiel").err())
        .contains("--map: no file has a column `Materiel`; did you mean `Material`?");
    assertThat(Ran.determine(rows, "--items", items, "--map", "ident=Material").err())
        .contains("--map: `ident` is not a column");
    assertThat(Ran.determine(
                "id,export_date\n1,2025-06-01\n",
                "--items",
                file("bad.csv", "id,form,to_country\n1,oxid,DE\n").toString())
            .err())
        .contains("bad.csv: row 1: the column `to_country` is about a shipment");
    assertThat(Ran.determine(
                "id,export_date\n1,2025-06-01\n",
                "--items",
                file("bad.csv", "id,form\n1,oxid\n1,oxide\n,oxide\n").toString())
            .err())
        .contains("bad.csv: row 2 (1), column `form`: `oxid` is not a product form")
        .contains("bad.csv: row 3 (1), column `id`: `1` is described twice")
        .contains("bad.csv: row 4, column `id`: is blank")
        .contains("nothing was answered: the item master cannot be used");
  }

  @Test
  void damagedBytesAreReportedWithRowAndColumn() throws IOException {
    Path bom = folder.resolve("damaged.csv");
    byte[] text = "parent,child,quantity,unit\nrotor,mag?net,1,piece\nrotor,steel,1,k?\n"
        .getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < text.length; i++) {
      text[i] = text[i] == '?' ? (byte) 0xFF : text[i];
    }
    Files.write(bom, text);
    assertThat(Ran.determine(ROWS, "--bom", bom.toString()).errLines())
        .anyMatch(
            l -> l.contains("row 2") && l.contains("column `child`") && l.contains("is not UTF-8"))
        .anyMatch(l -> l.contains("row 3 (steel), column `unit`") && l.contains("is not UTF-8"));
  }

  @Test
  void quantitiesBeyondMeaningAreRefusedAndHugeOnesAreAddedUp() throws IOException {
    String bom = "parent,child,quantity,unit\n,kit,1,piece\n,salt,1,kg\nkit,salt,%s,kg\n";
    String large = "1" + "0".repeat(59);
    assertThat(Ran.with(
                "composition",
                "kit",
                "--bom",
                file("b.csv", bom.formatted(large)).toString())
            .out())
        .contains("1 piece of kit: " + large + " kg");
    for (String quantity : new String[] {"1" + "0".repeat(100), "1e100", "9".repeat(900_000)}) {
      assertThat(Ran.with(
                  "composition",
                  "kit",
                  "--bom",
                  file("b.csv", bom.formatted(quantity)).toString())
              .err())
          .contains("row 4 (salt), column `quantity`: `" + quantity.substring(0, 5))
          .contains("write a number of at most 60 digits");
    }
  }

  @Test
  void manyMistakesAreCounted() throws IOException {
    StringBuilder bom = new StringBuilder("parent,child,quantity,unit\n");
    for (int i = 0; i < 30_000; i++) {
      bom.append("rotor,part").append(i).append(",0,piece\n");
    }
    Ran ran = with(bom.toString());
    assertThat(ran.errLines()).hasSize(10_002);
    assertThat(ran.err()).contains("and 20000 more mistakes: correct these first");
  }

  @Test
  void aLongChainWithoutDescriptionsIsRefusedQuickly() {
    StringBuilder bom = new StringBuilder("parent,child,quantity,unit\n");
    for (int i = 0; i < 100_000; i++) {
      bom.append("p").append(i).append(",p").append(i + 1).append(",1,piece\n");
    }
    Ran ran = Assertions.assertTimeout(Duration.ofSeconds(60), () -> with(bom.toString()));
    assertThat(ran.err())
        .contains("row 2: part `p0` is used and not described")
        .contains("and 90001 more mistakes");
  }

  @Test
  void aLongWayRoundIsShortened() throws IOException {
    StringBuilder bom = new StringBuilder("parent,child,quantity,unit\n");
    for (int i = 0; i < 50_000; i++) {
      bom.append(",p").append(i).append(",1,piece\n");
      bom.append("p").append(i).append(",p").append((i + 1) % 50_000).append(",1,piece\n");
    }
    assertThat(with(bom.toString()).err()).contains("holds itself: ").contains("... (50000 parts)");
  }
}
