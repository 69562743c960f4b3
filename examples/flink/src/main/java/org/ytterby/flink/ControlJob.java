package org.ytterby.flink;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import org.ytterby.rulebook.Rulebooks;

/** The job: files of shipments and packs of law in, answers and problems out. */
public final class ControlJob {
  private ControlJob() {}

  /**
   * Starts the job, on the cluster that it is handed to, or in this process if it is handed to none.
   *
   * @param arguments see the README
   * @throws Exception if an argument is wrong, all of which are told, or the job fails
   */
  public static void main(String[] arguments) throws Exception {
    JobArguments told = JobArguments.parse(arguments);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    define(env, told);
    env.execute("export control");
  }

  static void define(StreamExecutionEnvironment env, JobArguments told) {
    configure(env, told);
    connect(shipments(env, told), law(env, told, Rulebooks.bundled().digest()), told);
  }

  static void configure(StreamExecutionEnvironment env, JobArguments told) {
    env.setRuntimeMode(told.mode());
    env.configure(new Configuration().set(PipelineOptions.GENERIC_TYPES, false));
    if (told.isStream() && !env.getCheckpointConfig().isCheckpointingEnabled()) {
      env.enableCheckpointing(told.checkpoint().toMillis(), CheckpointingMode.EXACTLY_ONCE);
    }
  }

  static DataStream<InputLine> shipments(StreamExecutionEnvironment env, JobArguments told) {
    FileSource.FileSourceBuilder<InputLine> source =
        FileSource.forBulkFileFormat(new LineFormat(), told.shipments());
    return env.fromSource(
            watched(source, told).build(), WatermarkStrategy.noWatermarks(), "shipments")
        .uid("shipments");
  }

  /** The packs, and behind them a mark for the bundled law of that digest. */
  static DataStream<LawPack> law(
      StreamExecutionEnvironment env, JobArguments told, String bundled) {
    FileSource.FileSourceBuilder<LawPack> source = FileSource.forBulkFileFormat(
            new PackFormat(), told.law())
        .setFileEnumerator(() -> new PackEnumerator(bundled))
        .setSplitAssigner(InOrder::new);
    return env.fromSource(watched(source, told).build(), WatermarkStrategy.noWatermarks(), "law")
        .uid("law")
        .setParallelism(1);
  }

  private static <T> FileSource.FileSourceBuilder<T> watched(
      FileSource.FileSourceBuilder<T> source, JobArguments told) {
    return told.isStream() ? source.monitorContinuously(told.look()) : source;
  }

  static void connect(DataStream<InputLine> lines, DataStream<LawPack> packs, JobArguments told) {
    SingleOutputStreamOperator<Facts> facts =
        lines.process(new Intake()).name("intake").uid("intake");
    SingleOutputStreamOperator<LawPack> law =
        packs.process(new LawGate()).name("law gate").uid("law-gate").setParallelism(1);
    SingleOutputStreamOperator<Answer> answers = answers(facts, law);
    write(answers, JobArguments.ANSWERS, told);
    write(
        facts
            .getSideOutput(Problem.TAG)
            .union(law.getSideOutput(Problem.TAG), answers.getSideOutput(Problem.TAG)),
        JobArguments.PROBLEMS,
        told);
  }

  static SingleOutputStreamOperator<Answer> answers(
      DataStream<Facts> facts, DataStream<LawPack> law) {
    return facts
        .keyBy(Facts::id)
        .connect(law.broadcast(Answering.LAW))
        .process(new Answering())
        .name("answering")
        .uid("answering");
  }

  private static <T> void write(DataStream<T> lines, String name, JobArguments told) {
    lines
        .sinkTo(FileSink.<T>forRowFormat(told.out(name), new SimpleStringEncoder<>("UTF-8"))
            .withBucketAssigner(new BasePathBucketAssigner<>())
            .withRollingPolicy(OnCheckpointRollingPolicy.build())
            .withOutputFileConfig(
                OutputFileConfig.builder().withPartSuffix(".tsv").build())
            .build())
        .name(name)
        .uid(name);
  }
}
