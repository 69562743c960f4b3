package org.ytterby.cli;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that say what columns are called in the caller's files. */
final class NameOptions {
  @Option(
      names = "--map",
      paramLabel = "COLUMN=NAME",
      description = "The column COLUMN is called NAME in the files. Repeatable.")
  private Map<String, String> map = new LinkedHashMap<>();

  @Option(
      names = "--map-file",
      paramLabel = "FILE",
      description =
          "A file with a line COLUMN=NAME for each column that has another name; # begins a remark.")
  private Optional<String> file = Optional.empty();

  /** The names by column; those of the command line before those of the file. */
  ImmutableMap<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    file.ifPresent(named -> names.putAll(read(named)));
    names.putAll(map);
    return ImmutableMap.copyOf(names);
  }

  static ImmutableMap<String, String> read(String file) {
    Map<String, String> names = new LinkedHashMap<>();
    List<String> lines;
    try (InputStream bytes = InputFile.open(file)) {
      lines = new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UserError("`" + file + "` cannot be read to its end");
    }
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int at = line.indexOf('=');
      if (at < 1 || at == line.length() - 1) {
        problems.add("%s: line %d: `%s` is not of the kind COLUMN=NAME, such as `id=Material`"
            .formatted(file, i + 1, line));
      } else if (names.putIfAbsent(
              line.substring(0, at).strip(), line.substring(at + 1).strip())
          != null) {
        problems.add("%s: line %d: `%s` has a name already: keep one"
            .formatted(file, i + 1, line.substring(0, at).strip()));
      }
    }
    if (!problems.isEmpty()) {
      throw new UserError(String.join("\n", problems));
    }
    return ImmutableMap.copyOf(names);
  }
}
