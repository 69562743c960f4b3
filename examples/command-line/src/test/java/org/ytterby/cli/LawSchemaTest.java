package org.ytterby.cli;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ytterby.rulebook.LawFile;
import org.ytterby.rulebook.Rulebooks;

/** The schemas let through what the reader reads, and see the mistakes that can be seen without reading. */
class LawSchemaTest {
  private static final Path CORE = Path.of("../../core/src");
  private static final Path BROKEN = CORE.resolve("test/resources/org/ytterby/broken-law");
  private static final LawSchema INSTRUMENTS = LawSchema.ofInstruments();
  private static final LawSchema MANIFESTS = LawSchema.ofManifests();

  /** Folders of broken law whose mistake is one of shape: a key, a word of a closed set, the kind of a value. */
  private static final ImmutableSet<String> SHAPE = ImmutableSet.of(
      "blank-value",
      "count-is-no-number",
      "day-in-words",
      "empty-file",
      "entry-described-twice",
      "entry-not-described",
      "file-of-comments",
      "holding-as-a-bare-number",
      "horizon-is-no-day",
      "id-is-no-id",
      "item-type-in-capitals",
      "list-for-a-file",
      "list-where-a-text-is-needed",
      "many-mistakes",
      "mass-share-as-a-bare-number",
      "merge-key",
      "missing-key",
      "name-of-an-element-misspelt",
      "no-criterion-in-any",
      "parameter-as-a-float",
      "parameter-name-in-capitals",
      "parameter-without-a-bound",
      "question-with-one-reading",
      "remark-with-an-unknown-gap",
      "scope-without-english",
      "share-as-a-bare-number",
      "share-as-a-fraction",
      "share-in-scientific-notation",
      "share-that-is-a-range",
      "text-where-a-list-is-needed",
      "text-where-keys-are-needed",
      "two-criteria-in-one",
      "unknown-class",
      "term-from-unknown-event",
      "term-in-unknown-unit",
      "text-with-an-unknown-gap",
      "unknown-confidence",
      "unknown-criterion",
      "unknown-element",
      "unknown-element-in-the-manifest",
      "unknown-end-use",
      "unknown-form",
      "unknown-key",
      "unknown-key-of-a-provision",
      "unknown-movement",
      "unknown-word");

  private static ImmutableSet<String> mistakes(Path folder) throws IOException {
    return Rulebooks.files(folder).stream()
        .flatMap(file -> mistakes(file).stream().map(m -> file.name() + " " + m))
        .collect(toImmutableSet());
  }

  private static List<String> mistakes(LawFile file) {
    LawSchema schema = file.name().equals(LawSchema.MANIFEST) ? MANIFESTS : INSTRUMENTS;
    return LawSchema.tree(file).<List<String>>map(schema::mistakes).orElse(List.of());
  }

  @Test
  void theBundledLawIsInOrder() throws IOException {
    Path bundled = CORE.resolve("main/resources/org/ytterby/law/cn");
    assertThat(Rulebooks.files(bundled))
        .hasSizeGreaterThan(1)
        .allSatisfy(file -> assertThat(LawSchema.tree(file)).isPresent());
    assertThat(mistakes(bundled)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenFolders")
  void mistakesOfShapeAreSeenAndNothingElseIsTakenForOne(String folder) throws IOException {
    ImmutableSet<String> found = mistakes(BROKEN.resolve(folder));
    if (SHAPE.contains(folder)) {
      assertThat(found).isNotEmpty();
    } else {
      assertThat(found).isEmpty();
    }
  }

  static Stream<String> brokenFolders() throws IOException {
    try (Stream<Path> folders = Files.list(BROKEN)) {
      ImmutableSet<String> names =
          folders.map(f -> f.getFileName().toString()).sorted().collect(toImmutableSet());
      assertThat(names).containsAll(SHAPE);
      return names.stream();
    }
  }
}
