package org.ytterby.osgi;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the packaged library needs and shows is the same as a jar, as a module and as a bundle: Guava and the YAML reader, and nothing else. */
class RunTimeTreeTest {
  /** What Guava itself brings; the last three are empty or hold annotations only. */
  private static final ImmutableSet<String> GUAVA = ImmutableSet.of(
      "guava",
      "failureaccess",
      "error_prone_annotations",
      "j2objc-annotations",
      "jspecify",
      "listenablefuture");

  private static final Pattern CLAUSE = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

  private static Stream<String> clauses(String header) throws IOException {
    return Splitter.on(CLAUSE).splitToStream(Manifests.of(Jars.core()).getValue(header));
  }

  private static ModuleReference module() {
    return ModuleFinder.of(Jars.core()).find("org.ytterby").orElseThrow();
  }

  @Test
  void jarsOfTheTree() throws IOException {
    try (Stream<Path> jars = Files.list(Jars.folder("runTime"))) {
      assertThat(jars.map(jar -> jar.getFileName().toString().replace(".jar", "")))
          .containsExactlyInAnyOrderElementsOf(ImmutableSet.<String>builder()
              .addAll(GUAVA)
              .add("snakeyaml-engine", "ytterby-core")
              .build());
    }
  }

  @Test
  void modules() {
    assertThat(module().descriptor().requires().stream()
            .filter(r -> !r.modifiers().contains(Requires.Modifier.STATIC))
            .map(Requires::name))
        .containsExactlyInAnyOrder("java.base", "com.google.common", "org.snakeyaml.engine");
  }

  @Test
  void packagesOfBundles() throws IOException {
    assertThat(clauses("Import-Package").filter(c -> !c.contains("resolution:=optional")))
        .isNotEmpty()
        .allMatch(c -> c.startsWith("com.google.common.") || c.startsWith("org.snakeyaml.engine."));
    assertThat(Manifests.of(Jars.core()).getValue("Require-Capability"))
        .isEqualTo("osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=17))\"");
  }

  @Test
  void theBundleExportsWhatTheModuleExportsWithItsVersion() throws IOException {
    String version = Manifests.of(Jars.core()).getValue("Bundle-Version");
    ImmutableSet<String> exported = clauses("Export-Package").collect(toImmutableSet());
    assertThat(exported).allMatch(c -> c.contains(";version=\"" + version + "\""));
    assertThat(exported.stream().map(c -> c.substring(0, c.indexOf(';'))).collect(toSet()))
        .isEqualTo(module().descriptor().exports().stream().map(Exports::source).collect(toSet()));
  }
}
