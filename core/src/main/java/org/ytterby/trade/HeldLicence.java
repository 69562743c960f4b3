package org.ytterby.trade;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ytterby.YtterbyStyle;

/** A licence that the caller holds, as far as what stands on it is known; what is left out is not known. Immutable. */
@YtterbyStyle
@Value.Immutable
public abstract class HeldLicence {
  HeldLicence() {}

  /**
   * The kind, by a name that the law gives it, such as {@code individual} or {@code general}.
   *
   * @return the kind
   */
  public abstract String kind();

  /**
   * The number on it.
   *
   * @return the number
   */
  public abstract String number();

  /**
   * Its first day.
   *
   * @return the day, if known
   */
  public abstract Optional<LocalDate> validFrom();

  /**
   * Its last day.
   *
   * @return the day, if known
   */
  public abstract Optional<LocalDate> validTo();

  /**
   * The items on it: control codes or, where the law gives none, ids of provisions.
   *
   * @return all of them; empty if not known
   */
  @Value.NaturalOrder
  public abstract ImmutableSortedSet<String> items();

  /**
   * The end users on it, by name.
   *
   * @return all of them; empty if not known
   */
  public abstract ImmutableSet<String> endUsers();

  /**
   * The destinations on it.
   *
   * @return the countries; any if not known
   */
  @Value.Default
  public Countries destinations() {
    return Countries.any();
  }

  /**
   * The end uses on it.
   *
   * @return all of them; empty if not known
   */
  public abstract ImmutableSet<EndUse> endUses();

  /**
   * How much may still go under it.
   *
   * @return the quantity before this shipment, if known
   */
  public abstract Optional<PartQuantity> quantityLeft();

  /**
   * How much this shipment takes of it, all lines together.
   *
   * @return the quantity, if known
   */
  public abstract Optional<PartQuantity> takes();

  /**
   * How often it was used.
   *
   * @return the number of exports before this one, if known
   */
  public abstract Optional<Integer> exportsMade();

  @Value.Check
  void check() {
    checkArgument(!kind().isBlank() && !number().isBlank(), "a licence has a kind and a number");
    checkArgument(exportsMade().orElse(0) >= 0, "a licence was used no less than 0 times");
    boolean turned =
        validFrom().flatMap(from -> validTo().map(to -> to.isBefore(from))).orElse(false);
    checkArgument(!turned, "the last day of a licence comes before its first");
  }

  /**
   * A licence of which only this is known.
   *
   * @param kind the kind
   * @param number the number on it
   * @return the licence
   */
  public static HeldLicence of(String kind, String number) {
    return builder().kind(kind).number(number).build();
  }

  /**
   * Starts a licence.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link HeldLicence}; not for use by several threads at once. */
  public static final class Builder extends ImmutableHeldLicence.Builder {
    Builder() {}
  }
}
