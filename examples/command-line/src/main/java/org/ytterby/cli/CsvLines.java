package org.ytterby.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.util.Collection;
import java.util.stream.Collectors;

/** Rows for spreadsheets and scripts. */
final class CsvLines {
  private final CsvWriter writer;

  CsvLines(Terminal terminal) {
    writer =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(terminal.out());
  }

  void add(Iterable<String> fields) {
    writer.writeRecord(fields);
  }

  static String list(Collection<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining("; "));
  }
}
