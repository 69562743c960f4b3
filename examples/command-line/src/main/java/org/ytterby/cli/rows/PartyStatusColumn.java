package org.ytterby.cli.rows;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.ytterby.trade.PartyStatus;
import org.ytterby.trade.Stated;

/**
 * What is known of a party: {@code civil}, {@code military; ...}, or that the caller screened it against all lists and found it on
 * none: {@code screened-clear:all@2026-11-20}.
 *
 * @param status its standing, as stated
 * @param screenedClearOn the day of that screening
 */
record PartyStatusColumn(Stated<PartyStatus> status, Optional<LocalDate> screenedClearOn) {
  private static final String SCREENED = "screened-clear";
  private static final String AGAINST_ALL = SCREENED + ":all@";

  static PartyStatusColumn parse(String text) {
    ImmutableList<String> parts = Words.list(text);
    ImmutableList<String> words = parts.stream()
        .filter(part -> !part.startsWith(SCREENED))
        .collect(ImmutableList.toImmutableList());
    Optional<LocalDate> day = parts.stream()
        .filter(part -> part.startsWith(SCREENED))
        .map(PartyStatusColumn::day)
        .reduce((a, b) -> {
          throw new IllegalArgumentException(
              "`screened-clear` is there twice: keep the latest day");
        });
    Stated<PartyStatus> status = words.isEmpty()
        ? Stated.unknown()
        : Words.stated(PartyStatus.class, String.join(";", words));
    if (day.isPresent()
        && (status.values().contains(PartyStatus.CONTROL_LISTED)
            || status.values().contains(PartyStatus.WATCH_LISTED))) {
      throw new IllegalArgumentException(
          "`" + Problem.shown(text)
              + "` says both that the party is on a list and that it was found on none: keep what is true");
    }
    return new PartyStatusColumn(status, day);
  }

  private static LocalDate day(String part) {
    if (!part.startsWith(AGAINST_ALL)) {
      throw new IllegalArgumentException(
          "`" + Problem.shown(part)
              + "` is not a screening: write `screened-clear:all@2026-11-20`, the day being that of the screening");
    }
    return DayColumn.parse(part.substring(AGAINST_ALL.length()));
  }
}
