package org.ytterby.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.LawFile;

/** What comes of law that arrives while the job runs. */
class LawArrivesTest {
  @TempDir
  Path checkpoints = Path.of("");

  @TempDir
  Path root = Path.of("");

  private Cluster cluster;
  private Folders folders;
  private ImmutableList<LawFile> first;
  private ImmutableList<LawFile> second;
  private JobClient job;

  @BeforeEach
  void start() throws Exception {
    cluster = Cluster.start(checkpoints);
    folders = Folders.in(root);
    first = Folders.pack("law/2026-11-09");
    second = Folders.pack("announced/2026-11-24");
    StreamExecutionEnvironment env = cluster.environment(2);
    ControlJob.define(env, folders.arguments(RuntimeExecutionMode.STREAMING));
    folders.put("one.tsv", Samples.shipped().toList());
    job = env.executeAsync();
  }

  @AfterEach
  void stop() throws Exception {
    job.cancel().get();
    cluster.stop();
  }

  private void untilAnswers(int count) throws Exception {
    Folders.until(count + " answers are committed", () -> folders.answers().size() >= count);
  }

  private void untilProblems(int count) throws Exception {
    Folders.until(count + " problems are committed", () -> folders.problems().size() >= count);
  }

  private static ImmutableList<LawFile> without(ImmutableList<LawFile> pack, String name) {
    return pack.stream()
        .filter(f -> !f.name().equals(name))
        .map(f -> new LawFile(f.name(), f.text().replace("  - " + name + "\n", "")))
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  void exactlyTheAnswersThatSayMoreAreGivenAnew() throws Exception {
    ControlPolicy bundled = Samples.policy(ImmutableList.of());
    ImmutableList<String> lines = Samples.readable();
    untilAnswers(4);
    assertThat(folders.answers())
        .containsExactlyInAnyOrderElementsOf(Samples.answers(bundled, lines, 1));

    folders.announce("2026-11-09", first);
    untilAnswers(8);
    folders.announce("2026-11-24", second);
    untilAnswers(9);
    folders.put("two.tsv", ImmutableList.of(lines.get(3)));
    untilAnswers(10);
    assertThat(folders.answers())
        .as("the longer pause touches all, be it in a caution; the new list cerium oxide alone")
        .containsExactlyInAnyOrderElementsOf(ImmutableList.<String>builder()
            .addAll(Samples.answers(bundled, lines, 1))
            .addAll(Samples.answers(Samples.policy(first), lines, 2))
            .add(Samples.answer(Samples.policy(second), lines.get(1), 3))
            .add(Samples.answer(Samples.policy(second), lines.get(3), 3))
            .build());
  }

  @Test
  void lawThatCannotBeUsedIsToldOnceAndTheEarlierStaysInUse() throws Exception {
    untilAnswers(4);
    folders.announce("2026-11-24", second);
    untilAnswers(8);
    untilProblems(2);
    folders.announce(
        "2026-11-25",
        ImmutableList.of(
            new LawFile("rulebook.yaml", "instruments: [xx-bad.yaml, xx-not-there.yaml]\n"),
            new LawFile("xx-bad.yaml", "id: xx-bad\nkind: anouncement\n")));
    folders.announce("2026-11-26", without(second, "xx-example-2026-1.yaml"));
    folders.announce("2026-11-01", first);
    Files.writeString(folders.law().resolve("astray.yaml"), second.get(1).text());
    untilProblems(10);
    folders.put("two.tsv", ImmutableList.of(Samples.readable().get(1)));
    untilAnswers(9);
    assertThat(folders.answers())
        .contains(Samples.answer(Samples.policy(second), Samples.readable().get(1), 3));
    assertThat(folders.problems().stream().filter(p -> !p.contains("one.tsv")))
        .doesNotHaveDuplicates()
        .anyMatch(p -> p.startsWith("2026-11-25/rulebook.yaml:1\txx-not-there.yaml\t"))
        .anyMatch(p -> p.startsWith("2026-11-25/xx-bad.yaml:2\tanouncement\t"))
        .anyMatch(p -> p.startsWith("2026-11-26\txx-example-2026-1\t"))
        .anyMatch(p -> p.startsWith("2026-11-26\txx-example-2026-1/para-1\t"))
        .anyMatch(p -> p.startsWith("2026-11-01\t2026-11-01\tcomes before `2026-11-24`"))
        .anyMatch(p -> p.startsWith("astray.yaml\tastray.yaml\tis no folder"));
    assertThat(job.getJobStatus().get()).isEqualTo(JobStatus.RUNNING);
  }
}
