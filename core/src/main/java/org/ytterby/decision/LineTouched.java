package org.ytterby.decision;

import com.google.common.collect.ImmutableSortedSet;

/**
 * A line that a provision touches.
 *
 * @param id the id of the line
 * @param state what the provision says of it: met, dormant, open, narrowed or exempted, never not met or ended
 * @param missing the facts and points of law on which that depends; empty if it is certain
 */
public record LineTouched(String id, FindingState state, ImmutableSortedSet<String> missing) {}
