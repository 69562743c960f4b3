package org.ytterby.flink;

import com.google.common.collect.ImmutableList;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Collection;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.enumerate.FileEnumerator;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/**
 * Finds the packs in the folder of law: each folder in it that has its {@code rulebook.yaml}. What lies beside them is found as
 * well, to be refused. Behind them all comes a mark with the digest of the bundled law, so that a job which is continued with a
 * newer library sees a mark that it has not seen before.
 */
final class PackEnumerator implements FileEnumerator {
  private static final String PACK = "0/";
  private static final String MARK = "1/";
  private final String bundled;

  PackEnumerator(String bundled) {
    this.bundled = bundled;
  }

  static boolean isMark(FileSourceSplit split) {
    return split.splitId().startsWith(MARK);
  }

  @Override
  public Collection<FileSourceSplit> enumerateSplits(Path[] folders, int desired)
      throws IOException {
    ImmutableList.Builder<FileSourceSplit> found = ImmutableList.builder();
    for (Path folder : folders) {
      FileSystem system = folder.getFileSystem();
      FileStatus[] inside = system.listStatus(folder);
      if (inside == null) {
        throw new FileNotFoundException("the folder of law " + folder + " is not there");
      }
      for (FileStatus pack : inside) {
        if (isComplete(system, pack)) {
          found.add(split(PACK + pack.getPath().getName(), pack.getPath()));
        }
      }
      found.add(split(MARK + bundled, new Path(folder, bundled.replace(':', '-'))));
    }
    return found.build();
  }

  private static boolean isComplete(FileSystem system, FileStatus pack) throws IOException {
    return pack.isDir()
        ? system.exists(new Path(pack.getPath(), LawPack.MANIFEST))
        : !pack.getPath().getName().startsWith(".");
  }

  private static FileSourceSplit split(String id, Path path) {
    return new FileSourceSplit(id, path, 0, 0, 0, 0);
  }
}
