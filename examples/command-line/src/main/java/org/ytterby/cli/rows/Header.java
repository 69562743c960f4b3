package org.ytterby.cli.rows;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.ytterby.law.Suggestions;

/** The first row: which column stands where. */
final class Header {
  private static final String OWN = "x_";

  private final ImmutableList<String> found;
  private final ImmutableList<String> names;
  private final ImmutableList<Optional<Column>> columns;
  private final List<Problem> problems = new ArrayList<>();

  private Header(ImmutableList<String> found, ImmutableList<String> names) {
    this.found = found;
    this.names = names;
    this.columns = names.stream().map(Column::find).collect(toImmutableList());
  }

  /**
   * Reads the header.
   *
   * @param fields the first row
   * @param map the names that columns have in this file, by column
   * @throws BadInputException with every mistake in it
   */
  static Header read(List<String> fields, ImmutableMap<String, String> map)
      throws BadInputException {
    Header header = of(fields, map);
    if (header.isCut() && !header.names.contains(Column.EXPORT_DATE.title())) {
      header.bad("the column `export_date` is missing: every row needs a day");
    }
    return header.checked();
  }

  /**
   * Reads the header of a file that describes items and no shipments.
   *
   * @param fields the first row
   * @param map the names that columns have in this file, by column
   * @throws BadInputException with every mistake in it
   */
  static Header ofItems(List<String> fields, ImmutableMap<String, String> map)
      throws BadInputException {
    Header header = of(fields, map);
    if (header.isCut() && !header.names.contains(Column.ID.title())) {
      header.bad("the column `id` is missing: every item needs its number");
    }
    header.columns.stream()
        .flatMap(Optional::stream)
        .filter(c -> c.isOfShipment() || c == Column.SHIPMENT)
        .forEach(c -> header.bad(
            "the column `%s` is about a shipment: move it to the file of rows, or start its name with `x_`"
                .formatted(c.title())));
    return header.checked();
  }

  private static Header of(List<String> fields, ImmutableMap<String, String> map) {
    ImmutableMap<String, String> columns = map.entrySet().stream()
        .filter(named -> isKnown(named.getKey()))
        .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
    ImmutableList<String> found =
        fields.stream().map(CharMatcher.whitespace()::trimFrom).collect(toImmutableList());
    Header header = new Header(found, ColumnNames.columns(fields, columns));
    header.check(map);
    return header;
  }

  /** Whether the first row was cut into columns at all. */
  private boolean isCut() {
    return separator(names).isEmpty();
  }

  private Header checked() throws BadInputException {
    if (!problems.isEmpty()) {
      throw new BadInputException(ImmutableList.copyOf(problems));
    }
    return this;
  }

  private void check(ImmutableMap<String, String> map) {
    separator(found).ifPresent(this::bad);
    if (!problems.isEmpty()) {
      return;
    }
    map.forEach((column, name) -> {
      if (!isKnown(column)) {
        mapping("`%s` is not a column%s"
            .formatted(Problem.shown(column), Suggestions.of(column, Column.titles())));
      } else if (!found.contains(name)) {
        mapping("the file has no column `%s`%s"
            .formatted(Problem.shown(name), Suggestions.of(name, found)));
      }
    });
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      check(names.get(i), i + 1, seen);
    }
  }

  private void check(String name, int place, Set<String> seen) {
    if (name.isEmpty()) {
      bad("column " + place + " has no name: name it, or take it out");
    } else if (name.indexOf(Text.DAMAGED) >= 0) {
      bad("the name of column " + place + " is not UTF-8: save the file as \"CSV UTF-8\"");
    } else if (!isKnown(name)) {
      bad("`%s` is not a column%s".formatted(Problem.shown(name), fix(name)));
    } else if (!seen.add(name)) {
      bad("the column `%s` is there twice: keep one".formatted(Problem.shown(name)));
    }
  }

  private static String fix(String name) {
    String near = Suggestions.of(Ascii.toLowerCase(name), Column.titles());
    return near.isEmpty()
        ? ": say with --map which column it is, or start its name with `x_` to have it passed through"
        : near;
  }

  private static Optional<String> separator(ImmutableList<String> found) {
    if (found.size() != 1) {
      return Optional.empty();
    }
    String all = found.get(0);
    return all.indexOf(';') >= 0 || all.indexOf('\t') >= 0
        ? Optional.of(
            "the columns are separated by semicolons or tabs: separate them by commas, as in \"CSV UTF-8 (comma delimited)\"")
        : Optional.empty();
  }

  private static boolean isKnown(String name) {
    return isOwn(name) || Column.find(name).isPresent();
  }

  private static boolean isOwn(String name) {
    return name.startsWith(OWN) && name.length() > OWN.length();
  }

  private void mapping(String says) {
    problems.add(Problem.ofFile("--map: " + says));
  }

  private void bad(String says) {
    problems.add(Problem.ofRow(1, says));
  }

  /** The names of the columns that are passed through. */
  ImmutableList<String> passed() {
    return names.stream().filter(Header::isOwn).collect(toImmutableList());
  }

  /** What each column of the file is read as, in its order. */
  ImmutableList<ReadColumn> read() {
    return IntStream.range(0, names.size())
        .mapToObj(i -> new ReadColumn(found.get(i), names.get(i), columns.get(i)))
        .collect(toImmutableList());
  }

  /** What keeps a record from being a row. */
  Optional<Problem> broken(Records.Raw raw) {
    return raw.problem()
        .or(() -> raw.fields().size() == names.size()
            ? Optional.empty()
            : Optional.of("has %d fields where the header has %d: %s"
                .formatted(
                    raw.fields().size(),
                    names.size(),
                    raw.fields().size() > names.size()
                        ? "put quotes around a cell that has a comma in it"
                        : "write a comma for each blank cell")))
        .map(says -> Problem.ofRow(raw.number(), says));
  }

  Row row(long number, List<String> fields) {
    ImmutableMap.Builder<Column, String> cells = ImmutableMap.builder();
    ImmutableMap.Builder<String, String> passed = ImmutableMap.builder();
    for (int i = 0; i < names.size(); i++) {
      String text = fields.get(i);
      if (columns.get(i).isEmpty()) {
        passed.put(names.get(i), text);
      } else if (!CharMatcher.whitespace().matchesAllOf(text)) {
        cells.put(columns.get(i).get(), CharMatcher.whitespace().trimFrom(text));
      }
    }
    return new Row(number, cells.buildOrThrow(), passed.buildOrThrow());
  }
}
