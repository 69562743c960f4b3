package org.ytterby.cli.golden;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ytterby.law.Provision;
import org.ytterby.law.Rulebook;
import org.ytterby.rulebook.Rulebooks;

/** Every row of the table falls under exactly what it says, and every entry of the law has rows on both of its sides. */
class GoldenRowsTest {
  private static final Rulebook LAW = Rulebooks.bundled();
  private static final String NOT_FOUND = " - ";

  @TestFactory
  Stream<DynamicTest> everyRowFallsUnderExactlyWhatItSays() throws Exception {
    Asked law = new Asked(LAW);
    return GoldenRow.all(LAW).stream()
        .map(row -> DynamicTest.dynamicTest(
            row.id(), () -> assertThat(law.answer(row)).isEqualTo(row.expected())));
  }

  @Test
  void everyEntryHasARowThatMeetsItWhileItIsInForceAndOneThatMissesIt() throws Exception {
    ImmutableList<GoldenRow> rows = GoldenRow.all(LAW);
    for (Provision.Entry entry : LAW.all(Provision.Entry.class)) {
      ImmutableList<GoldenRow> about = rows.stream()
          .filter(r -> r.about().contains(Names.of(entry.id())))
          .collect(toImmutableList());
      assertThat(about).as("%s is met", entry.id()).anyMatch(meets(entry));
      assertThat(about)
          .as("%s is missed", entry.id())
          .anyMatch(
              meets(entry).negate().and(r -> !r.expected().dormant().contains(Names.of(entry))));
    }
  }

  /** An entry of a list without an effect of its own is met where a requirement that refers to the list is. */
  private static Predicate<GoldenRow> meets(Provision.Entry entry) {
    return LAW.list(entry.list()).effect().isPresent()
        ? row -> row.expected().met().contains(Names.of(entry))
        : row -> !row.expected().met().isEmpty();
  }

  @Test
  void noRowIsAboutAnEntryThatIsNotThere() throws Exception {
    ImmutableSet<String> entries = LAW.all(Provision.Entry.class).stream()
        .map(e -> Names.of(e.id()))
        .collect(toImmutableSet());
    assertThat(GoldenRow.all(LAW).stream()
            .flatMap(r -> r.about().stream())
            .filter(name -> !entries.contains(name)))
        .isEmpty();
  }

  @Test
  void everyControlCodeThatIsPrintedIsAnEntryAndInForceForSomeRow() throws Exception {
    ImmutableSet<String> printed = Lines.of("control-codes.txt").stream()
        .filter(line -> !line.contains(NOT_FOUND))
        .flatMap(Splitter.on(' ')::splitToStream)
        .collect(toImmutableSet());
    assertThat(LAW.all(Provision.Entry.class).stream()
            .flatMap(e -> e.code().stream())
            .map(Object::toString))
        .containsAll(printed)
        .isSubsetOf(printed);
    assertThat(GoldenRow.all(LAW).stream()
            .flatMap(r -> r.expected().met().stream())
            .map(name -> name.replaceFirst(" as .*", "")))
        .containsAll(printed);
  }

  @Test
  void aCodeThatIsPrintedThoughItsLineWasNotFoundIsNoEntry() throws Exception {
    assertThat(Lines.of("control-codes.txt").stream()
            .filter(line -> line.contains(NOT_FOUND))
            .map(line -> line.substring(0, line.indexOf(NOT_FOUND))))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(LAW.all(Provision.Entry.class).stream()
            .flatMap(e -> e.code().stream())
            .map(Object::toString)
            .toList());
  }
}
