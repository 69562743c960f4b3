package org.ytterby.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A Java program in a process of its own. */
final class Java {
  /** What a newer JDK says of Guava or the framework, which is not about the library. */
  private static final Pattern UNSAFE = Pattern.compile(
      "(?m)^WARNING: (?:.*sun\\.misc\\.Unsafe|Please consider reporting this to).*\\R");

  private Java() {}

  static String run(ImmutableList<String> arguments) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(ImmutableList.<String>builder()
            .add(Path.of(System.getProperty("java.home"), "bin", "java").toString())
            .add("-Xshare:auto", "-XX:TieredStopAtLevel=1")
            .addAll(arguments)
            .build())
        .redirectErrorStream(true)
        .start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return UNSAFE.matcher(printed).replaceAll("");
  }

  static String path(Path... entries) {
    return Joiner.on(File.pathSeparator).join(entries);
  }
}
