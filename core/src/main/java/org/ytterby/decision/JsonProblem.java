package org.ytterby.decision;

/**
 * Something wrong with JSON that was read.
 *
 * @param path where it stands in the document, such as {@code lines[0].composition}; empty for the document as a whole
 * @param line the line, from 1
 * @param column the character in the line, from 1
 * @param value the text at fault, shortened
 * @param problem what is wrong and what may put it right
 */
public record JsonProblem(String path, int line, int column, String value, String problem) {
  /** The place, the value and the problem on one line. */
  @Override
  public String toString() {
    return "%d:%d%s `%s`: %s"
        .formatted(line, column, path.isEmpty() ? "" : " " + path, value, problem);
  }
}
