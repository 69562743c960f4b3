package org.ytterby.spring;

import static com.google.common.base.Strings.isNullOrEmpty;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ytterby.law.ReportedMeasures;
import org.ytterby.law.Rulebook;
import org.ytterby.policy.ControlPolicy;
import org.ytterby.rulebook.LawFile;
import org.ytterby.rulebook.LawFileException;
import org.ytterby.rulebook.Rulebooks;
import org.ytterby.trade.Token;

/**
 * Settings that make sense.
 *
 * @param policy what answers
 * @param maxBytes the longest body
 * @param maxRows the most rows or lines of a request
 * @param maxConcurrent how many requests are evaluated at the same time
 */
record Checked(ControlPolicy policy, int maxBytes, int maxRows, int maxConcurrent) {
  private static final int MOST_BYTES = 100_000_000;
  private static final int MOST_ROWS = 1_000_000;
  private static final int MOST_CONCURRENT = 1000;

  /**
   * Checks settings.
   *
   * @throws SettingsException with every setting that is wrong
   */
  static Checked of(Settings settings) {
    ImmutableList.Builder<String> problems = ImmutableList.builder();
    Optional<Rulebook> rulebook = rulebook(settings.law(), problems);
    Optional<LocalDate> knownOn = day(settings.knownOn(), problems);
    Optional<ReportedMeasures> reading = reading(settings.reading(), problems);
    int bytes = number("ytterby.max-bytes", settings.maxBytes(), MOST_BYTES, problems);
    int rows = number("ytterby.max-rows", settings.maxRows(), MOST_ROWS, problems);
    int concurrent =
        number("ytterby.max-concurrent", settings.maxConcurrent(), MOST_CONCURRENT, problems);
    ImmutableList<String> found = problems.build();
    if (!found.isEmpty()) {
      throw new SettingsException(found);
    }
    ControlPolicy policy = ControlPolicy.of(rulebook.orElseThrow()).reading(reading.orElseThrow());
    return new Checked(knownOn.map(policy::knownOn).orElse(policy), bytes, rows, concurrent);
  }

  private static Optional<Rulebook> rulebook(
      @Nullable String folder, ImmutableList.Builder<String> problems) {
    if (isNullOrEmpty(folder)) {
      return Optional.of(Rulebooks.bundled());
    }
    try {
      List<LawFile> files = Rulebooks.files(Path.of(folder));
      if (!files.isEmpty()) {
        return Optional.of(Rulebooks.bundledWith(files));
      }
      problems.add("ytterby.law: `" + folder + "` has no law files: their names end in .yaml");
    } catch (LawFileException e) {
      e.diagnostics().forEach(d -> problems.add("ytterby.law: " + d));
    } catch (InvalidPathException | IOException e) {
      problems.add(
          "ytterby.law: `" + folder
              + "` is no folder with files that can be read as UTF-8: name one, or leave the setting out");
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(
      @Nullable String text, ImmutableList.Builder<String> problems) {
    if (isNullOrEmpty(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      problems.add("ytterby.known-on: `" + text + "` is no day: write it as 2026-11-23");
      return Optional.empty();
    }
  }

  private static Optional<ReportedMeasures> reading(
      String text, ImmutableList.Builder<String> problems) {
    try {
      return Optional.of(Token.parse(ReportedMeasures.class, text));
    } catch (IllegalArgumentException e) {
      problems.add("ytterby.reading: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static int number(
      String name, String text, int most, ImmutableList.Builder<String> problems) {
    if (text.matches("[1-9][0-9]{0,8}") && Integer.parseInt(text) <= most) {
      return Integer.parseInt(text);
    }
    problems.add("%s: `%s` is no whole number from 1 to %d".formatted(name, text, most));
    return 0;
  }
}
