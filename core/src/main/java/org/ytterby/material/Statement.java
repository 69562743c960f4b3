package org.ytterby.material;

import com.google.common.base.Ascii;
import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ytterby.element.Element;

/**
 * A composition as it was written: its items in order, how some of them are known, and what it says of its own completeness.
 */
record Statement(ImmutableList<Item> items, ImmutableMap<Item, Evidence> evidence, Ending ending) {

  Statement(ImmutableList<Item> items, Ending ending) {
    this(items, ImmutableMap.of(), ending);
  }

  /** What stands at the end of a list. */
  enum Ending {
    /** Nothing: there may be more. */
    NONE,
    /** Nothing else is inside, as declared. */
    COMPLETE,
    /** Nothing else is inside, as measured. */
    MEASURED;

    String token() {
      return Ascii.toLowerCase(name());
    }
  }

  <T extends Item> Stream<T> all(Class<T> kind) {
    return items.stream().filter(kind::isInstance).map(kind::cast);
  }

  Optional<Formula> nominal() {
    return all(Item.Nominal.class).map(Item.Nominal::formula).findFirst();
  }

  Optional<Family> family() {
    return all(Item.Member.class).map(Item.Member::family).findFirst();
  }

  ImmutableSet<Element> absent() {
    return all(Item.Absent.class).map(Item.Absent::element).collect(ImmutableSet.toImmutableSet());
  }

  ImmutableSet<Element> present() {
    return all(Item.Present.class)
        .map(Item.Present::element)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** How what is said of an element is known; of several items the least firm counts. */
  Evidence evidence(Element element) {
    return items.stream()
        .filter(item -> mentioned(item).contains(element))
        .map(this::evidence)
        .max(Comparator.naturalOrder())
        .orElseGet(() -> switch (ending) {
          case MEASURED -> Evidence.MEASURED;
          case COMPLETE -> Evidence.DECLARED;
          case NONE -> items.isEmpty() ? Evidence.NEVER_ASKED : Evidence.NOT_LISTED;
        });
  }

  private Evidence evidence(Item item) {
    Evidence said = evidence.getOrDefault(
        item, ending == Ending.MEASURED ? Evidence.MEASURED : Evidence.DECLARED);
    boolean limit = (item instanceof Item.Share share && isLimit(share.amount().range()))
        || (item instanceof Item.AtomicShare atoms && isLimit(atoms.amount().range()));
    return limit && said != Evidence.ASSUMED && said != Evidence.NEVER_ASKED
        ? Evidence.BELOW_LIMIT
        : said;
  }

  private static boolean isLimit(Range<BigDecimal> amount) {
    return amount.lowerEndpoint().signum() == 0
        && amount.lowerBoundType() == BoundType.CLOSED
        && amount.upperBoundType() == BoundType.OPEN;
  }

  ImmutableSet<Element> mentioned() {
    return items.stream()
        .flatMap(item -> mentioned(item).stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  private static ImmutableSet<Element> mentioned(Item item) {
    ImmutableSet.Builder<Element> elements = ImmutableSet.builder();
    if (item instanceof Item.Nominal nominal) {
      elements.addAll(nominal.formula().elements()).addAll(nominal.formula().dopants());
    } else if (item instanceof Item.Member member) {
      elements.addAll(member.family().hosts());
    } else if (item instanceof Item.Share share) {
      elements.addAll(share.part().elements()).addAll(share.part().dopants());
    } else if (item instanceof Item.AtomicShare share) {
      elements.add(share.element());
    } else if (item instanceof Item.Balance balance) {
      elements.addAll(balance.part().elements()).addAll(balance.part().dopants());
    } else if (item instanceof Item.Present present) {
      elements.add(present.element());
    } else if (item instanceof Item.Absent absent) {
      elements.add(absent.element());
    } else if (item instanceof Item.AnyOf anyOf) {
      elements.addAll(anyOf.elements());
    }
    return elements.build();
  }

  @Override
  public String toString() {
    Stream<String> said = items.stream().map(this::printed);
    return (ending == Ending.NONE ? said : Stream.concat(said, Stream.of(ending.token())))
        .collect(Collectors.joining("; "));
  }

  private String printed(Item item) {
    Optional<Evidence> said = Optional.ofNullable(evidence.get(item));
    if (said.equals(Optional.of(Evidence.NEVER_ASKED)) && item instanceof Item.Share share) {
      return share.part() + " not asked";
    }
    return item + said.map(how -> " (" + how.token() + ")").orElse("");
  }
}
