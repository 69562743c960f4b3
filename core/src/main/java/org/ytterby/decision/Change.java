package org.ytterby.decision;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.ProvisionStatus;

/**
 * Why an answer changes on a day: a provision changes its state, an officer's override begins or is over, or the days that a
 * rulebook covers begin or end.
 *
 * @param day the first day of what is new
 * @param kind what happens
 * @param provision the provision that changes its state or is ruled on; empty if it is about the rulebook as a whole
 * @param before where the provision stood on the day before, if its state changes
 * @param after where it stands from that day, if its state changes
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
    /** An override of the provision begins. */
    OVERRIDE_BEGINS,
    /** An override of the provision was for the last time on the day before. */
    OVERRIDE_ENDS,
    /** The rulebook has no earlier law. */
    FIRST_DAY,
    /** The law was not checked from this day on. */
    PAST_HORIZON
  }

  /**
   * Checks that it is about a provision or about none.
   *
   * @throws IllegalArgumentException if a provision or a state is missing or too many
   */
  public Change {
    boolean ofRulebook = kind == Kind.FIRST_DAY || kind == Kind.PAST_HORIZON;
    boolean ofState = kind == Kind.STATE;
    checkArgument(
        provision.isEmpty() == ofRulebook
            && before.isPresent() == ofState
            && after.isPresent() == ofState,
        "a change of state is of a provision and has two states, one by an override is of a provision, no other is");
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
   * An override begins or is over.
   *
   * @param day the first day with the override, or the first without it
   * @param kind which of the two
   * @param measure the provision that it rules on
   * @return the change
   */
  public static Change of(LocalDate day, Kind kind, ProvisionId measure) {
    return new Change(day, kind, Optional.of(measure), Optional.empty(), Optional.empty());
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
   * What happens to the provision, in words that follow its name and a colon.
   *
   * @return such as {@code paused from 2041-11-07 by xl-board-2040-3/para-1}
   */
  public String words() {
    return switch (kind) {
      case FIRST_DAY -> "the rulebook has no law before " + day;
      case PAST_HORIZON ->
        "the law was checked through %s; what was published later is not known here"
            .formatted(day.minusDays(1));
      case OVERRIDE_BEGINS -> "ruled on by an override from " + day;
      case OVERRIDE_ENDS -> "no longer ruled on by an override from " + day;
      case STATE -> words(before.orElseThrow(), after.orElseThrow());
    };
  }

  private String words(ProvisionStatus was, ProvisionStatus is) {
    return switch (is.state()) {
      case IN_FORCE ->
        switch (was.state()) {
          case SUSPENDED ->
            "in force again from %s, after the pause by %s".formatted(day, names(was.by()));
          case UNSETTLED -> "in force on every reading from " + day;
          case NOT_YET, ENDED, IN_FORCE -> "in force from " + day;
        };
      case SUSPENDED -> "paused from %s by %s".formatted(day, names(is.by()));
      case ENDED -> "ended from %s by %s".formatted(day, names(is.by()));
      case NOT_YET -> "not begun on " + day;
      case UNSETTLED -> "open from %s, depends on %s".formatted(day, names(is.unsettledBy()));
    };
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
    return provision.map(id -> id + ": ").orElse("") + words();
  }
}
