package org.ytterby.rulebook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a broken law file says of itself: a line that ends in {@code # expect: words} is refused with these words, and one that
 * ends in {@code # expect FILE: words} says that another file is refused as a whole. Three dots stand for any words.
 *
 * @param file the file at fault
 * @param line the line, from 1; 0 for the file as a whole
 * @param words what the message has to say, in order
 */
record Expected(String file, int line, List<String> words) {
  private static final Pattern EXPECT = Pattern.compile("# expect( \\S+)?: ((?:(?!# expect).)*)");

  /** All that the files of a folder expect, in the order of files and lines. */
  static ImmutableList<Expected> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      ImmutableList.Builder<Expected> all = ImmutableList.builder();
      for (Path file : files.toList()) {
        all.addAll(
            of(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1)));
      }
      return ImmutableList.sortedCopyOf(
          Comparator.comparing(Expected::file).thenComparingInt(Expected::line), all.build());
    }
  }

  private static ImmutableList<Expected> of(String file, String text) {
    List<String> lines = text.lines().toList();
    return IntStream.range(0, lines.size())
        .boxed()
        .flatMap(i -> EXPECT.matcher(lines.get(i)).results().map(m -> {
          ImmutableList<String> words = Splitter.on("...")
              .trimResults()
              .omitEmptyStrings()
              .splitToStream(m.group(2).replace("[...]", "[___]").replace("{...}", "{___}"))
              .map(w -> w.replace("___", "..."))
              .collect(toImmutableList());
          return m.group(1) == null
              ? new Expected(file, i + 1, words)
              : new Expected(m.group(1).strip(), 0, words);
        }))
        .collect(toImmutableList());
  }

  /** The beginning of the message, up to the text at fault. */
  String place() {
    return file + (line > 0 ? ":" + line : "") + " `";
  }
}
