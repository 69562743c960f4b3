package org.ytterby.flink;

import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.util.OutputTag;
import org.ytterby.decision.JsonException;
import org.ytterby.rulebook.LawFileException;

/**
 * Something that was not used: its {@code toString} is one line.
 *
 * @param place the file and the line
 * @param value the text at fault
 * @param problem what is wrong and what may put it right
 * @param line the whole line; empty for law
 */
public record Problem(String place, String value, String problem, String line) {
  static final OutputTag<Problem> TAG =
      new OutputTag<>("problems", TypeInformation.of(Problem.class));

  static Problem of(InputLine line, String value, String problem) {
    return new Problem(line.place(), value, problem, line.text());
  }

  static Stream<Problem> of(Facts facts, JsonException e) {
    return e.problems().stream()
        .map(p -> of(
            facts.line(),
            p.path().isEmpty() ? p.value() : p.path() + " " + p.value(),
            p.problem()));
  }

  static Stream<Problem> of(LawPack pack, LawFileException e) {
    return e.diagnostics().stream()
        .map(d -> new Problem(
            pack.name() + "/" + d.file() + (d.line() > 0 ? ":" + d.line() : ""),
            d.value(),
            d.problem(),
            ""));
  }

  @Override
  public String toString() {
    return String.join("\t", plain(place), plain(value), plain(problem), line);
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
