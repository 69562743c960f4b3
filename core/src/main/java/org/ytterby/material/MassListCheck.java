package org.ytterby.material;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ytterby.element.Element;
import org.ytterby.material.MassList.Part;
import org.ytterby.material.Statement.Ending;

/** Refuses lists that no material can satisfy. */
final class MassListCheck {
  private MassListCheck() {}

  static Optional<Formula> balance(Statement statement) {
    List<Formula> balances =
        statement.all(Item.Balance.class).map(Item.Balance::part).toList();
    if (balances.size() > 1) {
      throw wrong(
          statement,
          "has `balance` behind both `" + balances.get(0) + "` and `" + balances.get(1)
              + "`; only one part can make up what the others leave");
    }
    return balances.stream().findFirst();
  }

  static void repetitions(Statement statement) {
    if (statement.all(Item.Member.class).count() > 1) {
      throw wrong(statement, "names two families; state the parts of a mixture as substances");
    }
    if (statement.items().isEmpty() && statement.ending() != Ending.NONE) {
      throw wrong(
          statement,
          "says that nothing else is inside but names nothing; write the parts before it");
    }
    Set<String> seen = new HashSet<>();
    statement.items().stream().flatMap(MassListCheck::statedPart).forEach(part -> {
      if (!seen.add(part)) {
        throw wrong(statement, "states `" + part + "` twice; keep one of the two");
      }
    });
  }

  private static Stream<String> statedPart(Item item) {
    if (item instanceof Item.Share share) {
      return Stream.of(share.part().toString());
    }
    if (item instanceof Item.AtomicShare share) {
      return Stream.of(share.element().symbol());
    }
    if (item instanceof Item.Balance balance) {
      return Stream.of(balance.part().toString());
    }
    if (item instanceof Item.Present present) {
      return Stream.of(present.element().symbol());
    }
    return item instanceof Item.Absent absent
        ? Stream.of(absent.element().symbol())
        : Stream.empty();
  }

  static void contradictions(
      Statement statement, List<Part> shares, Set<Element> present, Set<Element> excluded) {
    for (Element element : excluded) {
      if (present.contains(element)) {
        throw wrong(
            statement,
            "both includes and excludes `" + element.symbol() + "`; keep one of the two");
      }
      Stream<Formula> parts = Stream.concat(
          shares.stream().filter(share -> !share.isNeverInside()).map(Part::formula),
          statement.all(Item.Balance.class).map(Item.Balance::part));
      parts.filter(part -> part.mentions(element)).findFirst().ifPresent(part -> {
        throw wrong(
            statement,
            "excludes `" + element.symbol() + "`, which `" + part
                + "` contains; keep one of the two");
      });
    }
    statement.all(Item.AnyOf.class).forEach(group -> {
      if (excluded.containsAll(group.elements())) {
        throw wrong(
            statement, "excludes every element of `" + group + "`; leave one of the two out");
      }
    });
  }

  static void room(
      Statement statement,
      MassSums sums,
      Range<BigDecimal> rest,
      boolean restNeeded,
      Optional<Formula> balance) {
    int room = sums.room().signum();
    if (room < 0 || (room == 0 && !sums.lowReached())) {
      throw wrong(
          statement,
          "cannot be: the lower ends add up to "
              + sums.low().movePointRight(2).stripTrailingZeros().toPlainString()
              + " %, " + (room < 0 ? "more than the whole" : "and one of them is above its figure")
              + "; check the amounts and their units");
    }
    if (room == 0 && balance.isPresent()) {
      throw wrong(
          statement,
          "leaves nothing for `" + balance.get()
              + " balance`: the others make 100 %; lower one of them");
    }
    if (restNeeded && rest.upperEndpoint().signum() == 0) {
      throw wrong(
          statement,
          "leaves no room for what is present without an amount: the amounts make 100 %; "
              + "give a range or `balance` to one of them");
    }
  }

  static void possible(Statement statement, MassBalance balance) {
    if (!balance.isPossible()) {
      throw wrong(
          statement,
          "cannot add up to 100 %; check the amounts, or leave out what is declared absent");
    }
  }

  private static IllegalArgumentException wrong(Statement statement, String what) {
    return new IllegalArgumentException(Wording.quote(statement.toString()) + " " + what);
  }

  /** The elements that a list excludes by name. */
  static ImmutableSet<Element> excluded(Statement statement) {
    ImmutableSet.Builder<Element> excluded = ImmutableSet.builder();
    excluded.addAll(statement.absent());
    statement
        .all(Item.Share.class)
        .filter(share -> Ends.span(share.amount()).upperEndpoint().signum() == 0)
        .forEach(share -> share.part().singleElement().ifPresent(excluded::add));
    statement
        .all(Item.AtomicShare.class)
        .filter(share -> share.amount().upperEnd().signum() == 0)
        .forEach(share -> excluded.add(share.element()));
    return excluded.build();
  }
}
