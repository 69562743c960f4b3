package org.ytterby.cli;

import com.google.common.base.CharMatcher;
import java.io.PrintWriter;
import java.util.Optional;
import org.ytterby.cli.rows.Problem;

/**
 * Where answers and complaints go.
 *
 * @param out answers
 * @param err complaints
 * @param colour whether people look at {@code out} through a terminal that shows colours
 * @param scrolls whether {@code out} is a terminal at all, so that answers are seen as they come
 * @param progress where people look for how far a long run has come; empty if nobody does
 */
record Terminal(
    PrintWriter out,
    PrintWriter err,
    boolean colour,
    boolean scrolls,
    Optional<PrintWriter> progress) {
  /** Characters by which text from a file could steer a terminal or reverse what is shown. */
  private static final CharMatcher UNSAFE = CharMatcher.javaIsoControl()
      .or(CharMatcher.inRange('\u202A', '\u202E'))
      .or(CharMatcher.inRange('\u2066', '\u2069'));

  /** Says what is wrong. */
  void complain(String message) {
    message.lines().forEach(line -> err.println(plain(line)));
    err.flush();
  }

  /** Says what is wrong with the input, on one line. */
  void complain(Problem problem) {
    complain(plain(problem.toString()));
  }

  /** Text that a terminal only shows. */
  static String plain(String text) {
    return UNSAFE.replaceFrom(text, ' ');
  }
}
