package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Something that an answer would have to know: a fact, a reading of the law, a row of a list that nobody has seen. Compared by
 * identity.
 */
final class Unknown {
  private final ImmutableSortedSet<String> facts;
  private final Values values;
  private final Optional<String> word;
  private final Set<Object> alsoAbout = new LinkedHashSet<>();
  private String part = "";
  private boolean implied;

  /** The values that an unknown may have. */
  interface Values {
    /**
     * Some of them, so chosen that whatever is asked has the same answers for every value as for one of these.
     *
     * @param about what is asked about: regions, bounds, words
     */
    ImmutableList<Object> among(Collection<?> about);
  }

  /**
   * An unknown.
   *
   * @param facts what to find out, by the names of {@link FactNames}, or the question of law or list that is open
   * @param values what it may turn out to be
   */
  Unknown(ImmutableSortedSet<String> facts, Values values) {
    this(facts, values, Optional.empty());
  }

  private Unknown(ImmutableSortedSet<String> facts, Values values, Optional<String> word) {
    this.facts = facts;
    this.values = values;
    this.word = word;
  }

  /** Whether a word is among those that say what a fact is. */
  static Unknown ofWord(String fact, String word) {
    return new Unknown(
        ImmutableSortedSet.of(fact), about -> ImmutableList.of(false, true), Optional.of(word));
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

  /** The word that it is about, if it is about one. */
  Optional<String> word() {
    return word;
  }

  /** What it is about, if that is not the line or the shipment itself; otherwise empty. */
  String part() {
    return part;
  }

  /** Whether it goes without saying once the other unknowns of the same fact are known. */
  boolean isImplied() {
    return implied;
  }

  /** The same, going without saying. */
  Unknown implied() {
    implied = true;
    return this;
  }

  /** The same, told to be about something. */
  Unknown about(String described) {
    part = described;
    return this;
  }

  /** Tells what is asked about besides conditions: by what is known of this unknown together with others. */
  void alsoAsked(Collection<?> about) {
    alsoAbout.addAll(about);
  }

  ImmutableList<Object> values(Collection<?> about) {
    return values.among(Sets.union(ImmutableSet.copyOf(about), alsoAbout));
  }

  @Override
  public String toString() {
    return facts.toString();
  }
}
