package org.ytterby.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ytterby.osgi.host.Erp;
import org.ytterby.osgi.host.Launcher;
import org.ytterby.osgi.host.NewLaw;

/** The packaged library and the packaged plug-in, installed as bundles in Felix and in Equinox, hold what an ERP delivers. */
class FrameworksTest {
  private static final String OXIDE = "2025-06-01 form=oxide;composition=Dy2O3";
  private static final String IRON = "2025-06-01 form=metal;composition=Fe";

  @TempDir
  Path folder = Path.of("");

  private Path bundle(Class<?> activator) throws Exception {
    Path jar = folder.resolve(activator.getSimpleName() + ".jar");
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Bundle-ManifestVersion", "2");
    main.putValue("Bundle-SymbolicName", activator.getName());
    main.putValue("Bundle-Version", "1.0.0");
    main.putValue("Bundle-Activator", activator.getName());
    main.putValue(
        "Import-Package",
        "org.osgi.framework, com.google.common.base, com.google.common.collect, org.ytterby.erp, org.ytterby.osgi,"
            + " org.ytterby.rulebook, org.jspecify.annotations;resolution:=optional");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        Stream<Path> classes =
            Files.walk(Jars.folder("testClasses").resolve("org/ytterby/osgi/host"))) {
      for (Path file : classes
          .filter(f -> f.getFileName().toString().startsWith(activator.getSimpleName()))
          .toList()) {
        out.putNextEntry(new JarEntry("org/ytterby/osgi/host/" + file.getFileName()));
        out.write(Files.readAllBytes(file));
      }
    }
    return jar;
  }

  private List<String> ask(String framework, String guava, String... questions) throws Exception {
    ImmutableList<Path> bundles = ImmutableList.of(
        Jars.host("failureaccess"),
        Jars.host(guava),
        Jars.host("snakeyaml-engine"),
        Jars.host("org.osgi.util.function"),
        Jars.host("org.osgi.util.promise"),
        Jars.host("org.osgi.service.component"),
        Jars.host("org.apache.felix.scr"),
        Jars.core(),
        Jars.folder("bundle"),
        bundle(Erp.class));
    String printed = Java.run(ImmutableList.<String>builder()
        .add("-cp", Java.path(Jars.host(framework), Jars.folder("testClasses")))
        .add(Launcher.class.getName(), folder.resolve("framework").toString())
        .addAll(bundles.stream().map(Path::toString).toList())
        .add("--")
        .add(questions)
        .build());
    return Splitter.on('\n').omitEmptyStrings().splitToList(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "org.apache.felix.framework, guava",
    "org.apache.felix.framework, guava-oldest",
    "org.eclipse.osgi, guava",
    "org.eclipse.osgi, guava-oldest"
  })
  void aComponentHoldsWhatTheBundledLawControls(String framework, String guava) throws Exception {
    List<String> printed = ask(framework, guava, OXIDE);
    assertThat(printed.get(0)).startsWith(framework + " ");
    assertThat(printed.get(1))
        .matches(
            "held: line 10: licence; No\\. 18 of 2025, annex, 1C905\\.b, .*\\[2026\\.11\\.2\\]");
    assertThat(printed).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"org.apache.felix.framework, guava", "org.eclipse.osgi, guava"})
  void aBundleWithNewLawMakesTheComponentAskIt(String framework, String guava) throws Exception {
    List<String> printed = ask(framework, guava, IRON, "+" + bundle(NewLaw.class), IRON);
    assertThat(printed).hasSize(3);
    assertThat(printed.get(1)).doesNotContain("Notice 1 of 2025").endsWith("[2026.11.2]");
    assertThat(printed.get(2)).contains("licence; Notice 1 of 2025").contains("[2026.11.2+");
  }
}
