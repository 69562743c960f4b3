package org.ytterby.cli;

import java.util.Locale;

/** Text as JSON; the library writes all other answers by itself. */
final class Json {
  private Json() {}

  static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.chars().forEach(c -> {
      if (c == '"' || c == '\\') {
        out.append('\\').append((char) c);
      } else if (c < 0x20) {
        out.append(String.format(Locale.ROOT, "\\u%04x", c));
      } else {
        out.append((char) c);
      }
    });
    return out.append('"').toString();
  }
}
