package org.ytterby.material;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ytterby.element.Element;
import org.ytterby.material.MassList.Part;
import org.ytterby.material.Statement.Ending;

/**
 * Turns a list in atomic per cent into the list by mass that holds every material of it.
 *
 * <p>The mass share of an element is least where its atoms are fewest and lightest and all others as heavy as the list
 * allows, so each end is a knapsack over atoms and one division, rounded outwards.
 */
final class AtomicList {
  private static final MathContext DOWN = new MathContext(40, RoundingMode.FLOOR);
  private static final MathContext UP = new MathContext(40, RoundingMode.CEILING);

  private final Statement statement;
  private final List<Element> elements = new ArrayList<>();
  private final List<Range<BigDecimal>> spans = new ArrayList<>();
  private final ImmutableSet<Element> others;
  private final Ending ending;

  private AtomicList(Statement statement) {
    this.statement = statement;
    List<Part> parts = statement
        .all(Item.AtomicShare.class)
        .map(share -> new Part(Formula.of(share.element()), share.amount().range()))
        .toList();
    statement.all(Item.AtomicShare.class).map(Item.AtomicShare::element).forEach(elements::add);
    parts.stream().map(Part::share).forEach(spans::add);
    MassListCheck.repetitions(statement);
    MassSums sums = MassSums.of(parts);
    Optional<Formula> balance = MassListCheck.balance(statement);
    Range<BigDecimal> room =
        Range.singleton(sums.room().signum() == 0 ? BigDecimal.ZERO : BigDecimal.ONE);
    Set<Element> inside = EnumSet.noneOf(Element.class);
    inside.addAll(statement.present());
    statement.family().ifPresent(family -> inside.addAll(family.hosts()));
    MassListCheck.room(statement, sums, room, !elements.containsAll(inside), balance);
    Set<Element> named = EnumSet.copyOf(inside);
    balance.ifPresent(part -> named.addAll(Sets.union(part.elements(), part.dopants())));
    statement.all(Item.AnyOf.class).forEach(group -> named.addAll(group.elements()));
    boolean full = sums.room().signum() == 0;
    boolean closed =
        statement.ending() != Ending.NONE && (!named.isEmpty() || sums.canReachWhole());
    Set<Element> all = Sets.difference(EnumSet.allOf(Element.class), statement.absent());
    this.others = full ? ImmutableSet.of() : ImmutableSet.copyOf(closed ? named : all);
    this.ending = full ? Ending.COMPLETE : closed ? statement.ending() : Ending.NONE;
    spans.add(Range.closed(
        BigDecimal.ZERO, others.isEmpty() ? BigDecimal.ZERO : sums.room().max(BigDecimal.ZERO)));
    MassListCheck.possible(statement, new MassBalance(spans));
  }

  /** The same statement by mass; itself if it has no amount in atomic per cent. */
  static Statement byMass(Statement statement) {
    if (statement.all(Item.AtomicShare.class).findAny().isEmpty()) {
      return statement;
    }
    statement.all(Item.Share.class).findFirst().ifPresent(share -> {
      throw new IllegalArgumentException(Wording.quote(statement.toString())
          + " has amounts by mass, such as " + Wording.quote(share.toString())
          + ", beside amounts in at.%; write all of them one way");
    });
    return new AtomicList(statement).converted();
  }

  private Statement converted() {
    ImmutableList.Builder<Item> items = ImmutableList.builder();
    for (Item item : statement.items()) {
      items.add(
          item instanceof Item.AtomicShare share
              ? new Item.Share(
                  Formula.of(share.element()),
                  Ends.massFraction(mass(elements.indexOf(share.element()))))
              : item);
    }
    return new Statement(items.build(), statement.evidence(), ending);
  }

  private Range<BigDecimal> mass(int at) {
    BigDecimal fewest = new MassBalance(spans).least(only(at)).value();
    BigDecimal most = new MassBalance(spans).greatest(only(at)).value();
    BigDecimal least = share(at, fewest, false);
    boolean open = least.signum() == 0 && spans.get(at).lowerBoundType() == BoundType.OPEN;
    BigDecimal greatest = share(at, most, true);
    return least.compareTo(greatest) == 0
        ? Range.singleton(least)
        : Range.range(least, open ? BoundType.OPEN : BoundType.CLOSED, greatest, BoundType.CLOSED);
  }

  /** The mass share of one element that has a number of atoms, where the others are lightest or heaviest. */
  private BigDecimal share(int at, BigDecimal atoms, boolean greatest) {
    if (atoms.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal own = atoms.multiply(weight(elements.get(at), greatest));
    List<Range<BigDecimal>> fixed = new ArrayList<>(spans);
    fixed.set(at, Range.singleton(atoms));
    List<BigDecimal> weights = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      weights.add(i == at ? BigDecimal.ZERO : weight(elements.get(i), !greatest));
    }
    weights.add(others.stream()
        .map(element -> weight(element, !greatest))
        .reduce(greatest ? BigDecimal::min : BigDecimal::max)
        .orElse(BigDecimal.ZERO));
    MassBalance rest = new MassBalance(fixed);
    BigDecimal beside = (greatest ? rest.least(weights) : rest.greatest(weights)).value();
    return own.divide(own.add(beside), greatest ? UP : DOWN).min(BigDecimal.ONE);
  }

  private List<BigDecimal> only(int at) {
    List<BigDecimal> weights = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      weights.add(i == at ? BigDecimal.ONE : BigDecimal.ZERO);
    }
    return weights;
  }

  private static BigDecimal weight(Element element, boolean greatest) {
    return greatest ? AtomicWeights.greatest(element) : AtomicWeights.least(element);
  }
}
