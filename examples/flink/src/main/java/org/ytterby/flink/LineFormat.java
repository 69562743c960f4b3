package org.ytterby.flink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.IteratorResultIterator;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8 with their places. A file is read by one reader, from top to bottom. */
final class LineFormat implements BulkFormat<InputLine, FileSourceSplit> {
  private static final long serialVersionUID = 1L;
  private static final int BATCH = 200;

  @Override
  public Reader<InputLine> createReader(Configuration config, FileSourceSplit split)
      throws IOException {
    return new Lines(split.path(), 0);
  }

  @Override
  public Reader<InputLine> restoreReader(Configuration config, FileSourceSplit split)
      throws IOException {
    return new Lines(
        split.path(),
        split
            .getReaderPosition()
            .map(CheckpointedPosition::getRecordsAfterOffset)
            .orElse(0L));
  }

  @Override
  public boolean isSplittable() {
    return false;
  }

  @Override
  public TypeInformation<InputLine> getProducedType() {
    return TypeInformation.of(InputLine.class);
  }

  private static final class Lines implements Reader<InputLine> {
    private final String file;
    private final BufferedReader in;
    private long read;

    Lines(Path path, long skipped) throws IOException {
      file = path.getPath();
      in = new BufferedReader(new InputStreamReader(path.getFileSystem().open(path), UTF_8));
      while (read < skipped) {
        if (in.readLine() == null) {
          in.close();
          throw new IOException("%s had %d lines and has %d: files of shipments never change"
              .formatted(file, skipped, read));
        }
        read++;
      }
    }

    @Override
    public @Nullable RecordIterator<InputLine> readBatch() throws IOException {
      long before = read;
      List<InputLine> batch = new ArrayList<>(BATCH);
      while (batch.size() < BATCH) {
        String text = in.readLine();
        if (text == null) {
          break;
        }
        batch.add(new InputLine(file, ++read, text));
      }
      return batch.isEmpty()
          ? null
          : new IteratorResultIterator<>(batch.iterator(), CheckpointedPosition.NO_OFFSET, before);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
