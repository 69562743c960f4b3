package org.ytterby.cli.rows;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ytterby.decision.MeasureOverride;
import org.ytterby.decision.Overrides;
import org.ytterby.law.ProvisionId;

/** Reads a compliance officer's overrides: {@code item,measure,says,from,through,reason,author}, no cell blank. */
public final class OverridesReader {
  private static final ImmutableList<String> COLUMNS =
      ImmutableList.of("item", "measure", "says", "from", "through", "reason", "author");

  private OverridesReader() {}

  /**
   * Reads the rows.
   *
   * @param bytes UTF-8 with or without byte-order mark, comma-separated; the caller closes it
   * @return the overrides
   * @throws BadInputException with everything that is wrong with them
   * @throws IOException if the bytes cannot be read
   */
  public static Overrides read(InputStream bytes) throws BadInputException, IOException {
    SideFile file = SideFile.read(bytes, "a file of overrides", COLUMNS);
    List<MeasureOverride> all = new ArrayList<>();
    file.lines().forEach(line -> override(line).ifPresent(all::add));
    file.refuse();
    try {
      return Overrides.of(all);
    } catch (IllegalArgumentException e) {
      Refusal.message(e).lines().forEach(file::bad);
      file.refuse();
      throw e;
    }
  }

  private static Optional<MeasureOverride> override(SideFile.Line line) {
    Optional<String> item = line.need("item", text -> text);
    Optional<ProvisionId> measure = line.need("measure", ProvisionId::parse);
    Optional<MeasureOverride.Says> says =
        line.need("says", text -> Words.one(MeasureOverride.Says.class, text));
    Optional<LocalDate> from = line.need("from", DayColumn::parse);
    Optional<LocalDate> through = line.need("through", DayColumn::parse);
    Optional<String> reason = line.need("reason", text -> text);
    Optional<String> author = line.need("author", text -> text);
    if (item.isEmpty()
        || measure.isEmpty()
        || says.isEmpty()
        || from.isEmpty()
        || through.isEmpty()
        || reason.isEmpty()
        || author.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new MeasureOverride(
          item.get(),
          measure.get(),
          says.get(),
          from.get(),
          through.get(),
          reason.get(),
          author.get()));
    } catch (IllegalArgumentException e) {
      line.bad(Refusal.message(e));
      return Optional.empty();
    }
  }
}
