package org.ytterby.cli;

import com.google.common.collect.ImmutableList;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.ytterby.cli.rows.BadInputException;
import org.ytterby.cli.rows.LawWords;
import org.ytterby.cli.rows.RowGroup;
import org.ytterby.cli.rows.ShipmentReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The rows that a command answers: the file, the names of its columns, and what its items are made of. */
final class RowInput {
  private static final String STANDARD_INPUT = "-";

  @Parameters(paramLabel = "FILE.csv", description = "Rows; `-` for standard input.")
  private String file = STANDARD_INPUT;

  @Mixin
  private NameOptions columns = new NameOptions();

  @Mixin
  private BillOptions bill = new BillOptions();

  /** What is done with the rows. */
  interface Answering {
    /**
     * Before the first.
     *
     * @param passed the columns that are passed through
     */
    void begin(ImmutableList<String> passed);

    /** The rows of one shipment that can be read. */
    void add(RowGroup group);

    /**
     * After the last.
     *
     * @param bad how many rows cannot be read
     */
    void end(int bad);
  }

  /** Gives all good rows to be answered and complains about the others; the result is an exit status. */
  int answer(Terminal terminal, InputStream in, LawWords words, Answering answering) {
    try (InputStream bytes = open(in)) {
      return answer(terminal, rows(terminal, bytes, words), answering);
    } catch (BadInputException e) {
      e.problems().forEach(terminal::complain);
      return Main.WRONG_INPUT;
    } catch (IOException e) {
      throw new UserError("`" + file + "` cannot be read to its end");
    }
  }

  private ShipmentReader rows(Terminal terminal, InputStream bytes, LawWords words)
      throws BadInputException, IOException {
    return bill.isGiven()
        ? bill.join(bytes.readAllBytes(), columns.names(), words, terminal)
        : ShipmentReader.open(bytes, columns.names(), words);
  }

  private static int answer(Terminal terminal, ShipmentReader rows, Answering answering)
      throws IOException {
    int bad = 0;
    int good = 0;
    answering.begin(rows.passedColumns());
    for (Optional<RowGroup> next = rows.next(); next.isPresent(); next = rows.next()) {
      RowGroup group = next.get();
      if (group.shipment().isPresent()) {
        answering.add(group);
      }
      if (!group.problems().isEmpty()) {
        terminal.out().flush();
        group.problems().forEach(terminal::complain);
      }
      good += group.rows().size();
      bad += group.bad();
      if (terminal.out().checkError()) {
        return Main.WRONG_INPUT;
      }
    }
    answering.end(bad);
    if (bad > 0) {
      terminal.complain(
          "%d of %d rows could not be read and have no answer".formatted(bad, good + bad));
    }
    return bad > 0 ? Main.WRONG_INPUT : 0;
  }

  private InputStream open(InputStream in) throws IOException {
    return file.equals(STANDARD_INPUT) ? new BufferedInputStream(in) : InputFile.open(file);
  }
}
