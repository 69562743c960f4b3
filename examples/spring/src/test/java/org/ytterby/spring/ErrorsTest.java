package org.ytterby.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Each wrong request is told everything that is wrong with it, and nothing of how the service is made. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ErrorsTest {
  private static final String DETERMINE = "/v1/determinations";

  @LocalServerPort
  private int port;

  private Http http = new Http(0);

  @BeforeEach
  void connect() {
    http = new Http(port);
  }

  private static JsonNode problem(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(Http.type(response)).isEqualTo("application/problem+json");
    assertThat(response.body()).doesNotContain("Exception", "org.springframework", "\\tat ");
    JsonNode problem = Http.read(response);
    assertThat(problem.get("status").intValue()).isEqualTo(status);
    assertThat(problem.get("detail").stringValue()).isNotBlank();
    return problem;
  }

  private static List<JsonNode> problems(HttpResponse<String> response) {
    JsonNode all = problem(response, 400).get("problems");
    assertThat(all.size()).isPositive();
    return all.valueStream().toList();
  }

  private static void says(JsonNode problem, String key, Object value, String says) {
    assertThat(problem.get(key).asString()).isEqualTo(value.toString());
    assertThat(problem.get("says").stringValue()).contains(says);
  }

  @Test
  void everyMistakeInJsonIsListed() {
    List<JsonNode> all = problems(
        http.json(
            DETERMINE,
            "{\"export_date\":\"2026-13-01\",\n\"lines\":[{\"id\":\"1\",\"fomr\":\"oxide\"},{\"id\":\"2\",\"form\":\"oxyde\"}]}"));
    assertThat(all).hasSize(3);
    says(all.get(0), "path", "export_date", "");
    says(all.get(1), "line", 2, "form");
    says(all.get(2), "path", "lines[1].form", "oxide");
  }

  @Test
  void wordsThatTheLawDoesNotKnowAreListed() {
    List<JsonNode> all = problems(
        http.json(
            DETERMINE,
            "{\"export_date\":\"2026-11-23\",\"exemption\":[\"humanitarain\"],\"lines\":["
                + "{\"id\":\"1\",\"item_type\":\"jet-mil\"},{\"id\":\"2\",\"item_type\":\"strip-castr\"}]}"));
    assertThat(all).hasSize(3);
    says(all.get(0), "value", "humanitarain", "humanitarian");
    says(all.get(1), "value", "jet-mil", "jet-mill");
    says(all.get(2), "value", "strip-castr", "strip-caster");
  }

  @Test
  void wordsInsideListedContentAreListedToo() {
    List<JsonNode> all = problems(http.json(
        DETERMINE,
        "{\"export_date\":\"2026-11-23\",\"lines\":[{\"id\":\"1\",\"listed_content\":["
            + "{\"item\":{\"item_type\":\"jet-mil\"},\"value\":\"3\",\"currency\":\"EUR\"}]}]}"));
    assertThat(all).hasSize(1);
    says(all.get(0), "value", "jet-mil", "jet-mill");
  }

  @Test
  void whatIsNotJson() {
    says(problems(http.json(DETERMINE, "{\"lines\":[")).get(0), "line", 1, "not JSON");
    says(problems(http.json(DETERMINE, "[".repeat(100_000))).get(0), "line", 1, "nested");
    says(problems(http.json(DETERMINE, "")).get(0), "value", "", "empty");
  }

  @Test
  void whatIsNotUtf8() {
    byte[] latin = {'{', '"', (byte) 0xe9, '"'};
    says(
        problems(http.send("POST", DETERMINE, latin, "Content-Type", "application/json"))
            .get(0),
        "value",
        "0xe9",
        "byte 3");
    problem(
        http.send("POST", DETERMINE, latin, "Content-Type", "application/json; charset=ISO-8859-1"),
        415);
  }

  @Test
  void aFileOfWhichNoRowCanBeReadHasNoAnswer() {
    List<JsonNode> all = problems(
        http.csv(DETERMINE, "id,export_date,form\n1,2026-13-01,oxyde\n2,2026-11-23,metl\n"));
    assertThat(all).hasSize(3);
    says(all.get(2), "row", 3, "metal");
    says(
        problems(http.csv(DETERMINE, "id,export_dat\n")).get(0),
        "row",
        1,
        "did you mean `export_date`");
    says(problems(http.csv(DETERMINE, "id,export_date\n")).get(0), "value", "", "no row");
    says(problems(http.csv(DETERMINE, "")).get(0), "value", "", "empty");
  }

  @Test
  void wrongParametersAreListed() {
    List<JsonNode> all = problems(http.json(DETERMINE + "?explain=ful&lang=fr", AnswersTest.JSON));
    says(all.get(0), "parameter", "explain", "short, normal, full");
    says(all.get(1), "parameter", "lang", "en, zh");
    says(
        problems(http.json(DETERMINE + "?explian=full", AnswersTest.JSON)).get(0),
        "parameter",
        "explian",
        "did you mean `explain`");
    says(
        problems(http.json(DETERMINE + "?lang=zh", AnswersTest.JSON)).get(0),
        "parameter",
        "lang",
        "explain=short");
    says(problems(http.get("/v1/status?on=today")).get(0), "value", "today", "no day");
    says(
        problems(http.get("/v1/status?on=2026-01-01&on=2026-01-02")).get(0),
        "parameter",
        "on",
        "twice");
    assertThat(problems(http.get("/v1/status?on=%25&x=%FF")).get(0).get("says").stringValue())
        .contains("percent");
    says(problems(http.get("/v1/status")).get(0), "parameter", "on", "needed");
    says(
        problems(http.json("/v1/timeline?from=2026-01-02&to=2026-01-01", AnswersTest.JSON))
            .get(0),
        "parameter",
        "to",
        "before");
  }

  @Test
  void whatHttpRefuses() {
    problem(http.get(DETERMINE), 405);
    problem(http.get("/v2/nothing"), 404);
    problem(http.send("POST", DETERMINE, Http.bytes("a"), "Content-Type", "text/xml"), 415);
    problem(http.send("POST", DETERMINE, Http.bytes("a")), 415);
    problem(
        http.send(
            "POST",
            DETERMINE,
            Http.bytes(AnswersTest.JSON),
            "Content-Type",
            "application/json",
            "Content-Encoding",
            "gzip"),
        415);
    problem(
        http.send(
            "POST",
            DETERMINE,
            Http.bytes(AnswersTest.JSON),
            "Content-Type",
            "application/json",
            "Accept",
            "image/png"),
        406);
  }
}
