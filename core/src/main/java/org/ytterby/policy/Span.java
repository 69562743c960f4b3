package org.ytterby.policy;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.ytterby.law.LawInTime;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.ProvisionState;
import org.ytterby.law.ProvisionStatus;
import org.ytterby.quantity.Truth;

/** A run of days on which no provision changes its state: where each stands, in all and in each world. */
final class Span implements InForce {
  private static final Answer NOT_IN_FORCE = Answer.no("not in force");
  private final LocalDate day;
  private final ImmutableMap<ProvisionId, ProvisionStatus> statuses;
  private final ImmutableList<ImmutableSet<String>> assumed;
  private final ImmutableList<World> ways;
  private final ImmutableList<World> worlds;

  /** One way to answer what is unsettled about time. */
  record World(ImmutableSet<ProvisionId> live) implements InForce {
    @Override
    public Answer of(ProvisionId id) {
      return has(id) ? Answer.TRUE : NOT_IN_FORCE;
    }

    boolean has(ProvisionId id) {
      return live.contains(id);
    }

    World with(ProvisionId id, boolean is) {
      return is == has(id)
          ? this
          : new World(
              is
                  ? ImmutableSet.<ProvisionId>builder().addAll(live).add(id).build()
                  : ImmutableSet.copyOf(Sets.difference(live, ImmutableSet.of(id))));
    }
  }

  private Span(
      LocalDate day,
      ImmutableMap<ProvisionId, ProvisionStatus> statuses,
      ImmutableList<ImmutableSet<String>> assumed,
      ImmutableList<World> ways) {
    this.day = day;
    this.statuses = statuses;
    this.assumed = assumed;
    this.ways = ways;
    worlds = ways.stream().distinct().collect(ImmutableList.toImmutableList());
  }

  static Span of(LawInTime law, Collection<Provision> provisions, LocalDate day) {
    ImmutableMap<ProvisionId, ProvisionStatus> statuses =
        provisions.stream().collect(toImmutableMap(Provision::id, p -> law.status(p, day)));
    return new Span(
        day,
        statuses,
        law.worlds(),
        law.worlds().stream()
            .map(w -> new World(live(law, provisions, day, w)))
            .collect(ImmutableList.toImmutableList()));
  }

  /** The same run, from a later day of it on. */
  Span from(LocalDate later) {
    return new Span(later, statuses, assumed, ways);
  }

  /** The first day. */
  LocalDate day() {
    return day;
  }

  private static ImmutableSet<ProvisionId> live(
      LawInTime law, Collection<Provision> provisions, LocalDate day, Set<String> world) {
    return provisions.stream()
        .filter(p -> law.state(p, day, world) == ProvisionState.IN_FORCE)
        .map(Provision::id)
        .collect(ImmutableSet.toImmutableSet());
  }

  ProvisionStatus status(ProvisionId id) {
    return Objects.requireNonNull(statuses.get(id));
  }

  @Override
  public Answer of(ProvisionId id) {
    return switch (live(id)) {
      case TRUE -> Answer.TRUE;
      case FALSE -> NOT_IN_FORCE;
      case UNKNOWN -> Answer.unknown(status(id).unsettledBy().toArray(String[]::new));
    };
  }

  Truth live(ProvisionId id) {
    return status(id).live();
  }

  /** The provisions in force, in each way to answer what is unsettled about time. */
  ImmutableList<World> worlds() {
    return worlds;
  }

  /** Where a provision stands, if the law has it. */
  Optional<ProvisionStatus> find(ProvisionId id) {
    return Optional.ofNullable(statuses.get(id));
  }

  /** Whether a provision has ended for good, or the law never had it. */
  boolean isOver(ProvisionId id) {
    return find(id).map(status -> status.state() == ProvisionState.ENDED).orElse(true);
  }

  /** Whether a provision stands where it stands in another law, worlds left aside. */
  boolean standsAs(ProvisionId id, Span other) {
    return find(id).map(Span::standing).equals(other.find(id).map(Span::standing));
  }

  private static ImmutableList<Object> standing(ProvisionStatus status) {
    return ImmutableList.of(status.state(), status.live(), status.unsettledBy());
  }

  /** What is in force in each world, but for some provisions. */
  ImmutableSet<Set<ProvisionId>> worldsWithout(Set<ProvisionId> some) {
    return worlds.stream()
        .map(world -> ImmutableSet.copyOf(Sets.difference(world.live(), some)))
        .collect(ImmutableSet.toImmutableSet());
  }

  /** The provisions of the law. */
  ImmutableSet<ProvisionId> ids() {
    return statuses.keySet();
  }

  /** The same days, of some provisions only. */
  Span only(Set<ProvisionId> some) {
    return new Span(
        day,
        ImmutableMap.copyOf(Maps.asMap(Sets.intersection(some, statuses.keySet()), this::status)),
        assumed,
        ways.stream()
            .map(way -> new World(ImmutableSet.copyOf(Sets.intersection(some, way.live()))))
            .collect(ImmutableList.toImmutableList()));
  }

  /** The same days, but for some provisions, which stand where they stand in another law. */
  Span taking(Span other, Set<ProvisionId> theirs) {
    ImmutableMap.Builder<ProvisionId, ProvisionStatus> mixed = ImmutableMap.builder();
    statuses.entrySet().stream().filter(e -> !theirs.contains(e.getKey())).forEach(mixed::put);
    other.statuses.entrySet().stream().filter(e -> theirs.contains(e.getKey())).forEach(mixed::put);
    ImmutableList<ImmutableSet<String>> all =
        Sets.powerSet(Sets.union(unknowns(), other.unknowns())).stream()
            .map(ImmutableSet::copyOf)
            .collect(ImmutableList.toImmutableList());
    return new Span(
        day,
        mixed.buildOrThrow(),
        all,
        all.stream()
            .map(yes -> new World(ImmutableSet.<ProvisionId>builder()
                .addAll(Sets.difference(under(yes).live(), theirs))
                .addAll(Sets.intersection(other.under(yes).live(), theirs))
                .build()))
            .collect(ImmutableList.toImmutableList()));
  }

  /** Whether some provisions that are in force here are in force in another law too, however what is unsettled is answered. */
  boolean keeps(Set<ProvisionId> some, Span other) {
    return Sets.powerSet(Sets.union(unknowns(), other.unknowns())).stream()
        .allMatch(yes ->
            other.under(yes).live().containsAll(Sets.intersection(under(yes).live(), some)));
  }

  private ImmutableSet<String> unknowns() {
    return assumed.stream().flatMap(Set::stream).collect(ImmutableSet.toImmutableSet());
  }

  private World under(Set<String> yes) {
    return ways.get(assumed.indexOf(ImmutableSet.copyOf(Sets.intersection(unknowns(), yes))));
  }

  /** Whether a provision stands where it stands on other days of the same law. */
  boolean agreesOn(ProvisionId id, Span other) {
    ProvisionStatus here = status(id);
    ProvisionStatus there = other.status(id);
    return here.state() == there.state()
        && here.live() == there.live()
        && here.unsettledBy().equals(there.unsettledBy())
        && IntStream.range(0, ways.size())
            .allMatch(i -> ways.get(i).has(id) == other.ways.get(i).has(id));
  }

  /** The same days, but for one provision, which stands where it stands on other days of the same law. */
  Span with(ProvisionId id, Span other) {
    Map<ProvisionId, ProvisionStatus> changed = new LinkedHashMap<>(statuses);
    changed.put(id, other.status(id));
    return new Span(
        day,
        ImmutableMap.copyOf(changed),
        assumed,
        IntStream.range(0, ways.size())
            .mapToObj(i -> ways.get(i).with(id, other.ways.get(i).has(id)))
            .collect(ImmutableList.toImmutableList()));
  }
}
