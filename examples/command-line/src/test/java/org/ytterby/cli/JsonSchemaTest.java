package org.ytterby.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The schemas accept every shipment, answer and record that is written, and refuse what the readers refuse for its shape. */
class JsonSchemaTest {
  private static final String HOME = "https://example.org/docs/";
  private static final String SHIPMENT = "shipment.schema.json";
  private static final String ANSWER = "determination.schema.json";
  private static final String RECORD = "decision-record.schema.json";
  private static final List<String> NAMES = List.of(SHIPMENT, ANSWER, RECORD);

  @TempDir
  Path folder = Path.of("");

  /** A schema of the folder {@code docs}, with the others that it refers to. */
  private static Schema schema(String name) throws IOException {
    Map<String, String> all = new HashMap<>();
    for (String each : NAMES) {
      all.put(HOME + each, Files.readString(Path.of("../../docs", each)));
    }
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(all))
        .getSchema(SchemaLocation.of(HOME + name));
  }

  @Test
  void everythingThatIsRecordedIsAccepted() throws IOException {
    Path records = folder.resolve("all.jsonl");
    for (String rows : new String[] {
      "shipments", "parties", "supply-inside-china", "minerals", "equipment-and-technology"
    }) {
      Ran.with("determine", "data/" + rows + ".csv", "--records", records.toString(), "--append");
    }
    Ran.with(
        "determine",
        "data/traction-motors.csv",
        "--bom",
        "data/traction-motors-bom.csv",
        "--currency",
        "EUR",
        "--rate",
        "CNY=0.125",
        "--records",
        records.toString(),
        "--append");
    Schema record = schema(RECORD);
    Schema shipment = schema(SHIPMENT);
    Schema answer = schema(ANSWER);
    assertThat(Files.readAllLines(records)).hasSizeGreaterThan(150).allSatisfy(line -> {
      JsonNode written = LawSchema.JSON.readTree(line);
      assertThat(record.validate(written)).isEmpty();
      assertThat(shipment.validate(written.get("shipment"))).isEmpty();
      assertThat(written.get("answers"))
          .isNotEmpty()
          .allSatisfy(one -> assertThat(answer.validate(one)).isEmpty());
    });
  }

  @Test
  void overridesAndACalendarAreAccepted() throws IOException {
    Path rows = Files.writeString(
        folder.resolve("rows.csv"),
        "id,export_date,from_country,to_country,form,composition\nox-1,2026-03-02,CN,DE,oxide,Dy2O3\n");
    Path rulings = Files.writeString(folder.resolve("rulings.csv"), """
        item,measure,says,from,through,reason,author
        ox-1,cn-mofcom-gac-2025-18/1C905.b,does-not-apply,2026-01-01,2026-06-30,letter,A. Lee
        """);
    Path days = Files.writeString(
        folder.resolve("days.csv"),
        "from,through,kind\n2026-01-01,2026-12-31,covers\n2026-02-16,2026-02-20,holiday\n2026-02-14,2026-02-14,working\n");
    Path records = folder.resolve("ruled.jsonl");
    Ran.with(
        "determine",
        rows.toString(),
        "--overrides",
        rulings.toString(),
        "--holidays",
        days.toString(),
        "--records",
        records.toString(),
        "--without-names",
        "--decided",
        "2026-03-01T09:00Z");
    JsonNode written = LawSchema.JSON.readTree(Files.readString(records));
    assertThat(written.has("overrides") && written.has("workingDays") && written.has("decided"))
        .isTrue();
    assertThat(schema(RECORD).validate(written)).isEmpty();
    assertThat(written.get("answers").get(0).get("findings").toString())
        .contains("\"basis\":\"override\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"export_date\":\"2026-01-01\",\"lines\":[]}",
        "{\"export_date\":\"2026-01-01\",\"lines\":[{\"id\":\"1\",\"fomr\":\"oxide\"}]}",
        "{\"export_date\":\"2026-01-01\",\"lines\":[{\"id\":\"1\",\"value\":12.4,\"currency\":\"EUR\"}]}",
        "{\"export_date\":\"2026-01-01\",\"lines\":[{\"id\":\"1\",\"bill\":0}]}",
      })
  void mistakesOfShapeInShipmentsAreSeen(String shipment) throws IOException {
    assertThat(schema(SHIPMENT).validate(LawSchema.JSON.readTree(shipment))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"release\":\"licence\"|\"release\":\"license\"",
        "\"floor\":\"required\"|\"floor\":\"REQUIRED\"",
        "\"knownOn\":null,|''",
        "\"state\":\"met\"|\"state\":\"hit\"",
        "\"matters\":\"party\"|\"matters\":\"price\"",
        "\"notMet\":|\"notMet\":-",
        "\"scope\":|\"Scope\":",
        "\"strict\":false|\"strict\":\"no\"",
        "\"record\":1|\"record\":2",
        "\"form\":\"oxide\"|\"fomr\":\"oxide\"",
      })
  void mistakesOfShapeInRecordsAreSeen(String right, String wrong) throws IOException {
    Path records = folder.resolve("one.jsonl");
    Path rows = Files.writeString(
        folder.resolve("one.csv"),
        "id,export_date,from_country,to_country,form,composition\nox-1,2026-03-02,CN,DE,oxide,Dy2O3\n");
    Ran.with("determine", rows.toString(), "--records", records.toString());
    String line = Files.readString(records);
    assertThat(line).contains(right);
    assertThat(schema(RECORD).validate(LawSchema.JSON.readTree(line))).isEmpty();
    assertThat(schema(RECORD).validate(LawSchema.JSON.readTree(line.replace(right, wrong))))
        .isNotEmpty();
  }
}
