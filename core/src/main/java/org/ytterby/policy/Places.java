package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.ytterby.trade.Countries;
import org.ytterby.trade.Country;

/**
 * A country of which only some possibilities are known: each country that is named, and one that nobody names, which stands for
 * all others.
 *
 * @param stated what is known of it
 * @param orNone whether there may be no such country at all
 */
record Places(Countries stated, boolean orNone) implements Unknown.Values {
  /** A country other than those named. */
  static final Object ELSEWHERE = new Object() {
    @Override
    public String toString() {
      return "elsewhere";
    }
  };

  /** No country. */
  static final Object NOWHERE = new Object() {
    @Override
    public String toString() {
      return "nowhere";
    }
  };

  static Unknown unknown(String fact, Countries stated) {
    return new Unknown(ImmutableSortedSet.of(fact), new Places(stated, false));
  }

  /** The country lies in the region. */
  static Residue within(Unknown place, Countries region) {
    return new Residue.Asked(place, region, value -> isWithin(value, region));
  }

  static boolean isWithin(Object value, Countries region) {
    return value != NOWHERE && region.except() != region.listed().contains(value);
  }

  @Override
  public ImmutableList<Object> among(Collection<?> about) {
    ImmutableSet<Object> named = stated.except()
        ? Stream.concat(
                about.stream().flatMap(region -> ((Countries) region).listed().stream()),
                Stream.of(ELSEWHERE))
            .filter(country -> !stated.listed().contains(country))
            .collect(ImmutableSet.toImmutableSet())
        : ImmutableSet.copyOf(stated.listed());
    return Stream.concat(named.stream(), orNone ? Stream.of(NOWHERE) : Stream.of())
        .collect(ImmutableList.toImmutableList());
  }

  /** The country, unless the value stands for many or for none. */
  static Optional<Country> country(Object value) {
    return value instanceof Country country ? Optional.of(country) : Optional.empty();
  }
}
