package org.ytterby.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this library, which records name beside that of the rulebook. */
public final class LibraryVersion {
  private static final String VERSION = read();

  private LibraryVersion() {}

  /**
   * The version.
   *
   * @return as in the Maven artifact, such as {@code 0.1.0}
   */
  public static String get() {
    return VERSION;
  }

  private static String read() {
    try (InputStream in = LibraryVersion.class.getResourceAsStream("library-version.txt")) {
      if (in == null) {
        throw new IllegalStateException("the library was packed without library-version.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
