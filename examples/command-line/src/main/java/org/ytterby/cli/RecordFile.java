package org.ytterby.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.ytterby.decision.DecisionRecord;

/**
 * A file of decision records that grows by whole lines. What is in it is never overwritten: a file that exists is refused, unless
 * records are to be appended to it. The lines are forced to the disk when it is closed.
 */
final class RecordFile implements Closeable {
  private final String name;
  private final FileChannel channel;

  private RecordFile(String name, FileChannel channel) {
    this.name = name;
    this.channel = channel;
  }

  static RecordFile open(String name, boolean append) {
    try {
      Path path = Path.of(name);
      if (append && Files.exists(path)) {
        checkEnd(name, path);
        return new RecordFile(name, FileChannel.open(path, StandardOpenOption.APPEND));
      }
      return new RecordFile(
          name, FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    } catch (FileAlreadyExistsException e) {
      throw new UserError(
          "`" + name + "` exists: name a new file, or say --append to add records to it");
    } catch (IOException | InvalidPathException e) {
      throw new UserError("the file `" + name + "` cannot be written");
    }
  }

  private static void checkEnd(String name, Path path) throws IOException {
    try (FileChannel existing = FileChannel.open(path, StandardOpenOption.READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      if (existing.size() > 0
          && existing.read(last, existing.size() - 1) == 1
          && last.get(0) != '\n') {
        throw new UserError("the last line of `" + name
            + "` is cut off: take it out, or end it, before records are appended");
      }
    }
  }

  void add(DecisionRecord record) {
    try {
      ByteBuffer line = ByteBuffer.wrap((record.toJson() + "\n").getBytes(StandardCharsets.UTF_8));
      while (line.hasRemaining()) {
        channel.write(line);
      }
    } catch (IOException e) {
      throw new UserError("the file `" + name + "` cannot be written to its end");
    }
  }

  @Override
  public void close() {
    try (channel) {
      channel.force(true);
    } catch (IOException e) {
      throw new UserError("the file `" + name + "` cannot be written to its end");
    }
  }
}
