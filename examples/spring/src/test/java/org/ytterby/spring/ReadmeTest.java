package org.ytterby.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the README shows is what the service answers; {@code ...} stands for any text. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReadmeTest {
  private static final Pattern SHOWN = Pattern.compile(
      "```console\n\\$ curl -s '?localhost:8080(\\S+?)'? -H 'Content-Type: (\\S+)' (?:-d '(.+)'|--data-binary @(\\S+))\n((?:.*\n)*?)```");

  @LocalServerPort
  private int port;

  @Test
  void everyCallIsAnsweredAsShown() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    Matcher call = SHOWN.matcher(readme);
    int calls = 0;
    while (call.find()) {
      calls++;
      byte[] body = call.group(3) == null
          ? Files.readAllBytes(Path.of("../..", call.group(4)))
          : Http.bytes(call.group(3));
      HttpResponse<String> response =
          new Http(port).send("POST", call.group(1), body, "Content-Type", call.group(2));
      assertThat(response.body().strip())
          .matches(Pattern.compile(pattern(call.group(5).strip()), Pattern.DOTALL));
    }
    assertThat(calls)
        .isEqualTo(Splitter.on("```console").splitToList(readme).size() - 1)
        .isPositive();
  }

  private static String pattern(String shown) {
    return Splitter.on("...")
        .splitToStream(shown)
        .map(Pattern::quote)
        .collect(Collectors.joining(".*"));
  }
}
