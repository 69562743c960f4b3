package org.ytterby;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackageOrderTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path ROOT = SOURCES.resolve("org/ytterby");

  @Test
  void everyPackageUsesOnlyThoseAboveIt() throws IOException {
    for (String part : PackageOrder.ORDER) {
      ImmutableList<Path> files = under(ROOT.resolve(part));
      assertThat(files).as(part).isNotEmpty();
      for (Path file : files) {
        assertThat(PackageOrder.strays(Files.readString(file))).as("%s", file).isEmpty();
      }
    }
  }

  @Test
  void theOrderKnowsEveryPackageAndTheRootHoldsTheStyleOnly() throws IOException {
    try (Stream<Path> entries = Files.list(ROOT)) {
      assertThat(entries
              .map(p -> p.getFileName().toString())
              .filter(n -> !n.equals("package-info.java")))
          .containsExactlyInAnyOrderElementsOf(ImmutableList.<String>builder()
              .addAll(PackageOrder.ORDER)
              .add("YtterbyStyle.java")
              .build());
    }
    assertThat(PackageOrder.strays(Files.readString(ROOT.resolve("YtterbyStyle.java"))))
        .isEmpty();
  }

  @Test
  void noPackageHasPackagesInside() throws IOException {
    for (Path file : under(ROOT)) {
      assertThat(ROOT.relativize(file).getNameCount()).as("%s", file).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void theModuleExportsThePackagesOfTheOrderAndOpensNone() throws IOException {
    String module = Files.readString(SOURCES.resolve("module-info.java"));
    assertThat(
            Pattern.compile("exports\\s+([^;]*);").matcher(module).results().map(r -> r.group(1)))
        .containsExactlyElementsOf(
            PackageOrder.ORDER.stream().map(p -> "org.ytterby." + p).toList());
    assertThat(module).doesNotContainPattern("\\bopens?\\s");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import org.ytterby.policy.ControlPolicy; | policy",
        "import static org.ytterby.decision.Requirement.REQUIRED; | decision",
        "import org.ytterby.rulebook.*; | rulebook",
        "class A { org.ytterby.policy.ControlPolicy p; } | policy",
        "class A { String s = \"\\\"\" + org.ytterby.policy.B.C; } | policy",
        "import org.ytterby.elsewhere.Thing; | elsewhere",
      })
  void aPackageBelowIsFound(String code, String stray) {
    assertThat(PackageOrder.strays("package org.ytterby.law;\n" + code)).containsExactly(stray);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import org.ytterby.trade.Shipment;",
        "import org.ytterby.law.Rulebook;",
        "import org.ytterby.YtterbyStyle;",
        "/** As {@code org.ytterby.policy} reads it. */ class A {}",
        "class A {} // org.ytterby.policy",
        "class A { String s = \"org.ytterby.policy\"; }",
      })
  void packagesAboveAndWordsAboutOthersAreAllowed(String code) {
    assertThat(PackageOrder.strays("package org.ytterby.law;\n" + code)).isEmpty();
  }

  @Test
  void aPackageWithoutAPlaceMayUseNone() {
    assertThat(
            PackageOrder.strays("package org.ytterby.extra; import org.ytterby.element.Element;"))
        .contains("element");
  }

  private static ImmutableList<Path> under(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".java")).collect(toImmutableList());
    }
  }
}
