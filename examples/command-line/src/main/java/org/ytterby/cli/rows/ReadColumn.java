package org.ytterby.cli.rows;

import java.util.Optional;

/**
 * A column of a file and what it is read as.
 *
 * @param name what it is called in the file
 * @param readAs what it is called here
 * @param column the column; empty if it is passed through
 */
public record ReadColumn(String name, String readAs, Optional<Column> column) {
  /**
   * The cell of a row.
   *
   * @param row the row
   * @return what stands there, unless it is blank
   */
  public Optional<String> cell(Row row) {
    return column
        .map(row::cell)
        .orElseGet(
            () -> Optional.ofNullable(row.passed().get(readAs)).filter(text -> !text.isBlank()));
  }
}
