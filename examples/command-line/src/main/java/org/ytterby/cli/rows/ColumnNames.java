package org.ytterby.cli.rows;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ytterby.law.Suggestions;

/** The names that columns have in several files that are read together: each name counts where a file has it. */
public final class ColumnNames {
  private final ImmutableMap<String, String> map;
  private final ImmutableList<ImmutableList<String>> headers;

  private ColumnNames(
      ImmutableMap<String, String> map, ImmutableList<ImmutableList<String>> headers) {
    this.map = map;
    this.headers = headers;
  }

  /**
   * Reads the headers.
   *
   * @param map the names that columns have, by column
   * @param files the files, as bytes
   * @return the names
   * @throws BadInputException if a column is not known, or a name stands in none of the files
   * @throws IOException never, since bytes can be read
   */
  public static ColumnNames of(Map<String, String> map, Collection<byte[]> files)
      throws BadInputException, IOException {
    ImmutableList.Builder<ImmutableList<String>> headers = ImmutableList.builder();
    for (byte[] file : files) {
      headers.add(header(file));
    }
    ColumnNames names = new ColumnNames(ImmutableMap.copyOf(map), headers.build());
    names.check();
    return names;
  }

  /**
   * Reads the headers of files that are about items and no shipments; names of columns of shipments are left aside, so that one
   * set of names serves all commands.
   *
   * @param map the names that columns have, by column
   * @param files the files, as bytes
   * @return the names
   * @throws BadInputException if a column is not known, or a name stands in none of the files
   * @throws IOException never, since bytes can be read
   */
  public static ColumnNames ofItems(Map<String, String> map, Collection<byte[]> files)
      throws BadInputException, IOException {
    return of(
        Maps.filterKeys(
            map,
            title -> Column.find(title)
                .filter(c -> c.isOfShipment() || c == Column.SHIPMENT)
                .isEmpty()),
        files);
  }

  private static ImmutableList<String> header(byte[] file) throws BadInputException, IOException {
    return new Records(Text.of(new ByteArrayInputStream(file)))
        .next()
        .map(first -> first.fields().stream()
            .map(CharMatcher.whitespace()::trimFrom)
            .collect(toImmutableList()))
        .orElse(ImmutableList.of());
  }

  private void check() throws BadInputException {
    ImmutableList<String> known = Stream.concat(
            BillReader.titles().stream(), Column.titles().stream())
        .distinct()
        .collect(toImmutableList());
    ImmutableList<String> found =
        headers.stream().flatMap(ImmutableList::stream).distinct().collect(toImmutableList());
    ImmutableList<Problem> problems = map.entrySet().stream()
        .flatMap(e -> {
          if (!known.contains(e.getKey()) && !e.getKey().startsWith("x_")) {
            return Stream.of("`%s` is not a column%s"
                .formatted(Problem.shown(e.getKey()), Suggestions.of(e.getKey(), known)));
          }
          return found.contains(e.getValue())
              ? Stream.of()
              : Stream.of("no file has a column `%s`%s"
                  .formatted(Problem.shown(e.getValue()), Suggestions.of(e.getValue(), found)));
        })
        .map(says -> Problem.ofFile("--map: " + says))
        .collect(toImmutableList());
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
  }

  /**
   * The names that count in one of the files.
   *
   * @param file the number of the file, from 0
   * @param titles the columns that it may have, beside those that pass through
   * @return names by column
   */
  public ImmutableMap<String, String> in(int file, Collection<String> titles) {
    return map.entrySet().stream()
        .filter(e -> titles.contains(e.getKey()) || e.getKey().startsWith("x_"))
        .filter(e -> headers.get(file).contains(e.getValue()))
        .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * What a header says, with the names of the caller replaced by those of the columns.
   *
   * @param fields the first row
   * @param map the names that columns have, by column
   */
  static ImmutableList<String> columns(
      Collection<String> fields, ImmutableMap<String, String> map) {
    ImmutableMap<String, String> columns = map.entrySet().stream()
        .collect(ImmutableMap.toImmutableMap(Map.Entry::getValue, Map.Entry::getKey, (a, b) -> a));
    return fields.stream()
        .map(CharMatcher.whitespace()::trimFrom)
        .map(name -> Optional.ofNullable(columns.get(name)).orElse(name))
        .collect(toImmutableList());
  }
}
