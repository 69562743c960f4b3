package org.ytterby.spring;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.ytterby.decision.InquiryJson;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.trade.Shipment;

/** What is still to be found out? */
@RestController
@RequestMapping("/v1/questions")
final class QuestionsController {
  private final ControlPolicy policy;
  private final Answering answering;

  QuestionsController(ControlPolicy policy, Answering answering) {
    this.policy = policy;
    this.answering = answering;
  }

  @PostMapping(
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] shipment(HttpServletRequest request) {
    return answering.shipment(
        request, shipment -> "{\"inquiries\":[" + String.join(",", lines(shipment)) + "]}");
  }

  @PostMapping(consumes = Answering.CSV, produces = Answering.JSON_LINES)
  ResponseEntity<byte[]> rows(HttpServletRequest request) {
    return answering.rows(request, this::lines);
  }

  private ImmutableList<String> lines(Shipment shipment) {
    return shipment.lines().stream()
        .map(line -> InquiryJson.of(policy.questions(shipment, line.id())))
        .collect(toImmutableList());
  }
}
