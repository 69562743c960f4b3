package org.ytterby.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.ytterby.cli.rows.BadInputException;
import org.ytterby.cli.rows.WorkingDaysReader;
import org.ytterby.policy.ControlPolicy;
import picocli.CommandLine.Option;

/** The calendar by which deadlines are counted. */
final class HolidayOptions {
  @Option(
      names = "--holidays",
      paramLabel = "FILE.csv",
      description =
          "A calendar for deadlines in working days: from,through,kind; kind is covers, holiday or working.")
  private Optional<String> file = Optional.empty();

  /** The policy that counts by the calendar in the file, if one is named. */
  ControlPolicy by(ControlPolicy policy, Terminal terminal) {
    if (file.isEmpty()) {
      return policy;
    }
    try (InputStream bytes = InputFile.open(file.get())) {
      return policy.with(WorkingDaysReader.read(bytes));
    } catch (IOException e) {
      throw new UserError("the file `%s` cannot be read to its end".formatted(file.get()));
    } catch (BadInputException e) {
      e.problems().forEach(problem -> terminal.complain(file.get() + ": " + problem));
      throw new UserError("nothing was answered: the calendar cannot be used");
    }
  }
}
