package org.ytterby.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.ytterby.decision.Detail;
import org.ytterby.decision.DeterminationJson;
import org.ytterby.decision.Explanation;
import org.ytterby.decision.InquiryJson;
import org.ytterby.decision.Language;
import org.ytterby.decision.LibraryVersion;
import org.ytterby.decision.ShipmentDetermination;
import org.ytterby.decision.ShipmentJson;
import org.ytterby.decision.TimelineJson;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.Rulebooks;
import org.ytterby.trade.Shipment;

/** What comes over HTTP is what the library says. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AnswersTest {
  private static final ControlPolicy POLICY = ControlPolicy.of(Rulebooks.bundled());
  static final String JSON =
      "{\"export_date\":\"2026-11-23\",\"from_country\":\"CN\",\"to_country\":\"DE\",\"lines\":["
          + "{\"id\":\"a\",\"form\":\"oxide\",\"composition\":\"Dy2O3\"},"
          + "{\"id\":\"镝\",\"form\":\"metal\",\"composition\":\"Nd\"}]}";
  static final String CSV = """
      id,export_date,from_country,to_country,form,composition
      a,2026-11-23,CN,DE,oxide,Dy2O3
      b,2026-11-23,CN,DE,oxyde,Dy2O3
      镝,2026-11-23,CN,DE,metal,Nd
      """;
  private static final Shipment SHIPMENT = ShipmentJson.parse(JSON);

  @LocalServerPort
  private int port;

  private Http http = new Http(0);

  @BeforeEach
  void connect() {
    http = new Http(port);
  }

  @Test
  void aShipmentHasTheBytesOfTheLibrary() {
    ShipmentDetermination answer = POLICY.determine(SHIPMENT);
    HttpResponse<String> response = http.json("/v1/determinations", JSON);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Http.type(response)).isEqualTo("application/json");
    assertThat(response.body())
        .isEqualTo("{\"release\":\"" + answer.release().token() + "\",\"determinations\":["
            + answer.lines().stream().map(DeterminationJson::of).collect(Collectors.joining(","))
            + "]}");
  }

  @Test
  void rowsHaveTheBytesOfTheLibraryAndWrongOnesAreInTheirPlace() {
    ShipmentDetermination answer = POLICY.determine(SHIPMENT);
    HttpResponse<String> response = http.csv("/v1/determinations", CSV);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Http.type(response)).isEqualTo("application/x-ndjson");
    assertThat(response.headers().firstValue("Ytterby-Bad-Rows")).contains("1");
    String[] lines = response.body().split("\n", -1);
    assertThat(lines).hasSize(4);
    assertThat(lines[0]).isEqualTo(DeterminationJson.of(answer.line("a")));
    assertThat(lines[1])
        .startsWith(
            "{\"problem\":{\"row\":3,\"id\":\"b\",\"column\":\"form\",\"value\":\"oxyde\",\"says\":\"")
        .contains("oxide");
    assertThat(lines[2]).isEqualTo(DeterminationJson.of(answer.line("镝")));
    assertThat(lines[3]).isEmpty();
  }

  @Test
  void everyRowOfTheSampleFileIsAnswered() throws IOException {
    String rows = Files.readString(Path.of("../command-line/data/shipments.csv"));
    HttpResponse<String> response = http.csv("/v1/determinations", rows);
    assertThat(response.headers().firstValue("Ytterby-Bad-Rows")).contains("0");
    assertThat(response.body().lines())
        .hasSize(107)
        .allMatch(line -> line.startsWith("{\"id\":\""));
  }

  @Test
  void wordsStandBesideTheAnswer() {
    for (Language language : Language.values()) {
      for (Detail detail : Detail.values()) {
        var said = Http.read(http.json(
                "/v1/determinations?explain=" + detail.token() + "&lang=" + language.token(), JSON))
            .get("determinations")
            .get(0);
        assertThat(said.get("explanation").stringValue())
            .isEqualTo(Explanation.in(language, POLICY.rulebook())
                .of(
                    POLICY.determine(SHIPMENT).line("a"),
                    detail,
                    POLICY.conditions(SHIPMENT, "a")));
        assertThat(said.get("determination").get("id").stringValue()).isEqualTo("a");
      }
    }
  }

  @Test
  void questionsAreThoseOfTheLibrary() {
    String a = InquiryJson.of(POLICY.questions(SHIPMENT, "a"));
    String nd = InquiryJson.of(POLICY.questions(SHIPMENT, "镝"));
    assertThat(http.json("/v1/questions", JSON).body())
        .isEqualTo("{\"inquiries\":[" + a + "," + nd + "]}");
    assertThat(http.csv("/v1/questions", CSV).body())
        .startsWith(a + "\n{\"problem\":")
        .endsWith(nd + "\n");
  }

  @Test
  void timelinesAreThoseOfTheLibrary() {
    LocalDate from = LocalDate.parse("2025-01-01");
    LocalDate to = LocalDate.parse("2026-11-30");
    var lines = POLICY.timeline(SHIPMENT, from, to).lines();
    String path = "/v1/timeline?from=" + from + "&to=" + to;
    assertThat(http.json(path, JSON).body())
        .isEqualTo("{\"timelines\":[" + TimelineJson.of(lines.get(0)) + ","
            + TimelineJson.of(lines.get(1)) + "]}");
    assertThat(http.csv(path, CSV).body()).startsWith(TimelineJson.of(lines.get(0)) + "\n");
  }

  @Test
  void thePositionOfTheElements() {
    LocalDate day = LocalDate.parse("2026-11-23");
    assertThat(http.get("/v1/status?on=2026-11-23").body())
        .isEqualTo(POLICY.rulebook().elements().stream()
            .map(element -> DeterminationJson.of(POLICY.statusOf(element, day)))
            .collect(Collectors.joining(",", "{\"on\":\"2026-11-23\",\"elements\":[", "]}")));
  }

  @Test
  void theLawThatAnswers() {
    var said = Http.read(http.get("/v1/rulebook"));
    assertThat(said.get("version").stringValue())
        .isEqualTo(POLICY.rulebook().head().version());
    assertThat(said.get("digest").stringValue()).isEqualTo(POLICY.rulebook().digest());
    assertThat(said.get("assertedThrough").stringValue())
        .isEqualTo(POLICY.rulebook().head().assertedThrough().toString());
    assertThat(said.get("library").stringValue()).isEqualTo(LibraryVersion.get());
  }
}
