package org.ytterby.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.ytterby.cli.rows.Column;
import org.ytterby.material.ProductForm;
import org.ytterby.trade.Concern;
import org.ytterby.trade.EndUse;
import org.ytterby.trade.Integration;
import org.ytterby.trade.Movement;
import org.ytterby.trade.PartyStatus;
import org.ytterby.trade.TechnologyField;
import org.ytterby.trade.TechnologyTrait;
import org.ytterby.trade.Token;

/** What the documents show is what the program does, and they leave nothing out that they promise to list. */
class DocumentsTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

  @TempDir
  Path folder = Path.of("");

  private static ImmutableList<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(
              Stream.of(
                  ROOT.resolve("README.md"), ROOT.resolve("CHANGELOG.md"), Path.of("README.md")),
              docs.filter(p -> p.toString().endsWith(".md")).sorted())
          .collect(toImmutableList());
    }
  }

  @TestFactory
  Stream<DynamicTest> everyCommandDoesWhatIsShown() throws IOException {
    return documents().stream().flatMap(this::commands);
  }

  /** A page from top to bottom: a block with a file name writes that file, over one of the same name, before the commands below it run. */
  private Stream<DynamicTest> commands(Path document) {
    try {
      Path files = folder.resolve(document.normalize().toString().replaceAll("\\W", "-"));
      Path root = document.startsWith(ROOT) ? ROOT : Path.of("");
      List<Fence> above = new ArrayList<>();
      Stream.Builder<DynamicTest> tests = Stream.builder();
      for (Fence fence : Fence.in(document)) {
        if (fence.isFile()) {
          above.add(fence);
        } else if (!ShownCommand.in(fence).isEmpty()) {
          ImmutableList<Fence> written = ImmutableList.copyOf(above);
          above.clear();
          tests.add(dynamicTest(document.getFileName() + ":" + fence.line(), () -> {
            for (Fence file : written) {
              write(file, files);
            }
            new Session(files, root).run(fence);
          }));
        }
      }
      assertThat(above)
          .as("%s shows files that no command below them reads", document)
          .isEmpty();
      return tests.build();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void write(Fence fence, Path folder) throws IOException {
    Path file = folder.resolve(fence.name());
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.write(file, fence.lines());
  }

  /** The commands of one block, one after the other. */
  private static final class Session {
    private static final String STATUS = "echo $?";
    private final ImmutableList<Path> places;
    private int status;

    /** Arguments that name a file mean one that the document shows or, from where its commands are to be run, a real one. */
    Session(Path shown, Path root) {
      places = ImmutableList.of(shown, root);
    }

    void run(Fence fence) {
      for (ShownCommand command : ShownCommand.in(fence)) {
        if (command.text().equals(STATUS)) {
          assertThat(command.output().orElseThrow()).containsExactly(Integer.toString(status));
        }
        command.arguments().ifPresent(arguments -> run(command, arguments));
      }
    }

    private void run(ShownCommand command, ImmutableList<String> arguments) {
      StringWriter printed = new StringWriter();
      PrintWriter out = new PrintWriter(printed);
      status = Main.run(
          new Terminal(out, out, false, false, Optional.empty()),
          new ByteArrayInputStream(command.input().getBytes(StandardCharsets.UTF_8)),
          arguments.stream().map(this::located).toArray(String[]::new));
      String text = printed.toString().replaceAll(" +(?=\n)", "");
      command
          .output()
          .ifPresentOrElse(
              shown -> assertThat(text)
                  .as("line %d: %s", command.line(), command.text())
                  .matches(ShownCommand.pattern(shown)),
              () -> assertThat(text).as(command.text()).isNotBlank().doesNotContain("Try `"));
    }

    private String located(String argument) {
      return places.stream()
          .filter(place -> argument.matches("[\\w./-]*[\\w/][\\w./-]*"))
          .map(place -> place.resolve(argument))
          .filter(Files::exists)
          .map(Path::toString)
          .findFirst()
          .orElse(argument);
    }
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    for (Path document : documents()) {
      Matcher link = LINK.matcher(Files.readString(document));
      while (link.find()) {
        assertThat(document.resolveSibling(link.group(1))).as("%s", document).exists();
      }
    }
  }

  @Test
  void theGuideNamesEveryColumnAndEveryWord() throws IOException {
    assertThat(Files.readString(ROOT.resolve("docs/guide.md")))
        .contains(quoted(Column.titles()))
        .contains(
            quoted(Arrays.stream(ProductForm.values()).map(ProductForm::token).toList()))
        .contains(quoted(words(Movement.class)))
        .contains(quoted(words(Integration.class)))
        .contains(quoted(words(TechnologyField.class)))
        .contains(quoted(words(TechnologyTrait.class)))
        .contains(quoted(words(EndUse.class)))
        .contains(quoted(words(PartyStatus.class)))
        .contains(quoted(words(Concern.class)));
  }

  private static <E extends Enum<E> & Token> List<String> words(Class<E> vocabulary) {
    return Arrays.stream(vocabulary.getEnumConstants()).map(Token::token).toList();
  }

  private static ImmutableSet<String> quoted(Iterable<String> words) {
    return ImmutableList.copyOf(words).stream()
        .map(word -> "`" + word + "`")
        .collect(ImmutableSet.toImmutableSet());
  }
}
