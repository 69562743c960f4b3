package org.ytterby.spec;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ytterby.law.Announcement;
import org.ytterby.law.Provision;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.ProvisionState;

/** Where each provision stands on the day of a shipment in one {@link World}. */
final class LawOnDay {
  /**
   * What has a state.
   *
   * @param id the provision, or the list for a row of it that nobody has seen
   * @param list the list that it belongs to
   * @param begins its first day
   */
  record Unit(ProvisionId id, Optional<ProvisionId> list, Optional<LocalDate> begins) {
    static Unit of(Provision p) {
      return new Unit(
          p.id(),
          p instanceof Provision.Entry entry ? Optional.of(entry.list()) : Optional.empty(),
          p.begins());
    }

    boolean isNamedIn(Set<String> targets) {
      return targets.contains(id.announcement())
          || targets.contains(id.toString())
          || list.map(ProvisionId::toString).filter(targets::contains).isPresent();
    }
  }

  private final World world;
  private final LocalDate day;

  LawOnDay(World world) {
    this.world = world;
    this.day = world.asserted().exportDate();
  }

  /** Published by the day up to which publications are visible; and, if only reported, turned into law. */
  boolean exists(String announcement) {
    Announcement found = world.rulebook().announcements().get(announcement);
    return found != null
        && world.lens().knownOn().filter(found.published()::isAfter).isEmpty()
        && (found.kind() != Announcement.Kind.REPORT || world.tookLegalForm(announcement));
  }

  <P extends Provision> Stream<P> all(Class<P> kind) {
    return world.rulebook().all(kind).stream().filter(p -> exists(p.id().announcement()));
  }

  boolean operates(Provision provision) {
    return state(Unit.of(provision)) == ProvisionState.IN_FORCE;
  }

  ProvisionState state(Unit unit) {
    if (all(Provision.Repeal.class)
        .anyMatch(r -> unit.isNamedIn(r.repeals()) && day.isAfter(r.lastDay()) && operates(r))) {
      return ProvisionState.ENDED;
    }
    if (all(Provision.Suspension.class)
        .anyMatch(s -> unit.isNamedIn(s.suspends()) && covers(s) && operates(s))) {
      return ProvisionState.SUSPENDED;
    }
    return unit.begins().filter(day::isBefore).isPresent()
        ? ProvisionState.NOT_YET
        : ProvisionState.IN_FORCE;
  }

  private boolean covers(Provision.Suspension s) {
    return !day.isBefore(s.firstDay())
        && (!day.isAfter(ownLastDay(s))
            || all(Provision.Extension.class)
                .anyMatch(e ->
                    e.extended().contains(s.id()) && !day.isAfter(e.lastDay()) && operates(e)));
  }

  private LocalDate ownLastDay(Provision.Suspension s) {
    boolean excluded = s.lastDayQuestion().isPresent()
        && s.excluding().equals(Optional.of(world.reading(s.lastDayQuestion().get())));
    return excluded ? s.lastDay().minusDays(1) : s.lastDay();
  }
}
