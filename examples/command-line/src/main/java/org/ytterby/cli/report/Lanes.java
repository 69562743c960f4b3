package org.ytterby.cli.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ytterby.law.Announcement;
import org.ytterby.law.LawInTime;
import org.ytterby.law.Provision;
import org.ytterby.law.Rulebook;

/**
 * The life of each announcement, day by day. Provisions of one announcement that always stand alike share a lane; a pause has a
 * lane of its own, as long as it lasts.
 */
record Lanes(LocalDate from, LocalDate through, ImmutableList<Lane> all) {
  private static final int YEARS_BACK = 4;
  private static final int DAYS_AFTER = 60;

  /** Days, first and last included, on which a lane stands in one way. */
  record Stretch(LocalDate from, LocalDate through, Standing standing) {}

  /** Provisions that always stand alike. */
  record Lane(Announcement announcement, String which, ImmutableList<Stretch> stretches) {}

  static Lanes of(Rulebook rulebook, LawInTime law) {
    ImmutableSortedSet<LocalDate> changes = law.changeDays();
    LocalDate through = changes.last().plusDays(DAYS_AFTER);
    LocalDate from = LocalDate.of(through.getYear() - YEARS_BACK, 1, 1);
    ImmutableSortedSet<LocalDate> days = ImmutableSortedSet.<LocalDate>naturalOrder()
        .add(from)
        .addAll(changes.subSet(from, through))
        .addAll(published(rulebook)
            .filter(d -> d.isAfter(from) && d.isBefore(through))
            .iterator())
        .build();
    ImmutableList<Lane> lanes = rulebook.announcements().values().stream()
        .filter(a -> law.isVisible(a.id()))
        .sorted(Comparator.comparing(Announcement::published).thenComparing(Announcement::id))
        .flatMap(a -> lanes(a, law, days, through))
        .collect(toImmutableList());
    return new Lanes(from, through, lanes);
  }

  private static Stream<LocalDate> published(Rulebook rulebook) {
    return rulebook.announcements().values().stream().map(Announcement::published);
  }

  private static Stream<Lane> lanes(
      Announcement announcement, LawInTime law, ImmutableSortedSet<LocalDate> days, LocalDate end) {
    Map<ImmutableList<Stretch>, List<Provision>> alike = new LinkedHashMap<>();
    announcement
        .allProvisions()
        .filter(Lanes::hasLife)
        .forEach(p -> alike
            .computeIfAbsent(stretches(announcement, p, law, days, end), life -> new ArrayList<>())
            .add(p));
    return alike.entrySet().stream()
        .filter(e -> !e.getKey().isEmpty())
        .map(e -> new Lane(announcement, alike.size() == 1 ? "" : which(e.getValue()), e.getKey()));
  }

  /** Explanations, and the end of something, have no life that a reader asks for; a pause has. */
  private static boolean hasLife(Provision provision) {
    return !(provision instanceof Provision.Interpretation
        || provision instanceof Provision.Note
        || provision instanceof Provision.Repeal);
  }

  private static String which(List<Provision> provisions) {
    String first = provisions.get(0).citation().place();
    return provisions.size() == 1 ? first : first + " +" + (provisions.size() - 1);
  }

  private static ImmutableList<Stretch> stretches(
      Announcement announcement,
      Provision provision,
      LawInTime law,
      ImmutableSortedSet<LocalDate> days,
      LocalDate end) {
    List<Stretch> all = new ArrayList<>();
    for (LocalDate day : days) {
      LocalDate next = days.higher(day);
      LocalDate last = next == null ? end : next.minusDays(1);
      Standing standing =
          day.isBefore(announcement.published()) ? Standing.NONE : standing(provision, law, day);
      Stretch before = Iterables.getLast(all, null);
      if (before != null && before.standing() == standing) {
        all.set(all.size() - 1, new Stretch(before.from(), last, standing));
      } else {
        all.add(new Stretch(day, last, standing));
      }
    }
    return all.stream()
        .filter(s -> s.standing() != Standing.NONE && s.standing() != Standing.ENDED)
        .collect(toImmutableList());
  }

  private static Standing standing(Provision provision, LawInTime law, LocalDate day) {
    if (provision instanceof Provision.Suspension pause
        && (day.isBefore(pause.firstDay()) || day.isAfter(pause.lastDay()))) {
      return Standing.NONE;
    }
    if (provision instanceof Provision.Extension longer && day.isAfter(longer.lastDay())) {
      return Standing.NONE;
    }
    return Standing.of(law.status(provision, day).state());
  }
}
