package org.ytterby.cli;

import com.google.common.base.Splitter;
import java.io.PrintWriter;

/** Text in columns that a hundred-column terminal holds. */
final class Wrap {
  static final int WIDTH = 100;

  private Wrap() {}

  /** Prints text on a line that has been filled up to a column, and goes on in indented lines. */
  static void print(PrintWriter out, int column, int indent, String text) {
    int at = column;
    boolean first = true;
    for (String word : Splitter.on(' ').omitEmptyStrings().split(Terminal.plain(text))) {
      int width = width(word);
      if (!first && at + 1 + width > WIDTH) {
        out.println();
        out.print(" ".repeat(indent));
        at = indent;
        first = true;
      }
      out.print(first ? word : " " + word);
      at += width + (first ? 0 : 1);
      first = false;
    }
    out.println();
  }

  /** Prints text in lines that are all indented. */
  static void indented(PrintWriter out, int indent, String text) {
    out.print(" ".repeat(indent));
    print(out, indent, indent, text);
  }

  /** Text filled with blanks on the right. */
  static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  /** How many columns a text takes; East Asian characters take two. */
  static int width(CharSequence text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }
}
