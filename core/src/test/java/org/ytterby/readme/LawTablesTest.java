package org.ytterby.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ytterby.law.Rulebook;
import org.ytterby.rulebook.Rulebooks;

/** The account of the law in {@code docs/law.md} is that of the law files; {@code -Dytterby.docs=write} makes it so. */
class LawTablesTest {
  private static final Path DOCUMENT = Path.of("../docs/law.md");
  private static final Rulebook BUNDLED = Rulebooks.bundled();

  private static String generated() throws IOException {
    String text = Files.readString(DOCUMENT);
    for (Map.Entry<String, String> part : LawTables.of(BUNDLED).entrySet()) {
      Pattern place = Pattern.compile(
          "(<!-- begin %1$s -->\n).*?(\n?<!-- end %1$s -->)".formatted(part.getKey()),
          Pattern.DOTALL);
      Matcher found = place.matcher(text);
      assertThat(found.find())
          .as("a place for %s in %s", part.getKey(), DOCUMENT)
          .isTrue();
      text = found.replaceFirst("$1\n" + Matcher.quoteReplacement(part.getValue()) + "\n<!-- end "
          + part.getKey() + " -->");
    }
    return text;
  }

  @Test
  void theTablesAreThoseOfTheLawFiles() throws IOException {
    String generated = generated();
    if ("write".equals(System.getProperty("ytterby.docs"))) {
      Files.writeString(DOCUMENT, generated);
    }
    assertThat(Files.readString(DOCUMENT))
        .as("run this test with -Dytterby.docs=write")
        .isEqualTo(generated);
  }

  @Test
  void theReadmeSaysHowFarTheLawWasChecked() throws IOException {
    assertThat(Files.readString(Path.of("../README.md")))
        .contains("checked through " + BUNDLED.head().assertedThrough());
  }
}
