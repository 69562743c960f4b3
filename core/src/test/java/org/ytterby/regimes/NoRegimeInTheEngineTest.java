package org.ytterby.regimes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the law of a country says is data: the code that gives it meaning names no country, no authority and no list. */
class NoRegimeInTheEngineTest {
  private static final List<String> WORDS =
      List.of("china", "chinese", "cn\"", "mofcom", "rare earth", "rare-earth");

  @Test
  void policyDecisionAndLawNameNoRegime() throws IOException {
    for (String part : List.of("policy", "decision", "law")) {
      Path sources = Path.of("src/main/java/org/ytterby", part);
      try (Stream<Path> files = Files.walk(sources)) {
        List<Path> all = files.filter(f -> f.toString().endsWith(".java")).toList();
        assertThat(all).isNotEmpty();
        for (Path file : all) {
          assertThat(Files.readString(file).toLowerCase(Locale.ROOT))
              .as("%s", file)
              .doesNotContain(WORDS);
        }
      }
    }
  }
}
