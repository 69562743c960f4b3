package org.ytterby.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.File;
import java.io.StringWriter;
import java.nio.file.Path;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stranger's program compiles against the packaged library without a warning and runs, on the class path and as a module. */
class PlainJarTest {
  private static final Path SOURCE = Path.of("src/test/modules/tiny");

  @TempDir
  Path classes = Path.of("");

  private static Path[] jars(String guava) {
    return new Path[] {
      Jars.core(), Jars.host(guava), Jars.host("failureaccess"), Jars.host("snakeyaml-engine")
    };
  }

  /** Maven puts the annotations of Guava beside it where a program is compiled. */
  private static String compilePath(String guava) {
    Path annotations = Jars.folder("runTime").resolve("error_prone_annotations.jar");
    return Java.path(jars(guava)) + File.pathSeparator + annotations;
  }

  private void compile(ImmutableList<String> options, Path... sources) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled = compiler
          .getTask(
              said,
              files,
              null,
              ImmutableList.<String>builder()
                  .add("-Xlint:all,-requires-transitive-automatic,-requires-automatic", "-Werror")
                  .add("--release", "17", "-d", classes.toString())
                  .addAll(options)
                  .build(),
              null,
              files.getJavaFileObjects(sources))
          .call();
      assertThat(compiled).as(said.toString()).isTrue();
      assertThat(said.toString()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"guava", "guava-oldest"})
  void onTheClassPath(String guava) throws Exception {
    String path = Java.path(jars(guava));
    compile(ImmutableList.of("-cp", compilePath(guava)), SOURCE.resolve("tiny/Main.java"));
    assertThat(Java.run(ImmutableList.of("-cp", path + File.pathSeparator + classes, "tiny.Main")))
        .startsWith("LICENCE [1C905.b] unnamed module");
  }

  @ParameterizedTest
  @ValueSource(strings = {"guava", "guava-oldest"})
  void asAModule(String guava) throws Exception {
    String path = Java.path(jars(guava));
    compile(
        ImmutableList.of("-p", compilePath(guava)),
        SOURCE.resolve("module-info.java"),
        SOURCE.resolve("tiny/Main.java"));
    assertThat(Java.run(
            ImmutableList.of("-p", path + File.pathSeparator + classes, "-m", "tiny/tiny.Main")))
        .startsWith("LICENCE [1C905.b] module tiny module org.ytterby module com.google.common");
  }

  @Test
  void theOldGuavaIsTheOldestThatTheBundleAllows() throws Exception {
    assertThat(Manifests.of(Jars.host("guava-oldest")).getValue("Bundle-Version"))
        .startsWith("31.1.0");
    assertThat(Manifests.of(Jars.core()).getValue("Import-Package"))
        .contains("com.google.common.collect;version=\"[31.1,34)\"");
  }
}
