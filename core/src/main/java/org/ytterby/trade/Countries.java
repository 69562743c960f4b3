package org.ytterby.trade;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.ytterby.quantity.Truth;

/**
 * The countries that a place may be: one, several alternatives, or any but some. Not knowing is {@link #any()}.
 *
 * <table>
 * <caption>How it is written</caption>
 * <tr><th>Text</th><th>Meaning</th></tr>
 * <tr><td>blank</td><td>unknown: any country</td></tr>
 * <tr><td>{@code DE}</td><td>Germany</td></tr>
 * <tr><td>{@code DE|FR}</td><td>Germany or France, not known which</td></tr>
 * <tr><td>{@code !CN}</td><td>anywhere but China</td></tr>
 * </table>
 *
 * @param except whether {@code listed} is what it is not
 * @param listed the alternatives, or the exclusions
 */
public record Countries(boolean except, ImmutableSortedSet<Country> listed) {

  /**
   * Checks that something is left.
   *
   * @throws IllegalArgumentException if no country is possible
   */
  public Countries {
    if (!except && listed.isEmpty()) {
      throw new IllegalArgumentException(
          "no country is possible: name at least one, or leave it blank for unknown");
    }
  }

  /**
   * Nothing known.
   *
   * @return every country is possible
   */
  public static Countries any() {
    return new Countries(true, ImmutableSortedSet.of());
  }

  /**
   * One of these.
   *
   * @param codes ISO 3166-1 alpha-2 codes, at least one
   * @return the alternatives
   * @throws IllegalArgumentException if a code is not assigned, or none is given
   */
  public static Countries of(String... codes) {
    return new Countries(false, countries(Stream.of(codes)));
  }

  /**
   * None of these.
   *
   * @param codes ISO 3166-1 alpha-2 codes
   * @return every other country
   * @throws IllegalArgumentException if a code is not assigned
   */
  public static Countries except(String... codes) {
    return new Countries(true, countries(Stream.of(codes)));
  }

  /**
   * Reads what {@link #toString()} prints.
   *
   * @param text blank, {@code DE}, {@code DE|FR}, {@code !CN} or {@code !CN|HK}
   * @return the possible countries
   * @throws IllegalArgumentException if a code is not assigned
   */
  public static Countries parse(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return any();
    }
    boolean except = stripped.startsWith("!");
    return new Countries(
        except,
        countries(Splitter.on('|')
            .trimResults()
            .splitToStream(except ? stripped.substring(1) : stripped)));
  }

  private static ImmutableSortedSet<Country> countries(Stream<String> codes) {
    return codes.map(Country::of).collect(toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /**
   * Whether the place lies in a region.
   *
   * @param region the countries of the region
   * @return true if every possible country is in it, false if none is
   */
  public Truth within(Countries region) {
    Truth inListed = withinListed(region.listed);
    return region.except ? inListed.not() : inListed;
  }

  private Truth withinListed(ImmutableSortedSet<Country> region) {
    if (except) {
      return listed.containsAll(region) ? Truth.FALSE : Truth.UNKNOWN;
    }
    if (region.containsAll(listed)) {
      return Truth.TRUE;
    }
    return Sets.intersection(listed, region).isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
  }

  /**
   * What is possible for a place of which two things are known.
   *
   * @param other what else is known of it
   * @return the countries that both allow; empty if there is none
   */
  public Optional<Countries> and(Countries other) {
    if (except && other.except) {
      return Optional.of(new Countries(
          true,
          Stream.concat(listed.stream(), other.listed.stream())
              .collect(toImmutableSortedSet(Comparator.naturalOrder()))));
    }
    Countries some = except ? other : this;
    Countries rest = except ? this : other;
    ImmutableSortedSet<Country> both = some.listed.stream()
        .filter(country -> rest.except != rest.listed.contains(country))
        .collect(toImmutableSortedSet(Comparator.naturalOrder()));
    return both.isEmpty() ? Optional.empty() : Optional.of(new Countries(false, both));
  }

  /**
   * Whether nothing is known.
   *
   * @return true if every country is possible
   */
  public boolean isUnknown() {
    return except && listed.isEmpty();
  }

  @Override
  public String toString() {
    return (except && !listed.isEmpty() ? "!" : "") + Joiner.on('|').join(listed);
  }
}
