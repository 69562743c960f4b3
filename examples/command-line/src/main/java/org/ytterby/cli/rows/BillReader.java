package org.ytterby.cli.rows;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ytterby.law.Suggestions;
import org.ytterby.quantity.Interval;
import org.ytterby.trade.BillException;
import org.ytterby.trade.BillOfMaterials;
import org.ytterby.trade.Item;
import org.ytterby.trade.PartQuantity;

/**
 * Reads a bill of materials: a row for each part that goes into another, {@code parent,child,quantity,unit}, with the columns that
 * describe the child if it is described here. A row without parent describes a part and the quantity that its value is of.
 */
public final class BillReader {
  private static final String PARENT = "parent";
  private static final String CHILD = "child";
  private static final String QUANTITY = "quantity";
  private static final String UNIT = "unit";
  private static final String MASS = "mass";
  private static final String MASS_UNIT = "mass_unit";
  private static final ImmutableList<String> NEEDED =
      ImmutableList.of(PARENT, CHILD, QUANTITY, UNIT);
  private static final ImmutableList<String> OWN =
      ImmutableList.of(PARENT, CHILD, QUANTITY, UNIT, MASS, MASS_UNIT);
  private static final ImmutableSet<Column> FACTS = Arrays.stream(Column.values())
      .filter(c -> !c.isOfShipment() && c != Column.ID && c != Column.SHIPMENT)
      .collect(ImmutableSet.toImmutableSet());

  private final LawWords words;
  private ImmutableList<Optional<Column>> columns = ImmutableList.of();
  private final ProblemList problems = new ProblemList();
  private final List<Line> lines = new ArrayList<>();
  private final Set<String> open = new HashSet<>();
  private final Map<String, Described> described = new LinkedHashMap<>();

  private BillReader(LawWords words) {
    this.words = words;
  }

  private record Line(long row, String parent, String child, PartQuantity quantity) {}

  private record Described(
      long row, PartQuantity per, Optional<Interval> mass, Optional<Item> item) {}

  /**
   * Reads the rows.
   *
   * @param bytes UTF-8 with or without byte-order mark, comma-separated; the caller closes it
   * @param map the names that columns have in this file, by column
   * @param words the words to which the law gives their meaning
   * @return the rows, to be joined with items that are described elsewhere
   * @throws BadInputException with everything that is wrong with the header or the rows
   * @throws IOException if the bytes cannot be read
   */
  public static BillReader read(InputStream bytes, ImmutableMap<String, String> map, LawWords words)
      throws BadInputException, IOException {
    Records records = new Records(Text.of(bytes));
    Records.Raw first = records
        .next()
        .orElseThrow(
            () -> new BadInputException(
                ImmutableList.of(
                    Problem.ofFile(
                        "the bill of materials is empty: its first row must name the columns `parent,child,quantity,unit`"))));
    ImmutableList<String> names = ColumnNames.columns(first.fields(), map);
    BillReader reader = new BillReader(words);
    reader.columns = names.stream().map(Column::find).collect(toImmutableList());
    reader.header(names);
    reader.refuse();
    for (Optional<Records.Raw> raw = records.next(); raw.isPresent(); raw = records.next()) {
      reader.add(raw.get(), names);
    }
    reader.refuse();
    return reader;
  }

  private void refuse() throws BadInputException {
    problems.refuse();
  }

  private void header(ImmutableList<String> names) {
    ImmutableList<String> known =
        Stream.concat(OWN.stream(), FACTS.stream().map(Column::title)).collect(toImmutableList());
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!known.contains(name) && !name.startsWith("x_")) {
        problems.add(Problem.ofRow(
            1,
            "`%s` is not a column of a bill of materials%s"
                .formatted(Problem.shown(name), fix(name, known))));
      } else if (!seen.add(name)) {
        problems.add(Problem.ofRow(
            1, "the column `%s` is there twice: keep one".formatted(Problem.shown(name))));
      }
    }
    NEEDED.stream()
        .filter(n -> !names.contains(n))
        .forEach(n -> problems.add(Problem.ofRow(
            1,
            "the column `%s` is missing: a bill needs `parent,child,quantity,unit`".formatted(n))));
  }

  private static String fix(String name, ImmutableList<String> known) {
    String near = Suggestions.of(Ascii.toLowerCase(name), known);
    return near.isEmpty()
        ? ": say with --map which column it is, or start its name with `x_` to have it left aside"
        : near;
  }

  private void add(Records.Raw raw, ImmutableList<String> names) {
    if (raw.problem().isPresent() || raw.fields().size() != names.size()) {
      problems.add(Problem.ofRow(
          raw.number(),
          raw.problem()
              .orElseGet(() ->
                  "has %d fields where the header has %d: put quotes around a cell that has a comma in it, and write a comma for each blank cell"
                      .formatted(raw.fields().size(), names.size()))));
      return;
    }
    Map<String, String> own = new LinkedHashMap<>();
    ImmutableMap.Builder<Column, String> facts = ImmutableMap.builder();
    for (int i = 0; i < names.size(); i++) {
      String text = CharMatcher.whitespace().trimFrom(raw.fields().get(i));
      if (!text.isEmpty()) {
        own.put(names.get(i), text);
        columns.get(i).ifPresent(c -> facts.put(c, text));
      }
    }
    long before = problems.size();
    own.forEach((name, text) -> {
      if (text.indexOf(Text.DAMAGED) >= 0) {
        problems.add(new Problem(
            raw.number(),
            Optional.ofNullable(own.get(CHILD)),
            Optional.of(name),
            text,
            "is not UTF-8: save the file as \"CSV UTF-8\""));
      }
    });
    if (problems.size() > before) {
      return;
    }
    Optional<String> child = Optional.ofNullable(own.get(CHILD));
    child.ifPresent(id -> facts.put(Column.ID, id));
    new BillRow(raw.number(), own, new Row(raw.number(), facts.buildOrThrow(), ImmutableMap.of()))
        .read();
  }

  /** One row while it is read. */
  private final class BillRow {
    private final long number;
    private final Map<String, String> own;
    private final Row row;

    BillRow(long number, Map<String, String> own, Row row) {
      this.number = number;
      this.own = own;
      this.row = row;
    }

    void read() {
      String parent = own.getOrDefault(PARENT, "");
      String child = own.getOrDefault(CHILD, "");
      if (child.isEmpty()) {
        bad(CHILD, "is blank: name the part, or write `...` if more goes into the parent");
        return;
      }
      if (child.equals(Words.OPEN)) {
        more(parent);
        return;
      }
      Optional<PartQuantity> quantity = quantity();
      Optional<Interval> mass = mass();
      boolean hasFacts = row.cells().size() > 1;
      Optional<Item> item = hasFacts ? item() : Optional.empty();
      if (quantity.isEmpty()) {
        return;
      }
      if (!parent.isEmpty()) {
        lines.add(new Line(number, parent, child, quantity.get()));
      }
      if (parent.isEmpty() || hasFacts || mass.isPresent()) {
        Described before =
            described.putIfAbsent(child, new Described(number, quantity.get(), mass, item));
        if (before != null) {
          bad(
              CHILD,
              "is described in row %d already: keep one description, other rows have `parent,child,quantity,unit` only"
                  .formatted(before.row()));
        }
      }
    }

    private Optional<Item> item() {
      Cells cells = new Cells(row);
      Optional<Item> item = LineColumns.read(cells, words.itemTypes());
      problems.addAll(cells.problems());
      return item;
    }

    private void more(String parent) {
      if (parent.isEmpty()) {
        bad(PARENT, "is blank: name the part into which more goes");
      } else if (own.size() > 2) {
        bad(CHILD, "says that more goes in, not known what: leave the other cells blank");
      } else {
        open.add(parent);
      }
    }

    private Optional<PartQuantity> quantity() {
      if (!own.containsKey(QUANTITY)) {
        bad(QUANTITY, "is blank: write how much, such as `2` with the unit `piece`");
      }
      if (!own.containsKey(UNIT)) {
        bad(UNIT, "is blank: write `piece`, `kg`, `g` or another unit");
      }
      return own.containsKey(QUANTITY) && own.containsKey(UNIT)
          ? amount(QUANTITY, UNIT)
          : Optional.empty();
    }

    private Optional<Interval> mass() {
      if (!own.containsKey(MASS) && !own.containsKey(MASS_UNIT)) {
        return Optional.empty();
      }
      if (!own.containsKey(MASS) || !own.containsKey(MASS_UNIT)) {
        bad(own.containsKey(MASS) ? MASS_UNIT : MASS, "is blank: mass and unit go together");
        return Optional.empty();
      }
      Optional<PartQuantity> mass = amount(MASS, MASS_UNIT);
      if (mass.isPresent() && !mass.get().isMass()) {
        bad(
            MASS_UNIT,
            "`%s` is not a unit of mass: write `kg`, `g`, `mg` or `t`"
                .formatted(mass.get().unit()));
        return Optional.empty();
      }
      return mass.map(m -> m.in("kg"));
    }

    private Optional<PartQuantity> amount(String amount, String unit) {
      String number = own.getOrDefault(amount, "");
      try {
        return Optional.of(PartQuantity.of(number, own.getOrDefault(unit, "")));
      } catch (IllegalArgumentException e) {
        boolean ofUnit = Refusal.message(e).contains("is not a unit");
        bad(ofUnit ? unit : amount, Refusal.message(e));
        return Optional.empty();
      }
    }

    private void bad(String column, String says) {
      problems.add(new Problem(
          number,
          Optional.ofNullable(own.get(CHILD)),
          Optional.of(column),
          own.getOrDefault(column, ""),
          says));
    }
  }

  /**
   * Joins the rows with items that are described elsewhere.
   *
   * @param elsewhere items by id; a value is that of the quantity that a row without parent gives, or of one piece
   * @return the bill
   * @throws BadInputException with everything that is wrong, each with the row of the bill
   */
  public BillOfMaterials join(Map<String, Item> elsewhere) throws BadInputException {
    BillOfMaterials.Builder bill = BillOfMaterials.builder();
    ImmutableSet<String> named = Stream.concat(
            Stream.concat(described.keySet().stream(), open.stream()),
            lines.stream().flatMap(l -> Stream.of(l.parent(), l.child())))
        .collect(ImmutableSet.toImmutableSet());
    for (String id : named) {
      part(id, elsewhere).ifPresent(part -> bill.part(id, part));
    }
    lines.forEach(l -> bill.uses(l.parent(), l.child(), l.quantity()));
    open.forEach(bill::open);
    refuse();
    try {
      return bill.build();
    } catch (BillException e) {
      Map<String, Long> rows = new HashMap<>();
      lines.forEach(l -> {
        rows.putIfAbsent(l.parent(), l.row());
        rows.putIfAbsent(l.child(), l.row());
      });
      e.problems().forEach(p -> problems.add(problem(p, rows)));
      problems.addCounted(e.more());
      throw problems.refusal();
    }
  }

  private Optional<BillOfMaterials.Part> part(String id, Map<String, Item> elsewhere) {
    Optional<Described> here = Optional.ofNullable(described.get(id));
    Optional<Item> there = Optional.ofNullable(elsewhere.get(id));
    Optional<Item> item = here.flatMap(Described::item);
    if (item.isPresent() && there.isPresent()) {
      problems.add(new Problem(
          here.map(Described::row).orElse(0L),
          Optional.of(id),
          Optional.of(CHILD),
          id,
          "is described in the file of rows too: keep one description"));
    }
    boolean isKnown = item.isPresent() || there.isPresent() || here.isPresent();
    try {
      return Optional.of(new BillOfMaterials.Part(
              item.or(() -> there).orElseGet(() -> Item.builder().build()),
              here.map(Described::per).orElse(PartQuantity.PIECE),
              here.flatMap(Described::mass)))
          .filter(p -> isKnown);
    } catch (IllegalArgumentException e) {
      problems.add(new Problem(
          here.map(Described::row).orElse(0L),
          Optional.of(id),
          Optional.of(MASS),
          "",
          Refusal.message(e)));
      return Optional.empty();
    }
  }

  private Problem problem(BillException.Problem found, Map<String, Long> rows) {
    if (found.edge().isPresent()) {
      Line line = lines.get(found.edge().getAsInt());
      return new Problem(line.row(), Optional.of(line.child()), Optional.empty(), "", found.says());
    }
    long row = rows.getOrDefault(found.part(), 0L);
    return new Problem(row, Optional.empty(), Optional.empty(), "", found.says());
  }

  /**
   * The columns that a bill may have.
   *
   * @return in the order of the documentation
   */
  public static ImmutableList<String> titles() {
    return Stream.concat(OWN.stream(), FACTS.stream().map(Column::title))
        .collect(toImmutableList());
  }
}
