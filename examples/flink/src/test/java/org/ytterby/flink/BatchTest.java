package org.ytterby.flink;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ytterby.rulebook.LawFile;

/** A batch answers what is there as the library does, and tells what it could not use. */
class BatchTest {
  @TempDir
  static Path shared = Path.of("");

  private static Cluster cluster;

  @TempDir
  Path root = Path.of("");

  @BeforeAll
  static void start() throws Exception {
    cluster = Cluster.start(shared);
  }

  @AfterAll
  static void stop() throws Exception {
    cluster.stop();
  }

  private static void run(Folders folders) throws Exception {
    JobArguments told = folders.arguments(RuntimeExecutionMode.BATCH);
    StreamExecutionEnvironment env = cluster.environment(2);
    ControlJob.define(env, told);
    env.execute();
  }

  @Test
  void answersAreTheLibrarysByteForByteUnderTheLastLaw() throws Exception {
    Folders folders = Folders.in(root);
    ImmutableList<LawFile> first = Folders.pack("law/2026-11-09");
    ImmutableList<LawFile> last = Folders.pack("announced/2026-11-24");
    folders.announce("2026-11-24", last);
    folders.announce("2026-11-09", first);
    ImmutableList<String> one = Samples.many("a", 60);
    ImmutableList<String> other = Samples.many("b", 40);
    folders.put("one.tsv", one);
    folders.put("other.tsv", other);
    run(folders);
    assertThat(folders.answers())
        .containsExactlyInAnyOrderElementsOf(ImmutableList.<String>builder()
            .addAll(Samples.answers(Samples.policy(last), one, 1))
            .addAll(Samples.answers(Samples.policy(last), other, 1))
            .build());
    assertThat(folders.problems()).isEmpty();
  }

  @Test
  void theBundledLawIsAskedWhereNoneIsAdded() throws Exception {
    Folders folders = Folders.in(root);
    folders.put("one.tsv", Samples.readable());
    run(folders);
    assertThat(folders.answers())
        .containsExactlyInAnyOrderElementsOf(
            Samples.answers(Samples.policy(ImmutableList.of()), Samples.readable(), 1));
  }

  @Test
  void whatCannotBeUsedIsToldInFullAndStopsNothing() throws Exception {
    Folders folders = Folders.in(root);
    ImmutableList<LawFile> good = Folders.pack("law/2026-11-09");
    folders.announce("2026-11-09", good);
    folders.announce(
        "2026-11-24",
        ImmutableList.of(
            new LawFile("rulebook.yaml", "instruments: [xx-bad.yaml]\n"),
            new LawFile("xx-bad.yaml", "id: xx-bad\nkind: anouncement\npublished: 2026-06-31\n")));
    folders.put(
        "one.tsv",
        ImmutableList.<String>builder()
            .add("no tab", "", "\t{}")
            .addAll(Samples.shipped().iterator())
            .add(
                "4716\t{\"export_date\":\"2026-12-01\",\"lines\":[{\"id\":\"1\",\"item_type\":\"flying-carpet\"}]}")
            .build());
    run(folders);
    assertThat(folders.answers())
        .containsExactlyInAnyOrderElementsOf(
            Samples.answers(Samples.policy(good), Samples.readable(), 1));
    String file = folders.shipments().resolve("one.tsv").toString();
    assertThat(folders.problems())
        .as("a line for each problem: place, value, problem, line")
        .allSatisfy(line -> assertThat(Splitter.on('\t').splitToList(line)).hasSizeGreaterThan(3))
        .anySatisfy(line -> assertThat(line).startsWith(file + ":1\t").endsWith("\tno tab"))
        .anySatisfy(line -> assertThat(line).startsWith(file + ":3\t").endsWith("\t\t{}"))
        .anySatisfy(line -> assertThat(line)
            .startsWith(file + ":8\texport_date 2026-11-31\t")
            .endsWith(Samples.shipped().toList().get(4)))
        .anySatisfy(line ->
            assertThat(line).startsWith(file + ":8\tlines[0].form oxid\t").contains("did you mean"))
        .anySatisfy(
            line -> assertThat(line).startsWith(file + ":9\t4716\titem type `flying-carpet`"))
        .anySatisfy(line -> assertThat(line).startsWith("2026-11-24/xx-bad.yaml:2\tanouncement\t"))
        .anySatisfy(line -> assertThat(line).startsWith("2026-11-24/xx-bad.yaml:3\t2026-06-31\t"));
    assertThat(folders.problems().stream()
            .map(line -> line.substring(0, line.indexOf('\t')))
            .filter(place -> place.startsWith(file))
            .collect(toImmutableList()))
        .containsExactlyInAnyOrder(file + ":1", file + ":3", file + ":8", file + ":8", file + ":9");
    assertThat(folders.problems()).doesNotHaveDuplicates();
  }

  @Test
  void ofSeveralLinesForOneShipmentTheLastCounts() throws Exception {
    Folders folders = Folders.in(root);
    String before = Samples.readable().get(0);
    String after = before.replace("\"DE\"", "\"FR\"");
    folders.put("1.tsv", ImmutableList.of(before));
    folders.put("2.tsv", ImmutableList.of(after));
    run(folders);
    ImmutableList<String> answers = folders.answers();
    String last = answers.stream()
        .max(
            java.util.Comparator.comparing(a -> Splitter.on('\t').splitToList(a).get(1)))
        .orElseThrow();
    assertThat(Splitter.on('\t').splitToList(last).get(2)).contains("\"to_country\":\"FR\"");
    assertThat(answers.size() + folders.problems().size()).isEqualTo(2);
  }
}
