package org.ytterby.policy;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
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
  }

  private Span(
      LocalDate day,
      ImmutableMap<ProvisionId, ProvisionStatus> statuses,
      ImmutableList<World> worlds) {
    this.day = day;
    this.statuses = statuses;
    this.worlds = worlds;
  }

  static Span of(LawInTime law, Collection<Provision> provisions, LocalDate day) {
    ImmutableMap<ProvisionId, ProvisionStatus> statuses =
        provisions.stream().collect(toImmutableMap(Provision::id, p -> law.status(p, day)));
    ImmutableList<World> worlds = law.worlds().stream()
        .map(w -> new World(live(law, provisions, day, w)))
        .distinct()
        .collect(ImmutableList.toImmutableList());
    return new Span(day, statuses, worlds);
  }

  /** The same run, from a later day of it on. */
  Span from(LocalDate later) {
    return new Span(later, statuses, worlds);
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
}
