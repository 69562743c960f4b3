package org.ytterby.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ytterby.rulebook.LawFile;

/** Whatever fails in mid-run, each answer is written once: the committed files hold what a run without a failure writes. */
class ExactlyOnceTest {
  @TempDir
  Path checkpoints = Path.of("");

  @TempDir
  Path root = Path.of("");

  private Cluster cluster;
  private Folders folders;
  private ImmutableList<LawFile> first;
  private ImmutableList<LawFile> second;

  @BeforeEach
  void start() throws Exception {
    cluster = Cluster.start(checkpoints);
    folders = Folders.in(root);
    first = Folders.pack("law/2026-11-09");
    second = Folders.pack("announced/2026-11-24");
    folders.announce("2026-11-09", first);
    FailOnce.reset();
  }

  @AfterEach
  void stop() throws Exception {
    cluster.stop();
  }

  private JobClient run(StreamExecutionEnvironment env) throws Exception {
    return run(env, "bundled");
  }

  private JobClient run(StreamExecutionEnvironment env, String bundled) throws Exception {
    JobArguments told = folders.arguments(RuntimeExecutionMode.STREAMING);
    ControlJob.configure(env, told);
    ControlJob.connect(ControlJob.shipments(env, told), ControlJob.law(env, told, bundled), told);
    return env.executeAsync();
  }

  private void untilAnswers(int count) throws Exception {
    Folders.until(count + " answers are committed", () -> folders.answers().size() >= count);
  }

  @Test
  void afterAFailureInTheMiddleOfAFileNothingIsLostOrDoubled() throws Exception {
    ImmutableList<String> one = Samples.many("a", 150);
    ImmutableList<String> other = Samples.many("b", 150);
    folders.put("one.tsv", one);
    folders.put("other.tsv", other);
    JobArguments told = folders.arguments(RuntimeExecutionMode.STREAMING);
    StreamExecutionEnvironment env = cluster.environment(2);
    ControlJob.configure(env, told);
    ControlJob.connect(
        ControlJob.shipments(env, told).map(new FailOnce<>(line -> true)).returns(InputLine.class),
        ControlJob.law(env, told, "bundled"),
        told);
    JobClient job = env.executeAsync();
    untilAnswers(1);
    FailOnce.ARMED.set(true);
    untilAnswers(300);
    job.stopWithSavepoint(false, checkpoints.toString(), SavepointFormatType.CANONICAL)
        .get();
    assertThat(FailOnce.FAILED).isTrue();
    assertThat(FailOnce.STARTED).as("two readers, twice").hasValue(4);
    assertThat(folders.answers())
        .containsExactlyInAnyOrderElementsOf(ImmutableList.<String>builder()
            .addAll(Samples.answers(Samples.policy(first), one, 1))
            .addAll(Samples.answers(Samples.policy(first), other, 1))
            .build());
    assertThat(folders.problems()).isEmpty();
  }

  @Test
  void lawThatWasReadJustBeforeAFailureIsNotLost() throws Exception {
    ImmutableList<String> lines = Samples.many("a", 100);
    folders.put("one.tsv", lines);
    JobArguments told = folders.arguments(RuntimeExecutionMode.STREAMING);
    StreamExecutionEnvironment env = cluster.environment(2);
    ControlJob.configure(env, told);
    ControlJob.connect(
        ControlJob.shipments(env, told),
        ControlJob.law(env, told, "bundled")
            .map(new FailOnce<>(pack -> pack.name().equals("2026-11-24")))
            .returns(LawPack.class)
            .setParallelism(1),
        told);
    JobClient job = env.executeAsync();
    untilAnswers(100);
    FailOnce.ARMED.set(true);
    Folders.until("a checkpoint is complete", FailOnce.READY::get);
    folders.announce("2026-11-24", second);
    untilAnswers(125);
    job.stopWithSavepoint(false, checkpoints.toString(), SavepointFormatType.CANONICAL)
        .get();
    assertThat(FailOnce.FAILED).isTrue();
    assertThat(FailOnce.STARTED).hasValue(2);
    assertThat(folders.answers())
        .containsExactlyInAnyOrderElementsOf(withCeriumAnsweredAnew(lines));
  }

  /** Every fourth shipment is cerium oxide, which the second pack controls. */
  private ImmutableList<String> withCeriumAnsweredAnew(ImmutableList<String> lines) {
    return ImmutableList.<String>builder()
        .addAll(Samples.answers(Samples.policy(first), lines, 1))
        .addAll(Samples.answers(
            Samples.policy(second),
            lines.stream()
                .filter(line -> line.contains("CeO2"))
                .collect(ImmutableList.toImmutableList()),
            2))
        .build();
  }

  @Test
  void aWorkerThatIsLostWhileLawAndShipmentsComeCostsNothing() throws Exception {
    ImmutableList<String> lines = Samples.many("a", 300);
    folders.put("one.tsv", lines);
    JobClient job = run(cluster.environment(4));
    untilAnswers(1);
    cluster.loseWorker();
    Folders.until("the job starts again", () -> cluster.attempts(job) > 1);
    untilAnswers(300);
    folders.announce("2026-11-24", second);
    Thread.sleep(150);
    cluster.loseWorker();
    Folders.until("the job starts once more", () -> cluster.attempts(job) > 2);
    untilAnswers(375);
    assertThat(job.getJobStatus().get()).isEqualTo(JobStatus.RUNNING);
    job.stopWithSavepoint(false, checkpoints.toString(), SavepointFormatType.CANONICAL)
        .get();
    assertThat(folders.answers())
        .containsExactlyInAnyOrderElementsOf(withCeriumAnsweredAnew(lines));
  }

  @Test
  void aJobGoesOnFromASavepointWithMoreWorkersAndANewerLibraryWhereItStopped() throws Exception {
    ImmutableList<String> before = Samples.many("a", 40);
    folders.put("one.tsv", before);
    JobClient job = run(cluster.environment(1));
    untilAnswers(40);
    String savepoint = job.stopWithSavepoint(
            false, checkpoints.toString(), SavepointFormatType.CANONICAL)
        .get();
    folders.announce("2026-11-24", second);
    ImmutableList<String> after = Samples.many("b", 40);
    folders.put("two.tsv", after);
    JobClient again = run(cluster.from(savepoint, 3), "bundled with a newer library");
    untilAnswers(90);
    again
        .stopWithSavepoint(false, checkpoints.toString(), SavepointFormatType.CANONICAL)
        .get();
    assertThat(folders.answers())
        .as("the law is known when the job goes on; new shipments may come before it")
        .containsAll(withCeriumAnsweredAnew(before))
        .doesNotHaveDuplicates();
    assertThat(folders.answers().stream().map(Samples::idAndNumber))
        .doesNotHaveDuplicates()
        .contains(after.stream().map(line -> Samples.id(line) + "\t1").toArray(String[]::new));
  }
}
