package org.ytterby.material;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ytterby.element.Element;

/** A composition as it was written: its items in order, and what it says of its own completeness. */
record Statement(ImmutableList<Item> items, Ending ending) {

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

  ImmutableSet<Element> mentioned() {
    ImmutableSet.Builder<Element> elements = ImmutableSet.builder();
    for (Item item : items) {
      if (item instanceof Item.Nominal nominal) {
        elements.addAll(nominal.formula().elements()).addAll(nominal.formula().dopants());
      } else if (item instanceof Item.Member member) {
        elements.addAll(member.family().hosts());
      } else if (item instanceof Item.Share share) {
        elements.addAll(share.part().elements()).addAll(share.part().dopants());
      } else if (item instanceof Item.Balance balance) {
        elements.addAll(balance.part().elements()).addAll(balance.part().dopants());
      } else if (item instanceof Item.Present present) {
        elements.add(present.element());
      } else if (item instanceof Item.Absent absent) {
        elements.add(absent.element());
      } else if (item instanceof Item.AnyOf anyOf) {
        elements.addAll(anyOf.elements());
      }
    }
    return elements.build();
  }

  @Override
  public String toString() {
    Stream<String> said = items.stream().map(Item::toString);
    return (ending == Ending.NONE ? said : Stream.concat(said, Stream.of(ending.token())))
        .collect(Collectors.joining("; "));
  }
}
