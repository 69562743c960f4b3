package org.ytterby.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;

class LawFileSizeTest {
  private static final String MANIFEST = """
      version: 2040.01.1
      assertedThrough: 2040-12-31
      scope: {en: "An invented board. Nothing else is assessed."}
      elements: [Fe]
      """;

  @Test
  void nestingBeyondReasonIsRefused() {
    String deep = "instruments: " + "[".repeat(100_000) + "]".repeat(100_000);
    assertThat(refused(MANIFEST + deep))
        .containsExactly("rulebook.yaml:5 ``: is nested more than 40 deep");
  }

  @Test
  void keysNestedBeyondReasonAreRefused() {
    String deep = "instruments: " + "{a: ".repeat(5_000) + "}".repeat(5_000);
    assertThat(refused(MANIFEST + deep))
        .containsExactly("rulebook.yaml:5 ``: is nested more than 40 deep");
  }

  @Test
  void aFileOfManyMegabytesIsRefused() {
    String big = "# " + "x".repeat(4_000_000) + "\n";
    assertThat(refused(MANIFEST + big))
        .containsExactly("rulebook.yaml ``: is longer than 2000000 characters");
  }

  @Test
  void aFileMayBeginWithAByteOrderMarkAndEndItsLinesAsOnWindows() {
    String text = "\uFEFF" + MANIFEST.replace("\n", "\r\n") + "instruments: []\r\n";
    assertThat(
            Rulebooks.read(ImmutableList.of(new LawFile("rulebook.yaml", text))).announcements())
        .isEmpty();
  }

  private static ImmutableList<String> refused(String manifest) {
    ImmutableList.Builder<String> printed = ImmutableList.builder();
    assertThatExceptionOfType(LawFileException.class)
        .isThrownBy(() -> Rulebooks.read(ImmutableList.of(new LawFile("rulebook.yaml", manifest))))
        .satisfies(e -> e.diagnostics().forEach(d -> printed.add(d.toString())));
    return printed.build();
  }
}
