package org.ytterby.law;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;

/**
 * A place where the wording of a law allows several readings.
 *
 * @param id unique in a rulebook
 * @param asks the question, in words
 * @param readings what each reading says, by its name
 * @param preferred the reading taken unless the caller chooses; none means that the question widens every answer it touches
 * @param citation where the wording stands
 */
public record LawQuestion(
    String id,
    String asks,
    ImmutableSortedMap<String, String> readings,
    Optional<String> preferred,
    Citation citation) {}
