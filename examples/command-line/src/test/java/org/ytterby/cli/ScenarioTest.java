package org.ytterby.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.ytterby.cli.rows.Row;
import org.ytterby.cli.rows.RowGroup;
import org.ytterby.cli.rows.ShipmentReader;
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
import org.ytterby.trade.Token;

/** Every row of {@code shipments.csv} gets the answer that {@code expected.yaml} derives from the facts of the law. */
class ScenarioTest {
  private static final Path DATA = Path.of("data");
  private static final ImmutableSet<FindingState> BY =
      ImmutableSet.of(FindingState.MET, FindingState.UNSETTLED);

  private static final Map<String, Row> ROWS = new java.util.LinkedHashMap<>();
  private static final Map<ReportedMeasures, Map<String, Determination>> ANSWERS =
      new EnumMap<>(ReportedMeasures.class);
  private static final List<Expectation> EXPECTED = new ArrayList<>();

  @BeforeAll
  static void answerAllRows() throws Exception {
    ControlPolicy policy = ControlPolicy.of(Rulebooks.bundled());
    for (ReportedMeasures reading : ReportedMeasures.values()) {
      ANSWERS.put(reading, answers(policy.reading(reading)));
    }
    LoadSettings strict = LoadSettings.builder().setAllowDuplicateKeys(false).build();
    Object entries =
        new Load(strict).loadFromString(Files.readString(DATA.resolve("expected.yaml")));
    for (Object entry : (List<?>) Objects.requireNonNull(entries)) {
      @SuppressWarnings("unchecked")
      Map<String, Object> map = (Map<String, Object>) entry;
      EXPECTED.add(new Expectation(map));
    }
  }

  private static Map<String, Determination> answers(ControlPolicy policy) throws Exception {
    Map<String, Determination> answers = new HashMap<>();
    try (InputStream in = Files.newInputStream(DATA.resolve("shipments.csv"))) {
      ShipmentReader reader =
          ShipmentReader.open(in, ImmutableMap.of(), ImmutableSet.of("humanitarian"));
      for (Optional<RowGroup> next = reader.next(); next.isPresent(); next = reader.next()) {
        assertThat(next.get().problems()).isEmpty();
        next.get().rows().forEach(row -> ROWS.put(row.id(), row));
        policy
            .determine(next.get().shipment().orElseThrow())
            .lines()
            .forEach(line -> answers.put(line.id(), line));
      }
    }
    return answers;
  }

  @Test
  void everyRowHasItsExpectationInTheSameOrder() {
    assertThat(EXPECTED.stream().map(Expectation::id)).containsExactlyElementsOf(ROWS.keySet());
  }

  @Test
  void rowsWhoseLawIsStillToComeSayTheSameAsTheirExpectation() {
    for (Expectation expectation : EXPECTED) {
      String arrives =
          Objects.requireNonNull(ROWS.get(expectation.id())).passed().getOrDefault("x_arrives", "");
      assertThat(arrives).as(expectation.id()).isEqualTo(expectation.arrives());
    }
  }

  @TestFactory
  Stream<DynamicNode> everyRowGetsItsAnswer() {
    return EXPECTED.stream().map(e -> dynamicContainer(e.id() + " " + e.text("says"), tests(e)));
  }

  private static Stream<DynamicNode> tests(Expectation e) {
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

  private static Determination answer(Expectation e, String reading) {
    ReportedMeasures reported = switch (reading) {
      case "published-only" -> ReportedMeasures.PUBLISHED_ONLY;
      case "as-reported" -> ReportedMeasures.AS_REPORTED;
      default -> ReportedMeasures.OPEN;
    };
    return Objects.requireNonNull(
        Objects.requireNonNull(ANSWERS.get(reported)).get(e.id()), e.id() + " was not answered");
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
