package org.ytterby.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ytterby.law.Suggestions;
import picocli.CommandLine.Option;

/** Options that say what columns are called in the caller's files. */
final class NameOptions {
  private static final ImmutableList<String> PRESETS = ImmutableList.of("servo-motors");

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

  @Option(
      names = "--map-preset",
      paramLabel = "NAME",
      description = "The names in the sample extracts of an ERP system: servo-motors.")
  private Optional<String> preset = Optional.empty();

  /** The names by column; those of the command line before those of the file, and these before a preset. */
  ImmutableMap<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    preset.ifPresent(named -> names.putAll(preset(named)));
    file.ifPresent(named -> names.putAll(read(named)));
    names.putAll(map);
    return ImmutableMap.copyOf(names);
  }

  private static ImmutableMap<String, String> preset(String name) {
    if (!PRESETS.contains(name)) {
      throw new UserError("`%s` is not a preset%s; there are: %s"
          .formatted(name, Suggestions.of(name, PRESETS), String.join(", ", PRESETS)));
    }
    return read(
        "the preset " + name,
        () -> Objects.requireNonNull(
            NameOptions.class.getResourceAsStream("presets/" + name + "-columns.txt"), name));
  }

  static ImmutableMap<String, String> read(String file) {
    return read(file, () -> InputFile.open(file));
  }

  /** Something that can be opened. */
  private interface Source {
    InputStream open() throws IOException;
  }

  private static ImmutableMap<String, String> read(String file, Source source) {
    Map<String, String> names = new LinkedHashMap<>();
    List<String> lines;
    try (InputStream bytes = source.open()) {
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
