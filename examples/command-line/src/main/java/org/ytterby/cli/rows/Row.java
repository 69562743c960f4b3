package org.ytterby.cli.rows;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/**
 * A row as it stands in the file.
 *
 * @param number the row as a spreadsheet counts, the header being row 1
 * @param cells the cells that are not blank, without the space around them
 * @param passed the cells of {@code x_...} columns, untouched
 */
public record Row(
    long number, ImmutableMap<Column, String> cells, ImmutableMap<String, String> passed) {

  /**
   * A cell.
   *
   * @param column the column
   * @return what stands there, unless it is blank
   */
  public Optional<String> cell(Column column) {
    return Optional.ofNullable(cells.get(column));
  }

  /**
   * The name of the line.
   *
   * @return the caller's id, or the number of the row where it has none
   */
  public String id() {
    return cell(Column.ID).orElse("row " + number);
  }
}
