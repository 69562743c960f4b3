package org.ytterby.decision;

import com.google.common.collect.ImmutableSortedSet;

/**
 * Something still to be found out.
 *
 * @param fact the fact, by the name of its column; {@code composition.Dy} is the content of one element
 * @param matters the parts of the answer that may depend on it: {@code requirement}, {@code review}, {@code party}
 */
public record Question(String fact, ImmutableSortedSet<String> matters) {}
