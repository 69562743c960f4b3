package org.ytterby.decision;

import java.util.Optional;
import org.ytterby.law.Citation;

/**
 * Something the parties must do.
 *
 * @param kind a token such as {@code apply-for-licence}
 * @param deadline when, in the words of the law; working days are not counted without a calendar
 * @param citation where the duty stands
 * @param remark what is to be written on a declaration, filled in for these goods; not part of the JSON
 */
public record Duty(
    String kind, Optional<String> deadline, Citation citation, Optional<String> remark) {}
