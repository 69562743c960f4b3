package org.ytterby.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Law that users add: taken into the answers, and never changed or lost unnoticed. */
final class LawFolderTest {
  private static final Path BUNDLED = Path.of("../../core/src/main/resources/org/ytterby/law/cn");
  private static final String EXTENSION = "xx-example-2026-1.yaml";
  private static final String LONGER_PAUSE = """
      id: xx-example-2026-1
      kind: announcement
      issuers: [Example]
      name: Example No. 1 of 2026
      title: {en: "An extension made up for a test"}
      published: 2026-11-09
      confidence: U
      sources: [{id: T, url: "https://example.org/", what: "made up"}]
      counts: {provisions: 1, entries: 0}
      provisions:
        - {id: para-1, kind: extension, cite: "para. 1", extends: [cn-mofcom-gac-2025-70/para-1], lastDay: 2027-01-10, confidence: U, sources: [T]}
      """;

  @TempDir
  private Path folder = Path.of("");

  @Test
  void anAddedInstrumentSettlesWhatWasOpen() throws IOException {
    Files.writeString(folder.resolve(EXTENSION), LONGER_PAUSE);
    Ran ran = Ran.with("status", "--on", "2026-11-23", "--law", folder.toString());
    assertThat(ran.out()).contains("7 of 17 in force, 5 suspended");
    assertThat(Ran.with("lint", folder.toString()).out()).contains("no mistake");
  }

  @Test
  void theVersionTellsThatLawWasAdded() throws IOException {
    Files.writeString(folder.resolve(EXTENSION), LONGER_PAUSE);
    String row =
        "id,export_date,form,composition\\n1,2026-11-23,oxide,Dy2O3\\n".replace("\\n", "\n");
    assertThat(
            Ran.determine(row, "--law", folder.toString(), "--format", "json").out())
        .containsPattern("\"rulebook\":\"2026\\.\\d+\\.\\d+\\+[0-9a-f]{12}\"");
  }

  @Test
  void aProvisionCannotVanish() throws IOException {
    String file = "cn-mofcom-gac-2025-18.yaml";
    String text = Files.readString(BUNDLED.resolve(file));
    String entry =
        text.lines().filter(l -> l.contains("code: 1C905.b,")).findFirst().orElseThrow();
    Files.writeString(
        folder.resolve(file), text.replace(entry + "\n", "").replace("entries: 59", "entries: 58"));
    Ran ran = Ran.with("lint", folder.toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains(file, "cn-mofcom-gac-2025-18/1C905.b", "is gone");
  }

  @Test
  void aReviewedFileCannotChangeUnnoticed() throws IOException {
    Path file = folder.resolve(EXTENSION);
    Files.writeString(file, LONGER_PAUSE);
    Files.writeString(folder.resolve("rulebook.yaml"), "# ours\nversion: acme-1\n");
    assertThat(Ran.with("lint", "--stamp", folder.toString()).out()).contains("+acme-1:");
    assertThat(folder.resolve("rulebook.yaml")).content().contains("# ours", "provisions: 1");
    Files.writeString(file, LONGER_PAUSE.replace("2027-01-10", "2028-01-10"));
    Ran ran = Ran.with("status", "--on", "2026-11-23", "--law", folder.toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("rulebook.yaml:4", EXTENSION, "sha256");
    assertThat(Ran.with("lint", "--stamp", folder.toString()).status()).isZero();
    assertThat(Ran.with("lint", folder.toString()).status()).isZero();
  }

  @Test
  void theBundledLawIsInOrder() {
    assertThat(Ran.with("lint").out()).contains("no mistake");
    assertThat(Ran.with("lint", BUNDLED.toString()).out()).contains("no mistake");
  }
}
