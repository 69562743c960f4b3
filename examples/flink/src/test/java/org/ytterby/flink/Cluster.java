package org.ytterby.flink;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.executiongraph.AccessExecutionJobVertex;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A cluster in this process, with two workers, to which jobs are handed as to a real one. */
final class Cluster {
  private static final int SLOTS = 2;
  private final MiniCluster cluster;
  private final Path checkpoints;
  private int lost;

  private Cluster(MiniCluster cluster, Path checkpoints) {
    this.cluster = cluster;
    this.checkpoints = checkpoints;
  }

  static Cluster start(Path checkpoints) throws Exception {
    MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
        .setConfiguration(new Configuration()
            .set(RestOptions.BIND_PORT, "0")
            .set(RestOptions.BIND_ADDRESS, "127.0.0.1"))
        .setNumTaskManagers(2)
        .setNumSlotsPerTaskManager(SLOTS)
        .build());
    cluster.start();
    return new Cluster(cluster, checkpoints);
  }

  StreamExecutionEnvironment environment(int parallelism) throws Exception {
    return environment(parallelism, new Configuration());
  }

  StreamExecutionEnvironment from(String savepoint, int parallelism) throws Exception {
    return environment(
        parallelism, new Configuration().set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint));
  }

  private StreamExecutionEnvironment environment(int parallelism, Configuration more)
      throws Exception {
    URI rest = cluster.getRestAddress().get();
    more.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toUri().toString())
        .set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(200))
        .set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay")
        .set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 5)
        .set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(100));
    return StreamExecutionEnvironment.createRemoteEnvironment(rest.getHost(), rest.getPort(), more)
        .setParallelism(parallelism);
  }

  /** Takes a worker away, with all that it was doing, and puts a fresh one in its place. */
  void loseWorker() throws Exception {
    cluster.terminateTaskManager(lost++).get();
    cluster.startTaskManager();
  }

  /** How often the answering of a job was started. */
  int attempts(JobClient job) throws Exception {
    int attempts = 0;
    for (AccessExecutionJobVertex vertex :
        cluster.getExecutionGraph(job.getJobID()).get().getVerticesTopologically()) {
      if (vertex.getName().contains("answering")) {
        attempts = 1 + vertex.getTaskVertices()[0].getCurrentExecutionAttempt().getAttemptNumber();
      }
    }
    return attempts;
  }

  void stop() throws Exception {
    cluster.close();
  }
}
