package org.ytterby.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that the caller names. */
final class InputFile {
  private InputFile() {}

  static InputStream open(String file) throws IOException {
    try {
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw new UserError("`" + file + "` is a folder: name a file, or `-` for standard input");
      }
      return new BufferedInputStream(Files.newInputStream(path));
    } catch (NoSuchFileException | InvalidPathException e) {
      throw new UserError("there is no file `" + file + "`");
    } catch (AccessDeniedException e) {
      throw new UserError("the file `" + file + "` may not be read");
    }
  }
}
