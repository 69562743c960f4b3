package org.ytterby.flink;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.stream.Stream;
import org.ytterby.law.Rulebook;
import org.ytterby.rulebook.LawFile;
import org.ytterby.rulebook.Rulebooks;

/**
 * Law that is added to the bundled one: a folder of law files with its {@code rulebook.yaml}.
 *
 * @param name the name of the folder; empty for the mark behind the packs that were there, by which the bundled law is known
 * @param files the texts of the files by name; none for no added law
 */
public record LawPack(String name, Map<String, String> files) {
  static final String SUFFIX = ".yaml";
  static final String MANIFEST = "rulebook.yaml";
  static final LawPack NONE = new LawPack("", Map.of());

  boolean isMark() {
    return name.isEmpty();
  }

  /** The bundled law with this pack; throws {@link org.ytterby.rulebook.LawFileException} with every mistake. */
  Rulebook rulebook() {
    return files.isEmpty()
        ? Rulebooks.bundled()
        : Rulebooks.bundledWith(files.entrySet().stream()
            .map(e -> new LawFile(e.getKey(), e.getValue()))
            .collect(ImmutableList.toImmutableList()));
  }

  /** The ids of its instruments. */
  Stream<String> instruments() {
    return files.keySet().stream()
        .filter(name -> !name.equals(MANIFEST))
        .map(name -> name.substring(0, name.length() - SUFFIX.length()));
  }

  Problem problem(String value, String problem) {
    return new Problem(name, value, problem, "");
  }
}
