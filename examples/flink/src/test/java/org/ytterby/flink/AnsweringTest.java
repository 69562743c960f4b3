package org.ytterby.flink;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.ytterby.rulebook.LawFile;

/** What becomes of shipments while a newer library cannot read the law in use. */
class AnsweringTest {
  private static final LawPack UNREADABLE =
      new LawPack("2026-11-09", Map.of(LawPack.MANIFEST, "version: old\nno-longer-a-key: true\n"));

  private static ImmutableList<String> answers(LawPack... law) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(2);
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    ImmutableList<Facts> facts = Samples.readable().stream()
        .map(line -> new Facts(Samples.id(line), new InputLine("one.tsv", 1, line)))
        .collect(toImmutableList());
    return ControlJob.answers(
            env.fromData(facts, TypeInformation.of(Facts.class)),
            env.fromData(ImmutableList.copyOf(law), TypeInformation.of(LawPack.class))
                .setParallelism(1))
        .executeAndCollect(100)
        .stream()
        .map(Answer::toString)
        .collect(toImmutableList());
  }

  @Test
  void nothingIsAnsweredUnderLawThatCannotBeRead() throws Exception {
    assertThat(answers(UNREADABLE)).isEmpty();
  }

  @Test
  void theNextLawThatCanBeReadIsAsked() throws Exception {
    ImmutableList<LawFile> pack = Folders.pack("announced/2026-11-24");
    LawPack readable = new LawPack(
        "2026-11-24",
        pack.stream().collect(java.util.stream.Collectors.toMap(LawFile::name, LawFile::text)));
    assertThat(answers(UNREADABLE, readable))
        .containsExactlyInAnyOrderElementsOf(
            Samples.answers(Samples.policy(pack), Samples.readable(), 1));
  }
}
