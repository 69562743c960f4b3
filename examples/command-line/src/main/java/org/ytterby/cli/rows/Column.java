package org.ytterby.cli.rows;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;

/** The columns that a file of rows may have. A blank cell is unknown: never zero and never "no". */
public enum Column {
  /** The caller's name for the row. */
  ID,
  /** Groups rows into one shipment. */
  SHIPMENT,
  /** The day of export; the only column that must be there. */
  EXPORT_DATE(true),
  /** The kind of movement. */
  MOVEMENT(true),
  /** Where the movement starts. */
  FROM_COUNTRY(true),
  /** Where the movement ends. */
  TO_COUNTRY(true),
  /** Nationality of the exporter. */
  EXPORTER_NATIONALITY(true),
  /** Nationality of the recipient. */
  RECIPIENT_NATIONALITY(true),
  /** Origin of the goods. */
  ORIGIN_COUNTRY,
  /** Where this item was manufactured. */
  MADE_IN,
  /** Product form. */
  FORM,
  /** The thing that a law row names. */
  ITEM_TYPE,
  /** What it is made of. */
  COMPOSITION,
  /** Customs codes. */
  CUSTOMS_CODE,
  /** Control codes that the host already knows. */
  CONTROL_CODE,
  /** CAS registry number. */
  CAS,
  /** Trade or chemical name. */
  NAME,
  /** Forms inside a component or product. */
  CONTAINS,
  /** How far it is joined with other parts. */
  INTEGRATION,
  /** Technical parameters. */
  PARAMETERS,
  /** Fields of a technology or service. */
  TECHNOLOGY_FIELD,
  /** Traits of a technology or service. */
  TECHNOLOGY_TRAITS,
  /** Where the technology originates, by field. */
  TECHNOLOGY_ORIGIN,
  /** Value of the item. */
  VALUE,
  /** Currency of all amounts in the row. */
  CURRENCY,
  /** Listed content, piece by piece. */
  LISTED_CONTENT,
  /** Listed content, summed by the caller. */
  LISTED_CONTENT_VALUE,
  /** Final uses. */
  END_USE(true),
  /** Name of the importer. */
  IMPORTER(true),
  /** Country of the importer. */
  IMPORTER_COUNTRY(true),
  /** Standing of the importer. */
  IMPORTER_STATUS(true),
  /** Name of the end user. */
  END_USER(true),
  /** Country of the end user. */
  END_USER_COUNTRY(true),
  /** Standing of the end user. */
  END_USER_STATUS(true),
  /** Largest holding of listed parties. */
  OWNED_BY_LISTED_PERCENT(true),
  /** Exemptions claimed. */
  EXEMPTION(true),
  /** What the exporter knows. */
  EXPORTER_KNOWS(true),
  /** What the exporter was told by an authority. */
  EXPORTER_NOTIFIED(true),
  /** A licence held. */
  LICENCE(true);

  private final boolean ofShipment;

  Column() {
    this(false);
  }

  Column(boolean ofShipment) {
    this.ofShipment = ofShipment;
  }

  /**
   * The name in the header.
   *
   * @return lower-case words joined by underscores
   */
  public String title() {
    return Ascii.toLowerCase(name());
  }

  /**
   * Whether the column speaks of the whole shipment, so that the rows of one shipment must agree on it.
   *
   * @return false for what belongs to a line
   */
  boolean isOfShipment() {
    return ofShipment;
  }

  static Optional<Column> find(String title) {
    return Arrays.stream(values()).filter(c -> c.title().equals(title)).findFirst();
  }

  /**
   * The names of all columns.
   *
   * @return in the order of the documentation
   */
  public static ImmutableList<String> titles() {
    return Arrays.stream(values()).map(Column::title).collect(toImmutableList());
  }
}
