package org.ytterby.spring;

import com.google.common.collect.ImmutableList;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.ytterby.cli.rows.RowGroup;
import org.ytterby.trade.Shipment;
import tools.jackson.databind.json.JsonMapper;

/** From the body of a request to the body of its answer, within the limits. */
@Component
final class Answering {
  static final String JSON_LINES = "application/x-ndjson";
  static final String CSV = "text/csv";
  static final String BAD_ROWS = "Ytterby-Bad-Rows";

  private final Body body;
  private final Shipments shipments;
  private final Permits permits;
  private final JsonMapper json;

  Answering(Body body, Shipments shipments, Permits permits, JsonMapper json) {
    this.body = body;
    this.shipments = shipments;
    this.permits = permits;
    this.json = json;
  }

  /** The answer to a shipment as JSON. */
  byte[] shipment(HttpServletRequest request, Function<Shipment, String> answer) {
    String text = body.text(request);
    return permits.run(() -> answer.apply(shipments.ofJson(text))).getBytes(StandardCharsets.UTF_8);
  }

  /** A line for each row: its answer, or what is wrong with it. Rows that are wrong stand behind the others of their shipment. */
  ResponseEntity<byte[]> rows(
      HttpServletRequest request, Function<Shipment, ImmutableList<String>> answers) {
    byte[] bytes = body.bytes(request);
    return permits.run(() -> {
      StringBuilder out = new StringBuilder();
      int bad = 0;
      for (RowGroup group : shipments.ofCsv(bytes)) {
        group
            .shipment()
            .ifPresent(shipment ->
                answers.apply(shipment).forEach(line -> out.append(line).append('\n')));
        group
            .problems()
            .forEach(problem -> out.append("{\"problem\":")
                .append(json.writeValueAsString(Fault.of(problem).members()))
                .append("}\n"));
        bad += group.bad();
      }
      return ResponseEntity.ok()
          .header(BAD_ROWS, Integer.toString(bad))
          .body(out.toString().getBytes(StandardCharsets.UTF_8));
    });
  }
}
