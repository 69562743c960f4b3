package org.ytterby.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The batch that the README shows, started as it says there. */
class ReadmeTest {
  private static final String OUT = "/tmp/batch";

  @TempDir
  Path root = Path.of("");

  @Test
  void theBatchWritesWhatIsShown() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    List<String> command = Splitter.on(' ')
        .splitToList(readme
            .lines()
            .filter(line -> line.startsWith("$ java ") && line.contains(OUT))
            .findFirst()
            .orElseThrow());
    ControlJob.main(command.stream()
        .dropWhile(word -> !word.equals(ControlJob.class.getName()))
        .skip(1)
        .map(word -> word.replace(OUT, root + "/out"))
        .toArray(String[]::new));
    Folders folders = new Folders(root);
    assertThat(readme)
        .containsPattern(shown("cut -f1,2 /tmp/batch/answers/*", folders.answers(), 0, 1))
        .containsPattern(shown("cut -f2,3 /tmp/batch/problems/*", folders.problems(), 1, 2));
  }

  /** The command, the fields sorted, and then nothing more. */
  private static Pattern shown(String command, List<String> lines, int one, int other) {
    String fields = Joiner.on("")
        .join(lines.stream()
            .map(line -> Splitter.on('\t').splitToList(line))
            .map(f -> f.get(one) + "\t" + f.get(other) + "\n")
            .sorted()
            .toList());
    return Pattern.compile(Pattern.quote("$ " + command + " | sort\n" + fields) + "(\\$ |```)");
  }
}
