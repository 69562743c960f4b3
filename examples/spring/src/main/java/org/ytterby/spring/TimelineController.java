package org.ytterby.spring;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.ytterby.decision.TimelineJson;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.trade.Shipment;

/** When does the answer change? */
@RestController
@RequestMapping("/v1/timeline")
final class TimelineController {
  private final ControlPolicy policy;
  private final Answering answering;

  TimelineController(ControlPolicy policy, Answering answering) {
    this.policy = policy;
    this.answering = answering;
  }

  @PostMapping(
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] shipment(HttpServletRequest request, @RequestParam String from, @RequestParam String to) {
    Days days = days(from, to);
    return answering.shipment(
        request, shipment -> "{\"timelines\":[" + String.join(",", lines(shipment, days)) + "]}");
  }

  @PostMapping(consumes = Answering.CSV, produces = Answering.JSON_LINES)
  ResponseEntity<byte[]> rows(
      HttpServletRequest request, @RequestParam String from, @RequestParam String to) {
    Days days = days(from, to);
    return answering.rows(request, shipment -> lines(shipment, days));
  }

  private record Days(LocalDate from, LocalDate to) {}

  private static Days days(String from, String to) {
    Parameters parameters = new Parameters();
    Optional<LocalDate> first = parameters.day("from", from);
    Optional<LocalDate> last = parameters.day("to", to);
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      parameters.bad("to", to, "is before " + from + ": the first day comes first");
    }
    parameters.close();
    return new Days(first.orElseThrow(), last.orElseThrow());
  }

  private ImmutableList<String> lines(Shipment shipment, Days days) {
    return policy.timeline(shipment, days.from(), days.to()).lines().stream()
        .map(TimelineJson::of)
        .collect(toImmutableList());
  }
}
