package org.ytterby.element;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Range;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The table {@code elements.yaml}, read once. */
final class ElementTable {
  private static final String FILE = "elements.yaml";
  private static final Set<String> KEYS =
      Set.of("symbol", "number", "name", "kind", "weight", "cas", "names");
  private static final Pattern INTERVAL = Pattern.compile("\\[(\\d+\\.\\d+), (\\d+\\.\\d+)]");
  private static final Pattern VALUE = Pattern.compile("(\\d+\\.\\d+)\\((\\d+)\\)");

  private static final ImmutableMap<Element, Row> ROWS = read();
  static final ImmutableMap<String, Element> BY_SYMBOL =
      ROWS.keySet().stream().collect(ImmutableMap.toImmutableMap(e -> row(e).symbol(), e -> e));

  private ElementTable() {}

  record Row(
      String symbol,
      int number,
      String englishName,
      ElementKind kind,
      Optional<Range<BigDecimal>> standardAtomicWeight,
      ImmutableMap<String, String> localNames,
      Optional<String> casNumber) {}

  static Row row(Element element) {
    Row row = ROWS.get(element);
    if (row == null) {
      throw new IllegalStateException(FILE + " has no row for " + element.name());
    }
    return row;
  }

  /** A weight as CIAAW prints it: {@code [1.00784, 1.00811]} or {@code 157.249(2)}. */
  static Range<BigDecimal> weight(String printed) {
    Matcher interval = INTERVAL.matcher(printed);
    if (interval.matches()) {
      return Range.closed(new BigDecimal(interval.group(1)), new BigDecimal(interval.group(2)));
    }
    Matcher value = VALUE.matcher(printed);
    if (!value.matches()) {
      throw new IllegalStateException(
          "`" + printed + "` is not a standard atomic weight as CIAAW prints them");
    }
    BigDecimal middle = new BigDecimal(value.group(1));
    BigDecimal uncertainty = new BigDecimal(value.group(2)).movePointLeft(middle.scale());
    return Range.closed(middle.subtract(uncertainty), middle.add(uncertainty));
  }

  private static ImmutableMap<Element, Row> read() {
    Map<Element, Row> rows = new EnumMap<>(Element.class);
    for (Object entry : (List<?>) load().values().iterator().next()) {
      Map<?, ?> row = (Map<?, ?>) entry;
      String symbol = text(row, "symbol");
      Element element = Element.valueOf(Ascii.toUpperCase(symbol));
      if (!KEYS.containsAll(row.keySet())
          || !text(row, "number").equals(Integer.toString(rows.size() + 1))
          || rows.put(element, row(symbol, row)) != null) {
        throw new IllegalStateException(
            FILE + ": the row of " + symbol + " has an unknown key, a wrong number or a twin");
      }
    }
    if (rows.size() != Element.values().length) {
      throw new IllegalStateException(FILE + " has " + rows.size() + " rows");
    }
    return Maps.immutableEnumMap(rows);
  }

  private static Row row(String symbol, Map<?, ?> row) {
    ImmutableMap.Builder<String, String> names = ImmutableMap.builder();
    if (row.get("names") instanceof Map<?, ?> local) {
      local.forEach((language, name) -> names.put(String.valueOf(language), String.valueOf(name)));
    }
    return new Row(
        symbol,
        Integer.parseInt(text(row, "number")),
        text(row, "name"),
        ElementKind.valueOf(Ascii.toUpperCase(text(row, "kind")).replace('-', '_')),
        optional(row, "weight").map(ElementTable::weight),
        names.buildOrThrow(),
        optional(row, "cas"));
  }

  private static String text(Map<?, ?> row, String key) {
    return optional(row, key)
        .orElseThrow(() -> new IllegalStateException(FILE + ": a row lacks the key " + key));
  }

  private static Optional<String> optional(Map<?, ?> row, String key) {
    Object value = row.get(key);
    return value == null ? Optional.empty() : Optional.of(value.toString());
  }

  private static Map<?, ?> load() {
    try (InputStream in = ElementTable.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      return (Map<?, ?>)
          new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromInputStream(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
