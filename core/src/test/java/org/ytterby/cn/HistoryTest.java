package org.ytterby.cn;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ytterby.law.LawInTime;
import org.ytterby.law.Provision;
import org.ytterby.law.ReportedMeasures;
import org.ytterby.law.Rulebook;

/** The bundled law day by day, compared with tables written by hand. */
class HistoryTest {
  private static final Rulebook LAW = Bundled.POLICY.rulebook();
  private static final History PLAIN = History.read("history.txt").get(0);

  static ImmutableList<History> seenOtherwise() {
    return History.read("history-seen-otherwise.txt");
  }

  static Stream<History> tables() {
    return Stream.concat(Stream.of(PLAIN), seenOtherwise().stream());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theTablesHaveEveryDayOnceAndNameWhatThereIs(History table) {
    table.rows().forEach((what, rows) -> {
      LocalDate next = History.FIRST;
      for (History.Row row : rows) {
        assertThat(row.from()).as(what).isEqualTo(next).isBeforeOrEqualTo(row.to());
        next = row.to().plusDays(1);
      }
      assertThat(next).as(what).isEqualTo(History.LAST.plusDays(1));
      assertThat(named(what)).as(what).isNotEmpty();
    });
  }

  @Test
  void everyProvisionThatActsOnNoOtherHasItsPlaceInTheTable() {
    assertThat(LAW.provisions().values())
        .filteredOn(p -> PLAIN.rowsFor(p).isEmpty())
        .allMatch(HistoryTest::actsOnOthers)
        .isNotEmpty();
    assertThat(LAW.provisions().values())
        .filteredOn(HistoryTest::actsOnOthers)
        .allMatch(p -> !PLAIN.rows().containsKey(p.id().toString()));
  }

  @ParameterizedTest
  @EnumSource(ReportedMeasures.class)
  void everyProvisionStandsEveryDayWhereTheTableSays(ReportedMeasures reported) {
    assertThat(differences(PLAIN, reported)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seenOtherwise")
  void soItDoesSeenOtherwise(History table) {
    assertThat(History.COLUMNS)
        .allSatisfy(r -> assertThat(differences(table, r)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theReadingsOfTheTablesAreThoseOfTheLaw(History table) {
    assertThatNoException()
        .isThrownBy(() -> table.read().forEach((q, r) -> Bundled.POLICY.assume(q, r)));
  }

  /** Where law and table differ, a line for each provision and its first such day. */
  private static ImmutableList<String> differences(History table, ReportedMeasures reported) {
    LawInTime law = LawInTime.of(LAW, table.knownOn(), reported, readings(table));
    int column = History.COLUMNS.indexOf(reported);
    List<String> found = new ArrayList<>();
    for (Provision provision : LAW.provisions().values()) {
      if (!actsOnOthers(provision)) {
        table
            .rowsFor(provision)
            .ifPresent(rows -> firstDifference(law, provision, rows, column).forEach(found::add));
      }
    }
    return ImmutableList.copyOf(found);
  }

  private static Stream<String> firstDifference(
      LawInTime law, Provision provision, ImmutableList<History.Row> rows, int column) {
    return History.FIRST
        .datesUntil(History.LAST.plusDays(1))
        .flatMap(day -> {
          String says = state(law, provision, day);
          String expected = rows.stream()
              .filter(r -> r.covers(day))
              .findFirst()
              .map(r -> r.states().get(column))
              .orElse("nothing");
          return says.equals(expected)
              ? Stream.of()
              : Stream.of(
                  "%s on %s: %s, by the table %s".formatted(provision.id(), day, says, expected));
        })
        .limit(1);
  }

  private static String state(LawInTime law, Provision provision, LocalDate day) {
    return law.isVisible(provision) ? law.status(provision, day).state().name() : "ABSENT";
  }

  /** The readings that are taken where the law prefers one, and those of the table. */
  private static ImmutableMap<String, String> readings(History table) {
    ImmutableMap<String, String> preferred = ImmutableMap.copyOf(Maps.transformValues(
        Maps.filterValues(LAW.questions(), q -> q.preferred().isPresent()),
        q -> Objects.requireNonNull(q).preferred().orElseThrow()));
    return ImmutableMap.<String, String>builder()
        .putAll(preferred)
        .putAll(table.read())
        .buildKeepingLast();
  }

  private static boolean actsOnOthers(Provision provision) {
    return provision instanceof Provision.Suspension
        || provision instanceof Provision.Extension
        || provision instanceof Provision.Repeal;
  }

  private static ImmutableList<Provision> named(String what) {
    return LAW.provisions().values().stream()
        .filter(p -> Rulebook.named(ImmutableSet.of(what), p))
        .collect(toImmutableList());
  }
}
