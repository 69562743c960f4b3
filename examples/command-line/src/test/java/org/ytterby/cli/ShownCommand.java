package org.ytterby.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A command that a document shows, in a block called {@code console} with its output behind it, in one called {@code sh} without.
 * In the output, a line that is only {@code ...} stands for any lines, and {@code ...} within a line for any text.
 *
 * @param line where it stands
 * @param text the command
 * @param input what {@code <<END} gives it to read
 * @param output what is shown of its output; nothing if the document shows none
 */
record ShownCommand(int line, String text, String input, Optional<ImmutableList<String>> output) {
  private static final String PROMPT = "$ ";
  private static final String HERE = " <<END";
  private static final String THEN = "&& ";
  private static final String MORE = "...";
  private static final Pattern PROGRAM =
      Pattern.compile("(?:java -jar \\S*ytterby\\.jar|ytterby)(?: (.*))?");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  /** The commands of a block; none if it is no block of commands. */
  static ImmutableList<ShownCommand> in(Fence fence) {
    return switch (fence.language()) {
      case "console" -> session(fence);
      case "sh" -> script(fence);
      default -> ImmutableList.of();
    };
  }

  private static ImmutableList<ShownCommand> script(Fence fence) {
    ImmutableList.Builder<ShownCommand> commands = ImmutableList.builder();
    for (int i = 0; i < fence.lines().size(); i++) {
      commands.add(
          new ShownCommand(fence.line() + 1 + i, fence.lines().get(i), "", Optional.empty()));
    }
    return commands.build();
  }

  private static ImmutableList<ShownCommand> session(Fence fence) {
    ImmutableList.Builder<ShownCommand> commands = ImmutableList.builder();
    List<String> lines = fence.lines();
    int i = 0;
    while (i < lines.size()) {
      int line = fence.line() + 1 + i;
      String shown = lines.get(i++);
      if (!shown.startsWith(PROMPT)) {
        throw new IllegalArgumentException("line " + line + " is no command: " + shown);
      }
      List<String> input = new ArrayList<>();
      if (shown.endsWith(HERE)) {
        for (; !lines.get(i).equals("END"); i++) {
          input.add(lines.get(i) + "\n");
        }
        i++;
      }
      List<String> output = new ArrayList<>();
      for (; i < lines.size() && !lines.get(i).startsWith(PROMPT); i++) {
        output.add(lines.get(i));
      }
      commands.add(new ShownCommand(
          line,
          shown.substring(PROMPT.length()).replace(HERE, ""),
          String.join("", input),
          Optional.of(ImmutableList.copyOf(output))));
    }
    return commands.build();
  }

  /** The arguments for the program, if the command runs it, alone or as the last of several. */
  Optional<ImmutableList<String>> arguments() {
    int then = text.lastIndexOf(THEN);
    Matcher program = PROGRAM.matcher(then < 0 ? text : text.substring(then + THEN.length()));
    return program.matches()
        ? Optional.of(words(Optional.ofNullable(program.group(1)).orElse("")))
        : Optional.empty();
  }

  private static ImmutableList<String> words(String text) {
    ImmutableList.Builder<String> words = ImmutableList.builder();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(Optional.ofNullable(word.group(1))
          .or(() -> Optional.ofNullable(word.group(2)))
          .orElseGet(() -> word.group(3)));
    }
    return words.build();
  }

  /** What the whole output must match, blanks at the ends of lines left aside. */
  static Pattern pattern(ImmutableList<String> output) {
    return Pattern.compile(output.stream()
        .map(line -> line.equals(MORE) ? "(?s:.*?)(?<![^\n])" : quoted(line) + "\n")
        .collect(Collectors.joining()));
  }

  private static String quoted(String line) {
    return Splitter.on(MORE)
        .splitToStream(line.stripTrailing())
        .map(Pattern::quote)
        .collect(Collectors.joining(".*"));
  }
}
