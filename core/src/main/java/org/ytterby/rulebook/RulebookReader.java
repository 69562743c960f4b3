package org.ytterby.rulebook;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ytterby.element.Element;
import org.ytterby.law.Announcement;
import org.ytterby.law.Provision;
import org.ytterby.law.Rulebook;
import org.ytterby.law.RulebookHead;
import org.ytterby.policy.Lint;

/** Reads a manifest and the instrument files that it names, and reports every mistake in them at once. */
final class RulebookReader {
  private static final int DIGITS = 12;
  private final Problems problems = new Problems();

  /** A pack that stands alone. */
  Rulebook read(Collection<LawFile> files) {
    ImmutableMap<String, LawFile> instruments = byName(files);
    Optional<Manifest> manifest = manifest(files);
    if (manifest.isEmpty() && files.stream().noneMatch(f -> f.name().equals(Manifest.NAME))) {
      problems.add(Manifest.NAME, 0, Manifest.NAME, "the manifest is missing");
    }
    manifest.ifPresent(m -> m.check(instruments));
    return rulebook(manifest.flatMap(Manifest::head), instruments.values(), manifest);
  }

  /** A pack that adds files to another one, or puts files in the place of those of the same name. */
  Rulebook extend(Rulebook base, Collection<LawFile> baseFiles, Collection<LawFile> added) {
    ImmutableMap<String, LawFile> more = byName(added);
    Optional<Manifest> manifest = manifest(added);
    manifest.ifPresent(m -> m.check(more));
    String digest = digest(added);
    RulebookHead head = manifest
        .map(m -> m.over(base.head(), digest))
        .orElseGet(() -> new RulebookHead(
            base.head().version() + "+" + digest,
            base.head().assertedThrough(),
            base.head().scope(),
            base.head().elements(),
            base.head().notModelled()));
    Map<String, LawFile> all = new HashMap<>(byName(baseFiles));
    all.putAll(more);
    Rulebook extended = rulebook(Optional.of(head), all.values(), manifest);
    vanished(base, extended, more);
    problems.throwIfAny();
    return extended;
  }

  /** What is odd about a rulebook that this reader has read, with the places. */
  ImmutableList<Diagnostic> remarks(Rulebook rulebook) {
    Lint.of(rulebook).forEach(problems::add);
    return problems.found();
  }

  private static String digest(Collection<LawFile> files) {
    return sha256(listed(files)).substring(0, DIGITS);
  }

  /** What the head says, told in a way that does not hang on this version of the library. */
  private static String told(RulebookHead head) {
    return Stream.of(
            Stream.of(head.version(), head.assertedThrough().toString(), head.scope()),
            head.elements().stream().map(Element::symbol),
            head.notModelled().keySet().stream())
        .flatMap(s -> s)
        .collect(joining("\n", "", "\n"));
  }

  private static String listed(Collection<LawFile> files) {
    return files.stream()
        .sorted(Comparator.comparing(LawFile::name))
        .map(f -> f.digest() + " " + f.name() + "\n")
        .reduce("", String::concat);
  }

  private static String sha256(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }

  private ImmutableMap<String, LawFile> byName(Collection<LawFile> files) {
    Map<String, LawFile> found = new HashMap<>();
    for (LawFile file : files) {
      if (found.putIfAbsent(file.name(), file) != null) {
        problems.add(file.name(), 0, file.name(), "the file is given twice");
      }
    }
    return ImmutableMap.copyOf(Maps.filterKeys(found, name -> !Manifest.NAME.equals(name)));
  }

  private Optional<Manifest> manifest(Collection<LawFile> files) {
    return files.stream()
        .filter(f -> f.name().equals(Manifest.NAME))
        .findFirst()
        .flatMap(f -> Manifest.read(f, problems));
  }

  private Rulebook rulebook(
      Optional<RulebookHead> head, Collection<LawFile> files, Optional<Manifest> manifest) {
    ImmutableSet<String> known = ImmutableSet.<String>builder()
        .addAll(files.stream().map(LawFile::instrument).iterator())
        .addAll(head.map(h -> h.notModelled().keySet())
            .map(ImmutableSet::copyOf)
            .orElse(ImmutableSet.of()))
        .build();
    ImmutableMap<LawFile, Announcement> read = files.stream()
        .sorted(Comparator.comparing(LawFile::name))
        .flatMap(f -> read(f, known).map(a -> Map.entry(f, a)))
        .collect(toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
    read.forEach((file, announcement) -> manifest.ifPresent(m -> m.check(file, announcement)));
    Optional<RulebookHead> complete = head.map(h -> without(h, files));
    complete.ifPresent(h -> Rulebook.defects(h, read.values()).forEach(problems::add));
    problems.throwIfAny();
    Rulebook found = Rulebook.of(
        complete.orElseThrow(),
        read.values(),
        Optional.of("files-sha256:" + sha256(told(complete.orElseThrow()) + listed(files))));
    Lint.contradictions(found).forEach(problems::add);
    problems.throwIfAny();
    return found;
  }

  private Stream<Announcement> read(LawFile file, ImmutableSet<String> known) {
    return YamlNode.parse(file, problems).stream()
        .flatMap(n -> new InstrumentReader(n, known).read().stream());
  }

  /** An instrument that is there is no longer one that is left out. */
  private static RulebookHead without(RulebookHead head, Collection<LawFile> files) {
    ImmutableSet<String> there =
        files.stream().map(LawFile::instrument).collect(ImmutableSet.toImmutableSet());
    return new RulebookHead(
        head.version(),
        head.assertedThrough(),
        head.scope(),
        head.elements(),
        ImmutableSortedMap.copyOf(Maps.filterKeys(head.notModelled(), id -> !there.contains(id))));
  }

  /** Law is never taken out by leaving it out: a provision that was there stays, unless an instrument ends all around it. */
  private void vanished(Rulebook base, Rulebook extended, ImmutableMap<String, LawFile> more) {
    for (Provision before : base.provisions().values()) {
      LawFile file = more.get(before.id().announcement() + LawFile.SUFFIX);
      if (file == null || extended.provisions().containsKey(before.id())) {
        continue;
      }
      boolean repealed = extended.all(Provision.Repeal.class).stream()
          .anyMatch(r -> Rulebook.named(r.repeals(), before));
      if (!repealed) {
        problems.add(
            file.name(),
            0,
            before.id().toString(),
            "was in this instrument and is gone: keep it, and let the instrument that ended it repeal it");
      }
    }
  }
}
