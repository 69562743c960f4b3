package org.ytterby.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ytterby.element.Element;
import org.ytterby.law.Rulebook;
import org.ytterby.material.ProductForm;
import org.ytterby.rulebook.Diagnostic;
import org.ytterby.rulebook.LawFile;
import org.ytterby.rulebook.LawFileException;
import org.ytterby.rulebook.Rulebooks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas and the reader know the same keys and words. The reader is asked: it answers an unknown key or word with those
 * that it knows, and a map without a key with what is missing.
 */
class LawSchemaKeysTest {
  private static final Path SAMPLE = Path.of("src/test/resources/org/ytterby/cli/every-key");
  private static final String UNKNOWN = "qqqqqqqqqqqqqqqqqqqq";
  private static final String KNOWN = "; known here: ";
  private static final String ONE_OF = "is not one of: ";
  private static final LawSchema INSTRUMENTS = LawSchema.ofInstruments();
  private static final LawSchema MANIFESTS = LawSchema.ofManifests();

  /** A map of one kind in the sample, by the name that the schema has for the kind. */
  record Place(LawSchema schema, String kind, String file, String pointer) {
    JsonNode expected() {
      return Objects.requireNonNull(schema.closed().get(kind));
    }

    @Override
    public String toString() {
      return kind + " in " + file;
    }
  }

  private static Place place(String kind, String pointer) {
    return new Place(INSTRUMENTS, kind, "xl-board-2040-1.yaml", pointer);
  }

  private static Place ofManifest(String kind, String pointer) {
    return new Place(MANIFESTS, kind, LawSchema.MANIFEST, pointer);
  }

  static Stream<Place> places() {
    return Stream.of(
        place("file", ""),
        place("source", "/sources/0"),
        place("counts", "/counts"),
        place("left-out", "/notModelled/0"),
        place("overlap", "/overlaps/0"),
        place("question", "/questions/0"),
        place("list", "/lists/0"),
        place("list-without-effect", "/lists/1"),
        place("duty-rule", "/lists/0/duties/0"),
        place("term", "/lists/0/duties/0/term"),
        place("range", "/lists/0/extendsTo"),
        place("entry", "/lists/0/entries/0"),
        place("party-list", "/partyLists/0"),
        place("party", "/partyLists/0/names/0"),
        place("condition-identified", "/provisions/0/when/all/0/identified"),
        place("condition-family", "/provisions/0/when/all/1/family"),
        place("condition-mass-share", "/provisions/0/when/all/2/mass-share"),
        place("condition-parameter", "/provisions/0/when/all/3/parameter"),
        place("condition-value-share", "/provisions/0/when/all/4/value-share"),
        place("condition-technology", "/provisions/0/when/all/5/technology"),
        place("condition-blend", "/provisions/0/when/all/6/blend"),
        place("condition-reading", "/provisions/0/when/all/7/reading"),
        place("condition-party-named", "/provisions/0/when/all/8/party-named"),
        place("condition-owned-by-listed", "/provisions/0/when/all/9/owned-by-listed"),
        place("countries-except", "/provisions/0/when/all/10/to-country"),
        place("provision-requirement", "/provisions/0"),
        place("provision-catch-all", "/provisions/1"),
        place("provision-review", "/provisions/2"),
        place("provision-exemption", "/provisions/3"),
        place("provision-interpretation", "/provisions/4"),
        place("provision-note", "/provisions/5"),
        place("provision-party", "/provisions/6"),
        place("provision-duty", "/provisions/7"),
        place("provision-suspension", "/provisions/8"),
        place("last-day-reading", "/provisions/8/lastDayReading"),
        place("provision-extension", "/provisions/9"),
        place("provision-repeal", "/provisions/10"),
        place("provision-licence", "/provisions/11"),
        ofManifest("file", ""),
        ofManifest("stamp", "/instruments/0"),
        ofManifest("absent-instrument", "/notModelled/0"));
  }

  @Test
  void thePlacesAreAllThatTheSchemasDescribe() throws IOException {
    assertThat(kinds(INSTRUMENTS))
        .containsExactlyInAnyOrderElementsOf(INSTRUMENTS.closed().keySet().stream()
            .filter(kind -> !kind.equals("condition"))
            .toList());
    assertThat(kinds(MANIFESTS))
        .containsExactlyInAnyOrderElementsOf(MANIFESTS.closed().keySet());
    assertThat(Rulebooks.read(SAMPLE).provisions()).isNotEmpty();
    for (LawFile file : Rulebooks.files(SAMPLE)) {
      LawSchema schema = file.name().equals(LawSchema.MANIFEST) ? MANIFESTS : INSTRUMENTS;
      assertThat(schema.mistakes(LawSchema.tree(file).orElseThrow())).isEmpty();
    }
  }

  private static List<String> kinds(LawSchema schema) {
    return places().filter(p -> p.schema().equals(schema)).map(Place::kind).toList();
  }

  @ParameterizedTest
  @MethodSource("places")
  void theKeysOfTheSchemaAreThoseOfTheReader(Place place) throws IOException {
    assertThat(place.expected().get("properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            known(with(place, map -> map.put(UNKNOWN, "x")), KNOWN));
  }

  @ParameterizedTest
  @MethodSource("places")
  void theKeysThatMustBeThereAreThoseThatTheReaderMisses(Place place) throws IOException {
    ImmutableList.Builder<String> missed = ImmutableList.builder();
    for (String key : ImmutableList.copyOf(place.expected().get("properties").propertyNames())) {
      if (with(place, map -> map.remove(key)).stream().anyMatch(d -> misses(d, key))) {
        missed.add(key);
      }
    }
    assertThat(missed.build())
        .containsExactlyInAnyOrderElementsOf(place
            .expected()
            .path("required")
            .valueStream()
            .map(JsonNode::asString)
            .toList());
  }

  private static boolean misses(Diagnostic found, String key) {
    return (found.problem().equals("key is missing") && found.value().equals(key))
        || (key.equals("readings") && found.problem().contains("at least two readings"))
        || (key.equals("duties") && found.problem().contains("says what must be done"));
  }

  @Test
  void theKindsOfConditionAreThoseOfTheReader() throws IOException {
    assertThat(condition().get("properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(known(condition(UNKNOWN), KNOWN));
  }

  @Test
  void theWordsOfConditionsAreThoseOfTheReader() throws IOException {
    ImmutableList.Builder<String> compared = ImmutableList.builder();
    for (String kind : ImmutableList.copyOf(condition().get("properties").propertyNames())) {
      ImmutableList<String> words = words(condition().get("properties").get(kind));
      if (kind.equals("form")) {
        assertThat(words)
            .containsExactlyElementsOf(
                Stream.of(ProductForm.values()).map(ProductForm::token).toList());
      } else if (words.contains("Dy")) {
        assertThat(words)
            .as(kind)
            .containsExactlyElementsOf(
                Stream.of(Element.values()).map(Element::symbol).toList());
      } else if (!words.isEmpty()) {
        assertThat(words)
            .as(kind)
            .containsExactlyInAnyOrderElementsOf(known(condition(kind), ONE_OF));
        compared.add(kind);
      }
    }
    assertThat(compared.build()).contains("movement", "end-use", "class", "technology-field");
  }

  @ParameterizedTest
  @MethodSource("places")
  void theWordsOfKeysAreThoseOfTheReader(Place place) throws IOException {
    for (String key : ImmutableList.copyOf(place.expected().get("properties").propertyNames())) {
      ImmutableSet<String> known = told(with(place, map -> map.put(key, UNKNOWN)), ONE_OF);
      ImmutableList<String> words = words(place.expected().get("properties").get(key));
      boolean oneOfSeveral = (place.kind().startsWith("provision-") && key.equals("kind"))
          || (place.kind().startsWith("list") && key.equals("effect"));
      if (oneOfSeveral) {
        assertThat(known).as("%s of %s", key, place).isNotEmpty().containsAll(words);
      } else if (!known.isEmpty()) {
        assertThat(words).as("%s of %s", key, place).containsExactlyInAnyOrderElementsOf(known);
      }
    }
  }

  private static JsonNode condition() {
    return Objects.requireNonNull(INSTRUMENTS.closed().get("condition"));
  }

  /** What the reader says of a condition of this kind whose value is an unknown word. */
  private static ImmutableList<Diagnostic> condition(String kind) throws IOException {
    return with(
        place("provision-requirement", "/provisions/0"),
        map -> map.putObject("when").put(kind, UNKNOWN));
  }

  /** The words of a closed set that a part of the schema allows, alone or in a list; variables of templates left aside. */
  private static ImmutableList<String> words(JsonNode part) {
    JsonNode here = INSTRUMENTS.followed(part);
    Stream<JsonNode> words =
        Stream.concat(here.path("enum").valueStream(), Stream.ofNullable(here.get("const")));
    return Stream.concat(
            words.map(JsonNode::asString),
            here.path("anyOf").valueStream().flatMap(p -> words(p).stream()))
        .filter(word -> !word.startsWith("$"))
        .collect(toImmutableList());
  }

  private static ImmutableSet<String> known(ImmutableList<Diagnostic> found, String before) {
    ImmutableSet<String> known = told(found, before);
    assertThat(known).as("%s", found).isNotEmpty();
    return known;
  }

  private static ImmutableSet<String> told(ImmutableList<Diagnostic> found, String before) {
    return found.stream()
        .map(Diagnostic::problem)
        .filter(p -> p.contains(before))
        .findFirst()
        .map(p -> p.substring(p.indexOf(before) + before.length()))
        .map(list -> ImmutableSet.copyOf(Splitter.on(", ").split(list)))
        .orElse(ImmutableSet.of());
  }

  private interface Edit {
    void of(ObjectNode map);
  }

  /** What the reader says of the sample with one map changed; a manifest is that of a pack added to the bundled law. */
  private static ImmutableList<Diagnostic> with(Place place, Edit edit) throws IOException {
    ImmutableMap.Builder<String, LawFile> files = ImmutableMap.builder();
    for (LawFile file : Rulebooks.files(SAMPLE)) {
      JsonNode tree = LawSchema.tree(file).orElseThrow();
      if (file.name().equals(place.file())) {
        edit.of((ObjectNode) tree.at(place.pointer()));
      }
      files.put(file.name(), new LawFile(file.name(), tree.toString()));
    }
    try {
      Rulebook read = place.schema().equals(MANIFESTS)
          ? Rulebooks.bundledWith(files.buildOrThrow().values())
          : Rulebooks.read(files.buildOrThrow().values());
      assertThat(read.provisions()).isNotEmpty();
      return ImmutableList.of();
    } catch (LawFileException refused) {
      return refused.diagnostics();
    }
  }
}
