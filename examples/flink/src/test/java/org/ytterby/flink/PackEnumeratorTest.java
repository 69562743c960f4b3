package org.ytterby.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackEnumeratorTest {
  @TempDir
  Path law = Path.of("");

  private ImmutableList<String> found(String bundled) throws IOException {
    InOrder order = new InOrder(new PackEnumerator(bundled)
        .enumerateSplits(
            new org.apache.flink.core.fs.Path[] {new org.apache.flink.core.fs.Path(law.toUri())},
            1));
    return Stream.generate(() -> order.getNext(null))
        .takeWhile(Optional::isPresent)
        .map(Optional::orElseThrow)
        .map(FileSourceSplit::path)
        .map(org.apache.flink.core.fs.Path::getName)
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  void packsComeInTheOrderOfTheirNamesAndTheMarkOfTheBundledLawLast() throws IOException {
    for (String name : new String[] {"z", "2026-11-24", "\u7a00\u571f", "2026-11-09"}) {
      Files.writeString(Files.createDirectory(law.resolve(name)).resolve("rulebook.yaml"), "");
    }
    assertThat(found("sha:1"))
        .containsExactly("2026-11-09", "2026-11-24", "z", "\u7a00\u571f", "sha-1");
    assertThat(found("sha:2")).as("another bundled law has another mark").endsWith("sha-2");
  }

  @Test
  void aFolderIsNotSeenBeforeItsManifestIsThere() throws IOException {
    Path pack = Files.createDirectory(law.resolve("2026-11-24"));
    Files.writeString(pack.resolve("xx-example-2026-2.yaml"), "");
    assertThat(found("sha:1")).containsExactly("sha-1");
    Files.writeString(pack.resolve("rulebook.yaml"), "");
    assertThat(found("sha:1")).containsExactly("2026-11-24", "sha-1");
  }

  @Test
  void aFileBesideThePacksIsSeenSoThatItIsRefused() throws IOException {
    Files.writeString(law.resolve("astray.yaml"), "");
    Files.writeString(law.resolve(".hidden"), "");
    assertThat(found("sha:1")).containsExactly("astray.yaml", "sha-1");
  }

  @Test
  void aFolderOfLawThatIsGoneIsNoEmptyOne() {
    law = law.resolve("gone");
    assertThatThrownBy(() -> found("sha:1")).isInstanceOf(FileNotFoundException.class);
  }
}
