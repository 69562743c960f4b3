package org.ytterby.osgi;

import java.nio.file.Path;
import java.util.Objects;

/** The jars that the build has put together. */
final class Jars {
  private Jars() {}

  static Path host(String name) {
    return folder("hosts").resolve(name + ".jar");
  }

  static Path core() {
    return host("ytterby-core");
  }

  static Path folder(String property) {
    return Path.of(Objects.requireNonNull(System.getProperty(property), property));
  }
}
