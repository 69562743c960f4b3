package org.ytterby.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The schema of shipments accepts every shipment that is written, and refuses what the reader refuses for its shape. */
class ShipmentSchemaTest {
  @TempDir
  Path folder = Path.of("");

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(
            LawSchema.JSON.readTree(Files.readString(Path.of("../../docs/shipment.schema.json"))));
  }

  @Test
  void everyRecordedShipmentIsAccepted() throws IOException {
    Path records = folder.resolve("all.jsonl");
    for (String rows :
        new String[] {"shipments", "parties", "minerals", "equipment-and-technology"}) {
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
    Schema schema = schema();
    assertThat(Files.readAllLines(records)).hasSizeGreaterThan(150).allSatisfy(line -> {
      JsonNode shipment = LawSchema.JSON.readTree(line).get("shipment");
      assertThat(schema.validate(shipment)).isEmpty();
    });
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
  void mistakesOfShapeAreSeen(String shipment) throws IOException {
    assertThat(schema().validate(LawSchema.JSON.readTree(shipment))).isNotEmpty();
  }
}
