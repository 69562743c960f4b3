package org.ytterby.material;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ytterby.element.Element;
import org.ytterby.element.ElementKind;

/** The table {@code materials.yaml}, with its repeated rows written out, by name and by CAS number. Strict: a mistake in it stops the first use; compositions
 * are read when they are asked for. */
final class ReferenceMaterials {
  private static final String FILE = "materials.yaml";
  private static final String ELEMENT = "{M}";
  private static final String TRADE = "trade";
  private static final ImmutableList<String> LANGUAGES =
      ImmutableList.of("en", "zh-Hans", "zh-Hant", "ja", "de", TRADE);
  private static final ImmutableSet<String> KEYS = ImmutableSet.<String>builder()
      .addAll(LANGUAGES)
      .add(
          "id",
          "of",
          "composition",
          "form",
          "forms",
          "grades",
          "cas",
          "source",
          "confidence",
          "note")
      .build();
  private static final ImmutableSet<String> BASES = ImmutableSet.of("C", "N", "T", "L");
  private static final ImmutableSet<String> CONFIDENCES = ImmutableSet.of("high", "medium");

  private final Map<String, ReferenceMaterial> byId = new LinkedHashMap<>();
  private final Map<String, ReferenceMaterial> byFormula = new HashMap<>();
  private final Map<String, ReferenceMaterial> byKey = new HashMap<>();
  private final Map<CasNumber, ReferenceMaterial> byNumber = new HashMap<>();

  private ReferenceMaterials(List<DataTable.Row> rows) {
    for (DataTable.Row row : rows) {
      if (row.list("of").isEmpty()) {
        add(material(row, Optional.empty()));
      } else {
        elements(row).forEach(element -> add(material(row, Optional.of(element))));
      }
    }
  }

  /** Read when it is first needed. */
  private static final class Holder {
    static final ReferenceMaterials BUNDLED = new ReferenceMaterials(DataTable.read(FILE, KEYS));
  }

  static ReferenceMaterials bundled() {
    return Holder.BUNDLED;
  }

  /** Reads rows as if they were those of the table, and checks each; for tests. */
  static ReferenceMaterials of(List<ImmutableMap<String, ImmutableList<String>>> rows) {
    ReferenceMaterials read = new ReferenceMaterials(
        rows.stream().map(cells -> new DataTable.Row(FILE, cells)).toList());
    read.check();
    return read;
  }

  ImmutableList<ReferenceMaterial> all() {
    return ImmutableList.copyOf(byId.values());
  }

  /** Checks what is only read when it is asked for: every composition. The build does so for the bundled table. */
  void check() {
    for (ReferenceMaterial material : byId.values()) {
      try {
        material.check();
      } catch (IllegalArgumentException e) {
        throw wrong(material.id(), "is wrong: " + e.getMessage());
      }
    }
  }

  Optional<ReferenceMaterial> find(CasNumber number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  /** The material of exactly this name; a name that is the formula itself counts with its capitals. */
  Optional<ReferenceMaterial> find(String name) {
    return Optional.ofNullable(byFormula.get(NameKey.wide(name).strip()))
        .or(() -> Optional.ofNullable(byKey.get(NameKey.of(name))));
  }

  private void add(ReferenceMaterial material) {
    if (byId.put(material.id(), material) != null) {
      throw wrong(material.id(), "stands there twice");
    }
    for (String name : material.names().values()) {
      boolean formula = material.isFormula(name);
      ReferenceMaterial other = formula
          ? byFormula.put(NameKey.wide(name), material)
          : byKey.put(NameKey.of(name), material);
      if (other != null && !other.equals(material)) {
        throw wrong(material.id(), "shares the name `" + name + "` with `" + other.id() + "`");
      }
    }
    material.number().ifPresent(number -> {
      if (byNumber.put(number, material) != null) {
        throw wrong(material.id(), "shares the CAS number " + number);
      }
    });
  }

  private static Stream<Element> elements(DataTable.Row row) {
    return row.list("of").contains("rare-earths")
        ? Arrays.stream(Element.values()).filter(e -> e.kind() == ElementKind.RARE_EARTH_METAL)
        : row.list("of").stream().map(Element::of);
  }

  private static ReferenceMaterial material(DataTable.Row row, Optional<Element> element) {
    String id = element
        .map(e -> row.text("id").replace(ELEMENT, Ascii.toLowerCase(e.symbol())))
        .orElse(row.text("id"));
    try {
      ReferenceMaterial material = new ReferenceMaterial(
          id,
          names(row, element),
          named(row.text("composition"), element.map(Element::symbol)),
          row.list("form").stream().map(ProductForm::of).findFirst(),
          row.list("forms").stream().map(ProductForm::of).collect(ImmutableSet.toImmutableSet()),
          !row.list("grades").isEmpty(),
          number(row, element),
          among(BASES, row.text("source")),
          among(CONFIDENCES, row.text("confidence")));
      return material;
    } catch (IllegalArgumentException e) {
      throw wrong(id, "is wrong: " + e.getMessage());
    }
  }

  private static ImmutableListMultimap<String, String> names(
      DataTable.Row row, Optional<Element> element) {
    ImmutableListMultimap.Builder<String, String> names = ImmutableListMultimap.builder();
    for (String language : LANGUAGES) {
      for (String pattern : row.list(language)) {
        names.put(language, named(pattern, element.map(e -> name(e, language))));
      }
    }
    return names.build();
  }

  private static String name(Element element, String language) {
    return switch (language) {
      case "en" -> element.englishName();
      case TRADE -> element.symbol();
      default -> {
        String local = element.localNames().get(language);
        if (local == null) {
          throw new IllegalArgumentException(element.symbol() + " has no name in " + language);
        }
        yield local;
      }
    };
  }

  private static String named(String pattern, Optional<String> name) {
    return name.map(n -> pattern.replace(ELEMENT, n)).orElse(pattern);
  }

  private static Optional<CasNumber> number(DataTable.Row row, Optional<Element> element) {
    if (element.isEmpty()) {
      return row.list("cas").stream().map(CasNumber::new).findFirst();
    }
    for (String cell : row.list("cas")) {
      List<String> pair = Splitter.on(' ').splitToList(cell);
      if (cell.equals("element")) {
        return element.get().casNumber().map(CasNumber::new);
      }
      if (pair.size() != 2 || elements(row).noneMatch(e -> e.symbol().equals(pair.get(0)))) {
        throw new IllegalArgumentException(
            "`" + cell + "` is not a number behind one of its elements");
      }
      if (pair.get(0).equals(element.get().symbol())) {
        return Optional.of(new CasNumber(pair.get(1)));
      }
    }
    return Optional.empty();
  }

  private static String among(ImmutableSet<String> words, String word) {
    if (!words.contains(word)) {
      throw new IllegalArgumentException("`" + word + "` is not one of " + words);
    }
    return word;
  }

  private static IllegalStateException wrong(String id, String what) {
    return new IllegalStateException(FILE + ": `" + id + "` " + what);
  }
}
