package org.ytterby.spring;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.ytterby.decision.Detail;
import org.ytterby.decision.Determination;
import org.ytterby.decision.DeterminationJson;
import org.ytterby.decision.Explanation;
import org.ytterby.decision.Language;
import org.ytterby.decision.ShipmentDetermination;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.trade.Shipment;
import tools.jackson.databind.json.JsonMapper;

/** May this shipment leave? */
@RestController
@RequestMapping("/v1/determinations")
final class DeterminationController {
  private final ControlPolicy policy;
  private final Answering answering;
  private final JsonMapper json;

  DeterminationController(ControlPolicy policy, Answering answering, JsonMapper json) {
    this.policy = policy;
    this.answering = answering;
    this.json = json;
  }

  @PostMapping(
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] shipment(
      HttpServletRequest request,
      @RequestParam Optional<String> explain,
      @RequestParam Optional<String> lang) {
    Wording wording = wording(explain, lang);
    return answering.shipment(request, shipment -> {
      ShipmentDetermination answer = policy.determine(shipment);
      return "{\"release\":\"" + answer.release().token() + "\",\"determinations\":["
          + String.join(",", lines(shipment, answer, wording)) + "]}";
    });
  }

  @PostMapping(consumes = Answering.CSV, produces = Answering.JSON_LINES)
  ResponseEntity<byte[]> rows(
      HttpServletRequest request,
      @RequestParam Optional<String> explain,
      @RequestParam Optional<String> lang) {
    Wording wording = wording(explain, lang);
    return answering.rows(
        request, shipment -> lines(shipment, policy.determine(shipment), wording));
  }

  /** Whether answers come with words, and which. */
  private record Wording(Optional<Detail> detail, Explanation explanation) {}

  private Wording wording(Optional<String> explain, Optional<String> lang) {
    Parameters parameters = new Parameters();
    Optional<Detail> detail = parameters.word(Detail.class, "explain", explain);
    Optional<Language> language = parameters.word(Language.class, "lang", lang);
    if (explain.isEmpty() && lang.isPresent()) {
      parameters.bad(
          "lang", lang.get(), "is the language of explanations: add explain=short, normal or full");
    }
    parameters.close();
    return new Wording(detail, Explanation.in(language.orElse(Language.EN), policy.rulebook()));
  }

  private ImmutableList<String> lines(
      Shipment shipment, ShipmentDetermination answer, Wording wording) {
    return answer.lines().stream()
        .map(line -> wording
            .detail()
            .map(detail -> explained(shipment, line, detail, wording.explanation()))
            .orElseGet(() -> DeterminationJson.of(line)))
        .collect(toImmutableList());
  }

  private String explained(
      Shipment shipment, Determination line, Detail detail, Explanation explanation) {
    String words = explanation.of(
        line,
        detail,
        detail == Detail.FULL ? policy.conditions(shipment, line) : ImmutableMap.of());
    return "{\"determination\":" + DeterminationJson.of(line) + ",\"explanation\":"
        + json.writeValueAsString(words) + "}";
  }
}
