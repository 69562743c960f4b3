package org.ytterby.trade;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.ytterby.YtterbyStyle;
import org.ytterby.quantity.Interval;

/**
 * A movement of items between places and parties on a day. Facts left out are unknown; the caller's own assertions (an
 * exemption claimed, something known or notified) left out are not made. Immutable.
 */
@YtterbyStyle
@Value.Immutable
public abstract class Shipment {
  Shipment() {}

  /**
   * The day of export, in the calendar of the authority whose law is asked.
   *
   * @return the day
   */
  public abstract LocalDate exportDate();

  /**
   * The kind of movement.
   *
   * @return {@link Movement#EXPORT} when not stated
   */
  @Value.Default
  public Movement movement() {
    return Movement.EXPORT;
  }

  /**
   * Where the movement starts.
   *
   * @return the possible countries; any when not known
   */
  @Value.Default
  public Countries from() {
    return Countries.any();
  }

  /**
   * Where the movement ends, as stated.
   *
   * @return the possible countries; any when not known
   */
  @Value.Default
  public Countries to() {
    return Countries.any();
  }

  /**
   * The nationality of the exporter, where a law looks at persons and not at places.
   *
   * @return the possible countries; any when not known
   */
  @Value.Default
  public Countries exporterNationality() {
    return Countries.any();
  }

  /**
   * The nationality of the recipient, where a law looks at persons and not at places.
   *
   * @return the possible countries; any when not known
   */
  @Value.Default
  public Countries recipientNationality() {
    return Countries.any();
  }

  /**
   * The importer.
   *
   * @return the importer; unknown when not stated
   */
  @Value.Default
  public Party importer() {
    return Party.unknown();
  }

  /**
   * The end user.
   *
   * @return the end user; unknown when not stated
   */
  @Value.Default
  public Party endUser() {
    return Party.unknown();
  }

  /**
   * The final uses.
   *
   * @return the uses; unknown when not stated
   */
  @Value.Default
  public Stated<EndUse> endUses() {
    return Stated.unknown();
  }

  /**
   * The largest share of the importer or end user that is held by listed parties, in per cent from 0 to 100.
   *
   * @return the share, if known
   */
  public abstract Optional<Interval> ownedByListedPercent();

  /**
   * The exemptions that the caller claims, by the names the rulebook gives them.
   *
   * @return the claims; empty means that none is made
   */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<String> exemptionsClaimed();

  /**
   * What the exporter knows.
   *
   * @return the concerns; empty means that no knowledge is asserted
   */
  public abstract ImmutableSet<Concern> exporterKnows();

  /**
   * What an authority has told the exporter.
   *
   * @return the concerns; empty means that no notice is asserted
   */
  public abstract ImmutableSet<Concern> exporterNotified();

  /**
   * A licence that the caller holds. It never changes whether one is needed; the determination says apart whether it covers the
   * lines.
   *
   * @return the licence, if there is one
   */
  public abstract Optional<HeldLicence> licence();

  /**
   * The day on which the authority accepted the application for a licence, from which it has its time to decide.
   *
   * @return the day, if an application was accepted and the day is known
   */
  public abstract Optional<LocalDate> applicationAcceptedOn();

  /**
   * The lines.
   *
   * @return at least one
   */
  public abstract ImmutableList<ShipmentLine> lines();

  /**
   * Where the movement may start. A transfer inside one country starts where it ends, so what is stated of one end counts for
   * the other.
   *
   * @return the possible countries
   */
  public Countries start() {
    return movement() == Movement.IN_COUNTRY_TRANSFER ? from().and(to()).orElseThrow() : from();
  }

  /**
   * Where the movement may end: a destination that was not stated is some country other than the one of departure, save for a
   * transfer inside one country, which ends where it starts.
   *
   * @return the possible countries
   */
  public Countries destination() {
    if (movement() == Movement.IN_COUNTRY_TRANSFER) {
      return start();
    }
    boolean oneStart = !from().except() && from().listed().size() == 1;
    return to().isUnknown() && oneStart
        ? Countries.except(from().listed().first().code())
        : to();
  }

  /**
   * The same shipment on another day.
   *
   * @param day the day
   * @return a shipment that agrees with this one in all other facts
   */
  public Shipment leavingOn(LocalDate day) {
    return builder()
        .exportDate(day)
        .movement(movement())
        .from(from())
        .to(to())
        .exporterNationality(exporterNationality())
        .recipientNationality(recipientNationality())
        .importer(importer())
        .endUser(endUser())
        .endUses(endUses())
        .ownedByListedPercent(ownedByListedPercent())
        .addAllExemptionsClaimed(exemptionsClaimed())
        .addAllExporterKnows(exporterKnows())
        .addAllExporterNotified(exporterNotified())
        .licence(licence())
        .applicationAcceptedOn(applicationAcceptedOn())
        .addAllLines(lines())
        .build();
  }

  @Value.Check
  void check() {
    checkArgument(!lines().isEmpty(), "a shipment needs at least one line");
    Set<String> seen = new HashSet<>();
    for (ShipmentLine line : lines()) {
      checkArgument(seen.add(line.id()), "line id `%s` is used twice in one shipment", line.id());
    }
    movement().check(from(), to());
  }

  /**
   * Starts a shipment.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Shipment}; not for use by several threads at once. */
  public static final class Builder extends ImmutableShipment.Builder {
    Builder() {}
  }
}
