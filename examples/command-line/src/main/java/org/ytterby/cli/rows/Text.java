package org.ytterby.cli.rows;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** The bytes of a file as text. */
final class Text {
  /** What stands where bytes were not UTF-8. */
  static final char DAMAGED = '\uFFFD';

  private static final int MARK = 3;

  private Text() {}

  /**
   * Reads UTF-8, with or without byte-order mark. What is not UTF-8 becomes {@link #DAMAGED}, so that the reader can name the row.
   *
   * @throws BadInputException if the file is in UTF-16
   */
  static Reader of(InputStream bytes) throws IOException, BadInputException {
    PushbackInputStream in = new PushbackInputStream(bytes, MARK);
    byte[] start = in.readNBytes(MARK);
    if (start.length >= 2
        && ((start[0] == (byte) 0xFE && start[1] == (byte) 0xFF)
            || (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE))) {
      throw new BadInputException(com.google.common.collect.ImmutableList.of(
          Problem.ofFile("the file is in UTF-16: save it as \"CSV UTF-8\"")));
    }
    boolean marked = start.length == MARK
        && start[0] == (byte) 0xEF
        && start[1] == (byte) 0xBB
        && start[2] == (byte) 0xBF;
    if (!marked) {
      in.unread(start);
    }
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }
}
