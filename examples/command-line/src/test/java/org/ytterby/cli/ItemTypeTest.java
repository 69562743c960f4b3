package org.ytterby.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ytterby.cli.rows.LawWords;
import org.ytterby.cli.rows.RowGroup;
import org.ytterby.cli.rows.ShipmentReader;

/** The words for things are those of the law, once it has any. */
class ItemTypeTest {
  private static final ImmutableSet<String> NAMED =
      ImmutableSet.of("other", "centrifugal-extractor", "jet-mill");

  @Test
  void aWordThatTheLawDoesNotNameIsAWrongCell() throws Exception {
    RowGroup wrong = read(NAMED, "jet-mil").get(0);
    assertThat(wrong.shipment()).isEmpty();
    assertThat(wrong.bad()).isEqualTo(1);
    assertThat(wrong.problems().toString())
        .contains(
            "row 2", "column `item_type`", "`jet-mil` is not known here; did you mean `jet-mill`?");
  }

  @Test
  void theOtherRowsAreStillRead() throws Exception {
    List<RowGroup> groups = read(NAMED, "jet-mil", "jet-mill", "other", "");
    assertThat(groups).extracting(RowGroup::bad).containsExactly(1, 0, 0, 0);
  }

  @Test
  void anyWordWillDoWhereTheLawNamesNone() throws Exception {
    assertThat(read(ImmutableSet.of(), "jet-mil", "other"))
        .extracting(RowGroup::bad)
        .containsExactly(0, 0);
  }

  private static List<RowGroup> read(ImmutableSet<String> named, String... types) throws Exception {
    String rows = "export_date,item_type\n2026-11-23," + String.join("\n2026-11-23,", types) + "\n";
    ShipmentReader reader = ShipmentReader.open(
        new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)),
        ImmutableMap.of(),
        new LawWords(ImmutableSet.of(), named));
    List<RowGroup> groups = new ArrayList<>();
    for (Optional<RowGroup> next = reader.next(); next.isPresent(); next = reader.next()) {
      groups.add(next.get());
    }
    return groups;
  }
}
