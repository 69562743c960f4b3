package org.ytterby.cli;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ytterby.law.Announcement;
import org.ytterby.law.Rulebook;
import org.ytterby.rulebook.LawFile;

/** Enters files in the text of a manifest, leaving everything else as it was. */
final class ManifestStamp {
  static final String NAME = "rulebook.yaml";
  private static final Pattern BLOCK =
      Pattern.compile("(?m)^instruments:[^\\n]*\\n(?:[ \\t-][^\\n]*\\n?|\\n)*");

  private ManifestStamp() {}

  static String of(String manifest, List<LawFile> files, Rulebook rulebook) {
    String others = BLOCK.matcher(manifest).replaceFirst("");
    String block = files.stream()
        .map(f -> "  - " + line(f, rulebook))
        .collect(Collectors.joining("\n", "instruments:\n", "\n"));
    return others.isBlank() || others.endsWith("\n") ? others + block : others + "\n" + block;
  }

  private static String line(LawFile file, Rulebook rulebook) {
    String id = file.name().replaceFirst("\\.yaml$", "");
    Announcement instrument = Objects.requireNonNull(rulebook.announcements().get(id));
    return "{file: %s, provisions: %d, entries: %d, sha256: \"%s\"}"
        .formatted(
            file.name(),
            instrument.provisions().size(),
            instrument.lists().stream().mapToInt(l -> l.entries().size()).sum(),
            file.digest());
  }
}
