package org.ytterby.readme;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ytterby.readme.Markdown.section;
import static org.ytterby.readme.Markdown.table;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ytterby.law.Announcement;
import org.ytterby.law.Confidence;
import org.ytterby.law.Rulebook;
import org.ytterby.rulebook.Rulebooks;

/** The pages in {@code docs/law} are made of the law files; {@code -Dytterby.docs=write} makes them anew. */
class LawPagesTest {
  private static final Path FOLDER = Path.of("../docs/law");
  private static final String BY_HAND = "open-points.md";
  private static final String HOW =
      "In [the words of the law files](../law-files.md#conditions), shortened: *mainly Nd + Fe + B* says that these are the principal"
          + " constituents together; a question behind it, *(`question` if not)*, decides where all are inside and not all are"
          + " principal. *Contains Dy or Tb* is presence of one of them in any amount. *Is `word`* means the thing of that name in"
          + " the column `item_type`. *`question` is read `reading`* makes the part depend on how a question of wording is"
          + " answered.\n";
  private static final Pattern ID_AND_MARK =
      Pattern.compile("`([^`-][^` ]*)`(?: \\(([OSU]\\+?)\\))?");
  private static final Rulebook BUNDLED = Rulebooks.bundled();

  private static ImmutableMap<String, String> pages() {
    StatesOnADay states = new StatesOnADay(BUNDLED);
    List<Announcement> inOrder = BUNDLED.announcements().values().stream()
        .sorted(Comparator.comparing(Announcement::published).thenComparing(Announcement::id))
        .toList();
    ImmutableMap.Builder<String, String> pages = ImmutableMap.builder();
    inOrder.forEach(a -> pages.put(a.id() + ".md", new LawPage(a, states).text()));
    String lines = inOrder.stream().map(a -> new LawPage(a, states).line()).collect(joining());
    return pages.put("README.md", index(lines)).buildOrThrow();
  }

  private static String index(String lines) {
    return "# The law, row by row\n\nRulebook "
        + BUNDLED.head().version()
        + ", checked through "
        + BUNDLED.head().assertedThrough()
        + ". A page for each instrument, made from its [law file](../law-files.md): every row with its condition, sources and state"
        + " on that day. [The law](../law.md) gives the account as a whole, and says what the marks of evidence mean;"
        + " [open points](open-points.md) lists what is not settled.\n\nThis folder is made by `mvn -pl core test"
        + " -Dtest=LawPagesTest -Dytterby.docs=write`, save for the page of open points.\n"
        + section("How conditions are written", HOW)
        + section(
            "Instruments",
            table(
                "Instrument | Published | What it is | Rows and provisions on "
                    + BUNDLED.head().assertedThrough() + " | Evidence | Questions",
                Stream.of(lines)))
        + section(
            "Not modelled",
            table(
                "Instrument | Why it is not there",
                BUNDLED.head().notModelled().entrySet().stream()
                    .map(e -> Markdown.row("`" + e.getKey() + "`", e.getValue()))));
  }

  private static ImmutableSet<String> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(f -> f.getFileName().toString()).collect(toImmutableSet());
    }
  }

  @Test
  void thePagesAreThoseOfTheLawFiles() throws IOException {
    ImmutableMap<String, String> pages = pages();
    if ("write".equals(System.getProperty("ytterby.docs"))) {
      for (String file : files()) {
        if (!file.equals(BY_HAND)) {
          Files.delete(FOLDER.resolve(file));
        }
      }
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
      }
    }
    assertThat(files())
        .as("run this test with -Dytterby.docs=write")
        .containsExactlyInAnyOrderElementsOf(
            ImmutableSet.<String>builder().addAll(pages.keySet()).add(BY_HAND).build());
    for (Map.Entry<String, String> page : pages.entrySet()) {
      assertThat(Files.readString(FOLDER.resolve(page.getKey())))
          .as("%s: run this test with -Dytterby.docs=write", page.getKey())
          .isEqualTo(page.getValue());
    }
  }

  @Test
  void everyRowIsOnThePageOfItsInstrument() {
    ImmutableMap<String, String> pages = pages();
    BUNDLED
        .provisions()
        .keySet()
        .forEach(id ->
            assertThat(pages.get(id.announcement() + ".md")).contains("| `" + id.local() + "`"));
  }

  @Test
  void theOpenPointsNameEveryQuestionAndNothingThatIsNotInTheRulebook() throws IOException {
    ImmutableMap<String, Confidence> marks = Stream.concat(
            BUNDLED.questions().values().stream().map(q -> Map.entry(q.id(), q.citation())),
            BUNDLED.provisions().values().stream()
                .map(p -> Map.entry(p.id().toString(), p.citation())))
        .collect(toImmutableMap(Map.Entry::getKey, e -> e.getValue().confidence()));
    ImmutableSet<String> others = Stream.of(
            BUNDLED.announcements().keySet().stream(),
            BUNDLED.head().notModelled().keySet().stream(),
            BUNDLED.lists().keySet().stream().map(Object::toString))
        .flatMap(ids -> ids)
        .collect(toImmutableSet());
    List<MatchResult> named =
        ID_AND_MARK.matcher(Files.readString(FOLDER.resolve(BY_HAND))).results().toList();
    for (MatchResult name : named) {
      String id = name.group(1);
      if (marks.containsKey(id)) {
        assertThat(name.group(2)).as(id).isEqualTo(marks.get(id).mark());
      } else {
        assertThat(others).contains(id);
      }
    }
    assertThat(named)
        .extracting(name -> name.group(1))
        .containsAll(BUNDLED.questions().keySet());
  }
}
