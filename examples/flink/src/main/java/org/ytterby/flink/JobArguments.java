package org.ytterby.flink;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.ytterby.law.Suggestions;

/**
 * What the job is told.
 *
 * @param mode batch: answer what is there and end; stream: go on until stopped
 * @param shipments the folder of files of shipments
 * @param law the folder of packs of law
 * @param out the folder for {@code answers} and {@code problems}
 * @param look how often a stream looks for new files
 * @param checkpoint how often a stream writes what it has answered, unless the cluster says
 */
record JobArguments(
    RuntimeExecutionMode mode,
    Path shipments,
    Path law,
    Path out,
    Duration look,
    Duration checkpoint) {
  static final String ANSWERS = "answers";
  static final String PROBLEMS = "problems";
  private static final ImmutableMap<String, RuntimeExecutionMode> MODES = ImmutableMap.of(
      "batch", RuntimeExecutionMode.BATCH, "stream", RuntimeExecutionMode.STREAMING);
  private static final String MODE = "--mode";
  private static final String SHIPMENTS = "--shipments";
  private static final String LAW = "--law";
  private static final String OUT = "--out";
  private static final String LOOK = "--look-every";
  private static final String CHECKPOINT = "--checkpoint-every";
  private static final ImmutableSet<String> NAMES =
      ImmutableSet.of(MODE, SHIPMENTS, LAW, OUT, LOOK, CHECKPOINT);
  private static final String USAGE = """
      Usage: --mode batch|stream --shipments DIR --law DIR --out DIR [--look-every SECONDS] [--checkpoint-every SECONDS]
        --mode              batch: answer what is there and end. stream: go on until stopped.
        --shipments         a folder of files; on each line a name, a tab, and a shipment as JSON.
        --law               a folder of packs of law, each a folder with a rulebook.yaml. It may be empty.
        --out               a folder; answers and problems are written into folders of these names in it.
        --look-every        seconds after which a stream looks for new files; 10 unless told.
        --checkpoint-every  seconds after which a stream writes what it has answered; 30 unless told, or as the cluster says.""";

  Path out(String name) {
    return new Path(out, name);
  }

  boolean isStream() {
    return mode == RuntimeExecutionMode.STREAMING;
  }

  /**
   * Reads the arguments.
   *
   * @throws IllegalArgumentException if there is any mistake; the message lists all of them
   * @throws IOException if a file system does not answer
   */
  static JobArguments parse(String... arguments) throws IOException {
    Reader reader = new Reader(arguments);
    RuntimeExecutionMode mode =
        reader.need(MODE).flatMap(word -> reader.word(word)).orElse(RuntimeExecutionMode.BATCH);
    Path shipments = reader.folder(SHIPMENTS);
    Path law = reader.folder(LAW);
    Path out = new Path(reader.need(OUT).orElse("."));
    if (mode == RuntimeExecutionMode.BATCH) {
      reader.empty(new Path(out, ANSWERS));
      reader.empty(new Path(out, PROBLEMS));
    }
    Duration look = reader.seconds(LOOK, 10);
    Duration checkpoint = reader.seconds(CHECKPOINT, 30);
    reader.throwIfAny();
    return new JobArguments(mode, shipments, law, out, look, checkpoint);
  }

  private static final class Reader {
    private final Map<String, String> given = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    Reader(String... arguments) {
      for (int i = 0; i < arguments.length; i += 2) {
        String name = arguments[i];
        if (!NAMES.contains(name)) {
          problems.add("`%s` is no argument%s".formatted(name, Suggestions.of(name, NAMES)));
        } else if (i + 1 == arguments.length) {
          problems.add("`%s` stands last: its value is missing".formatted(name));
        } else if (given.putIfAbsent(name, arguments[i + 1]) != null) {
          problems.add("`%s` is given twice: keep one".formatted(name));
        }
      }
    }

    Optional<String> need(String name) {
      Optional<String> value = Optional.ofNullable(given.get(name)).filter(v -> !v.isBlank());
      if (value.isEmpty()) {
        problems.add("`%s` is missing".formatted(name));
      }
      return value;
    }

    Optional<RuntimeExecutionMode> word(String word) {
      Optional<RuntimeExecutionMode> mode = Optional.ofNullable(MODES.get(word));
      if (mode.isEmpty()) {
        problems.add("`%s %s`: is not one of %s".formatted(MODE, word, MODES.keySet()));
      }
      return mode;
    }

    Path folder(String name) throws IOException {
      Optional<String> value = need(name);
      Path folder = new Path(value.orElse("."));
      FileSystem system = folder.getFileSystem();
      if (value.isPresent()
          && !(system.exists(folder) && system.getFileStatus(folder).isDir())) {
        problems.add("`%s %s`: is not a folder".formatted(name, folder));
      }
      return folder;
    }

    /** A batch begins with the first answer to each shipment, which must not come to stand beside an earlier one. */
    void empty(Path folder) throws IOException {
      FileSystem system = folder.getFileSystem();
      if (system.exists(folder)
          && Arrays.stream(system.listStatus(folder))
              .anyMatch(file -> !file.getPath().getName().startsWith("."))) {
        problems.add("`%s`: `%s` holds what an earlier run wrote: name another folder"
            .formatted(OUT, folder));
      }
    }

    Duration seconds(String name, int usual) {
      String value = given.getOrDefault(name, String.valueOf(usual));
      if (!value.matches("[1-9][0-9]{0,5}")) {
        problems.add(
            "`%s %s`: is no whole number of seconds from 1 to 999999".formatted(name, value));
        return Duration.ofSeconds(usual);
      }
      return Duration.ofSeconds(Integer.parseInt(value));
    }

    void throwIfAny() {
      if (!problems.isEmpty()) {
        throw new IllegalArgumentException(
            "the job cannot start:\n  " + Joiner.on("\n  ").join(problems) + "\n" + USAGE);
      }
    }
  }
}
