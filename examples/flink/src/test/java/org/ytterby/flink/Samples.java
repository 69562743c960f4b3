package org.ytterby.flink;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.ytterby.decision.ShipmentJson;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.LawFile;
import org.ytterby.rulebook.Rulebooks;

/** Lines of shipments and what must come of them. */
final class Samples {
  private Samples() {}

  /** The lines of the data that can be read: 4711 to 4714. */
  static ImmutableList<String> readable() throws IOException {
    return shipped().filter(line -> !line.startsWith("4715")).collect(toImmutableList());
  }

  static Stream<String> shipped() throws IOException {
    return Files.readAllLines(Folders.DATA.resolve("shipments/2026-11-23.tsv")).stream();
  }

  /** Many shipments with ids of their own, made of those of the data. */
  static ImmutableList<String> many(String prefix, int count) throws IOException {
    ImmutableList<String> facts = readable().stream()
        .map(line -> line.substring(line.indexOf('\t')))
        .collect(toImmutableList());
    return Stream.iterate(0, i -> i + 1)
        .limit(count)
        .map(i -> prefix + i + facts.get(i % facts.size()))
        .collect(toImmutableList());
  }

  static String id(String line) {
    return line.substring(0, line.indexOf('\t'));
  }

  /** What comes before the record. */
  static String idAndNumber(String answer) {
    return answer.substring(0, answer.indexOf('\t', answer.indexOf('\t') + 1));
  }

  static ControlPolicy policy(ImmutableList<LawFile> pack) {
    return ControlPolicy.of(pack.isEmpty() ? Rulebooks.bundled() : Rulebooks.bundledWith(pack));
  }

  /** The line that must be written for a line, as its answer of that number. */
  static String answer(ControlPolicy policy, String line, int number) {
    return id(line)
        + "\t"
        + number
        + "\t"
        + policy
            .record(ShipmentJson.parse(line.substring(line.indexOf('\t') + 1)))
            .toJson();
  }

  static ImmutableList<String> answers(
      ControlPolicy policy, ImmutableList<String> lines, int number) {
    return lines.stream().map(line -> answer(policy, line, number)).collect(toImmutableList());
  }
}
