package org.ytterby.rulebook;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * The text of a law file with its name, wherever it comes from.
 *
 * @param name the file name, such as {@code cn-mofcom-gac-2025-18.yaml}
 * @param text the content, YAML 1.2
 */
public record LawFile(String name, String text) {
  static final String SUFFIX = ".yaml";

  /**
   * The digest by which a manifest knows the file.
   *
   * @return SHA-256 of the text in UTF-8, line ends taken as line feeds, in lower-case hexadecimal digits
   */
  public String digest() {
    return Hashing.sha256()
        .hashString(text.replace("\r\n", "\n"), StandardCharsets.UTF_8)
        .toString();
  }

  /** The id of the instrument that a file of this name holds. */
  String instrument() {
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }
}
