package org.ytterby.cli.rows;

import com.google.common.collect.ImmutableSet;
import org.ytterby.law.Provision;
import org.ytterby.law.Rulebook;
import org.ytterby.trade.ItemType;

/**
 * Words of rows to which the law gives their meaning.
 *
 * @param exemptions the exemptions that can be claimed
 * @param itemTypes the things that the law names, and the word for everything else; empty if the law names none, and any word
 *     will do
 */
public record LawWords(ImmutableSet<String> exemptions, ImmutableSet<String> itemTypes) {
  /**
   * The words of a rulebook.
   *
   * @param rulebook the rulebook
   * @return its words
   */
  public static LawWords of(Rulebook rulebook) {
    ImmutableSet<String> named = rulebook.itemTypes();
    return new LawWords(
        rulebook.all(Provision.Exemption.class).stream()
            .map(Provision.Exemption::claim)
            .collect(ImmutableSet.toImmutableSet()),
        named.isEmpty()
            ? named
            : ImmutableSet.<String>builder().add(ItemType.OTHER).addAll(named).build());
  }
}
