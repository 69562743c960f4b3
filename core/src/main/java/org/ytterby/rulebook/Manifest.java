package org.ytterby.rulebook;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ytterby.element.Element;
import org.ytterby.law.Announcement;
import org.ytterby.law.RulebookHead;

/** What a pack of law files says of itself, in {@code rulebook.yaml}. */
final class Manifest {
  static final String NAME = "rulebook.yaml";
  private final YamlMap root;
  private final Optional<String> version;
  private final Optional<LocalDate> assertedThrough;
  private final Optional<String> scope;
  private final ImmutableSortedSet<Element> elements;
  private final ImmutableMap<String, Stamp> stamps;
  private final ImmutableSortedMap<String, String> notModelled;

  /** An instrument file that the manifest names, with what it was when it was reviewed, if the manifest says. */
  private record Stamp(
      YamlNode at,
      Optional<String> digest,
      Optional<Integer> provisions,
      Optional<Integer> entries) {}

  private Manifest(YamlNode node) {
    root = new YamlMap(node);
    version = root.optionalText("version");
    assertedThrough = root.optionalDay("assertedThrough");
    scope = root.find("scope")
        .map(n -> root.textMap("scope").getOrDefault("en", ""))
        .filter(s -> stated(s));
    elements = root.list("elements").stream()
        .flatMap(n -> n.convert(Element::of).stream())
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    stamps = stamps();
    notModelled = left();
    root.close();
  }

  private boolean stated(String sentence) {
    if (sentence.isBlank()) {
      root.find("scope")
          .orElse(root.at())
          .problem("scope", "needs a sentence in English, under en");
    }
    return !sentence.isBlank();
  }

  private ImmutableMap<String, Stamp> stamps() {
    Map<String, Stamp> found = new LinkedHashMap<>();
    for (YamlNode node : root.list("instruments")) {
      if (node.isMap()) {
        YamlMap map = new YamlMap(node);
        add(
            found,
            map.text("file"),
            new Stamp(
                node,
                Optional.of(map.text("sha256")),
                map.count("provisions"),
                map.count("entries")));
        map.close();
      } else {
        add(
            found,
            node.text(),
            new Stamp(node, Optional.empty(), Optional.empty(), Optional.empty()));
      }
    }
    return ImmutableMap.copyOf(found);
  }

  private static void add(Map<String, Stamp> found, String file, Stamp stamp) {
    if (found.putIfAbsent(file, stamp) != null) {
      stamp.at.problem(file, "the manifest names this file twice: keep one");
    }
  }

  private ImmutableSortedMap<String, String> left() {
    Map<String, String> found = new LinkedHashMap<>();
    for (YamlNode node : root.list("notModelled")) {
      YamlMap map = new YamlMap(node);
      String instrument = map.text("instrument");
      if (found.putIfAbsent(instrument, map.text("why")) != null) {
        node.problem(instrument, "is given twice");
      }
      map.close();
    }
    return ImmutableSortedMap.copyOf(found);
  }

  static Optional<Manifest> read(LawFile file, Problems problems) {
    return YamlNode.parse(file, problems).map(Manifest::new);
  }

  /** The head of a pack that stands alone; nothing after a mistake. */
  Optional<RulebookHead> head() {
    for (String key : new String[] {"version", "assertedThrough", "scope"}) {
      if (!root.keys().contains(key)) {
        root.at().problem(key, "key is missing");
      }
    }
    return version.flatMap(v -> assertedThrough.flatMap(
        through -> scope.map(s -> new RulebookHead(v, through, s, elements, notModelled))));
  }

  /** The head of a pack that adds to another one: what it does not say itself is as before. */
  RulebookHead over(RulebookHead base, String digest) {
    Map<String, String> left = new LinkedHashMap<>(base.notModelled());
    left.putAll(notModelled);
    return new RulebookHead(
        base.version() + "+" + version.orElse(digest),
        assertedThrough.orElse(base.assertedThrough()),
        scope.orElse(base.scope()),
        ImmutableSortedSet.<Element>naturalOrder()
            .addAll(base.elements())
            .addAll(elements)
            .build(),
        ImmutableSortedMap.copyOf(left));
  }

  /** Compares the files given with those named. */
  void check(ImmutableMap<String, LawFile> files) {
    stamps.forEach((name, stamp) -> {
      LawFile file = files.get(name);
      if (file == null) {
        stamp.at.problem(name, "the manifest names this file and it is not there");
      } else {
        stamp
            .digest
            .filter(d -> !d.equals(file.digest()))
            .ifPresent(d -> stamp.at.problem(
                name,
                "was changed after it was entered here: its sha256 is " + file.digest()
                    + "; review the change, then let `lint --stamp` enter it"));
      }
    });
    files.keySet().stream()
        .filter(name -> !stamps.containsKey(name))
        .sorted()
        .forEach(name -> root.at()
            .problem(name, "the manifest does not name this file: add it under instruments"));
  }

  void check(LawFile file, Announcement announcement) {
    Stamp stamp = stamps.get(file.name());
    if (stamp != null) {
      long entries =
          announcement.lists().stream().mapToLong(l -> l.entries().size()).sum();
      stamp
          .provisions
          .filter(n -> n != announcement.provisions().size())
          .ifPresent(n -> stamp.at.problem(
              n.toString(), "the file has " + announcement.provisions().size() + " provisions"));
      stamp
          .entries
          .filter(n -> n != entries)
          .ifPresent(n -> stamp.at.problem(n.toString(), "the file has " + entries + " entries"));
    }
  }
}
