package org.ytterby.spring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the service, over a real connection. */
record Http(int port) {
  static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  HttpResponse<String> get(String path) {
    return send("GET", path, new byte[0]);
  }

  HttpResponse<String> json(String path, String body) {
    return send("POST", path, bytes(body), "Content-Type", "application/json");
  }

  HttpResponse<String> csv(String path, String body) {
    return send("POST", path, bytes(body), "Content-Type", "text/csv");
  }

  HttpResponse<String> send(String method, String path, byte[] body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(
            URI.create("http://localhost:" + port + path))
        .method(
            method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String type(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElse("none");
  }

  static JsonNode read(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }
}
