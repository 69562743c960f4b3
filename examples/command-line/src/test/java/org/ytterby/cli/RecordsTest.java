package org.ytterby.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records are the same bytes on any machine, are never overwritten, and are replayed or refused with a reason. */
@Isolated("changes the default locale and time zone")
class RecordsTest {
  private static final String ROWS = "data/records/decided.csv";
  private static final Path KEPT = Path.of("data/records/decided.jsonl");
  private static final boolean WRITE = "write".equals(System.getProperty("ytterby.records"));

  @TempDir
  Path folder = Path.of("");

  private String out(String name) {
    return folder.resolve(name).toString();
  }

  private List<String> recorded(String name, String... more) throws IOException {
    Ran ran = Ran.with(ImmutableList.<String>builder()
        .add("determine", ROWS, "--records", out(name))
        .add(more)
        .build()
        .toArray(String[]::new));
    assertThat(ran.err()).isEmpty();
    return Files.readAllLines(folder.resolve(name));
  }

  @Test
  void theKeptRecordsAreReplayedAndAreWhatIsWrittenNow() throws IOException {
    List<String> now = recorded("now.jsonl");
    if (WRITE) {
      Files.write(KEPT, now);
    }
    Ran ran = Ran.with("replay", KEPT.toString());
    assertThat(ran.out())
        .endsWith("%d the same, 0 not the same, 0 could not be read\n".formatted(now.size()));
    assertThat(ran.status()).isZero();
    assertThat(now).isEqualTo(Files.readAllLines(KEPT));
    assertThat(String.join("\n", now))
        .contains("\"release\":\"clear\"")
        .contains("\"release\":\"licence\"")
        .contains("\"release\":\"hold\"")
        .contains("\"release\":\"stop\"");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "tr-TR, Asia/Kolkata",
    "th-TH-u-ca-buddhist-nu-thai, Asia/Bangkok",
    "ar-EG-u-nu-arab, Pacific/Kiritimati",
  })
  void languageAndTimeZoneChangeNoByte(String language, String zone) throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone before = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      assertThat(recorded("there.jsonl")).isEqualTo(Files.readAllLines(KEPT));
      assertThat(Ran.with("replay", KEPT.toString()).status()).isZero();
    } finally {
      TimeZone.setDefault(before);
      Locale.setDefault(locale);
    }
  }

  /** With {@code -Dytterby.other.java=/path/to/jdk/bin/java}. */
  @Test
  void anotherJavaReplaysTheSampleFile() throws IOException, InterruptedException {
    String java = System.getProperty("ytterby.other.java", "");
    Assumptions.assumeFalse(java.isEmpty(), "no other Java is named");
    Ran.with("determine", "data/shipments.csv", "--records", out("all.jsonl"));
    Path printed = folder.resolve("printed.txt");
    Process process = new ProcessBuilder(
            java,
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Asia/Kolkata",
            "-cp",
            System.getProperty("java.class.path"),
            "org.ytterby.cli.Main",
            "replay",
            out("all.jsonl"))
        .redirectErrorStream(true)
        .redirectOutput(printed.toFile())
        .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(Files.readString(printed)).contains("0 not the same, 0 could not be read");
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void aFileThatExistsIsNotOverwritten() throws IOException {
    List<String> first = recorded("once.jsonl");
    Ran again = Ran.with("determine", ROWS, "--records", out("once.jsonl"));
    assertThat(again.status()).isEqualTo(Main.WRONG_INPUT);
    assertThat(again.err()).contains("exists").contains("--append");
    assertThat(Files.readAllLines(folder.resolve("once.jsonl"))).isEqualTo(first);
    assertThat(recorded("once.jsonl", "--append"))
        .hasSize(2 * first.size())
        .startsWith(first.toArray(String[]::new));
  }

  @Test
  void nothingIsAppendedToALineThatWasCutOff() throws IOException {
    Files.writeString(folder.resolve("cut.jsonl"), "{\"record\":1");
    Ran ran = Ran.with("determine", ROWS, "--records", out("cut.jsonl"), "--append");
    assertThat(ran.status()).isEqualTo(Main.WRONG_INPUT);
    assertThat(ran.err()).contains("cut off");
    assertThat(folder.resolve("cut.jsonl")).hasContent("{\"record\":1");
  }

  @Test
  void wrongLinesAreNamedAndTheOthersReplayed() throws IOException {
    String good = Files.readAllLines(KEPT).get(0);
    String text = "\uFEFF" + good + "\r\n"
        + "not JSON\n"
        + good.replace("\"strict\":false", "\"strict\":false,\"strict\":false") + "\n"
        + good.replace("\"record\":1", "\"record\":1.0") + "\n"
        + good.replace("\"record\":1", "\"record\":2") + "\n"
        + good.replace("\"export_date\"", "\"exprot_date\"") + "\n"
        + good + "\n"
        + good.substring(0, good.length() / 2);
    Ran ran = Ran.on(text.getBytes(StandardCharsets.UTF_8), "replay", "-");
    assertThat(ran.status()).isEqualTo(Main.WRONG_INPUT);
    assertThat(ran.out()).isEqualTo("8 records: 2 the same, 0 not the same, 6 could not be read\n");
    assertThat(ran.err())
        .contains("line 2, character 1: `not JSON` is not JSON")
        .contains("line 3", "key is given twice")
        .contains("line 4", "not a plain whole one")
        .contains("line 5", "a format of records that this library does not know")
        .contains("line 6", "did you mean `export_date`?")
        .contains("line 8", "cut off");
  }

  @Test
  void anAlteredAnswerIsShownWithItsPlace() throws IOException {
    String altered =
        Files.readString(KEPT).replaceFirst("\"release\":\"(\\w+)\"", "\"release\":\"$1-not\"");
    Ran ran = Ran.on(altered.getBytes(StandardCharsets.UTF_8), "replay", "-");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out())
        .contains("line 1: different")
        .contains("answers[0].release: then")
        .contains("1 not the same");
  }

  @Test
  void recordsOfOtherLawAreRefusedUntilTheLawIsSupplied() throws IOException {
    Path law = Files.createDirectory(folder.resolve("law"));
    Files.writeString(law.resolve("rulebook.yaml"), "version: \"mine\"\n");
    recorded("mine.jsonl", "--law", law.toString());
    Ran without = Ran.with("replay", out("mine.jsonl"));
    assertThat(without.status()).isEqualTo(1);
    assertThat(without.out()).contains("line 1: other-law").contains("supply the law");
    assertThat(Ran.with("replay", out("mine.jsonl"), "--law", law.toString()).status())
        .isZero();
    assertThat(Ran.with("replay", KEPT.toString(), "--law", law.toString()).status())
        .isZero();
  }

  @Test
  void howTheLawWasSeenIsKept() throws IOException {
    recorded(
        "seen.jsonl",
        "--known-on",
        "2025-11-01",
        "--reading",
        "published-only",
        "--assume",
        "assembly-level=in-scope");
    assertThat(Ran.with("replay", out("seen.jsonl")).status()).isZero();
  }

  @Test
  void namesAreLeftOutWhenAsked() throws IOException {
    assertThat(String.join(
            "\n", recorded("nameless.jsonl", "--without-names", "--decided", "2026-11-23")))
        .doesNotContain("Moteurs")
        .contains("\"withheld\":[\"end_user\",\"importer\"]")
        .contains("\"decided\":\"2026-11-23\"");
    assertThat(Ran.with("replay", out("nameless.jsonl")).err()).isEmpty();
  }

  @Test
  void billsOfMaterialAreKeptAsTheyAre() {
    Ran ran = Ran.with(
        "determine",
        "data/traction-motors.csv",
        "--bom",
        "data/traction-motors-bom.csv",
        "--currency",
        "EUR",
        "--rate",
        "CNY=0.125",
        "--records",
        out("motors.jsonl"));
    assertThat(ran.err()).isEmpty();
    Ran replayed = Ran.with("replay", out("motors.jsonl"));
    assertThat(replayed.out())
        .isEqualTo("8 records: 8 the same, 0 not the same, 0 could not be read\n");
  }
}
