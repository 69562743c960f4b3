package org.ytterby.cli;

import com.google.common.io.CountingInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ytterby.cli.rows.BadInputException;
import org.ytterby.cli.rows.LawWords;
import org.ytterby.cli.rows.RowGroup;
import org.ytterby.cli.rows.ShipmentReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A file of shipment rows, and how to read it. Wrong rows are reported and the others answered. */
final class RowsInput {
  private static final String STANDARD_INPUT = "-";

  @Parameters(paramLabel = "FILE.csv", description = "Rows; `-` for standard input.")
  private String file = STANDARD_INPUT;

  @Mixin
  private NameOptions columns = new NameOptions();

  @Mixin
  private BillOptions bill = new BillOptions();

  /** Something to close. */
  interface Closing extends AutoCloseable {
    @Override
    void close() throws IOException;
  }

  /** A way to start work on rows. */
  interface Start {
    /** Starts it. */
    Work with(ShipmentReader rows) throws IOException;
  }

  /** What is done with rows. */
  interface Work extends Closing {
    /** Before the first. */
    void begin();

    /** The rows of one shipment. */
    void answer(RowGroup rows);

    /** Whether nothing is printed before the end. */
    default boolean isSilent() {
      return false;
    }

    /**
     * After the last.
     *
     * @param bad how many could not be read
     */
    void end(int bad);
  }

  /** The file, as the caller named it. */
  String file() {
    return file;
  }

  /** Does the work for all rows, and returns the exit status. */
  int each(Terminal terminal, InputStream in, LawWords words, Start start) {
    try (InputStream bytes = open(in)) {
      CountingInputStream counted = new CountingInputStream(bytes);
      ShipmentReader rows = rows(terminal, counted, words);
      long size = bill.isGiven() ? 0 : size();
      try (Work work = start.with(rows)) {
        Progress progress = new Progress(
            terminal.progress().filter(p -> work.isSilent() || !terminal.scrolls()),
            System::nanoTime,
            counted::getCount,
            size);
        return each(terminal, rows, work, progress);
      }
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

  private static int each(Terminal terminal, ShipmentReader rows, Work work, Progress progress)
      throws IOException {
    int bad = 0;
    int good = 0;
    work.begin();
    for (Optional<RowGroup> next = rows.next(); next.isPresent(); next = rows.next()) {
      RowGroup group = next.get();
      if (group.shipment().isPresent()) {
        work.answer(group);
      }
      if (!group.problems().isEmpty()) {
        progress.clear();
        terminal.out().flush();
        group.problems().forEach(terminal::complain);
      }
      good += group.rows().size();
      bad += group.bad();
      progress.rows(good + bad);
      if (terminal.out().checkError()) {
        return Main.WRONG_INPUT;
      }
    }
    progress.clear();
    work.end(bad);
    if (bad > 0) {
      terminal.complain(
          "%d of %d rows could not be read and have no answer".formatted(bad, good + bad));
    }
    return bad > 0 ? Main.WRONG_INPUT : 0;
  }

  private long size() throws IOException {
    return file.equals(STANDARD_INPUT) ? 0 : Files.size(Path.of(file));
  }

  private InputStream open(InputStream in) throws IOException {
    return file.equals(STANDARD_INPUT) ? new BufferedInputStream(in) : InputFile.open(file);
  }
}
