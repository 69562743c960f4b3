package org.ytterby.decision;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.ytterby.element.Element;
import org.ytterby.law.ControlCode;
import org.ytterby.law.ProvisionId;
import org.ytterby.law.ProvisionStatus;
import org.ytterby.trade.Token;

/**
 * Where an element stands on a day. Control is by form and not by element: this is the position of the entries of which the
 * element is the subject.
 *
 * @param element the element
 * @param day the day
 * @param position the most telling position of those entries
 * @param announcements the announcements that list it, each with its own position
 * @param forms the entries, each with its own state
 */
public record ElementPosition(
    Element element,
    LocalDate day,
    Position position,
    ImmutableList<Listing> announcements,
    ImmutableList<Form> forms) {

  /** A position; the first that applies to any entry is the element's. */
  public enum Position implements Token {
    /** Licensing applies to at least one form. */
    IN_FORCE,
    /** Whether it applies is not settled. */
    UNSETTLED,
    /** Licensing is paused. */
    SUSPENDED,
    /** Licensing has been announced and has not begun. */
    NOT_YET,
    /** Licensing has ended. */
    ENDED,
    /** No entry has the element as its subject. */
    NONE
  }

  /**
   * An announcement that lists the element.
   *
   * @param id the announcement
   * @param name how people cite it
   * @param position where its entries for the element stand
   * @param because the reason, in words
   * @param limb whether it is a list of goods that are licensed when they leave; otherwise a list that other rules refer to
   */
  public record Listing(String id, String name, Position position, String because, boolean limb) {}

  /**
   * A controlled form.
   *
   * @param provision the entry
   * @param code its control code, if it has one
   * @param item what it covers, in words
   * @param status where it stands
   * @param since its own first day
   */
  public record Form(
      ProvisionId provision,
      Optional<ControlCode> code,
      String item,
      ProvisionStatus status,
      Optional<LocalDate> since) {}
}
