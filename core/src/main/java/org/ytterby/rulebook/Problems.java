package org.ytterby.rulebook;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.ytterby.law.Rulebook;

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

  /** A mistake found once all files are together, at the place of its owner; with the place of the other provision, if it is in two. */
  void add(Rulebook.Defect defect) {
    YamlNode at = declared.get(defect.owner());
    String problem = defect.problem() + elsewhere(defect);
    if (at == null) {
      add(Manifest.NAME, 0, defect.value(), defect.owner() + ": " + problem);
    } else {
      add(at.locate(defect.value()), defect.value(), problem);
    }
  }

  private String elsewhere(Rulebook.Defect defect) {
    return defect
        .other()
        .map(id -> declared.get(id.toString()))
        .map(at -> " (" + at.file() + ":" + at.line() + ")")
        .orElse("");
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
