package org.ytterby.cli;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ytterby.cli.report.Report;
import org.ytterby.law.LawInTime;
import org.ytterby.law.ReportedMeasures;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.Rulebooks;

/** The page for people says what the other commands say, and needs nothing but itself. */
class ReportTest {
  private static final String SAMPLE = "data/shipments.csv";
  private static final Path PICTURES = Path.of("../../docs/pictures");
  private static final Pattern NEXT = Pattern.compile(
      "<p class=\"next\"><span lang=\"en\" class=\"en\">(?:From (\\S+): |No later change )");
  private static final Pattern ROW = Pattern.compile("<bdi class=\"id\">([^<]*)</bdi>");

  @TempDir
  Path folder = Path.of("");

  private String page(String file) throws IOException {
    Path html = folder.resolve("page.html");
    Ran ran = Ran.with("report", file, "--html", html.toString(), "--on", "2026-11-23");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isZero();
    return Files.readString(html);
  }

  @Test
  void everyRowStandsInThePageWithItsRelease() throws IOException {
    String page = page(SAMPLE);
    List<String> csv = Ran.with("determine", SAMPLE, "--format", "csv").outLines();
    assertThat(ROW.matcher(page).results().map(m -> m.group(1)))
        .containsExactlyElementsOf(csv.stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .toList());
    for (String release : List.of("clear", "licence", "hold", "stop")) {
      assertThat(Pattern.compile("<li data-release=\"" + release + "\"")
              .matcher(page)
              .results())
          .hasSameSizeAs(
              csv.stream().filter(line -> line.contains("," + release + ",")).toList());
    }
  }

  @Test
  void nothingComesFromOutsideAndBothLanguagesAreInside() throws IOException {
    assertThat(page(SAMPLE))
        .contains("default-src &#x27;none&#x27;", "Export control report", "出口管制报告", "商务部")
        .doesNotContain("src=\"", "url(http", "@import")
        .doesNotContainPattern("href=\"[^#]");
  }

  @Test
  void textFromTheFileIsShownAndNotRun() throws IOException {
    Path rows = folder.resolve("rows.csv");
    Files.writeString(rows, "id,export_date,form\n<script>alert(1)</script>,2025-06-01,oxide\n");
    assertThat(page(rows.toString()))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert(1)");
  }

  @Test
  void aFileThatIsNoReportIsLeftAsItIs() throws IOException {
    Path notes = folder.resolve("notes.html");
    Files.writeString(notes, "my notes");
    Ran ran = Ran.with("report", SAMPLE, "--html", notes.toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("exists and is no report of this program");
    assertThat(notes).hasContent("my notes");
  }

  @Test
  void wrongRowsAreReportedAndCounted() throws IOException {
    Path html = folder.resolve("some.html");
    Ran ran = Ran.on(
        "id,export_date,form\na,2025-06-01,oxyde\nb,2025-06-01,oxide\n"
            .getBytes(StandardCharsets.UTF_8),
        "report",
        "-",
        "--html",
        html.toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("`oxyde`");
    assertThat(Files.readString(html)).contains("<bdi class=\"id\">b</bdi>");
    assertThat(ran.out()).contains("1 row, 1 bad");
  }

  @Test
  void everyRowSaysWhenItsAnswerBecomesAnother() throws IOException {
    List<NamedCsvRecord> rows = records(Files.readString(Path.of(SAMPLE)));
    String last = preferred(Rulebooks.bundled()).changeDays().last().toString();
    Map<String, List<NamedCsvRecord>> spans = records(
            Ran.with("timeline", SAMPLE, "--from", "2025-01-01", "--to", last, "--format", "csv")
                .out())
        .stream()
        .collect(groupingBy(span -> span.getField("id")));
    List<String> changes = rows.stream()
        .map(row -> firstChange(
            spans.getOrDefault(row.getField("id"), List.of()), row.getField("export_date")))
        .toList();
    assertThat(changes).contains("", "2025-10-09", "2026-11-11");
    assertThat(NEXT.matcher(page(SAMPLE)).results().map(ReportTest::day))
        .containsExactlyElementsOf(changes);
  }

  private static List<NamedCsvRecord> records(String csv) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return rows.stream().toList();
    }
  }

  private static String day(MatchResult next) {
    return next.group(1) == null ? "" : next.group(1);
  }

  /** The first span after that of the day with another answer. */
  private static String firstChange(List<NamedCsvRecord> spans, String day) {
    List<NamedCsvRecord> left = spans.stream()
        .filter(span -> span.getField("through").compareTo(day) >= 0)
        .toList();
    return left.stream()
        .filter(span -> !verdict(span).equals(verdict(left.get(0))))
        .map(span -> span.getField("from"))
        .findFirst()
        .orElse("");
  }

  private static List<String> verdict(NamedCsvRecord span) {
    return VerdictText.COLUMNS.stream().map(span::getField).toList();
  }

  @Test
  void overridesAreFollowedAndThoseOfNoRowNamed() throws IOException {
    Path html = folder.resolve("ruled.html");
    Path rows = folder.resolve("rows.csv");
    Files.writeString(rows, """
        id,export_date,from_country,to_country,form,composition,end_use,end_user_status,importer_status
        ox-1,2026-03-02,CN,DE,oxide,Dy2O3,civil,civil,civil
        ox-2,2026-03-02,CN,DE,oxide,Dy2O3,civil,civil,civil
        """);
    Path overrides = folder.resolve("overrides.csv");
    String ruling =
        ",cn-mofcom-gac-2025-18/1C905.b,does-not-apply,2026-01-01,2026-06-30,letter,A. Lee\n";
    Files.writeString(
        overrides, "item,measure,says,from,through,reason,author\nox-1" + ruling + "ox-9" + ruling);
    Ran ran = Ran.with(
        "report", rows.toString(), "--html", html.toString(), "--overrides", overrides.toString());
    assertThat(ran.status()).isZero();
    assertThat(ran.err()).contains("unused: no row has the id `ox-9`");
    assertThat(Files.readString(html))
        .containsPattern(
            "(?s)<li data-release=\"clear\">.*<bdi class=\"id\">ox-1<.*From 2026-07-01: "
                + ".*licence required.*no longer ruled on by an override.*"
                + "<li data-release=\"licence\">.*<bdi class=\"id\">ox-2<");
  }

  @Test
  void thePicturesInTheDocumentsAreThoseOfThePage() throws Exception {
    Rulebook rulebook = Rulebooks.bundled();
    Report report = new Report(
        SAMPLE,
        List.of(),
        0,
        ControlPolicy.of(rulebook),
        preferred(rulebook),
        LocalDate.parse("2026-11-23"));
    check("elements.svg", report.elementsPicture());
    check("announcements.svg", report.announcementsPicture());
  }

  private static LawInTime preferred(Rulebook rulebook) {
    ImmutableMap.Builder<String, String> readings = ImmutableMap.builder();
    rulebook.questions().forEach((id, q) -> q.preferred().ifPresent(r -> readings.put(id, r)));
    return LawInTime.of(rulebook, Optional.empty(), ReportedMeasures.OPEN, readings.buildOrThrow());
  }

  private static void check(String name, String picture) throws Exception {
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(picture.getBytes(StandardCharsets.UTF_8)));
    Path file = PICTURES.resolve(name);
    if ("write".equals(System.getProperty("ytterby.docs"))) {
      Files.createDirectories(PICTURES);
      Files.writeString(file, picture);
    }
    assertThat(Files.readString(file)).isEqualTo(picture);
  }
}
