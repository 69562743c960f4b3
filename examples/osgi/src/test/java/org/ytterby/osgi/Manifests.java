package org.ytterby.osgi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** Main attributes of the manifest of a jar. */
final class Manifests {
  private Manifests() {}

  static Attributes of(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getManifest().getMainAttributes();
    }
  }
}
