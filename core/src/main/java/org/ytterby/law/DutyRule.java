package org.ytterby.law;

import java.util.Optional;

/**
 * Something the parties must do when a provision applies.
 *
 * @param kind a token such as {@code apply-for-licence}
 * @param deadline when, in words, if there is a deadline
 * @param citation where it stands
 */
public record DutyRule(String kind, Optional<String> deadline, Citation citation) {}
