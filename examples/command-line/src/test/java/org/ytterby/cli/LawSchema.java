package org.ytterby.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.ytterby.rulebook.LawFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the two schemas in {@code docs} by which editors check law files. */
final class LawSchema {
  static final JsonMapper JSON = new JsonMapper();
  static final String MANIFEST = "rulebook.yaml";
  private static final Path DOCS = Path.of("../../docs");

  private final JsonNode text;
  private final Schema schema;

  private LawSchema(String file) {
    try {
      text = JSON.readTree(Files.readString(DOCS.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
  }

  static LawSchema ofInstruments() {
    return new LawSchema("law-file.schema.json");
  }

  static LawSchema ofManifests() {
    return new LawSchema("rulebook.schema.json");
  }

  /** What is wrong with a tree. */
  ImmutableList<String> mistakes(JsonNode tree) {
    return schema.validate(tree).stream().map(Object::toString).collect(toImmutableList());
  }

  /** The parts of the schema that name all the keys of a map, by name; the whole file is called {@code file}. */
  ImmutableMap<String, JsonNode> closed() {
    ImmutableMap.Builder<String, JsonNode> closed =
        ImmutableMap.<String, JsonNode>builder().put("file", text);
    text.get("$defs").properties().stream()
        .filter(d -> d.getValue().has("properties"))
        .filter(d -> d.getValue().path("additionalProperties").isBoolean())
        .forEach(d -> closed.put(d.getKey(), d.getValue()));
    return closed.buildOrThrow();
  }

  /** What a {@code $ref} leads to, or the part itself. */
  JsonNode followed(JsonNode part) {
    return part.has("$ref") ? text.at(part.get("$ref").asString().substring(1)) : part;
  }

  /** The tree of a law file as an editor sees it, or nothing if it is no YAML or has a key twice. */
  static Optional<JsonNode> tree(LawFile file) {
    try {
      @Nullable
      Object content = new Load(LoadSettings.builder().build()).loadFromString(file.text());
      return Optional.of(JSON.valueToTree(finite(content)));
    } catch (YamlEngineException e) {
      return Optional.empty();
    }
  }

  /** A control code such as {@code 2E901} is a number in YAML, and one that JSON cannot write; to the reader it is a text. */
  private static @Nullable Object finite(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, inner) -> copy.put(key, finite(inner)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(inner -> copy.add(finite(inner)));
      return copy;
    }
    return value instanceof Double number && number.isInfinite() ? Double.MAX_VALUE : value;
  }
}
