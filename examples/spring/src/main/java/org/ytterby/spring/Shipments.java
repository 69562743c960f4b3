package org.ytterby.spring;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.ytterby.cli.rows.BadInputException;
import org.ytterby.cli.rows.LawWords;
import org.ytterby.cli.rows.RowGroup;
import org.ytterby.cli.rows.ShipmentReader;
import org.ytterby.decision.JsonException;
import org.ytterby.decision.ShipmentJson;
import org.ytterby.law.Suggestions;
import org.ytterby.trade.Shipment;
import org.ytterby.trade.ShipmentLine;

/** Shipments as requests bring them. */
@Component
final class Shipments {
  private final LawWords words;
  private final int most;

  Shipments(Checked checked) {
    words = LawWords.of(checked.policy().rulebook());
    most = checked.maxRows();
  }

  Shipment ofJson(String text) {
    Shipment shipment;
    try {
      shipment = ShipmentJson.parse(text);
    } catch (JsonException e) {
      throw Refused.faulty(e.problems().stream().map(Fault::of).collect(toImmutableList()));
    }
    count(shipment.lines().size());
    ImmutableList<Fault> unknown =
        Stream.concat(exemptions(shipment), itemTypes(shipment)).collect(toImmutableList());
    if (!unknown.isEmpty()) {
      throw Refused.faulty(unknown);
    }
    return shipment;
  }

  /** Words to which the law gives their meaning; the schema cannot know them. */
  private Stream<Fault> exemptions(Shipment shipment) {
    return shipment.exemptionsClaimed().stream()
        .filter(claim -> !words.exemptions().contains(claim))
        .map(claim -> Fault.ofBody(
            claim, "is no exemption that the law knows: it has " + words.exemptions()));
  }

  private Stream<Fault> itemTypes(Shipment shipment) {
    return shipment.lines().stream()
        .flatMap(line -> line.item()
            .described()
            .flatMap(item -> item.itemType().stream())
            .filter(type -> !words.itemTypes().isEmpty() && !words.itemTypes().contains(type))
            .distinct()
            .map(type -> unknownType(line, type)));
  }

  private Fault unknownType(ShipmentLine line, String type) {
    return Fault.ofBody(
        type,
        "is an item type of line `%s` that the law does not name%s"
            .formatted(line.id(), Suggestions.of(type, words.itemTypes())));
  }

  /** Rows in groups, in the order of the text; at least one row can be answered. */
  ImmutableList<RowGroup> ofCsv(byte[] bytes) {
    ImmutableList.Builder<RowGroup> groups = ImmutableList.builder();
    int rows = 0;
    boolean answerable = false;
    try {
      ShipmentReader reader =
          ShipmentReader.open(new ByteArrayInputStream(bytes), ImmutableMap.of(), words);
      for (Optional<RowGroup> next = reader.next(); next.isPresent(); next = reader.next()) {
        RowGroup group = next.get();
        rows += group.rows().size() + group.bad();
        count(rows);
        answerable |= group.shipment().isPresent();
        groups.add(group);
      }
    } catch (BadInputException e) {
      throw Refused.faulty(e.problems().stream().map(Fault::of).collect(toImmutableList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ImmutableList<RowGroup> all = groups.build();
    if (!answerable) {
      throw Refused.faulty(
          rows == 0
              ? ImmutableList.of(Fault.ofBody("", "there is no row under the header: add one"))
              : all.stream()
                  .flatMap(group -> group.problems().stream())
                  .map(Fault::of)
                  .collect(toImmutableList()));
    }
    return all;
  }

  private void count(int rows) {
    if (rows > most) {
      throw Refused.because(
          HttpStatus.CONTENT_TOO_LARGE,
          "there are more than %d rows or lines: send fewer at a time, or raise ytterby.max-rows"
              .formatted(most));
    }
  }
}
