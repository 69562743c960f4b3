package org.ytterby.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a file of records, one at a time. A byte-order mark before the first and carriage returns at the ends are dropped. */
final class RecordLines {
  private static final int LONGEST = 64_000_000;

  private final InputStream in;
  private int number;

  RecordLines(InputStream in) {
    this.in = in;
  }

  /**
   * A line.
   *
   * @param text what stands in it; nothing if it is not UTF-8 or too long
   * @param ended whether a line end follows
   */
  record Line(int number, Optional<String> text, boolean ended) {}

  /** The next line that is not blank; nothing at the end. */
  Optional<Line> next() throws IOException {
    while (true) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      int b = in.read();
      if (b < 0) {
        return Optional.empty();
      }
      number++;
      for (; b >= 0 && b != '\n'; b = in.read()) {
        if (bytes.size() <= LONGEST) {
          bytes.write(b);
        }
      }
      Optional<String> text = text(bytes);
      if (text.isEmpty() || !text.get().isBlank()) {
        return Optional.of(new Line(number, text, b >= 0));
      }
    }
  }

  private Optional<String> text(ByteArrayOutputStream bytes) {
    if (bytes.size() > LONGEST) {
      return Optional.empty();
    }
    try {
      String text = StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
      String unmarked = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
      return Optional.of(
          unmarked.endsWith("\r") ? unmarked.substring(0, unmarked.length() - 1) : unmarked);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
