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
import java.util.Objects;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.ytterby.law.Rulebook;

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
    LawFile manifest = resource(RulebookReader.MANIFEST);
    Object names = ((java.util.Map<?, ?>)
            new Load(LoadSettings.builder().build()).loadFromString(manifest.text()))
        .get("instruments");
    ImmutableList.Builder<LawFile> files = ImmutableList.<LawFile>builder().add(manifest);
    ((List<?>) Objects.requireNonNull(names)).forEach(name -> files.add(resource(name.toString())));
    return read(files.build());
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
    ImmutableList.Builder<LawFile> files = ImmutableList.builder();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path :
          paths.filter(p -> p.toString().endsWith(".yaml")).sorted().toList()) {
        files.add(new LawFile(path.getFileName().toString(), Files.readString(path)));
      }
    }
    return read(files.build());
  }
}
