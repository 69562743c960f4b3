package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What is known of several unknowns together, beyond what is known of each.
 *
 * @param between the unknowns; more may be added until they are settled
 * @param allows whether what has been settled so far can be
 * @param rests what it rests on besides the values of unknowns: it allows the same as one of another line that rests on the
 *     same, if the unknowns named here stand in the same places and may have the same values; empty if it allows everything
 */
record Bond(
    Set<Unknown> between, Predicate<Settled> allows, Supplier<ImmutableList<Object>> rests) {}
