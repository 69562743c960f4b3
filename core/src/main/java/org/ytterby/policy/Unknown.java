package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;

/**
 * Something that an answer would have to know: a fact, a reading of the law, a row of a list that nobody has seen. Compared by
 * identity.
 */
final class Unknown {
  private final ImmutableSortedSet<String> facts;
  private final Values values;

  /** The values that an unknown may have. */
  interface Values {
    /**
     * Some of them, so chosen that whatever is asked has the same answers for every value as for one of these.
     *
     * @param about what is asked about: regions, bounds, words
     */
    ImmutableList<Object> among(Collection<Object> about);
  }

  /**
   * An unknown.
   *
   * @param facts what to find out, by the names of {@link FactNames}, or the question of law or list that is open
   * @param values what it may turn out to be
   */
  Unknown(ImmutableSortedSet<String> facts, Values values) {
    this.facts = facts;
    this.values = values;
  }

  /** Yes or no. */
  static Unknown yesOrNo(ImmutableSortedSet<String> facts) {
    return new Unknown(facts, about -> ImmutableList.of(false, true));
  }

  /** One of these. */
  static Unknown oneOf(String fact, Collection<?> values) {
    ImmutableList<Object> all = ImmutableList.copyOf(values);
    return new Unknown(ImmutableSortedSet.of(fact), about -> all);
  }

  ImmutableSortedSet<String> facts() {
    return facts;
  }

  ImmutableList<Object> values(Collection<Object> about) {
    return values.among(about);
  }

  @Override
  public String toString() {
    return facts.toString();
  }
}
