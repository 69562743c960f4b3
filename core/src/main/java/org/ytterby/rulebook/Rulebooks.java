package org.ytterby.rulebook;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.Lint;

/** Rulebooks from law files: the one that comes with the library, or any other. */
public final class Rulebooks {
  private static final String BUNDLED = "/org/ytterby/law/cn/";

  private Rulebooks() {}

  /**
   * The rulebook that comes with the library: China's rare-earth export controls. Each call reads it anew; keep the result.
   *
   * @return the rulebook
   */
  public static Rulebook bundled() {
    return read(files());
  }

  /**
   * The bundled rulebook with instruments added to it or, by file name, put in the place of its own.
   *
   * <p>A manifest among the files is optional. It may state a version, a later last day of checking, a scope and the files with
   * their digests; what it leaves out is as in the bundled rulebook. The version of the result is that of the bundled rulebook,
   * a plus sign, and the version stated or else the first digits of a digest of the files.
   *
   * @param added instrument files, and at most one manifest
   * @return the rulebook
   * @throws LawFileException if there is any mistake, or if a provision of an instrument that is replaced is gone; it lists all
   *     of them
   */
  public static Rulebook bundledWith(Collection<LawFile> added) {
    return new RulebookReader().extend(bundled(), files(), ImmutableList.copyOf(added));
  }

  /**
   * The bundled rulebook with the {@code .yaml} files of a folder.
   *
   * @param folder the folder; folders inside it are not read
   * @return the rulebook
   * @throws LawFileException as {@link #bundledWith(Collection)}
   * @throws IOException if a file cannot be read
   */
  public static Rulebook bundledWith(Path folder) throws IOException {
    return bundledWith(files(folder));
  }

  /**
   * What is odd about the law of {@link #bundledWith(Collection)} though it can be read: see {@link Lint}. The law of files that
   * cannot be read is not looked at.
   *
   * @param added instrument files, and at most one manifest; none for the bundled rulebook itself
   * @return remarks with their places
   * @throws LawFileException if there is any mistake
   */
  public static ImmutableList<Diagnostic> remarks(Collection<LawFile> added) {
    RulebookReader reader = new RulebookReader();
    Rulebook rulebook = added.isEmpty()
        ? reader.read(files())
        : reader.extend(bundled(), files(), ImmutableList.copyOf(added));
    return reader.remarks(rulebook);
  }

  private static ImmutableList<LawFile> files() {
    LawFile manifest = resource(Manifest.NAME);
    Object named = ((Map<?, ?>)
            new Load(LoadSettings.builder().build()).loadFromString(manifest.text()))
        .get("instruments");
    ImmutableList.Builder<LawFile> files = ImmutableList.<LawFile>builder().add(manifest);
    ((List<?>) Objects.requireNonNull(named))
        .stream()
            .map(n -> n instanceof Map<?, ?> stamped ? stamped.get("file") : n)
            .forEach(name -> files.add(resource(String.valueOf(name))));
    return files.build();
  }

  private static LawFile resource(String name) {
    try (InputStream in = Rulebooks.class.getResourceAsStream(BUNDLED + name)) {
      if (in == null) {
        throw new IllegalStateException("the library was packed without " + BUNDLED + name);
      }
      return new LawFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A rulebook from texts.
   *
   * @param files the manifest, named {@code rulebook.yaml}, and the instrument files that it names, in any order
   * @return the rulebook
   * @throws LawFileException if there is any mistake; it lists all of them
   */
  public static Rulebook read(Collection<LawFile> files) {
    return new RulebookReader().read(ImmutableList.copyOf(files));
  }

  /**
   * A rulebook from the {@code .yaml} files of a folder.
   *
   * @param folder the folder; folders inside it are not read
   * @return the rulebook
   * @throws LawFileException if there is any mistake; it lists all of them
   * @throws IOException if a file cannot be read
   */
  public static Rulebook read(Path folder) throws IOException {
    return read(files(folder));
  }

  /**
   * The {@code .yaml} files of a folder.
   *
   * @param folder the folder; folders inside it are not read
   * @return the files in order of their names
   * @throws IOException if a file cannot be read
   */
  public static ImmutableList<LawFile> files(Path folder) throws IOException {
    ImmutableList.Builder<LawFile> files = ImmutableList.builder();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path :
          paths.filter(p -> p.toString().endsWith(LawFile.SUFFIX)).sorted().toList()) {
        files.add(new LawFile(
            path.getFileName().toString(),
            new String(Files.readAllBytes(path), StandardCharsets.UTF_8)));
      }
    }
    return files.build();
  }
}
