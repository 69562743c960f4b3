package org.ytterby.flink;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.ytterby.rulebook.LawFile;
import org.ytterby.rulebook.Rulebooks;

/** The folders of a job: what is put into them, and what it has committed. */
record Folders(Path root) {
  static final Path DATA = Path.of("data");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  static Folders in(Path root) throws IOException {
    Folders folders = new Folders(root);
    Files.createDirectories(folders.shipments());
    Files.createDirectories(folders.law());
    return folders;
  }

  Path shipments() {
    return root.resolve("shipments");
  }

  Path law() {
    return root.resolve("law");
  }

  JobArguments arguments(RuntimeExecutionMode mode) {
    return new JobArguments(
        mode,
        flink(shipments()),
        flink(law()),
        flink(root.resolve("out")),
        Duration.ofMillis(100),
        Duration.ofMillis(200));
  }

  private static org.apache.flink.core.fs.Path flink(Path path) {
    return new org.apache.flink.core.fs.Path(path.toUri());
  }

  /** Puts a file there as a whole, as hosts must. */
  void put(String name, Iterable<String> lines) throws IOException {
    Path file = Files.write(shipments().resolve("." + name), lines);
    Files.move(file, shipments().resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Puts a pack there with its manifest last. */
  void announce(String name, ImmutableList<LawFile> files) throws IOException {
    Path pack = Files.createDirectories(law().resolve(name));
    for (LawFile file : files.reverse()) {
      if (!file.name().equals(LawPack.MANIFEST)) {
        Files.writeString(pack.resolve(file.name()), file.text());
      }
    }
    for (LawFile file : files) {
      if (file.name().equals(LawPack.MANIFEST)) {
        Path manifest = Files.writeString(pack.resolve(".manifest"), file.text());
        Files.move(manifest, pack.resolve(file.name()), StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  static ImmutableList<LawFile> pack(String folder) throws IOException {
    return Rulebooks.files(DATA.resolve(folder));
  }

  ImmutableList<String> answers() throws IOException {
    return committed("answers");
  }

  ImmutableList<String> problems() throws IOException {
    return committed("problems");
  }

  private ImmutableList<String> committed(String name) throws IOException {
    Path folder = root.resolve("out").resolve(name);
    if (!Files.exists(folder)) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files
          .filter(f -> !f.getFileName().toString().startsWith("."))
          .sorted()
          .toList()) {
        lines.addAll(Files.readAllLines(file, UTF_8));
      }
    }
    return lines.build();
  }

  /** Waits until something is so. */
  static void until(String what, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain until " + what);
      }
      Thread.sleep(50);
    }
  }
}
