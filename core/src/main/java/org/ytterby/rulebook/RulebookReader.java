package org.ytterby.rulebook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ytterby.element.Element;
import org.ytterby.law.Announcement;
import org.ytterby.law.Rulebook;
import org.ytterby.law.RulebookHead;

/** Reads a manifest and the instrument files that it names, and reports every mistake in them at once. */
final class RulebookReader {
  static final String MANIFEST = "rulebook.yaml";
  private final Problems problems = new Problems();

  Rulebook read(ImmutableList<LawFile> files) {
    Map<String, LawFile> byName = new HashMap<>();
    for (LawFile file : files) {
      if (byName.putIfAbsent(file.name(), file) != null) {
        problems.add(file.name(), 0, file.name(), "the file is given twice");
      }
    }
    LawFile manifest = byName.remove(MANIFEST);
    if (manifest == null) {
      problems.add(MANIFEST, 0, MANIFEST, "the manifest is missing");
    }
    Optional<YamlMap> head =
        Optional.ofNullable(manifest).flatMap(f -> YamlNode.parse(f, problems)).map(YamlMap::new);
    ImmutableList<YamlNode> named = head.map(h -> h.list("instruments")).orElse(ImmutableList.of());
    ImmutableSet<String> names =
        named.stream().map(YamlNode::text).collect(ImmutableSet.toImmutableSet());
    named.stream()
        .filter(n -> !byName.containsKey(n.text()))
        .forEach(n -> n.problem(n.text(), "the manifest names this file and it is not there"));
    byName.keySet().stream()
        .filter(n -> !names.contains(n) && head.isPresent())
        .sorted()
        .forEach(n -> problems.add(
            n, 0, n, "the manifest does not name this file: add it under instruments"));
    ImmutableSet<String> ids = byName.keySet().stream()
        .map(n -> n.replaceFirst("\\.yaml$", ""))
        .collect(ImmutableSet.toImmutableSet());
    Optional<RulebookHead> read = head.flatMap(this::head);
    ImmutableSet<String> known = ImmutableSet.<String>builder()
        .addAll(ids)
        .addAll(read.map(h -> h.notModelled().keySet()).orElse(ImmutableSortedSet.of()))
        .build();
    ImmutableList<Announcement> announcements = byName.values().stream()
        .sorted(Comparator.comparing(LawFile::name))
        .flatMap(f -> YamlNode.parse(f, problems).stream())
        .flatMap(n -> new InstrumentReader(n, known).read().stream())
        .collect(toImmutableList());
    read.ifPresent(h -> Rulebook.defects(h, announcements)
        .forEach(d -> problems.addAt(d.owner(), d.value(), d.problem())));
    problems.throwIfAny();
    return Rulebook.of(read.orElseThrow(), announcements);
  }

  private Optional<RulebookHead> head(YamlMap map) {
    String version = map.text("version");
    Optional<LocalDate> through = map.day("assertedThrough");
    String scope = map.textMap("scope").getOrDefault("en", "");
    if (scope.isBlank()) {
      map.at().problem("scope", "needs a sentence in English, under en");
    }
    ImmutableSortedSet<Element> elements = map.list("elements").stream()
        .flatMap(n -> n.convert(Element::of).stream())
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    ImmutableSortedMap.Builder<String, String> notModelled = ImmutableSortedMap.naturalOrder();
    for (YamlNode node : map.list("notModelled")) {
      YamlMap left = new YamlMap(node);
      notModelled.put(left.text("instrument"), left.text("why"));
      left.close();
    }
    map.close();
    return through.map(
        t -> new RulebookHead(version, t, scope, elements, notModelled.buildOrThrow()));
  }
}
