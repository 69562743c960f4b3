package org.ytterby.domains;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ytterby.law.Criteria;
import org.ytterby.law.Criterion;
import org.ytterby.law.ListedParty;
import org.ytterby.law.Rulebook;
import org.ytterby.material.CasNumber;
import org.ytterby.material.Composition;
import org.ytterby.trade.ItemType;

/**
 * What generated shipments are made of.
 *
 * @param compositions what items are made of
 * @param itemTypes words for things; a law that names any names all of these but {@link ItemType#OTHER}
 * @param numbers CAS numbers
 * @param names names of parties
 */
record Stock(
    List<Composition> compositions,
    List<String> itemTypes,
    List<String> numbers,
    List<String> names) {
  private static final CasNumber WATER = new CasNumber("7732-18-5");

  /** What the invented law looks at, names written as carelessly as people do. */
  static Stock invented(List<Composition> compositions) {
    return new Stock(
        compositions,
        ImmutableList.copyOf(Sets.union(LawArbitraries.ITEM_TYPES, Set.of(ItemType.OTHER))),
        List.of("9004-34-6", WATER.value()),
        List.of(
            "ABEL &  SONS",
            "(株)アベル",
            "harbour works, Inc.",
            "Harbor Works",
            "灯塔",
            "Nobody and Company"));
  }

  /** What a law looks at, and something beside it. */
  static Stock of(Rulebook rulebook, List<Composition> compositions) {
    ImmutableList.Builder<String> numbers = ImmutableList.<String>builder().add(WATER.value());
    rulebook.announcements().values().stream()
        .flatMap(Criteria::of)
        .flatMap(Criteria::parts)
        .flatMap(c ->
            c instanceof Criterion.Identified i ? i.numbers().stream() : Stream.<CasNumber>empty())
        .map(CasNumber::value)
        .distinct()
        .forEach(numbers::add);
    ImmutableList.Builder<String> names = ImmutableList.<String>builder().add("Nobody Inc");
    rulebook.partyLists().values().stream()
        .flatMap(list -> list.names().stream().limit(2))
        .flatMap(ListedParty::allNames)
        .forEach(names::add);
    return new Stock(
        compositions,
        ImmutableList.copyOf(Sets.union(rulebook.itemTypes(), Set.of(ItemType.OTHER))),
        numbers.build(),
        names.build());
  }
}
