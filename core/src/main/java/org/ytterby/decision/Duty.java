package org.ytterby.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.ytterby.law.Citation;
import org.ytterby.law.DutyPapers;
import org.ytterby.law.DutyTerm;

/**
 * Something the parties must do.
 *
 * @param kind a token such as {@code apply-for-licence}
 * @param deadline when, in the words of the law
 * @param term when, so that it can be counted
 * @param due the last day, counted from the day of the event; empty if that day is not known, or working days are to be counted and
 *     no calendar that reaches so far was passed
 * @param citation where the duty stands
 * @param remark what is to be written on a declaration, filled in for these goods; not part of the JSON
 * @param papers what is filed, sent or kept, the text filled in as far as the facts are known; not part of the JSON
 */
public record Duty(
    String kind,
    Optional<String> deadline,
    Optional<DutyTerm> term,
    Optional<LocalDate> due,
    Citation citation,
    Optional<String> remark,
    DutyPapers papers) {

  /**
   * The last day, if nothing can move it.
   *
   * @return the day; empty where the law makes it depend on something else, or it cannot be counted
   */
  public Optional<LocalDate> fixedDay() {
    return due.filter(day -> term.flatMap(DutyTerm::provided).isEmpty());
  }
}
