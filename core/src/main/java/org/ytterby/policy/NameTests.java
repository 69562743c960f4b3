package org.ytterby.policy;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.ytterby.law.Criterion;
import org.ytterby.material.CasNumber;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.Item;

/** The conditions that look at what an item is called: by a word of the law, or by a CAS number. */
record NameTests(Synonyms synonyms) {

  Optional<Test> leaf(Criterion criterion) {
    String failed = CriterionText.of(criterion);
    if (criterion instanceof Criterion.HasItemType c) {
      return Optional.of(f -> type(f, c.types(), failed));
    }
    if (criterion instanceof Criterion.Identified c) {
      return Optional.of(f -> identified(f, c, failed));
    }
    return Optional.empty();
  }

  private Answer type(Case facts, ImmutableSet<String> wanted, String failed) {
    return oneOf(
        words(facts.item(), ImmutableList.of(wanted)),
        wanted,
        failed,
        FactNames.ITEM_TYPE,
        () -> word(facts));
  }

  /** A stated number or word that is none of those meant says what the item is as well as one that is. */
  private Answer identified(Case facts, Criterion.Identified c, String failed) {
    Item item = facts.item();
    boolean asksNumber = !c.numbers().isEmpty();
    boolean asksType = !c.types().isEmpty();
    if (item.casNumber().filter(n -> c.numbers().contains(new CasNumber(n))).isPresent()
        || item.itemType().filter(c.types()::contains).isPresent()) {
      return Answer.TRUE;
    }
    if ((asksNumber && item.casNumber().isPresent())
        || (asksType && item.itemType().isPresent())) {
      return Answer.no(failed);
    }
    if (asksNumber && asksType) {
      return Answer.unknown(
          ImmutableSortedSet.of(FactNames.CAS, FactNames.ITEM_TYPE),
          new Residue.Asked(word(facts), c.types(), c.types()::contains));
    }
    return asksType
        ? type(facts, c.types(), failed)
        : oneOf(
            numbers(item, ImmutableList.of(c.numbers())),
            c.numbers(),
            failed,
            FactNames.CAS,
            () -> number(facts));
  }

  /** Something that gives an unknown when it is asked for. */
  private interface Asking {
    Unknown unknown();
  }

  private static Answer oneOf(
      ImmutableList<Object> possible,
      ImmutableSet<?> wanted,
      String failed,
      String fact,
      Asking asking) {
    Truth truth = possible.stream().noneMatch(wanted::contains)
        ? Truth.FALSE
        : possible.stream().allMatch(wanted::contains) ? Truth.TRUE : Truth.UNKNOWN;
    return Answer.of(
        truth, fact, failed, () -> new Residue.Asked(asking.unknown(), wanted, wanted::contains));
  }

  /** The words that the item may have, among those asked about and those that the law gives a number. */
  private ImmutableList<Object> words(Item item, Collection<?> about) {
    return item.itemType()
        .map(word -> ImmutableList.<Object>of(word))
        .orElseGet(() -> possible(
            about, synonyms.words(), item.casNumber().map(CasNumber::new), synonyms::allowsWord));
  }

  /** The numbers that the item may have, among those asked about. */
  private ImmutableList<Object> numbers(Item item, Collection<?> about) {
    return item.casNumber()
        .map(number -> ImmutableList.<Object>of(new CasNumber(number)))
        .orElseGet(
            () -> possible(about, ImmutableSet.of(), item.itemType(), synonyms::allowsNumber));
  }

  /** There are other words and numbers, and there may be none: one value stands for all these. */
  private static ImmutableList<Object> possible(
      Collection<?> about,
      ImmutableSet<Object> paired,
      Optional<?> other,
      BiPredicate<Object, Object> fit) {
    return Stream.of(
            about.stream().flatMap(some -> ((Set<?>) some).stream()),
            paired.stream(),
            Stream.of(Synonyms.NONE))
        .<Object>flatMap(some -> some)
        .distinct()
        .filter(one -> other.isEmpty() || fit.test(one, other.get()))
        .collect(toImmutableList());
  }

  private Unknown word(Case facts) {
    return facts.unknown(
        FactNames.ITEM_TYPE,
        () -> new Unknown(
            ImmutableSortedSet.of(FactNames.ITEM_TYPE), about -> words(facts.item(), about)));
  }

  private Unknown number(Case facts) {
    Unknown number = facts.unknown(
        FactNames.CAS,
        () -> new Unknown(
            ImmutableSortedSet.of(FactNames.CAS), about -> numbers(facts.item(), about)));
    if (facts.item().itemType().isEmpty()) {
      facts.unknown("names", () -> bound(facts, word(facts), number));
    }
    return number;
  }

  /** A number that goes with some words has one of them. */
  private Unknown bound(Case facts, Unknown word, Unknown number) {
    facts
        .unknowns()
        .bind(new Bond(
            ImmutableSet.of(word, number),
            settled -> {
              ImmutableList<Object> words = settled.values(word);
              ImmutableList<Object> numbers = settled.values(number);
              return words == null
                  || numbers == null
                  || words.stream()
                      .anyMatch(w -> numbers.stream().anyMatch(n -> synonyms.allowsNumber(n, w)));
            },
            () -> ImmutableList.of("names", word, number)));
    return number;
  }
}
