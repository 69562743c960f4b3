package org.ytterby.conformance;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;

/**
 * A sales delivery with all that it refers to, as people have typed it into the ERP. Text that is not there is a field left
 * blank.
 *
 * @param number the number of the document
 * @param day the day of movement
 * @param header the fields of the document that are filled in
 * @param lines the products that are shipped, one line each, by their ids
 * @param products the item master with its bills of material
 * @param rates the table of exchange rates
 */
public record TypedDocument(
    String number,
    LocalDate day,
    ImmutableMap<HeaderField, String> header,
    ImmutableList<String> lines,
    ImmutableList<TypedProduct> products,
    ImmutableList<TypedRate> rates) {

  /** A field of the document, or of the business partner and the warehouse behind it. */
  public enum HeaderField {
    /** Where the goods leave from, ISO 3166-1 alpha-2. */
    FROM_COUNTRY,
    /** Where they go to, ISO 3166-1 alpha-2. */
    TO_COUNTRY,
    /** The name of the customer, who is the importer. */
    CUSTOMER
  }

  /**
   * A rate of exchange.
   *
   * @param from the currency to convert
   * @param to the currency to convert into
   * @param first the first day that it holds on
   * @param last the last day that it holds on
   * @param rate how much of {@code to} one unit of {@code from} is
   */
  public record TypedRate(String from, String to, LocalDate first, LocalDate last, String rate) {}

  /**
   * The same document with a field of its own left blank.
   *
   * @param field the field
   * @return another document
   */
  public TypedDocument without(HeaderField field) {
    return new TypedDocument(
        number,
        day,
        header.entrySet().stream()
            .filter(e -> e.getKey() != field)
            .collect(toImmutableMap(java.util.Map.Entry::getKey, java.util.Map.Entry::getValue)),
        lines,
        products,
        rates);
  }
}
