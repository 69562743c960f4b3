package org.ytterby.trade;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.ytterby.YtterbyStyle;
import org.ytterby.quantity.Truth;

/** Somebody who takes part in a shipment: the importer or the end user. Immutable. */
@YtterbyStyle
@Value.Immutable
public abstract class Party {
  Party() {}

  /**
   * The name, as on the contract.
   *
   * @return the name, if known
   */
  public abstract Optional<String> name();

  /**
   * The name as names are compared.
   *
   * @return what is left of {@link #name()} without case, punctuation, white space and legal form
   */
  @Value.Lazy
  public Optional<PartyName> comparableName() {
    return name().map(PartyName::of);
  }

  /**
   * Where the party is established.
   *
   * @return the possible countries; any when not known
   */
  @Value.Default
  public Countries country() {
    return Countries.any();
  }

  /**
   * What is known of the party's standing.
   *
   * @return the statuses; unknown when not stated
   */
  @Value.Default
  public Stated<PartyStatus> status() {
    return Stated.unknown();
  }

  /**
   * The day on which the caller's own screening found the party on no list.
   *
   * @return the day, if the caller has screened the party and it was clear
   */
  public abstract Optional<LocalDate> screenedClearOn();

  /**
   * Whether the party has one of these statuses. Screening that came out clear answers for the lists, and for nothing else.
   *
   * @param wanted the statuses asked about
   * @return the truth of it
   */
  public Truth hasAny(Set<PartyStatus> wanted) {
    Truth stated = status().isAny(wanted);
    boolean aboutLists = wanted.stream()
        .allMatch(s -> s == PartyStatus.CONTROL_LISTED || s == PartyStatus.WATCH_LISTED);
    return stated == Truth.UNKNOWN && aboutLists && screenedClearOn().isPresent()
        ? Truth.FALSE
        : stated;
  }

  /**
   * A party of which nothing is known.
   *
   * @return the party
   */
  public static Party unknown() {
    return builder().build();
  }

  /**
   * Starts a party.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Party}; not for use by several threads at once. */
  public static final class Builder extends ImmutableParty.Builder {
    Builder() {}
  }
}
