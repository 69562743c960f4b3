package org.ytterby.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ytterby.YtterbyStyle;
import org.ytterby.law.ControlCode;

/**
 * The answer for one line of a shipment, computed from its findings. Immutable; equal arguments give equal determinations.
 *
 * <p>{@link DeterminationJson} prints it as the JSON that hosts exchange.
 */
@YtterbyStyle
@Value.Immutable
public abstract class Determination {
  Determination() {}

  /**
   * The line.
   *
   * @return the caller's identifier
   */
  public abstract String id();

  /**
   * The day the law was applied to.
   *
   * @return the day
   */
  public abstract LocalDate exportDate();

  /**
   * The last day whose publications were visible.
   *
   * @return the day; empty if all of the rulebook was
   */
  public abstract Optional<LocalDate> knownOn();

  /**
   * What was assessed and what was not.
   *
   * @return one sentence
   */
  public abstract String scope();

  /**
   * Whether a licence is needed.
   *
   * @return floor and ceiling
   */
  public abstract Bounds<Requirement> requirement();

  /**
   * How an application would be judged.
   *
   * @return floor and ceiling
   */
  public abstract Bounds<Review> review();

  /**
   * What rules tied to who is involved demand.
   *
   * @return floor and ceiling
   */
  public abstract Bounds<PartyMeasure> party();

  /**
   * What the host must do.
   *
   * @return the release that follows from requirement and party
   */
  @Value.Derived
  public Release release() {
    return Release.of(requirement(), party());
  }

  /**
   * Codes of the entries that apply.
   *
   * @return sorted
   */
  public abstract ImmutableSortedSet<ControlCode> controlCodes();

  /**
   * Codes of the entries that would apply if they were not suspended or still to begin.
   *
   * @return sorted
   */
  public abstract ImmutableSortedSet<ControlCode> dormantCodes();

  /**
   * Codes of the entries that may apply, depending on what is not known or not settled.
   *
   * @return sorted
   */
  public abstract ImmutableSortedSet<ControlCode> possibleCodes();

  /**
   * What each provision says, those that have nothing to do with the line left out.
   *
   * @return in order of provision id
   */
  public abstract ImmutableList<Finding> findings();

  /**
   * How many provisions are not met and have no finding here.
   *
   * @return zero or more
   */
  public abstract int notMet();

  /**
   * What the parties must do.
   *
   * @return in order of the provisions they follow from
   */
  public abstract ImmutableList<Duty> duties();

  /**
   * Whether licences that are held cover the line. {@link #requirement()} stands whatever they do.
   *
   * @return one for each licence that the shipment names
   */
  public abstract ImmutableList<LicenceCoverage> licences();

  /**
   * What is still to be found out.
   *
   * @return in order of the facts' names; empty if only questions of law are left, or nothing
   */
  public abstract ImmutableList<Question> questions();

  /**
   * How questions of law that touch the answer were read.
   *
   * @return in order of their ids
   */
  public abstract ImmutableList<ReadingTaken> readings();

  /**
   * The first of the days around {@link #exportDate()} with this same answer: the same requirement,
   * review, party and codes. Duties may differ within the days.
   *
   * @return the day; empty where the rulebook does not reach
   */
  public abstract Optional<LocalDate> stableFrom();

  /**
   * The last of the days around {@link #exportDate()} with this same answer, never past the horizon.
   * What the same answer is, {@link #stableFrom()} says.
   *
   * @return the day; empty where the rulebook does not reach
   */
  public abstract Optional<LocalDate> stableThrough();

  /**
   * What a signer should have in mind, as data.
   *
   * @return in the order in which it is said
   */
  public abstract ImmutableList<Caution> cautioned();

  /**
   * What a signer should have in mind.
   *
   * @return {@link #cautioned()} in English sentences
   */
  public ImmutableList<String> cautions() {
    return cautioned().stream().map(Caution::toString).collect(ImmutableList.toImmutableList());
  }

  /**
   * The rulebook.
   *
   * @return its version
   */
  public abstract String rulebook();

  /**
   * Whether every part of the answer is the same whatever the unknown facts are.
   *
   * @return true if all three parts are settled
   */
  public boolean isSettled() {
    return requirement().isSettled() && review().isSettled() && party().isSettled();
  }

  /**
   * Starts a determination.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Determination}; not for use by several threads at once. */
  public static final class Builder extends ImmutableDetermination.Builder {
    Builder() {}
  }
}
