package org.ytterby.erp;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;

/**
 * A document that ships something, as the ERP holds it.
 *
 * @param number the number that people know it by
 * @param day the day of movement
 * @param fields what was typed into fields of the document, by the names of the column reference: {@code from_country},
 *     {@code to_country}, {@code importer}, {@code importer_country}, {@code end_user}, {@code end_user_country},
 *     {@code end_use}. Left out or blank is unknown
 * @param lines the lines
 */
public record Delivery(
    String number, LocalDate day, ImmutableMap<String, String> fields, ImmutableList<Line> lines) {

  /**
   * One line.
   *
   * @param id the number of the line
   * @param product the product that is shipped, by its id in {@link Masters}
   */
  public record Line(String id, String product) {}
}
