package org.ytterby.decision;

import java.util.Collection;
import java.util.Map;

/**
 * Writes text, whole numbers, truth values, lists and maps as JSON on one line, keys in the order of the map. No other type is
 * accepted: an exact decimal is written as text.
 */
final class JsonWriter {
  /** JSON's null, which Guava's collections cannot hold. */
  static final Object NULL = new Object();

  /** JSON that is written as it stands. */
  record Raw(String json) {}

  private final StringBuilder out = new StringBuilder();

  private JsonWriter() {}

  static String write(Object value) {
    JsonWriter writer = new JsonWriter();
    writer.value(value);
    return writer.out.toString();
  }

  private void value(Object value) {
    if (value == NULL) {
      out.append("null");
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof Integer || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof Raw raw) {
      out.append(raw.json());
    } else if (value instanceof Map<?, ?> map) {
      map(map);
    } else if (value instanceof Collection<?> list) {
      list(list);
    } else {
      throw new IllegalArgumentException("cannot write a " + value.getClass() + " as JSON");
    }
  }

  private void map(Map<?, ?> map) {
    char before = '{';
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(before);
      text((String) entry.getKey());
      out.append(':');
      value(entry.getValue());
      before = ',';
    }
    out.append(before == '{' ? "{}" : "}");
  }

  private void list(Collection<?> list) {
    char before = '[';
    for (Object element : list) {
      out.append(before);
      value(element);
      before = ',';
    }
    out.append(before == '[' ? "[]" : "]");
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        i += surrogate(text, i);
      } else {
        character(c);
      }
    }
    out.append('"');
  }

  /** Writes a pair as it is and half of one as its number, since UTF-8 has no half ones; how many more characters that took. */
  private int surrogate(String text, int at) {
    int point = text.codePointAt(at);
    if (Character.isSupplementaryCodePoint(point)) {
      out.appendCodePoint(point);
      return 1;
    }
    out.append(escaped(text.charAt(at)));
    return 0;
  }

  private static String escaped(char c) {
    return String.format(java.util.Locale.ROOT, "\\u%04x", (int) c);
  }

  private void character(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < 0x20) {
          out.append(escaped(c));
        } else {
          out.append(c);
        }
      }
    }
  }
}
