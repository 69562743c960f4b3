package org.ytterby.spring;

import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.ytterby.decision.DeterminationJson;
import org.ytterby.decision.LibraryVersion;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.ControlPolicy;

/** The law that answers come from, and the documents of this service. */
@RestController
final class LawController {
  private final ControlPolicy policy;

  LawController(ControlPolicy policy) {
    this.policy = policy;
  }

  @GetMapping(path = "/v1/status", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] status(@RequestParam String on) {
    Parameters parameters = new Parameters();
    Optional<LocalDate> day = parameters.day("on", on);
    parameters.close();
    LocalDate asked = day.orElseThrow();
    return policy.rulebook().elements().stream()
        .map(element -> DeterminationJson.of(policy.statusOf(element, asked)))
        .collect(Collectors.joining(",", "{\"on\":\"" + asked + "\",\"elements\":[", "]}"))
        .getBytes(StandardCharsets.UTF_8);
  }

  @GetMapping(path = "/v1/rulebook", produces = MediaType.APPLICATION_JSON_VALUE)
  Map<String, String> rulebook() {
    Rulebook rulebook = policy.rulebook();
    return ImmutableMap.of(
        "version", rulebook.head().version(),
        "assertedThrough", rulebook.head().assertedThrough().toString(),
        "digest", rulebook.digest(),
        "library", LibraryVersion.get());
  }

  @GetMapping(path = "/openapi.yaml", produces = "application/yaml")
  ResponseEntity<Resource> openApi() {
    return ResponseEntity.ok(new ClassPathResource("openapi.yaml"));
  }

  @GetMapping(path = "/shipment.schema.json", produces = "application/schema+json")
  ResponseEntity<Resource> shipmentSchema() {
    return ResponseEntity.ok(new ClassPathResource("shipment.schema.json"));
  }

  @GetMapping(path = "/determination.schema.json", produces = "application/schema+json")
  ResponseEntity<Resource> determinationSchema() {
    return ResponseEntity.ok(new ClassPathResource("determination.schema.json"));
  }
}
