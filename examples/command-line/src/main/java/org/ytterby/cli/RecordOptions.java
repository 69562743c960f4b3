package org.ytterby.cli;

import java.util.Optional;
import org.ytterby.decision.DecisionRecord;
import picocli.CommandLine.Option;

/** Options that say which records are kept of determinations. */
final class RecordOptions {
  @Option(
      names = "--records",
      paramLabel = "OUT.jsonl",
      description = "Write a decision record of each shipment, one a line, to a new file.")
  private Optional<String> file = Optional.empty();

  @Option(
      names = "--append",
      description = "Add the records to the file of --records if it exists already.")
  private boolean append;

  @Option(
      names = "--without-names",
      description = "Leave the names of importer and end user out of the records.")
  private boolean withoutNames;

  @Option(
      names = "--decided",
      paramLabel = "WHEN",
      description = "The time of the decision as it is to stand in the records; no clock is read.")
  private Optional<String> decided = Optional.empty();

  boolean isGiven() {
    if (file.isEmpty() && (append || withoutNames || decided.isPresent())) {
      throw new UserError(
          "--append, --without-names and --decided are for records: name their file with --records");
    }
    return file.isPresent();
  }

  RecordFile open() {
    return RecordFile.open(file.orElseThrow(), append);
  }

  /** The record as these options want it. */
  DecisionRecord kept(DecisionRecord record) {
    DecisionRecord timed = decided.map(record::decidedAt).orElse(record);
    return withoutNames ? timed.withoutNames() : timed;
  }
}
