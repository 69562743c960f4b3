package org.ytterby.law;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ytterby.quantity.Truth;

/**
 * A rulebook as it could be known on a day, under chosen readings: which provisions exist and where each stands on any day.
 *
 * <p>What is not settled about time itself (has a reported measure taken legal form, is the last day of a pause part of it)
 * is a set of yes-or-no unknowns. An answer to all of them is a {@linkplain #worlds() world}, in which every provision has one
 * state on a day; one unknown has the same answer for every provision that it touches. Immutable.
 */
public final class LawInTime {
  private final Rulebook rulebook;
  private final Optional<LocalDate> knownOn;
  private final ImmutableMap<String, String> readings;
  private final ImmutableSet<String> always;
  private final ImmutableSet<String> unknowns;
  private final ImmutableSortedSet<LocalDate> changes;
  private final ImmutableList<Provision.Suspension> suspensions;
  private final ImmutableList<Provision.Extension> extensions;
  private final ImmutableList<Provision.Repeal> repeals;
  private final ImmutableList<ImmutableSet<String>> worlds;
  private final ImmutableMap<ProvisionId, Acts> acts;

  /** What was published about a provision. */
  private record Acts(
      ImmutableList<Provision.Repeal> repeals, ImmutableList<Provision.Suspension> suspensions) {
    static final Acts NONE = new Acts(ImmutableList.of(), ImmutableList.of());
  }

  private LawInTime(
      Rulebook rulebook,
      Optional<LocalDate> knownOn,
      ReportedMeasures reported,
      ImmutableMap<String, String> readings,
      boolean pauses) {
    this.rulebook = rulebook;
    this.knownOn = knownOn;
    this.readings = readings;
    suspensions = pauses ? visible(Provision.Suspension.class) : ImmutableList.of();
    extensions = pauses ? visible(Provision.Extension.class) : ImmutableList.of();
    repeals = visible(Provision.Repeal.class);
    ImmutableSet<String> reports = rulebook.provisions().values().stream()
        .filter(this::isVisible)
        .map(e -> e.id().announcement())
        .filter(this::isReport)
        .collect(toImmutableSet());
    ImmutableSet<String> openQuestions = suspensions.stream()
        .flatMap(s -> s.lastDayQuestion().stream())
        .filter(q -> !readings.containsKey(q))
        .collect(toImmutableSet());
    always = reported == ReportedMeasures.AS_REPORTED ? reports : ImmutableSet.of();
    unknowns = Sets.union(
            reported == ReportedMeasures.OPEN ? reports : ImmutableSet.of(), openQuestions)
        .immutableCopy();
    worlds = Sets.powerSet(unknowns).stream().map(ImmutableSet::copyOf).collect(toImmutableList());
    acts = rulebook.provisions().values().stream()
        .filter(this::isVisible)
        .collect(toImmutableMap(Provision::id, this::about));
    changes = changes();
  }

  /**
   * A view of a rulebook.
   *
   * @param rulebook the rulebook
   * @param knownOn the last day whose publications are visible; all of them if empty
   * @param reported how reported measures are taken
   * @param readings the reading taken of each question that is not left open
   * @return the view
   */
  public static LawInTime of(
      Rulebook rulebook,
      Optional<LocalDate> knownOn,
      ReportedMeasures reported,
      ImmutableMap<String, String> readings) {
    return new LawInTime(rulebook, knownOn, reported, readings, true);
  }

  /**
   * A view of a rulebook in which nothing is paused: what has begun and not ended is in force.
   *
   * @param rulebook the rulebook
   * @param knownOn the last day whose publications are visible; all of them if empty
   * @param reported how reported measures are taken
   * @param readings the reading taken of each question that is not left open
   * @return the view
   */
  public static LawInTime withoutPauses(
      Rulebook rulebook,
      Optional<LocalDate> knownOn,
      ReportedMeasures reported,
      ImmutableMap<String, String> readings) {
    return new LawInTime(rulebook, knownOn, reported, readings, false);
  }

  private Acts about(Provision provision) {
    ImmutableList<Provision.Repeal> repealing = repeals.stream()
        .filter(r -> Rulebook.named(r.repeals(), provision))
        .collect(toImmutableList());
    ImmutableList<Provision.Suspension> pausing = suspensions.stream()
        .filter(s -> Rulebook.named(s.suspends(), provision))
        .collect(toImmutableList());
    return repealing.isEmpty() && pausing.isEmpty() ? Acts.NONE : new Acts(repealing, pausing);
  }

  private Acts acts(Provision provision) {
    Acts known = acts.get(provision.id());
    return known == null ? about(provision) : known;
  }

  private <P extends Provision> ImmutableList<P> visible(Class<P> kind) {
    return rulebook.all(kind).stream().filter(this::isVisible).collect(toImmutableList());
  }

  private boolean isReport(String announcement) {
    return Objects.requireNonNull(rulebook.announcements().get(announcement)).kind()
        == Announcement.Kind.REPORT;
  }

  /**
   * Whether a provision had been published by then.
   *
   * @param provision a provision of the rulebook
   * @return false if it does not exist for this view
   */
  public boolean isVisible(Provision provision) {
    return isVisible(provision.id().announcement());
  }

  /**
   * Whether an announcement had been published by then.
   *
   * @param announcement the id of an announcement of the rulebook
   * @return false if nothing of it exists for this view
   */
  public boolean isVisible(String announcement) {
    return knownOn.isEmpty()
        || !Objects.requireNonNull(rulebook.announcements().get(announcement))
            .published()
            .isAfter(knownOn.get());
  }

  /**
   * The reports and open questions about time that this view leaves open.
   *
   * @return their ids
   */
  public ImmutableSet<String> unknowns() {
    return unknowns;
  }

  /**
   * Every way to answer the {@linkplain #unknowns() unknowns}.
   *
   * @return the ids answered yes, for each way; a single empty set if nothing is left open
   */
  public ImmutableList<ImmutableSet<String>> worlds() {
    return worlds;
  }

  /**
   * The state of a provision on a day, over all worlds.
   *
   * @param provision a provision of the rulebook
   * @param day the day
   * @return its status
   */
  public ProvisionStatus status(Provision provision, LocalDate day) {
    EnumSet<ProvisionState> states = EnumSet.noneOf(ProvisionState.class);
    worlds.forEach(world -> states.add(state(provision, day, world)));
    boolean settled = states.size() == 1;
    ProvisionState state = settled ? states.iterator().next() : ProvisionState.UNSETTLED;
    Truth live = settled
        ? Truth.of(state == ProvisionState.IN_FORCE)
        : states.contains(ProvisionState.IN_FORCE) ? Truth.UNKNOWN : Truth.FALSE;
    ImmutableSortedSet<String> unsettledBy = settled
        ? ImmutableSortedSet.of()
        : unknowns.stream()
            .filter(u -> matters(u, provision, day))
            .collect(toImmutableSortedSet(Comparator.naturalOrder()));
    return new ProvisionStatus(
        state,
        live,
        provision.begins(),
        causes(provision, day),
        through(provision, day, state),
        unsettledBy);
  }

  private boolean matters(String unknown, Provision provision, LocalDate day) {
    return worlds.stream()
        .filter(w -> !w.contains(unknown))
        .anyMatch(
            w -> state(provision, day, w) != state(provision, day, Sets.union(w, Set.of(unknown))));
  }

  /**
   * The state of a provision on a day in one world.
   *
   * @param provision a provision of the rulebook
   * @param day the day
   * @param world the unknowns answered yes
   * @return the state; never unsettled
   */
  public ProvisionState state(Provision provision, LocalDate day, Set<String> world) {
    if (!counts(provision.id().announcement(), world)) {
      return ProvisionState.NOT_YET;
    }
    Acts acts = acts(provision);
    if (acts.repeals().stream().anyMatch(r -> ends(r, day, world))) {
      return ProvisionState.ENDED;
    }
    if (acts.suspensions().stream().anyMatch(s -> pauses(s, day, world))) {
      return ProvisionState.SUSPENDED;
    }
    return provision.begins().filter(day::isBefore).isPresent()
        ? ProvisionState.NOT_YET
        : ProvisionState.IN_FORCE;
  }

  private boolean ends(Provision.Repeal repeal, LocalDate day, Set<String> world) {
    return day.isAfter(repeal.lastDay()) && state(repeal, day, world) == ProvisionState.IN_FORCE;
  }

  private boolean pauses(Provision.Suspension suspension, LocalDate day, Set<String> world) {
    return !day.isBefore(suspension.firstDay())
        && !day.isAfter(lastDay(suspension, day, world))
        && state(suspension, day, world) == ProvisionState.IN_FORCE;
  }

  private LocalDate lastDay(Provision.Suspension suspension, LocalDate day, Set<String> world) {
    LocalDate own = excludesLastDay(suspension, world)
        ? suspension.lastDay().minusDays(1)
        : suspension.lastDay();
    return extensions.stream()
        .filter(e -> e.extended().contains(suspension.id()))
        .filter(e -> state(e, day, world) == ProvisionState.IN_FORCE)
        .map(Provision.Extension::lastDay)
        .reduce(own, (a, b) -> a.isAfter(b) ? a : b);
  }

  private boolean counts(String announcement, Set<String> world) {
    return !isReport(announcement) || always.contains(announcement) || world.contains(announcement);
  }

  private boolean excludesLastDay(Provision.Suspension suspension, Set<String> world) {
    return suspension
        .lastDayQuestion()
        .map(q -> readings.containsKey(q)
            ? suspension.excluding().equals(Optional.ofNullable(readings.get(q)))
            : world.contains(q))
        .orElse(false);
  }

  private ImmutableSortedSet<ProvisionId> causes(Provision provision, LocalDate day) {
    Stream<Provision> ended = acts(provision).repeals().stream()
        .filter(r -> worlds.stream().anyMatch(w -> ends(r, day, w)))
        .map(r -> r);
    Stream<Provision> paused = acts(provision).suspensions().stream()
        .filter(s -> worlds.stream().anyMatch(w -> pauses(s, day, w)))
        .flatMap(s -> Stream.concat(Stream.of(s), carriers(s, day)));
    return Stream.concat(ended, paused)
        .map(Provision::id)
        .collect(toImmutableSortedSet(Comparator.naturalOrder()));
  }

  private Stream<Provision> carriers(Provision.Suspension suspension, LocalDate day) {
    return day.isAfter(suspension.lastDay())
        ? extensions.stream()
            .filter(e -> e.extended().contains(suspension.id()))
            .map(e -> e)
        : Stream.of();
  }

  private Optional<LocalDate> through(Provision provision, LocalDate day, ProvisionState state) {
    if (state != ProvisionState.ENDED && state != ProvisionState.SUSPENDED) {
      return Optional.empty();
    }
    ImmutableSet<Optional<LocalDate>> ends = worlds.stream()
        .map(w -> state == ProvisionState.ENDED
            ? endOfLife(provision, day, w)
            : endOfPause(provision, day, w))
        .collect(toImmutableSet());
    return ends.size() == 1 ? ends.iterator().next() : Optional.empty();
  }

  private Optional<LocalDate> endOfLife(Provision provision, LocalDate day, Set<String> world) {
    return acts(provision).repeals().stream()
        .filter(r -> ends(r, day, world))
        .map(Provision.Repeal::lastDay)
        .min(LocalDate::compareTo);
  }

  /** The last day as written, or the day before something else cuts the pause short. */
  private Optional<LocalDate> endOfPause(Provision provision, LocalDate day, Set<String> world) {
    return acts(provision).suspensions().stream()
        .filter(s -> pauses(s, day, world))
        .map(s -> lastDay(s, day, world))
        .max(LocalDate::compareTo)
        .map(written -> changes.tailSet(day, false).headSet(written, true).stream()
            .filter(d -> state(provision, d, world) != ProvisionState.SUSPENDED)
            .findFirst()
            .map(d -> d.minusDays(1))
            .orElse(written));
  }

  /**
   * The days on which the state of some provision may differ from the day before.
   *
   * @return in order
   */
  public ImmutableSortedSet<LocalDate> changeDays() {
    return changes;
  }

  private ImmutableSortedSet<LocalDate> changes() {
    Stream<LocalDate> begins = rulebook.provisions().values().stream()
        .filter(this::isVisible)
        .flatMap(p -> p.begins().stream());
    Stream<LocalDate> pauseEnds =
        suspensions.stream().flatMap(s -> Stream.of(s.lastDay(), s.lastDay().plusDays(1)));
    Stream<LocalDate> extended = extensions.stream().map(e -> e.lastDay().plusDays(1));
    Stream<LocalDate> repealed = repeals.stream().map(r -> r.lastDay().plusDays(1));
    return Stream.of(begins, pauseEnds, extended, repealed)
        .flatMap(s -> s)
        .collect(toImmutableSortedSet(Comparator.naturalOrder()));
  }
}
