package org.ytterby.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever becomes of a law file, it is read, or refused by file and line; nothing of the machinery shows. */
class LawFileProperties {
  private static final ImmutableList<LawFile> LAW = lighthouse();

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void aLawFileWithASlipOfThePenIsReadOrRefused(
      @ForAll @IntRange(max = 4) int file,
      @ForAll @IntRange(max = 99_999) int place,
      @ForAll @IntRange(max = 6) int drop,
      @ForAll("slips") String insert) {
    String text = LAW.get(file).text();
    int from = place % text.length();
    refusedOrRead(
        file,
        text.substring(0, from) + insert + text.substring(Math.min(text.length(), from + drop)));
  }

  @Property
  void aLawFileThatLacksALineIsReadOrRefused(
      @ForAll @IntRange(max = 4) int file, @ForAll @IntRange(max = 99_999) int place) {
    ImmutableList<String> lines =
        LAW.get(file).text().lines().collect(ImmutableList.toImmutableList());
    int without = place % lines.size();
    refusedOrRead(
        file,
        String.join("\n", lines.subList(0, without))
            + "\n"
            + String.join("\n", lines.subList(without + 1, lines.size())));
  }

  @Property
  void anyTextIsRefused(@ForAll @IntRange(max = 4) int file, @ForAll String text) {
    refusedOrRead(file, text);
  }

  @Provide
  Arbitrary<String> slips() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "",
            " ",
            "\n",
            "\t",
            ":",
            ": ",
            "- ",
            "#",
            "[",
            "]",
            "{",
            "}",
            ",",
            "\"",
            "'",
            "&a ",
            "*a",
            "!t ",
            "? ",
            "|",
            ">",
            "%",
            "@",
            "`",
            "$subject",
            "NULL",
            "~",
            "---\n",
            "...\n",
            "\u0000",
            "\uFFFD",
            "\uFEFF",
            "\uD800",
            "\r",
            "\u2028",
            "9999999999999999999",
            "1e999999999",
            "-"),
        Arbitraries.strings().ofMaxLength(3));
  }

  private static void refusedOrRead(int file, String text) {
    ImmutableList.Builder<LawFile> files = ImmutableList.builder();
    for (int i = 0; i < LAW.size(); i++) {
      files.add(i == file ? new LawFile(LAW.get(i).name(), text) : LAW.get(i));
    }
    try {
      Rulebooks.read(files.build());
    } catch (LawFileException e) {
      assertThat(e.diagnostics()).isNotEmpty().allSatisfy(d -> {
        assertThat(d.file()).isNotBlank();
        assertThat(d.problem())
            .isNotBlank()
            .doesNotContain("snakeyaml", "java.", "Exception", "org.ytterby", "null");
      });
    }
  }

  private static ImmutableList<LawFile> lighthouse() {
    try (Stream<Path> files = Files.list(
        Path.of(Objects.requireNonNull(LawFileProperties.class.getResource("/regimes/lighthouse"))
            .toURI()))) {
      ImmutableList.Builder<LawFile> all = ImmutableList.builder();
      for (Path file : files.sorted().toList()) {
        all.add(new LawFile(file.getFileName().toString(), Files.readString(file)));
      }
      return all.build();
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
