package org.ytterby.cli;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Text in columns that a hundred-column terminal holds. */
final class Wrap {
  static final int WIDTH = 100;
  private static final String CLOSING = "，。；：、）”》？！,.;:)]%";
  private static final String OPENING = "（“《([";

  private Wrap() {}

  /** Prints text on a line that has been filled up to a column, and goes on in indented lines. */
  static void print(PrintWriter out, int column, int indent, String text) {
    int at = column;
    boolean first = true;
    for (String word : Splitter.on(' ').omitEmptyStrings().split(Terminal.plain(text))) {
      boolean blank = true;
      for (String piece : pieces(word)) {
        int width = width(piece);
        int gap = first || !blank ? 0 : 1;
        if (!first && at + gap + width > WIDTH) {
          out.println();
          out.print(" ".repeat(indent));
          at = indent;
          gap = 0;
        }
        out.print(" ".repeat(gap) + piece);
        at += width + gap;
        first = false;
        blank = false;
      }
    }
    out.println();
  }

  /** Prints lines that may start with blanks; what does not fit goes on two columns further in. */
  static void paragraphs(PrintWriter out, String text) {
    for (String line : Splitter.on('\n').split(text)) {
      int indent = line.length() - CharMatcher.is(' ').trimLeadingFrom(line).length();
      out.print(" ".repeat(indent));
      print(out, indent, indent == 0 && !line.startsWith("-") ? 0 : indent + 2, line);
    }
  }

  /** A word, parted where East Asian text may be: not before closing marks, not after opening ones. */
  private static List<String> pieces(String word) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int i = word.offsetByCodePoints(0, 1);
        i < word.length();
        i = word.offsetByCodePoints(i, 1)) {
      int before = word.codePointBefore(i);
      int after = word.codePointAt(i);
      if ((isWide(before) || isWide(after))
          && CLOSING.indexOf(after) < 0
          && OPENING.indexOf(before) < 0) {
        pieces.add(word.substring(start, i));
        start = i;
      }
    }
    pieces.add(word.substring(start));
    return pieces;
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
