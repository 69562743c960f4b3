package org.ytterby.rulebook;

/**
 * A mistake in a law file.
 *
 * @param file the file
 * @param line the line, from 1; 0 if the file as a whole is meant
 * @param value the text at fault
 * @param problem what is wrong and what may put it right
 */
public record Diagnostic(String file, int line, String value, String problem) {
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + " `" + value + "`: " + problem;
  }
}
