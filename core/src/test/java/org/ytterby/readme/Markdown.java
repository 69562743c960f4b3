package org.ytterby.readme;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;

/** Tables in Markdown. */
final class Markdown {
  private Markdown() {}

  static String row(Object... cells) {
    return Arrays.stream(cells)
        .map(cell -> cell.toString().replace("|", "\\|"))
        .collect(joining(" | ", "| ", " |\n"));
  }

  static String table(String head, Stream<String> rows) {
    return "| " + head + " |\n" + "|---".repeat(head.split("\\|").length) + "|\n"
        + rows.collect(joining());
  }

  static String quoted(Collection<?> words) {
    return words.stream().map(w -> "`" + w + "`").collect(joining(" "));
  }

  /** Each sentence as a line of a list. */
  static String bullets(Collection<String> sentences) {
    return sentences.stream().map(s -> "- " + s + "\n").collect(joining());
  }

  /** A part with a heading, or nothing if it would be empty. */
  static String section(String heading, String content) {
    return content.isEmpty() ? "" : "\n## " + heading + "\n\n" + content;
  }
}
