package org.ytterby.flink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.SingletonResultIterator;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;

/** A folder of law files as one record, so that law which belongs together is never seen in part. */
final class PackFormat implements BulkFormat<LawPack, FileSourceSplit> {
  private static final long serialVersionUID = 1L;

  @Override
  public Reader<LawPack> createReader(Configuration config, FileSourceSplit split) {
    return new Pack(split, false);
  }

  @Override
  public Reader<LawPack> restoreReader(Configuration config, FileSourceSplit split) {
    return new Pack(
        split,
        split.getReaderPosition().filter(p -> p.getRecordsAfterOffset() > 0).isPresent());
  }

  @Override
  public boolean isSplittable() {
    return false;
  }

  @Override
  public TypeInformation<LawPack> getProducedType() {
    return TypeInformation.of(LawPack.class);
  }

  private static final class Pack implements Reader<LawPack> {
    private final FileSourceSplit split;
    private boolean read;

    Pack(FileSourceSplit split, boolean read) {
      this.split = split;
      this.read = read;
    }

    @Override
    public @Nullable RecordIterator<LawPack> readBatch() throws IOException {
      if (read) {
        return null;
      }
      read = true;
      SingletonResultIterator<LawPack> one = new SingletonResultIterator<>();
      one.set(
          PackEnumerator.isMark(split)
              ? LawPack.NONE
              : new LawPack(split.path().getName(), files(split.path())),
          CheckpointedPosition.NO_OFFSET,
          1);
      return one;
    }

    private static Map<String, String> files(Path folder) throws IOException {
      FileSystem system = folder.getFileSystem();
      Map<String, String> files = new TreeMap<>();
      for (FileStatus file : system.listStatus(folder)) {
        if (file.getPath().getName().endsWith(LawPack.SUFFIX)) {
          try (FSDataInputStream in = system.open(file.getPath())) {
            files.put(file.getPath().getName(), new String(in.readAllBytes(), UTF_8));
          }
        }
      }
      return files;
    }

    @Override
    public void close() {}
  }
}
