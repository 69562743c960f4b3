package org.ytterby.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ytterby.decision.Release;

/** Colours, for terminals only. */
final class Colours {
  private static final String RESET = "\u001B[0m";
  private static final int FIRST_JAVA_THAT_ALWAYS_HAS_A_CONSOLE = 22;

  private Colours() {}

  /** Whether standard output is a terminal and its user has not asked for plain text. */
  static boolean wanted(Map<String, String> environment) {
    String none = environment.getOrDefault("NO_COLOR", "");
    return none.isEmpty() && !"dumb".equals(environment.get("TERM")) && isTerminal();
  }

  @SuppressWarnings(
      "SystemConsoleNull") // true of later releases of Java, which are asked in another way
  static boolean isTerminal() {
    Console console = System.console();
    if (console == null || Runtime.version().feature() < FIRST_JAVA_THAT_ALWAYS_HAS_A_CONSOLE) {
      return console != null;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /** Whether standard error is a terminal: what the system says where it can be asked, otherwise as standard output. */
  static boolean isErrorTerminal() {
    Path error = Path.of("/proc/self/fd/2");
    if (!Files.isSymbolicLink(error)) {
      return isTerminal();
    }
    try {
      String device = Files.readSymbolicLink(error).toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }

  static String of(Release release) {
    return switch (release) {
      case CLEAR -> "\u001B[32m";
      case LICENCE -> "\u001B[33m";
      case HOLD -> "\u001B[36m";
      case STOP -> "\u001B[31m";
    };
  }

  static String paint(String text, Release release, boolean colour) {
    return colour ? of(release) + text + RESET : text;
  }
}
