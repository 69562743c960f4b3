package org.ytterby.law;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import org.ytterby.element.Element;

/**
 * What a rulebook says of itself.
 *
 * @param version the version of the data, apart from that of the library: {@code 2026.11.1}
 * @param assertedThrough the last day for which somebody checked that nothing was missed
 * @param scope what is assessed and what is not, in one sentence
 * @param elements the elements whose position can be asked for
 * @param notModelled instruments that its provisions may name though they are not in it, each with the reason
 */
public record RulebookHead(
    String version,
    LocalDate assertedThrough,
    String scope,
    ImmutableSortedSet<Element> elements,
    ImmutableSortedMap<String, String> notModelled) {}
