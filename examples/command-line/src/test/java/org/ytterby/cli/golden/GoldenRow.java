package org.ytterby.cli.golden;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.ytterby.cli.rows.BadInputException;
import org.ytterby.cli.rows.LawWords;
import org.ytterby.cli.rows.RowGroup;
import org.ytterby.cli.rows.ShipmentReader;
import org.ytterby.law.Rulebook;
import org.ytterby.trade.Shipment;

/**
 * A row of {@code data/rows} with what its own {@code x_} columns say of it.
 *
 * @param id its name, which starts with that of the file
 * @param about the entries that it probes
 * @param assumed readings of questions of law under which it is answered
 * @param shipment the facts
 * @param expected the answer
 */
record GoldenRow(
    String id,
    ImmutableList<String> about,
    ImmutableMap<String, String> assumed,
    Shipment shipment,
    GoldenAnswer expected) {
  private static final Path FOLDER = Path.of("data", "rows");
  private static final Splitter LIST = Splitter.on(';').trimResults().omitEmptyStrings();

  static ImmutableList<GoldenRow> all(Rulebook law) throws IOException, BadInputException {
    ImmutableList.Builder<GoldenRow> rows = ImmutableList.builder();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        read(file, law, rows);
      }
    }
    return rows.build();
  }

  private static void read(Path file, Rulebook law, ImmutableList.Builder<GoldenRow> rows)
      throws IOException, BadInputException {
    try (InputStream in = Files.newInputStream(file)) {
      ShipmentReader reader = ShipmentReader.open(in, ImmutableMap.of(), LawWords.of(law));
      for (Optional<RowGroup> next = reader.next(); next.isPresent(); next = reader.next()) {
        if (!next.get().problems().isEmpty()) {
          throw new IllegalStateException(file + ": " + next.get().problems());
        }
        rows.add(of(file, next.get()));
      }
    }
  }

  private static GoldenRow of(Path file, RowGroup group) {
    ImmutableMap<String, String> cells = group.rows().get(0).passed();
    return new GoldenRow(
        file.getFileName() + " " + group.rows().get(0).id(),
        list(cells, "x_about").collect(toImmutableList()),
        list(cells, "x_assume")
            .map(a -> Splitter.on('=').splitToList(a))
            .collect(ImmutableMap.toImmutableMap(a -> a.get(0), a -> a.get(1))),
        group.shipment().orElseThrow(),
        new GoldenAnswer(
            set(cells, "x_met"),
            set(cells, "x_dormant"),
            set(cells, "x_possible"),
            cells.getOrDefault("x_requirement", "")));
  }

  private static Stream<String> list(ImmutableMap<String, String> cells, String column) {
    return LIST.splitToStream(cells.getOrDefault(column, ""));
  }

  private static ImmutableSortedSet<String> set(ImmutableMap<String, String> cells, String column) {
    return list(cells, column)
        .collect(ImmutableSortedSet.toImmutableSortedSet(java.util.Comparator.naturalOrder()));
  }
}
