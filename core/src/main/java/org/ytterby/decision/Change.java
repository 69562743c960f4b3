package org.ytterby.decision;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.ProvisionStatus;

/**
 * Why an answer changes on a day: a provision changes its state, or the days that a rulebook covers begin or end.
 *
 * @param day the first day of what is new
 * @param kind what happens
 * @param provision the provision that changes its state; empty if it is about the rulebook as a whole
 * @param before where the provision stood on the day before
 * @param after where it stands from that day
 */
public record Change(
    LocalDate day,
    Kind kind,
    Optional<ProvisionId> provision,
    Optional<ProvisionStatus> before,
    Optional<ProvisionStatus> after) {

  /** What happens on a day. */
  public enum Kind {
    /** A provision changes its state. */
    STATE,
    /** The rulebook has no earlier law. */
    FIRST_DAY,
    /** The law was not checked from this day on. */
    PAST_HORIZON
  }

  /**
   * Checks that it is about a provision or about none.
   *
   * @throws IllegalArgumentException if a provision is missing or too many
   */
  public Change {
    boolean ofProvision = kind == Kind.STATE;
    checkArgument(
        provision.isPresent() == ofProvision
            && before.isPresent() == ofProvision
            && after.isPresent() == ofProvision,
        "a change of state is about a provision, and no other change is");
  }

  /**
   * A provision changes its state.
   *
   * @param day the first day of the new state
   * @param provision the provision
   * @param before where it stood
   * @param after where it stands
   * @return the change
   */
  public static Change of(
      LocalDate day, ProvisionId provision, ProvisionStatus before, ProvisionStatus after) {
    return new Change(
        day, Kind.STATE, Optional.of(provision), Optional.of(before), Optional.of(after));
  }

  /**
   * Something about the rulebook as a whole.
   *
   * @param day the day
   * @param kind first day, or past the horizon
   * @return the change
   */
  public static Change of(LocalDate day, Kind kind) {
    return new Change(day, kind, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * What happens to the provision, in words that follow its name.
   *
   * @return such as {@code is paused by cn-mofcom-gac-2025-70/para-1 from 2025-11-07}
   */
  public String words() {
    return switch (kind) {
      case FIRST_DAY -> "the rulebook has no law before " + day;
      case PAST_HORIZON ->
        "the law was checked through %s; what was published later is not known here"
            .formatted(day.minusDays(1));
      case STATE -> words(before.orElseThrow(), after.orElseThrow());
    };
  }

  private String words(ProvisionStatus was, ProvisionStatus is) {
    return switch (is.state()) {
      case IN_FORCE ->
        (switch (was.state()) {
              case SUSPENDED -> "is in force again after the pause by " + names(was.by());
              case UNSETTLED -> "is in force on every reading";
              case NOT_YET, ENDED, IN_FORCE -> "begins";
            })
            + on();
      case SUSPENDED -> "is paused by " + names(is.by()) + on();
      case ENDED -> "is ended by " + names(is.by()) + on();
      case NOT_YET -> "has not begun" + on();
      case UNSETTLED -> "depends on " + names(is.unsettledBy()) + on();
    };
  }

  private String on() {
    return " from " + day;
  }

  private static String names(Iterable<?> ids) {
    return com.google.common.collect.Streams.stream(ids)
        .map(Object::toString)
        .collect(Collectors.joining(", "));
  }

  /**
   * The change as one phrase.
   *
   * @return the provision and what happens to it
   */
  @Override
  public String toString() {
    return provision.map(id -> id + " ").orElse("") + words();
  }
}
