package org.ytterby.rulebook;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of broken law holds one mistake, and says on the line at fault what its reader has to be told. */
class BrokenLawTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void everyMistakeIsReportedWithItsPlaceAndTheLikelyFix(String mistake) throws IOException {
    Path folder = root().resolve(mistake);
    ImmutableList<Expected> expected = Expected.in(folder);
    ImmutableList<Diagnostic> found = Objects.requireNonNull(
            catchThrowableOfType(LawFileException.class, () -> Rulebooks.read(folder)),
            "not refused")
        .diagnostics();
    SoftAssertions softly = new SoftAssertions();
    softly.assertThat(expected).isNotEmpty();
    softly.assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
      softly
          .assertThat(found.get(i).toString())
          .startsWith(expected.get(i).place())
          .containsSubsequence(expected.get(i).words());
    }
    softly.assertAll();
  }

  static Stream<String> mistakes() throws IOException {
    try (Stream<Path> folders = Files.list(root())) {
      return folders.map(f -> f.getFileName().toString()).sorted().toList().stream();
    }
  }

  private static Path root() {
    try {
      return Path.of(
          Objects.requireNonNull(BrokenLawTest.class.getResource("/org/ytterby/broken-law"))
              .toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
