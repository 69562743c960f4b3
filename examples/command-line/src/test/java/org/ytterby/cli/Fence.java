package org.ytterby.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A fenced block of a Markdown file.
 *
 * @param line the line of the opening fence, from 1
 * @param language the first word behind the fence, or nothing
 * @param name the second word, or nothing: the name of the file that the block shows
 * @param lines what stands between the fences
 */
record Fence(int line, String language, String name, ImmutableList<String> lines) {
  private static final String MARK = "```";

  static ImmutableList<Fence> in(Path markdown) throws IOException {
    ImmutableList.Builder<Fence> fences = ImmutableList.builder();
    List<String> lines = Files.readAllLines(markdown);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(MARK)) {
        String[] words = (lines.get(i).substring(MARK.length()) + "  ").split(" ", -1);
        int first = i + 1;
        List<String> inside = new ArrayList<>();
        for (i = first; !lines.get(i).startsWith(MARK); i++) {
          inside.add(lines.get(i));
        }
        fences.add(new Fence(first, words[0], words[1], ImmutableList.copyOf(inside)));
      }
    }
    return fences.build();
  }

  /** Whether it shows a file. */
  boolean isFile() {
    return !name.isEmpty();
  }
}
