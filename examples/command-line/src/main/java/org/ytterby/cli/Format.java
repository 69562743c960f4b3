package org.ytterby.cli;

/** How answers are printed; the names are those of the option. */
enum Format {
  /** For people. */
  table,
  /** One object on each line. */
  json,
  /** One row on each line, for spreadsheets. */
  csv
}
