package org.ytterby.policy;

import java.util.Set;
import java.util.function.Predicate;

/**
 * What is known of several unknowns together, beyond what is known of each.
 *
 * @param between the unknowns; more may be added until they are settled
 * @param allows whether what has been settled so far can be
 */
record Bond(Set<Unknown> between, Predicate<Settled> allows) {}
