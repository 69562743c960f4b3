package org.ytterby.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.ytterby.cli.rows.BillReader;
import org.ytterby.cli.rows.Column;
import org.ytterby.cli.rows.ColumnNames;
import org.ytterby.cli.rows.ItemMaster;
import org.ytterby.cli.rows.LawWords;
import org.ytterby.cli.rows.RowGroup;
import org.ytterby.cli.rows.ShipmentReader;
import org.ytterby.cli.rows.Substitute;
import org.ytterby.decision.Basis;
import org.ytterby.decision.Bounds;
import org.ytterby.decision.Determination;
import org.ytterby.decision.Duty;
import org.ytterby.decision.Finding;
import org.ytterby.decision.FindingState;
import org.ytterby.law.ControlCode;
import org.ytterby.law.ReportedMeasures;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.Rulebooks;
import org.ytterby.trade.ExchangeRates;
import org.ytterby.trade.Item;
import org.ytterby.trade.RollUp;
import org.ytterby.trade.Token;
import org.ytterby.trade.ValueBasis;

/** Every row of the sample files gets the answer that the file beside it derives from the facts of the law. */
class ScenarioTest {
  private static final Path DATA = Path.of("data");
  private static final ImmutableList<String> FILES = ImmutableList.of(
      "shipments",
      "equipment-and-technology",
      "parties",
      "supply-inside-china",
      "minerals",
      "traction-motors",
      "servo-motors");
  private static final ImmutableSet<FindingState> BY =
      ImmutableSet.of(FindingState.MET, FindingState.UNSETTLED);
  private static final ImmutableMap<ReportedMeasures, ControlPolicy> POLICIES = policies();

  private final Map<ReportedMeasures, Map<String, Determination>> answers =
      new EnumMap<>(ReportedMeasures.class);

  private static ImmutableMap<ReportedMeasures, ControlPolicy> policies() {
    ControlPolicy policy = ControlPolicy.of(Rulebooks.bundled());
    return Maps.toMap(Arrays.asList(ReportedMeasures.values()), policy::reading);
  }

  @TestFactory
  Stream<DynamicNode> everyRowGetsItsAnswer() throws Exception {
    List<DynamicNode> files = new ArrayList<>();
    for (String file : FILES) {
      files.add(dynamicContainer(file, tests(file)));
    }
    return files.stream();
  }

  private Stream<DynamicNode> tests(String file) throws Exception {
    for (ReportedMeasures reading : ReportedMeasures.values()) {
      answers
          .computeIfAbsent(reading, r -> new LinkedHashMap<>())
          .putAll(answers(file, Objects.requireNonNull(POLICIES.get(reading))));
    }
    ImmutableList<Expectation> expected = expected(file);
    Set<String> rows = answers(file, Objects.requireNonNull(POLICIES.get(ReportedMeasures.OPEN)))
        .keySet();
    return Stream.concat(
        Stream.of(dynamicTest(
            "every row has its expectation, in the same order",
            () -> assertThat(expected.stream().map(Expectation::id))
                .containsExactlyElementsOf(rows))),
        expected.stream().map(e -> dynamicContainer(e.id() + " " + e.text("says"), tests(e))));
  }

  private static ImmutableList<Expectation> expected(String file) throws Exception {
    LoadSettings strict = LoadSettings.builder().setAllowDuplicateKeys(false).build();
    Object entries =
        new Load(strict).loadFromString(Files.readString(DATA.resolve(file + "-expected.yaml")));
    ImmutableList.Builder<Expectation> expected = ImmutableList.builder();
    for (Object entry : (List<?>) Objects.requireNonNull(entries)) {
      @SuppressWarnings("unchecked")
      Map<String, Object> map = (Map<String, Object>) entry;
      expected.add(new Expectation(map));
    }
    return expected.build();
  }

  private static Map<String, Determination> answers(String file, ControlPolicy policy)
      throws Exception {
    Map<String, Determination> answers = new LinkedHashMap<>();
    for (RowGroup group : groups(file, policy, substitute(file, policy))) {
      policy
          .determine(group.shipment().orElseThrow())
          .lines()
          .forEach(line -> answers.put(line.id(), line));
    }
    return answers;
  }

  private static ImmutableList<RowGroup> groups(
      String file, ControlPolicy policy, Substitute substitute) throws Exception {
    ImmutableList.Builder<RowGroup> groups = ImmutableList.builder();
    try (InputStream in = Files.newInputStream(DATA.resolve(file + ".csv"))) {
      ShipmentReader reader = ShipmentReader.open(
          in,
          names(file).in(0, Column.titles()),
          LawWords.of(policy.rulebook()),
          substitute,
          master(file, policy));
      for (Optional<RowGroup> next = reader.next(); next.isPresent(); next = reader.next()) {
        assertThat(next.get().problems()).isEmpty();
        groups.add(next.get());
      }
    }
    return groups.build();
  }

  /** What columns are called in a file and those beside it. */
  private static ColumnNames names(String file) throws Exception {
    Path columns = DATA.resolve(file + "-columns.txt");
    List<byte[]> files = new ArrayList<>();
    for (String part : List.of(".csv", "-items.csv", "-bom.csv")) {
      Path path = DATA.resolve(file + part);
      files.add(Files.exists(path) ? Files.readAllBytes(path) : new byte[0]);
    }
    return ColumnNames.of(
        Files.exists(columns) ? NameOptions.read(columns.toString()) : ImmutableMap.of(), files);
  }

  private static ItemMaster master(String file, ControlPolicy policy) throws Exception {
    Path items = DATA.resolve(file + "-items.csv");
    if (!Files.exists(items)) {
      return ItemMaster.NONE;
    }
    try (InputStream in = Files.newInputStream(items)) {
      return ItemMaster.read(
          in, names(file).in(1, Column.titles()), LawWords.of(policy.rulebook()));
    }
  }

  /** A file with a bill of materials beside it is answered with the bill. */
  private static Substitute substitute(String file, ControlPolicy policy) throws Exception {
    Path bom = DATA.resolve(file + "-bom.csv");
    if (!Files.exists(bom)) {
      return Substitute.NONE;
    }
    Map<String, Item> items = new LinkedHashMap<>();
    for (RowGroup group : groups(file, policy, Substitute.NONE)) {
      group.shipment().orElseThrow().lines().forEach(l -> items.put(l.id(), l.item()));
    }
    master(file, policy).items().forEach(items::putIfAbsent);
    try (InputStream in = Files.newInputStream(bom)) {
      RollUp sums = BillReader.read(
              in, names(file).in(2, BillReader.titles()), LawWords.of(policy.rulebook()))
          .join(items)
          .rollUp(
              ValueBasis.PRICE, ExchangeRates.into("EUR", Map.of("CNY", new BigDecimal("0.125"))));
      return (row, item) -> sums.item(row.id());
    }
  }

  private Stream<DynamicNode> tests(Expectation e) {
    List<DynamicNode> tests = new ArrayList<>();
    e.wanted()
        .forEach((reading, want) -> tests.add(dynamicTest(
            "reading " + reading,
            () -> assertThat(differences(want, answer(e, reading)))
                .as("%s, %s, from %s", e.id(), reading, e.text("source"))
                .isEmpty())));
    Determination open = answer(e, "open");
    if (!e.list("by").isEmpty()) {
      tests.add(dynamicTest(
          "rests on",
          () -> assertThat(open.findings().stream()
                  .filter(f -> BY.contains(f.state()))
                  .map(f -> f.provision().toString()))
              .containsAll(e.list("by"))));
    }
    if (e.text("basis").equals("guidance")) {
      tests.add(dynamicTest(
          "by guidance",
          () -> assertThat(open.findings().stream().map(Finding::basis)).contains(Basis.GUIDANCE)));
    }
    if (!e.list("duties").isEmpty()) {
      tests.add(dynamicTest(
          "duties",
          () -> assertThat(open.duties().stream().map(Duty::kind)).containsAll(e.list("duties"))));
    }
    return tests.stream();
  }

  private Determination answer(Expectation e, String reading) {
    ReportedMeasures reported = Token.parse(ReportedMeasures.class, reading);
    return Objects.requireNonNull(
        Objects.requireNonNull(answers.get(reported)).get(e.id()), e.id() + " was not answered");
  }

  private static ImmutableList<String> differences(Map<String, Object> want, Determination got) {
    return want.entrySet().stream()
        .filter(part -> !part(got, part.getKey()).equals(wanted(part.getValue())))
        .map(part -> part.getKey() + ": expected " + part.getValue() + ", answered "
            + part(got, part.getKey()))
        .collect(toImmutableList());
  }

  private static Object wanted(Object value) {
    return value instanceof List<?> list ? Expectation.texts(list) : value;
  }

  private static Object part(Determination got, String part) {
    return switch (part) {
      case "requirement" -> ends(got.requirement());
      case "review" -> ends(got.review());
      case "party" -> ends(got.party());
      case "release" -> got.release().token();
      case "controlCodes" -> codes(got.controlCodes());
      case "possibleCodes" -> codes(got.possibleCodes());
      case "dormantCodes" -> codes(got.dormantCodes());
      default -> throw new IllegalArgumentException(part);
    };
  }

  private static <T extends Enum<T> & Token> ImmutableList<String> ends(Bounds<T> bounds) {
    return ImmutableList.of(bounds.floor().token(), bounds.ceiling().token());
  }

  private static ImmutableList<String> codes(Set<ControlCode> codes) {
    return codes.stream().map(ControlCode::value).collect(toImmutableList());
  }
}
