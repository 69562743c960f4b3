package org.ytterby.readme;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code mvn -q verify} in the folder of an example builds and tests that example, and its README says so. */
class ExampleFoldersTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern NEEDS =
      Pattern.compile("<groupId>org.ytterby</groupId>\\s*<artifactId>ytterby-([\\w-]+)<");
  private static final Pattern PROFILE =
      Pattern.compile("<profile>\\s*<id>([\\w-]+)</id>(.*?)</profile>", Pattern.DOTALL);
  private static final Pattern LISTED =
      Pattern.compile("(?m)^\\| \\[[^]]+]\\(examples/([\\w-]+)/README\\.md\\) \\|");

  static ImmutableList<String> examples() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT.resolve("examples"))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("pom.xml")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .collect(toImmutableList());
    }
  }

  private static Path folder(String module) {
    return ROOT.resolve(module.equals("core") ? module : "examples/" + module);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> first(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1));
  }

  /** The modules that have to be built before this one. */
  private static Set<String> needed(String module) {
    Set<String> needed = new TreeSet<>();
    first(NEEDS, read(folder(module).resolve("pom.xml")))
        .filter(other -> !other.equals("parent"))
        .forEach(other -> {
          needed.add(other);
          needed.addAll(needed(other));
        });
    return needed;
  }

  /** The profile that the module is behind, as an argument. */
  private static Stream<String> profile(String module) {
    return PROFILE
        .matcher(read(ROOT.resolve("pom.xml")))
        .results()
        .filter(profile -> profile.group(2).contains("<module>examples/" + module + "</module>"))
        .map(profile -> "-P" + profile.group(1));
  }

  @Test
  void theReadmeListsEveryExample() throws IOException {
    assertThat(first(LISTED, read(ROOT.resolve("README.md"))))
        .containsExactlyInAnyOrderElementsOf(examples());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theFolderBuildsTheExampleAndTestsNothingElse(String example) {
    Path settings = folder(example).resolve(".mvn");
    Stream<String> module = Stream.of("-pl", "examples/" + example, "-am");
    Stream<String> along = needed(example).stream().map(m -> "-Dalong.%s=true".formatted(m));
    assertThat(settings.resolve("maven.config"))
        .hasContent(Stream.of(Stream.of("-f", "../../pom.xml"), profile(example), module, along)
            .flatMap(lines -> lines)
            .collect(joining("\n")));
    assertThat(settings.resolve("jvm.config")).hasContent("@../../.mvn/jvm.config");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void whatIsBuiltAlongCanBe(String example) {
    assertThat(needed(example))
        .isNotEmpty()
        .allSatisfy(module -> assertThat(read(folder(module).resolve("pom.xml")))
            .contains("<along>${along.%s}</along>".formatted(module)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void itsReadmeNamesTheCommand(String example) {
    assertThat(read(folder(example).resolve("README.md"))).contains("```sh\nmvn -q verify\n```");
  }
}
