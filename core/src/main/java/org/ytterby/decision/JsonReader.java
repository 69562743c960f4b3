package org.ytterby.decision;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads JSON (RFC 8259) and nothing more: no comments, no repeated keys, and of numbers only whole ones, since exact decimals are
 * texts. A text that is not JSON is one mistake with its place; a repeated key does not end the reading.
 */
final class JsonReader {
  static final int DEEPEST = 200;
  private static final int NEAR = 20;
  private static final String CUT_OFF = "the text ends here: the rest of the line is missing";

  private final String text;
  private final JsonNode.Problems problems;
  private int at;
  private int line = 1;
  private int lineStart;
  private int depth;

  private JsonReader(String text, JsonNode.Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  /** What ends the reading; its problem has been noted. */
  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * The document.
   *
   * @throws JsonException if it is not JSON
   */
  static JsonNode read(String text, JsonNode.Problems problems) {
    JsonReader reader = new JsonReader(text, problems);
    try {
      if (text.startsWith("\uFEFF")) {
        throw reader.stop("begins with a byte-order mark: save it as UTF-8 without one");
      }
      reader.skipSpace();
      JsonNode node = reader.value("");
      reader.skipSpace();
      if (reader.at < text.length()) {
        throw reader.stop("more text behind the end: one document is needed");
      }
      return node;
    } catch (Stop e) {
      problems.throwIfAny();
      throw new AssertionError(e);
    }
  }

  private JsonNode here(Object value, String path) {
    return new JsonNode(value, path, line, at - lineStart + 1, problems);
  }

  private Stop stop(String problem) {
    String near = text.substring(at, Math.min(text.length(), at + NEAR));
    here("", "").problem(Ascii.truncate(near, NEAR, ""), "is not JSON: " + problem);
    return new Stop();
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      if (text.charAt(at++) == '\n') {
        line++;
        lineStart = at;
      }
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw stop(CUT_OFF);
    }
    return text.charAt(at);
  }

  private void expect(char c) {
    if (peek() != c) {
      throw stop("`" + c + "` is needed here");
    }
    at++;
  }

  private JsonNode value(String path) {
    JsonNode place = here("", path);
    Object value = switch (peek()) {
      case '{' -> map(path);
      case '[' -> list(path);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", JsonWriter.NULL);
      default -> number();
    };
    return new JsonNode(value, path, place.line(), place.column(), problems);
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, at)) {
      throw stop(
          text.length() - at < word.length() && word.startsWith(text.substring(at))
              ? CUT_OFF
              : "a value is needed here; texts stand between quotation marks");
    }
    at += word.length();
    return value;
  }

  private Object number() {
    int from = at;
    while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String digits = text.substring(from, at);
    at = from;
    if (digits.isEmpty()) {
      throw stop("a value is needed here; texts stand between quotation marks");
    }
    if (!digits.matches("0|-?[1-9][0-9]{0,8}")) {
      throw stop(
          "the number `" + Ascii.truncate(digits, NEAR, "...")
              + "` is not a plain whole one: quantities are texts, such as \"0.10\", so that no digit is lost");
    }
    at = from + digits.length();
    return Integer.valueOf(digits);
  }

  private void deeper() {
    if (++depth > DEEPEST) {
      throw stop("is nested more than " + DEEPEST + " deep");
    }
    at++;
    skipSpace();
  }

  private Object list(String path) {
    deeper();
    ImmutableList.Builder<JsonNode> values = ImmutableList.builder();
    for (int i = 0; peek() != ']'; i++) {
      if (i > 0) {
        expect(',');
        skipSpace();
      }
      values.add(value(path + "[" + i + "]"));
      skipSpace();
    }
    at++;
    depth--;
    return values.build();
  }

  private Object map(String path) {
    deeper();
    Map<String, JsonNode> values = new LinkedHashMap<>();
    for (int i = 0; peek() != '}'; i++) {
      if (i > 0) {
        expect(',');
        skipSpace();
      }
      if (peek() != '"') {
        throw stop("a key between quotation marks is needed here");
      }
      JsonNode place = here("", path);
      String key = string();
      skipSpace();
      expect(':');
      skipSpace();
      if (values.putIfAbsent(key, value(path.isEmpty() ? key : path + "." + key)) != null) {
        place.problem(key, "key is given twice: keep one");
      }
      skipSpace();
    }
    at++;
    depth--;
    return values;
  }

  private String string() {
    StringBuilder out = new StringBuilder();
    at++;
    while (peek() != '"') {
      char c = peek();
      if (c < 0x20) {
        throw stop("a text goes over the end of the line, or holds a control character");
      }
      at++;
      out.append(c == '\\' ? escape() : c);
    }
    at++;
    return out.toString();
  }

  private char escape() {
    char c = peek();
    int plain = "\"\\/bfnrt".indexOf(c);
    if (plain >= 0) {
      at++;
      return "\"\\/\b\f\n\r\t".charAt(plain);
    }
    if (c == 'u' && at + 5 > text.length()) {
      throw stop(CUT_OFF);
    }
    String digits = c == 'u' ? text.substring(at + 1, at + 5) : "";
    if (!digits.matches("[0-9a-fA-F]{4}")) {
      throw stop("`\\" + c + "` has no meaning in a text");
    }
    at += 5;
    return (char) Integer.parseInt(digits, 16);
  }
}
