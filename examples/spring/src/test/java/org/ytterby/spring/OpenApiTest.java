package org.ytterby.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The document says what the service takes and gives. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OpenApiTest {
  private static final String PROBLEM = "application/problem+json";
  private static final String HOME = "https://example.org/";

  /** The contracts that the document refers to, and that are served beside it. */
  private static final ImmutableSet<String> CONTRACTS =
      ImmutableSet.of("determination.schema.json", "shipment.schema.json");

  @LocalServerPort
  private int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings = new RequestMappingHandlerMapping();

  private Http http = new Http(0);
  private ObjectNode document = Http.JSON.createObjectNode();

  @BeforeEach
  void connect() throws IOException {
    http = new Http(port);
    document = Http.JSON.valueToTree(new Load(LoadSettings.builder().build())
        .loadFromString(http.get("/openapi.yaml").body()));
  }

  private Map<RequestMappingInfo, HandlerMethod> served() {
    return mappings.getHandlerMethods().entrySet().stream()
        .filter(e -> e.getValue().getBeanType().getPackage().equals(Service.class.getPackage()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** `POST /v1/timeline text/csv application/x-ndjson [from!, to!]`: what it takes, gives and is asked with. */
  private static String signature(RequestMappingInfo info, HandlerMethod method) {
    Set<String> parameters = new TreeSet<>();
    for (var p : method.getMethodParameters()) {
      if (p.hasParameterAnnotation(RequestParam.class)) {
        parameters.add(p.getParameter().getName() + (p.isOptional() ? "" : "!"));
      }
    }
    return "%s %s %s %s %s"
        .formatted(
            info.getMethodsCondition().getMethods().iterator().next(),
            info.getPatternValues().iterator().next(),
            only(info.getConsumesCondition().getConsumableMediaTypes()),
            only(info.getProducesCondition().getProducibleMediaTypes()),
            parameters);
  }

  private static String only(Set<MediaType> types) {
    return types.stream().map(MediaType::toString).collect(Collectors.joining(","));
  }

  @Test
  void pathsMethodsParametersAndMediaTypesAreThoseOfTheService() {
    Map<String, String> answers =
        ImmutableMap.of("application/json", "application/json", "text/csv", "application/x-ndjson");
    Set<String> promised = new TreeSet<>();
    document
        .get("paths")
        .properties()
        .forEach(path -> path.getValue().properties().forEach(m -> {
          JsonNode operation = m.getValue();
          Set<String> parameters = new TreeSet<>();
          operation
              .path("parameters")
              .valueStream()
              .map(this::resolved)
              .forEach(p -> parameters.add(p.get("name").stringValue()
                  + (p.path("required").booleanValue(false) ? "!" : "")));
          Set<String> taken = operation.has("requestBody")
              ? ImmutableSet.copyOf(
                  resolved(operation.get("requestBody")).get("content").propertyNames())
              : ImmutableSet.of("");
          ImmutableSet<String> given =
              ImmutableSet.copyOf(operation.at("/responses/200/content").propertyNames());
          assertThat(given).hasSize(taken.size());
          for (String type : taken) {
            String gives = type.isEmpty() ? given.iterator().next() : answers.get(type);
            assertThat(given).contains(gives);
            promised.add("%s %s %s %s %s"
                .formatted(
                    m.getKey().toUpperCase(java.util.Locale.ROOT),
                    path.getKey(),
                    type,
                    gives,
                    parameters));
          }
        }));
    Set<String> served = new TreeSet<>();
    served().forEach((info, method) -> served.add(signature(info, method)));
    assertThat(promised).isEqualTo(served).hasSize(11);
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").stringValue().substring(1)) : node;
  }

  /** The media type has a schema in which the body is valid. */
  private void fits(String path, String method, HttpResponse<String> response) throws IOException {
    JsonNode content = resolved(document
            .get("paths")
            .get(path)
            .get(method)
            .get("responses")
            .path(Integer.toString(response.statusCode())))
        .get("content");
    String type = Http.type(response);
    assertThat(content).as("%s %d", path, response.statusCode()).isNotNull();
    assertThat(content.has(type))
        .as("%s %d %s", path, response.statusCode(), type)
        .isTrue();
    Iterable<String> bodies = type.equals(Answering.JSON_LINES)
        ? response.body().lines().toList()
        : ImmutableSet.of(response.body());
    for (String body : bodies) {
      valid(content.get(type).get("schema"), Http.JSON.readTree(body));
    }
  }

  private void valid(JsonNode schema, JsonNode value) throws IOException {
    ObjectNode whole = schema.deepCopy().asObject();
    whole.set("components", document.get("components").deepCopy());
    Map<String, String> all = new HashMap<>();
    all.put(HOME + "part", whole.toString());
    for (String contract : CONTRACTS) {
      all.put(HOME + contract, http.get("/" + contract).body());
    }
    assertThat(SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(all))
            .getSchema(SchemaLocation.of(HOME + "part"))
            .validate(value))
        .as(value.toString())
        .isEmpty();
  }

  @Test
  void answersAreValid() throws IOException {
    for (String path : ImmutableSet.of(
        "/v1/determinations?explain=full",
        "/v1/determinations",
        "/v1/questions",
        "/v1/timeline?from=2025-01-01&to=2026-01-01")) {
      String bare = path.replaceAll("\\?.*", "");
      fits(bare, "post", http.json(path, AnswersTest.JSON));
      fits(bare, "post", http.csv(path, AnswersTest.CSV));
      fits(bare, "post", http.json(path, "{}"));
      fits(bare, "post", http.csv(path, "x\n"));
      fits(bare, "post", http.send("POST", path, Http.bytes("x"), "Content-Type", "text/xml"));
      fits(bare, "post", http.send("PUT", path, Http.bytes("x"), "Content-Type", "text/csv"));
      fits(bare, "post", http.json(path, " ".repeat(2_000_000)));
      fits(
          bare,
          "post",
          http.send(
              "POST",
              path,
              Http.bytes("{}"),
              "Content-Type",
              "application/json",
              "Accept",
              "image/png"));
    }
    fits("/v1/status", "get", http.get("/v1/status?on=2026-11-23"));
    fits("/v1/status", "get", http.get("/v1/status"));
    fits("/v1/rulebook", "get", http.get("/v1/rulebook"));
    for (String path : ImmutableSet.of(
        "/v1/status?on=2026-11-23",
        "/v1/rulebook",
        "/openapi.yaml",
        "/shipment.schema.json",
        "/determination.schema.json")) {
      String bare = path.replaceAll("\\?.*", "");
      fits(bare, "get", http.send("DELETE", path, new byte[0]));
      fits(bare, "get", http.send("GET", path, new byte[0], "Accept", "image/png"));
      fits(bare, "get", http.get(bare + "?sorry=1"));
    }
  }

  @Test
  void examplesAreAnsweredAndValid() throws IOException {
    JsonNode bodies = document.at("/components/requestBodies/shipments/content");
    JsonNode json = bodies.get("application/json");
    valid(json.get("schema"), json.get("example"));
    assertThat(http.json("/v1/determinations", json.get("example").toString()).statusCode())
        .isEqualTo(200);
    assertThat(http.csv("/v1/determinations", bodies.at("/text~1csv/example").stringValue())
            .headers()
            .firstValue("Ytterby-Bad-Rows"))
        .contains("0");
    JsonNode bad = document.at("/components/responses/bad/content").get(PROBLEM);
    valid(bad.get("schema"), bad.get("example"));
  }

  @Test
  void everyReferenceLeadsSomewhere() throws IOException {
    Map<String, JsonNode> files = new HashMap<>();
    files.put("", document);
    for (String contract : CONTRACTS) {
      files.put(contract, Http.JSON.readTree(http.get("/" + contract).body()));
    }
    Set<String> used = new TreeSet<>();
    document.findValues("$ref").stream().map(JsonNode::stringValue).forEach(ref -> {
      String file = ref.replaceAll("#.*", "");
      used.add(file);
      assertThat(files).containsKey(file);
      assertThat(Objects.requireNonNull(files.get(file))
              .at(ref.replaceAll("^[^#]*#?", ""))
              .isMissingNode())
          .as(ref)
          .isFalse();
    });
    assertThat(used).isEqualTo(files.keySet());
  }

  @Test
  void theContractsAreThoseOfTheLibrary() throws IOException {
    for (String contract : CONTRACTS) {
      assertThat(http.get("/" + contract).body())
          .isEqualTo(Files.readString(Path.of("../../docs", contract)));
    }
  }
}
