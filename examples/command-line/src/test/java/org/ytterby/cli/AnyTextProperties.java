package org.ytterby.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ytterby.cli.rows.BadInputException;
import org.ytterby.cli.rows.Column;
import org.ytterby.cli.rows.LawWords;
import org.ytterby.cli.rows.RowGroup;
import org.ytterby.cli.rows.ShipmentReader;

/** Whatever stands in a file, it is answered or it is refused in clean words; it never breaks the program. */
class AnyTextProperties {
  private static final String[] PIECES = {
    "Dy",
    "NdFeB",
    "2O3",
    " %",
    "; ",
    "...",
    "=",
    "CN",
    "|",
    "!",
    "-",
    "0.1",
    "1e9",
    "<",
    ">= ",
    " + ",
    ":",
    "(",
    ")",
    "permanent-magnet",
    "metal",
    "civil",
    "screened-clear:all@",
    "2026-11-23",
    "absent",
    "balance",
    "any of ",
    "complete",
    "T",
    "field",
    "\u00A0",
    "\u2082",
    "\uFF05",
    "\uD83D\uDE00",
    "\0",
    "\n",
    "\"",
    ",",
    "x".repeat(300)
  };

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> likely =
        Arbitraries.of(PIECES).list().ofMaxSize(8).map(pieces -> String.join("", pieces));
    return Arbitraries.oneOf(likely, Arbitraries.strings().ofMaxLength(40));
  }

  @Provide
  Arbitrary<byte[]> files() {
    Arbitrary<String> names = Arbitraries.of(Column.titles());
    Arbitrary<String> bits =
        Arbitraries.oneOf(texts(), names, Arbitraries.of(",", "\n", "\r\n", "\""));
    return Combinators.combine(
            bits.list().ofMaxSize(30).map(b -> String.join("", b).getBytes(StandardCharsets.UTF_8)),
            Arbitraries.bytes().array(byte[].class).ofMaxSize(4))
        .as((text, noise) -> {
          byte[] file = java.util.Arrays.copyOf(text, text.length + noise.length);
          System.arraycopy(noise, 0, file, text.length, noise.length);
          return file;
        });
  }

  private static void isAnsweredOrRefused(Ran ran) {
    assertThat(ran.status()).as(ran.err()).isIn(0, Main.WRONG_INPUT);
    assertThat(ran.status() == 0).isEqualTo(ran.err().isEmpty());
    assertThat(ran.err()).doesNotContain("Exception", "java.lang", "org.ytterby", "\tat ");
    assertThat(ran.err().lines().filter(line -> line.length() > 800)).isEmpty();
  }

  @Property(tries = 2000)
  void anyTextInAnyColumnIsReadOrRefused(@ForAll Column column, @ForAll("texts") String text)
      throws Exception {
    String header = column == Column.EXPORT_DATE ? "export_date" : "export_date," + column.title();
    String cell = '"' + text.replace("\"", "\"\"") + '"';
    String row = column == Column.EXPORT_DATE ? cell : "2026-11-23," + cell;
    ShipmentReader reader = ShipmentReader.open(
        new ByteArrayInputStream((header + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8)),
        ImmutableMap.of(),
        new LawWords(ImmutableSet.of("humanitarian"), ImmutableSet.of("other", "jet-mill")));
    RowGroup group = reader.next().orElseThrow();
    assertThat(group.shipment().isPresent()).isEqualTo(group.problems().isEmpty());
    assertThat(group.bad() + group.rows().size()).isEqualTo(1);
    assertThat(reader.next()).isEmpty();
  }

  @Property(tries = 40)
  void anyTextInAnyColumnIsAnsweredOrRefused(@ForAll Column column, @ForAll("texts") String text) {
    String header = column == Column.EXPORT_DATE ? "export_date" : "export_date," + column.title();
    String cell = '"' + text.replace("\"", "\"\"") + '"';
    String row = column == Column.EXPORT_DATE ? cell : "2026-11-23," + cell;
    isAnsweredOrRefused(Ran.determine(header + "\n" + row + "\n"));
  }

  @Property(tries = 1000)
  void anyFileIsReadToItsEndOrRefused(@ForAll("files") byte[] file) throws Exception {
    try {
      ShipmentReader reader = ShipmentReader.open(
          new ByteArrayInputStream(file),
          ImmutableMap.of(),
          new LawWords(ImmutableSet.of(), ImmutableSet.of()));
      for (Optional<RowGroup> next = reader.next(); next.isPresent(); next = reader.next()) {
        assertThat(next.get().rows().size() + next.get().bad()).isPositive();
      }
    } catch (BadInputException e) {
      assertThat(e.problems()).isNotEmpty();
    }
  }

  @Property(tries = 40)
  void anyTextIsACompositionOrIsRefused(@ForAll("texts") String text) {
    isAnsweredOrRefused(Ran.with("composition", "--format", "json", "--", text));
  }
}
