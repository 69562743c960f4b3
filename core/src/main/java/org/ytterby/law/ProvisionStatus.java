package org.ytterby.law;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.ytterby.quantity.Truth;

/**
 * The state of a provision on a day, with all that it rests on.
 *
 * @param state the state
 * @param live whether it applies on that day: unknown only where the readings of a reported measure or of an open question
 *     disagree about that
 * @param begins its own first day
 * @param by the provisions that suspend, extend or end it
 * @param through the last day of a pause, or of its life, where that is settled
 * @param unsettledBy ids of the reports and questions on which the state depends
 */
public record ProvisionStatus(
    ProvisionState state,
    Truth live,
    Optional<LocalDate> begins,
    ImmutableSortedSet<ProvisionId> by,
    Optional<LocalDate> through,
    ImmutableSortedSet<String> unsettledBy) {}
