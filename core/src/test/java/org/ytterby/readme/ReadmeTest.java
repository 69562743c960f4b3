package org.ytterby.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The Java example is one piece of code, wherever it is shown, and prints what README.md says. */
class ReadmeTest {
  private static final Path README = Path.of("../README.md");
  private static final Path SOURCE = Path.of("src/test/java/org/ytterby/readme/ReadmeExample.java");
  private static final Path PACKAGE = Path.of("src/main/java/org/ytterby/package-info.java");

  /** What stands between two marks, from the end of the line of the first to the line of the second. */
  private static String between(String text, String begin, String end) {
    int from = text.indexOf('\n', text.indexOf(begin)) + 1;
    assertThat(text)
        .as("marks")
        .contains(begin)
        .satisfies(t -> assertThat(t.indexOf(end, from)).isPositive());
    return text.substring(from, text.lastIndexOf('\n', text.indexOf(end, from)) + 1);
  }

  private static String example() throws IOException {
    return between(Files.readString(SOURCE), "// begin", "// end")
            .stripTrailing()
            .stripIndent() + "\n";
  }

  @Test
  void theReadmeShowsTheExample() throws IOException {
    assertThat(between(Files.readString(README), "```java\n", "```")).isEqualTo(example());
  }

  @Test
  void thePackageDocumentationShowsTheExample() throws IOException {
    List<String> lines =
        Splitter.on('\n').splitToList(between(Files.readString(PACKAGE), "<pre>{@code", "}</pre>"));
    assertThat(lines.stream()
            .map(l -> l.replaceFirst("^ \\* ?", ""))
            .collect(Collectors.joining("\n")))
        .isEqualTo(example());
  }

  @Test
  void theExamplePrintsWhatTheReadmeSays() throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      ReadmeExample.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    String afterTheCode = between(Files.readString(README), "```java\n", "# ");
    assertThat(printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"))
        .isEqualTo(between(afterTheCode, "```text\n", "```"));
  }

  @Test
  void theBuildServerRunsTheCommandOfTheReadme() throws IOException {
    String command = "\nmvn -B verify";
    assertThat(Files.readString(README)).contains("```sh" + command + "\n```");
    assertThat(Files.readString(Path.of("../.ci/run"))).contains(command);
  }
}
