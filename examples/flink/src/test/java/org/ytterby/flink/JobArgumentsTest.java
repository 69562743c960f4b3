package org.ytterby.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobArgumentsTest {
  @TempDir
  Path folder = Path.of("");

  @Test
  void whatIsNotToldIsUsual() throws Exception {
    String there = folder.toString();
    JobArguments told = JobArguments.parse(
        "--mode", "stream", "--shipments", there, "--law", there, "--out", there + "/out");
    assertThat(told.mode()).isEqualTo(RuntimeExecutionMode.STREAMING);
    assertThat(told.look()).isEqualTo(Duration.ofSeconds(10));
    assertThat(told.checkpoint()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void allMistakesAreToldAtOnce() {
    assertThatThrownBy(() -> JobArguments.parse(
            "--mode",
            "steam",
            "--shipment",
            "x",
            "--law",
            folder + "/gone",
            "--look-every",
            "0",
            "--checkpoint-every"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the job cannot start:\n")
        .hasMessageContaining("`--mode steam`: is not one of [batch, stream]")
        .hasMessageContaining("`--shipment` is no argument; did you mean `--shipments`?")
        .hasMessageContaining("`--shipments` is missing")
        .hasMessageContaining("/gone`: is not a folder")
        .hasMessageContaining("`--out` is missing")
        .hasMessageContaining("`--look-every 0`: is no whole number of seconds")
        .hasMessageContaining("`--checkpoint-every` stands last")
        .hasMessageContaining("Usage: ");
  }

  @Test
  void aBatchDoesNotWriteBesideAnEarlierOne() throws Exception {
    String there = folder.toString();
    String[] batch = {"--mode", "batch", "--shipments", there, "--law", there, "--out", there};
    Path answers = Files.createDirectory(folder.resolve("answers"));
    Files.writeString(answers.resolve(".part-0.inprogress"), "");
    assertThat(JobArguments.parse(batch).mode()).isEqualTo(RuntimeExecutionMode.BATCH);
    Files.writeString(answers.resolve("part-0"), "");
    assertThatThrownBy(() -> JobArguments.parse(batch))
        .hasMessageContaining("/answers` holds what an earlier run wrote: name another folder");
  }

  @Test
  void anArgumentIsGivenOnce() {
    assertThatThrownBy(() -> JobArguments.parse("--out", "a", "--out", "b"))
        .hasMessageContaining("`--out` is given twice");
  }
}
