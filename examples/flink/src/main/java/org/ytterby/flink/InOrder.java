package org.ytterby.flink;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.assigners.FileSplitAssigner;
import org.jspecify.annotations.Nullable;

/** Hands out what was found in the order of its ids. */
final class InOrder implements FileSplitAssigner {
  private final TreeMap<String, FileSourceSplit> waiting = new TreeMap<>();

  InOrder(Collection<FileSourceSplit> found) {
    addSplits(found);
  }

  @Override
  public Optional<FileSourceSplit> getNext(@Nullable String host) {
    return Optional.ofNullable(waiting.pollFirstEntry()).map(e -> e.getValue());
  }

  @Override
  public void addSplits(Collection<FileSourceSplit> splits) {
    splits.forEach(split -> waiting.put(split.splitId(), split));
  }

  @Override
  public Collection<FileSourceSplit> remainingSplits() {
    return ImmutableList.copyOf(waiting.values());
  }
}
