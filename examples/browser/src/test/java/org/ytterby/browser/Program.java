package org.ytterby.browser;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The command line, run as a user runs it: a process of its own. */
final class Program {
  static final String SAMPLE = "data/shipments.csv";

  private static final Path FOLDER = Path.of("../command-line");

  private Program() {}

  /** What it prints; its exit status must be 0. */
  static String run(String... args) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(ImmutableList.<String>builder()
            .add(Path.of(System.getProperty("java.home"), "bin", "java").toString())
            .add("-cp", System.getProperty("java.class.path"), "org.ytterby.cli.Main")
            .add(args)
            .build())
        .directory(FOLDER.toFile())
        .redirectErrorStream(true)
        .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(String.join(" ", args) + " failed: " + out);
    }
    return out;
  }

  /** The same as rows. */
  static ImmutableList<NamedCsvRecord> rows(String... args)
      throws IOException, InterruptedException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(run(args))) {
      return rows.stream().collect(toImmutableList());
    }
  }
}
