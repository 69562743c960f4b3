package org.ytterby.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import org.ytterby.law.ControlCode;

/**
 * Under which entries an item falls on a day, whatever its movement.
 *
 * @param controlCodes codes of the entries met and in force
 * @param dormantCodes codes of the entries met and suspended or still to begin
 * @param possibleCodes codes of the entries that may be met or may be in force
 * @param findings what each entry says, those that have nothing to do with the item left out, by id
 * @param notMet how many entries are not met and have no finding here
 */
public record Classification(
    ImmutableSortedSet<ControlCode> controlCodes,
    ImmutableSortedSet<ControlCode> dormantCodes,
    ImmutableSortedSet<ControlCode> possibleCodes,
    ImmutableList<Finding> findings,
    int notMet) {}
