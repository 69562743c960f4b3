package org.ytterby.rulebook;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Collects mistakes, so that a reader sees all of them at once, and remembers where each id was declared. */
final class Problems {
  private final List<Diagnostic> found = new ArrayList<>();
  private final Map<String, YamlNode> declared = new HashMap<>();

  void add(YamlNode at, String value, String problem) {
    found.add(new Diagnostic(at.file(), at.line(), value, problem));
  }

  void add(String file, int line, String value, String problem) {
    found.add(new Diagnostic(file, line, value, problem));
  }

  /** Where an announcement, list, provision or question stands, for mistakes found once all files are together. */
  void declare(String id, YamlNode at) {
    declared.put(id, at);
  }

  void addAt(String owner, String value, String problem) {
    YamlNode at = declared.get(owner);
    if (at == null) {
      add("rulebook", 0, value, owner + ": " + problem);
    } else {
      add(at.locate(value), value, problem);
    }
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new LawFileException(found());
    }
  }

  /** In order of file and line, each once. */
  ImmutableList<Diagnostic> found() {
    return ImmutableList.sortedCopyOf(
        Comparator.comparing(Diagnostic::file).thenComparingInt(Diagnostic::line),
        new LinkedHashSet<>(found));
  }
}
