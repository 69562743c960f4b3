package org.ytterby.cli.golden;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Tables of this package that are plain text. */
final class Lines {
  private Lines() {}

  /** The lines of a file beside this class, without those that are blank or a remark. */
  static ImmutableList<String> of(String file) throws IOException {
    return Resources.readLines(Resources.getResource(Lines.class, file), StandardCharsets.UTF_8)
        .stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .collect(toImmutableList());
  }
}
