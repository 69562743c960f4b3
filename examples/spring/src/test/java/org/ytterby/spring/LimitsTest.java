package org.ytterby.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that are too much are sent away, and the next ones are answered. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"ytterby.max-bytes=700", "ytterby.max-rows=3", "ytterby.max-concurrent=2"})
class LimitsTest {
  private static final String DETERMINE = "/v1/determinations";
  private static final String HEADER = "id,export_date\n";

  @LocalServerPort
  private int port;

  @Autowired
  private Permits permits = new Permits(1);

  private Http http = new Http(0);

  @BeforeEach
  void connect() {
    http = new Http(port);
  }

  private static String rows(int count) {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < count; i++) {
      rows.append(i).append(",2026-11-23\n");
    }
    return rows.toString();
  }

  @Test
  void exactlyTheMostBytesAreTakenAndOneMoreIsNot() {
    String full = AnswersTest.JSON + " ".repeat(700 - Http.bytes(AnswersTest.JSON).length);
    assertThat(http.json(DETERMINE, full).statusCode()).isEqualTo(200);
    refused(http.json(DETERMINE, full + " "), 413, "700 bytes");
  }

  @Test
  void exactlyTheMostRowsAreTakenAndOneMoreIsNot() {
    assertThat(http.csv(DETERMINE, rows(3)).body().lines()).hasSize(3);
    refused(http.csv(DETERMINE, rows(4)), 413, "3 rows");
    refused(
        http.json(
            DETERMINE,
            "{\"export_date\":\"2026-11-23\",\"lines\":[{\"id\":\"1\"},{\"id\":\"2\"},{\"id\":\"3\"},{\"id\":\"4\"}]}"),
        413,
        "3 rows");
  }

  @Test
  void whileAsManyAreEvaluatedAsAreAllowedNoOtherIs() throws InterruptedException {
    CountDownLatch inside = new CountDownLatch(2);
    CountDownLatch leave = new CountDownLatch(1);
    Thread[] others = {busy(inside, leave), busy(inside, leave)};
    inside.await();
    HttpResponse<String> response = http.csv(DETERMINE, rows(1));
    refused(response, 503, "2 requests");
    assertThat(response.headers().firstValue("Retry-After")).contains("1");
    assertThat(http.get("/v1/rulebook").statusCode()).isEqualTo(200);
    leave.countDown();
    for (Thread other : others) {
      other.join();
    }
    assertThat(http.csv(DETERMINE, rows(1)).statusCode()).isEqualTo(200);
  }

  @Test
  void aRequestThatFailsLeavesItsPlace() {
    for (int i = 0; i < 5; i++) {
      assertThat(http.json(DETERMINE, "{").statusCode()).isEqualTo(400);
    }
    assertThat(http.csv(DETERMINE, rows(1)).statusCode()).isEqualTo(200);
  }

  private Thread busy(CountDownLatch inside, CountDownLatch leave) {
    Thread thread = new Thread(() -> permits.run(() -> {
      inside.countDown();
      try {
        leave.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return "";
    }));
    thread.start();
    return thread;
  }

  private static void refused(HttpResponse<String> response, int status, String says) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(Http.type(response)).isEqualTo("application/problem+json");
    assertThat(Http.read(response).get("detail").stringValue()).contains(says);
  }
}
