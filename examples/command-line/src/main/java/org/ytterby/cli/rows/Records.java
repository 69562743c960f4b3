package org.ytterby.cli.rows;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a file into records before they are parsed, so that one broken record does not take the others with it. Quotes are read
 * as RFC 4180 says: they count at the beginning of a field only.
 */
final class Records {
  private static final int LONGEST = 1_000_000;

  private final Reader reader;
  private long number;
  private int ahead = NOTHING;
  private static final int NOTHING = -2;
  private static final int END = -1;

  Records(Reader reader) {
    this.reader = new BufferedReader(reader);
  }

  /**
   * A record.
   *
   * @param number counted from 1, blank ones included
   * @param fields its fields; empty if it cannot be parsed
   * @param problem why not
   */
  record Raw(long number, List<String> fields, Optional<String> problem) {}

  /** The next record that is not a blank line. */
  Optional<Raw> next() throws IOException {
    while (peek() != END) {
      number++;
      StringBuilder text = new StringBuilder();
      Optional<String> problem = take(text);
      if (problem.isPresent()) {
        return Optional.of(new Raw(number, List.of(), problem));
      }
      if (text.length() > 0) {
        return Optional.of(parsed(text.toString()));
      }
    }
    return Optional.empty();
  }

  private Raw parsed(String text) {
    try {
      return new Raw(
          number, CsvReader.builder().ofSingleCsvRecord(text).getFields(), Optional.empty());
    } catch (CsvParseException e) {
      return new Raw(
          number,
          List.of(),
          Optional.of(
              "has something behind a closing quote, or too many fields: inside quotes, write a quote twice"));
    }
  }

  /** Reads up to the end of the record; the text has no line break at its end. */
  private Optional<String> take(StringBuilder text) throws IOException {
    boolean fieldStart = true;
    boolean quoted = false;
    boolean tooLong = false;
    while (true) {
      int c = read();
      if (c == END) {
        return problem(quoted, tooLong);
      }
      if (quoted) {
        if (c == '"' && peek() == '"') {
          text.append((char) read());
        } else if (c == '"') {
          quoted = false;
        }
      } else if (c == '\n' || c == '\r') {
        if (c == '\r' && peek() == '\n') {
          read();
        }
        return problem(false, tooLong);
      } else {
        quoted = c == '"' && fieldStart;
        fieldStart = c == ',';
      }
      if (text.length() < LONGEST) {
        text.append((char) c);
      } else {
        tooLong = true;
      }
    }
  }

  private static Optional<String> problem(boolean quoted, boolean tooLong) {
    if (quoted) {
      return Optional.of(
          "opens a quote that is never closed: close it; the rows behind it could not be read");
    }
    return tooLong
        ? Optional.of("is longer than " + LONGEST + " characters: look for a quote too many")
        : Optional.empty();
  }

  private int peek() throws IOException {
    if (ahead == NOTHING) {
      ahead = reader.read();
    }
    return ahead;
  }

  private int read() throws IOException {
    int c = peek();
    ahead = NOTHING;
    return c;
  }
}
