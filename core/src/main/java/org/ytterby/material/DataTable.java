package org.ytterby.material;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the tables of this package: a list of rows under the key {@code rows}, each row with known keys only. */
final class DataTable {
  private DataTable() {}

  /** One row: a scalar or a list of scalars under each key. */
  record Row(String table, ImmutableMap<String, ImmutableList<String>> cells) {
    String text(String key) {
      ImmutableList<String> cell = list(key);
      if (cell.size() != 1) {
        throw new IllegalStateException(table + ": a row needs exactly one `" + key + "`");
      }
      return cell.get(0);
    }

    ImmutableList<String> list(String key) {
      return cells.getOrDefault(key, ImmutableList.of());
    }
  }

  static ImmutableList<Row> read(String table, ImmutableSet<String> knownKeys) {
    try (@Nullable InputStream stream = DataTable.class.getResourceAsStream(table)) {
      if (stream == null) {
        throw new IllegalStateException(table + " is missing beside the classes of the library");
      }
      Load load = new Load(LoadSettings.builder().setLabel(table).build());
      ImmutableList.Builder<Row> rows = ImmutableList.builder();
      Object document = load.loadFromInputStream(stream);
      for (Object row : list(table, map(table, document).get("rows"))) {
        rows.add(row(table, map(table, row), knownKeys));
      }
      return rows.build();
    } catch (IOException e) {
      throw new UncheckedIOException(table + " cannot be read", e);
    }
  }

  private static Row row(String table, Map<?, ?> source, ImmutableSet<String> knownKeys) {
    ImmutableMap.Builder<String, ImmutableList<String>> cells = ImmutableMap.builder();
    source.forEach((key, cell) -> {
      if (!knownKeys.contains(String.valueOf(key))) {
        throw new IllegalStateException(table + ": unknown key `" + key + "`");
      }
      List<?> values = cell instanceof List<?> several ? several : ImmutableList.of(cell);
      cells.put(
          String.valueOf(key),
          values.stream().map(String::valueOf).collect(ImmutableList.toImmutableList()));
    });
    return new Row(table, cells.buildOrThrow());
  }

  private static Map<?, ?> map(String table, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalStateException(table + ": a mapping is expected");
  }

  private static List<?> list(String table, @Nullable Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new IllegalStateException(table + ": a list is expected under `rows`");
  }
}
