package org.ytterby.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The commands, their options and what they print. */
class CliTest {
  private static final String ROWS = """
      id,export_date,from_country,to_country,form,composition,x_note
      d,2025-06-01,CN,DE,oxide,Dy2O3,"kept, ""as it is"" "
      n,2025-06-01,CN,DE,metal,Nd,
      """;

  @SuppressWarnings("unchecked")
  private static Map<String, Object> json(String line) {
    return (Map<String, Object>)
        Objects.requireNonNull(new Load(LoadSettings.builder().build()).loadFromString(line));
  }

  @Test
  void everyLineOfJsonIsOneObject() {
    Ran ran = Ran.with("determine", "data/shipments.csv", "--format", "json");
    assertThat(ran.status()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.outLines())
        .hasSize(107)
        .allSatisfy(line -> assertThat(json(line))
            .containsKeys(
                "id", "requirement", "review", "party", "release", "findings", "rulebook"));
  }

  @Test
  void theSampleFileIsAnsweredAsATableOfAHundredColumnsWithoutColour() {
    Ran ran = Ran.with("determine", "data/shipments.csv");
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).doesNotContain("\u001B");
    assertThat(ran.outLines())
        .allSatisfy(line -> assertThat(Wrap.width(line)).isLessThanOrEqualTo(100));
    List<String> lines = ran.outLines();
    assertThat(lines.get(lines.size() - 1)).startsWith("107 rows: ").endsWith(", 0 bad");
    assertThat(ran.out()).contains("Scope: ", "Provided that you do not know");
  }

  @Test
  void aTableSaysWhatIsRequiredUnderWhichCodeAndWhatToFindOut() {
    Ran ran = Ran.determine(ROWS);
    assertThat(ran.out())
        .containsPattern("d +licence +required +1C905\\.b")
        .contains(
            "No. 18 of 2025",
            "party none to barred",
            "apply-for-licence and ",
            "[1]  To do: apply-for-licence, ")
        .containsPattern("n +clear +not-required\n")
        .contains("2 rows: 1 clear, 1 licence, 0 hold, 0 stop, 0 bad");
  }

  @Test
  void csvKeepsTheColumnsOfTheCaller() {
    Ran ran = Ran.determine(ROWS, "--format", "csv");
    assertThat(ran.outLines())
        .first()
        .asString()
        .startsWith("id,requirement_floor,requirement_ceiling,review_floor,")
        .endsWith(",missing,x_note");
    assertThat(ran.outLines().get(1))
        .startsWith("d,required,required,ordinary,ordinary,none,barred,licence,1C905.b,")
        .endsWith("importer_country; importer_status,\"kept, \"\"as it is\"\" \"");
  }

  @Test
  void aFileFromStandardInputWithAByteOrderMarkAndWindowsLineEndsIsTheSame() {
    byte[] marked = ("\uFEFF" + ROWS.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
    assertThat(Ran.on(marked, "determine", "-")).isEqualTo(Ran.determine(ROWS));
  }

  @Test
  void columnsCanHaveOtherNames() {
    Ran ran = Ran.determine(
        ROWS.replace("composition", "WERKSTOFF").replace("export_date", "Datum = Tag"),
        "--map",
        "composition=WERKSTOFF",
        "--map",
        "export_date=Datum = Tag");
    assertThat(ran).isEqualTo(Ran.determine(ROWS));
    assertThat(Ran.determine(ROWS, "--map", "form=FORM").err())
        .contains("--map: the file has no column `FORM`");
    assertThat(Ran.determine(ROWS, "--map", "frm=form").err())
        .contains("--map: `frm` is not a column; did you mean `form`?");
    assertThat(Ran.determine(ROWS, "--map", "form").status()).isEqualTo(2);
  }

  @Test
  void rowsOfOneShipmentAreAnsweredTogether() {
    Ran ran = Ran.determine("""
        id,shipment,export_date,from_country,form,composition
        a,S,2026-11-23,CN,oxide,Dy2O3
        b,S,2026-11-23,CN,oxide,oops
        c,S,2026-11-23,CN,metal,Nd
        """, "--format", "json");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.outLines().stream().map(line -> json(line).get("id"))).containsExactly("a", "c");
  }

  @Test
  void aRowWithoutIdIsCalledByItsNumber() {
    Ran ran = Ran.determine("export_date\n\n2026-11-23\n", "--format", "json");
    assertThat(json(ran.outLines().get(0))).containsEntry("id", "row 3");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
          --on 2025-12-02 --known-on 2025-10-10|12 of 17 in force, 5 not listed
          --on 2025-12-02|7 of 17 in force, 5 suspended, 5 not listed
          --on 2025-10-20|7 of 17 in force, 5 not yet, 5 not listed
          --on 2026-11-10|7 of 17 in force, 5 suspended, 5 not listed
          --on 2026-11-23|7 of 17 in force, 5 unsettled, 5 not listed
          --on 2026-11-23 --reading published-only|12 of 17 in force, 5 not listed
          --on 2026-11-23 --reading as-reported|7 of 17 in force, 5 suspended, 5 not listed
          """)
  void statusCountsTheSeventeen(String options, String count) {
    Ran ran = Ran.with(("status " + options).split(" "));
    assertThat(ran.status()).isZero();
    assertThat(ran.out().strip()).endsWith(": " + count);
  }

  @Test
  void statusSaysWhyAnElementIsUnsettled() {
    Ran ran = Ran.with("status", "--on", "2026-11-23");
    assertThat(ran.out())
        .containsPattern("Ho +holmium +unsettled +No. 57 of 2025 unsettled")
        .contains("2026-09-28", "No. 70 of 2025");
    assertThat(ran.outLines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
  }

  @Test
  void statusIsAlsoJsonAndCsv() {
    Ran json = Ran.with("status", "--on", "2026-11-23", "--format", "json");
    assertThat(json.outLines())
        .hasSize(17)
        .allSatisfy(line ->
            assertThat(json(line)).containsKeys("element", "position", "announcements", "forms"));
    Ran csv = Ran.with("status", "--on", "2026-11-23", "--format", "csv");
    assertThat(csv.outLines()).hasSizeGreaterThan(17).contains("La,none,,,");
  }

  @Test
  void classifyNamesCodesAndReasons() {
    String[] asked = {
      "classify", "NdFeB; Dy present", "--form", "permanent-magnet", "--on", "2026-11-23"
    };
    assertThat(Ran.with(asked).out())
        .containsPattern("in force +1C905\\.a\\.4")
        .contains("depends on composition.Tb");
    Ran json = Ran.with(ImmutableList.<String>builder()
        .add(asked)
        .add("--format", "json")
        .build()
        .toArray(String[]::new));
    assertThat(json(json.out())).containsEntry("controlCodes", List.of("1C905.a.4"));
    Ran csv = Ran.with(ImmutableList.<String>builder()
        .add(asked)
        .add("--format", "csv")
        .build()
        .toArray(String[]::new));
    assertThat(csv.out()).contains("1C905.a.4,met,cn-mofcom-gac-2025-18/1C905.a.4,");
    assertThat(Ran.with("classify", "Dy2O3").status()).isEqualTo(2);
  }

  @Test
  void compositionShowsTheSharesOfElementsAndOxides() {
    Ran table = Ran.with("composition", "Nd 29.5 %; Dy 0.5-1.2 %; B 1 %; Fe balance");
    assertThat(table.out())
        .contains("29.5 %", "0.5-1.2 %", "% Nd2O3", "% Dy2O3", "incomplete: any other element");
    Map<String, Object> json =
        json(Ran.with("composition", "Dy2O3", "--format", "json").out());
    assertThat(json)
        .containsEntry("complete", true)
        .containsOnlyKeys("elements", "complete", "reo");
    assertThat(Objects.toString(json.get("elements"))).contains("Dy={low=0.8713", "O={low=0.128");
    assertThat(json.get("reo")).hasToString("{Dy={low=1, high=1}}");
    assertThat(Ran.with("composition", "Tb4O7 50 %; Fe 50 %", "--format", "csv").out())
        .contains(
            "element,low,high,oxide,oxide_low,oxide_high,evidence\n", ",Tb4O7,0.5,0.5,declared\n");
    assertThat(Ran.with("composition", "").out()).contains("0-100 %");
    assertThat(Ran.with("composition", "Sm 17 at.% (measured); Co balance").out())
        .contains("known as: Sm measured, Co declared");
    assertThat(Ran.with("composition", "Dy present").out()).containsPattern("Dy +> 0 %");
  }

  @Test
  void aReadingCanBeChosen() {
    String row = """
        id,export_date,from_country,form,composition
        b,2026-11-23,CN,mixture,Gd2O3 72 %; Al2O3 28 %; complete
        """;
    assertThat(Ran.determine(row).out()).contains("hold").contains("blend-with-uncontrolled");
    assertThat(
            Ran.determine(row, "--assume", "blend-with-uncontrolled=in-scope").out())
        .containsPattern("b +licence +required +1C903\\.b");
    assertThat(Ran.determine(row, "--assume", "blend-with-uncontrolled=out-of-scope")
            .out())
        .containsPattern("b +clear");
    assertThat(Ran.determine(row, "--assume", "blend=in-scope").status()).isEqualTo(2);
  }

  @Test
  void helpAndVersionAreNoErrors() {
    for (String[] args : new String[][] {
      {"--help"}, {"--version"}, {"help", "determine"}, {"determine", "--help"}, {"status", "-h"}
    }) {
      Ran ran = Ran.with(args);
      assertThat(ran.status()).isZero();
      assertThat(ran.out()).isNotBlank().doesNotContain("\u001B");
      assertThat(ran.outLines())
          .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }
  }

  /** Commands with the examples that their help shows. */
  static Stream<String> examples() {
    return Stream.of(
            "determine",
            "timeline",
            "questions",
            "what-if",
            "impact",
            "report",
            "classify",
            "composition",
            "status",
            "lint",
            "replay")
        .flatMap(command -> {
          List<String> shown = Ran.with("help", command).outLines().stream()
              .dropWhile(line -> !line.equals("Examples:"))
              .skip(1)
              .takeWhile(line -> !line.isEmpty())
              .toList();
          assertThat(shown).as(command).isNotEmpty();
          return unwrapped(shown).stream();
        });
  }

  /** A line that is further in than a command goes on with the command before it. */
  private static List<String> unwrapped(List<String> lines) {
    return Splitter.on("  ytterby ")
        .splitToStream(String.join(" ", lines))
        .map(text -> text.replaceAll(" +", " ").strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theExamplesInHelpWork(String example, @TempDir Path folder) {
    String[] arguments = new ShownCommand(0, "ytterby " + example, "", Optional.empty())
        .arguments().orElseThrow().stream()
            .map(word -> switch (word) {
              case "report.html" -> folder.resolve(word).toString();
              case "decided.jsonl" -> "data/records/" + word;
              case "our-law", "last-year" -> lawIn(folder.resolve(word));
              default -> Files.exists(Path.of("data", word)) ? "data/" + word : word;
            })
            .toArray(String[]::new);
    Ran ran = Ran.with(arguments);
    assertThat(ran.status()).as(ran.err()).isZero();
    assertThat(ran.out()).isNotBlank();
  }

  /** The made-up law of the page on impact. */
  private static String lawIn(Path folder) {
    try {
      Files.createDirectories(folder);
      Fence law = Fence.in(Path.of("../../docs/impact.md")).stream()
          .filter(fence -> fence.language().equals("yaml"))
          .findFirst()
          .orElseThrow();
      Files.write(folder.resolve("xx-example-2026-3.yaml"), law.lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder.toString();
  }

  @Test
  void aDryRunShowsWhatEachColumnIsReadAs() {
    Ran ran = Ran.with(
        "determine",
        "data/servo-motors.csv",
        "--items",
        "data/servo-motors-items.csv",
        "--bom",
        "data/servo-motors-bom.csv",
        "--map-preset",
        "servo-motors",
        "--dry-run");
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .containsPattern("Material +id +\\d+ of \\d+ +\\d+")
        .contains("nothing was answered", "Not in the file", "control_code");
    Ran rows = Ran.determine(ROWS + "w,2025-06-01,CN,DE,oxid,Dy2O3,\n", "--dry-run");
    assertThat(rows.status()).isEqualTo(2);
    assertThat(rows.out())
        .containsPattern("composition +composition +2 of 2 +Dy2O3\n")
        .containsPattern("x_note +x_note +1 of 2 +kept")
        .contains("2 rows can be read, 1 cannot");
    assertThat(rows.err()).contains("row 4 (w), column `form`");
    assertThat(Ran.determine(ROWS, "--dry-run", "--format", "json").err())
        .contains("--dry-run answers nothing");
    assertThat(Ran.determine(ROWS, "--map-preset", "servo-motor").err())
        .contains("did you mean `servo-motors`?");
  }

  @Test
  void progressIsALineThatIsWrittenOverAndTakenAway() {
    StringWriter err = new StringWriter();
    AtomicLong now = new AtomicLong(-5);
    AtomicLong read = new AtomicLong();
    Progress progress =
        new Progress(Optional.of(new PrintWriter(err)), now::get, read::get, 40_000);
    progress.rows(1);
    now.addAndGet(1_999_999_999L);
    progress.rows(2);
    assertThat(err.toString()).isEmpty();
    now.addAndGet(2);
    read.set(10_000);
    progress.rows(1234);
    progress.rows(1235);
    assertThat(err.toString()).isEqualTo("\r1,234 rows, 25 % of the file");
    progress.clear();
    progress.clear();
    assertThat(err.toString()).endsWith("file\r" + " ".repeat(28) + "\r");
  }

  @Test
  void wrongArgumentsAreExplainedInAFewLines() {
    for (String[] args : new String[][] {
      {},
      {"determin", "x.csv"},
      {"determine"},
      {"determine", "x.csv", "--format", "xml"},
      {"determine", "x.csv", "--reading", "closed"},
      {"determine", "x.csv", "--known-on", "yesterday"},
      {"determine", "x.csv", "--explain", "short"},
      {"timeline", "x.csv"},
      {"impact", "x.csv"},
      {"status"},
      {"status", "--on", "2026-02-30"},
      {"classify", "Dy2O3", "--form", "oxid", "--on", "2026-11-23"},
      {"classify", "Dy2O3", "--form", "metal", "--on", "2026-11-23"},
      {"composition", "Nd 60 %; Fe 50 %"}
    }) {
      Ran ran = Ran.with(args);
      assertThat(ran.status()).isEqualTo(2);
      assertThat(ran.errLines().size()).isBetween(1, 4);
      assertThat(ran.err()).doesNotContain("Exception", "java.", "org.ytterby");
    }
  }

  @Test
  void colourIsForTerminalsWhoseUserDidNotDeclineIt() {
    assertThat(Colours.wanted(Map.of("NO_COLOR", "1"))).isFalse();
    assertThat(Colours.wanted(Map.of("TERM", "dumb"))).isFalse();
    StringWriter out = new StringWriter();
    Terminal terminal = new Terminal(
        new PrintWriter(out), new PrintWriter(Writer.nullWriter()), true, true, Optional.empty());
    byte[] rows = ROWS.getBytes(StandardCharsets.UTF_8);
    assertThat(Main.run(terminal, new ByteArrayInputStream(rows), "determine", "-"))
        .isZero();
    assertThat(out.toString()).contains("\u001B[33mlicence", "\u001B[32mclear");
    assertThat(out.toString().replaceAll("\u001B\\[[0-9]*m", ""))
        .isEqualTo(Ran.determine(ROWS).out());
  }

  @Test
  void theProgramItselfWritesUtf8WithoutColourIntoAPipe() throws Exception {
    Path file = Files.createTempFile("rows", ".csv");
    Files.writeString(file, ROWS.replace("d,2025", "\u955D,2025"));
    ProcessBuilder program = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Dfile.encoding=ISO-8859-1",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "determine",
        file.toString());
    program.environment().put("LC_ALL", "C");
    Process process = program.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(out).contains("\u955D ", "2 rows: ").doesNotContain("\u001B");
  }
}
