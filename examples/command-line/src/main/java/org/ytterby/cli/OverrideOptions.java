package org.ytterby.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.ytterby.cli.rows.BadInputException;
import org.ytterby.cli.rows.OverridesReader;
import org.ytterby.decision.Overrides;
import org.ytterby.policy.ControlPolicy;
import picocli.CommandLine.Option;

/** A compliance officer's rulings on measures for items. */
final class OverrideOptions {
  @Option(
      names = "--overrides",
      paramLabel = "FILE.csv",
      description =
          "A compliance officer's overrides: item,measure,says,from,through,reason,author. An item is the id of a row.")
  private Optional<String> file = Optional.empty();

  private final Set<String> answered = new HashSet<>();
  private Overrides overrides = Overrides.none();

  /** The policy with the overrides in the file, if one is named. */
  ControlPolicy over(ControlPolicy policy, Terminal terminal) {
    if (file.isEmpty()) {
      return policy;
    }
    try (InputStream bytes = InputFile.open(file.get())) {
      overrides = OverridesReader.read(bytes);
      return policy.with(overrides);
    } catch (BadInputException e) {
      e.problems().forEach(problem -> terminal.complain(file.get() + ": " + problem));
    } catch (IOException e) {
      throw new UserError("the file `%s` cannot be read to its end".formatted(file.get()));
    } catch (IllegalArgumentException e) {
      String.valueOf(e.getMessage())
          .lines()
          .forEach(line -> terminal.complain(file.get() + ": " + line));
    }
    throw new UserError("nothing was answered: the overrides cannot be used");
  }

  void answered(String item) {
    if (file.isPresent()) {
      answered.add(item);
    }
  }

  /** Tells of overrides that are about no row. */
  void close(Terminal terminal) {
    overrides
        .unused(answered)
        .forEach(o ->
            terminal.complain("%s: unused: no row has the id `%s`; the override of %s did nothing"
                .formatted(file.orElse(""), o.item(), o.measure())));
  }
}
