package org.ytterby.policy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.ytterby.element.Element;
import org.ytterby.quantity.Truth;
import org.ytterby.trade.BillContent;
import org.ytterby.trade.Item;
import org.ytterby.trade.Parameter;
import org.ytterby.trade.Shipment;

/** The facts that a condition is put to. Remembers what conditions came to: it serves one answer, in one thread. */
final class Case {
  private final Shipment shipment;
  private final Item item;
  private final Readings readings;
  private final ImmutableSortedMap<String, Parameter> parameters;
  private final Map<ImmutableSet<Element>, Truth> families;
  private final IdentityHashMap<Test, Answer> answers = new IdentityHashMap<>();
  private final IdentityHashMap<Item, Case> parts;
  private final IdentityHashMap<Object, List<Counted>> tallies;

  Case(Shipment shipment, Item item, Readings readings) {
    this(
        shipment,
        item,
        readings,
        item.parameters(),
        new HashMap<>(),
        new IdentityHashMap<>(),
        new IdentityHashMap<>());
  }

  private Case(
      Shipment shipment,
      Item item,
      Readings readings,
      ImmutableSortedMap<String, Parameter> parameters,
      Map<ImmutableSet<Element>, Truth> families,
      IdentityHashMap<Item, Case> parts,
      IdentityHashMap<Object, List<Counted>> tallies) {
    this.parameters = parameters;
    this.families = families;
    this.parts = parts;
    this.tallies = tallies;
    this.shipment = shipment;
    this.item = item;
    this.readings = readings;
  }

  Shipment shipment() {
    return shipment;
  }

  Item item() {
    return item;
  }

  Readings readings() {
    return readings;
  }

  /** The same shipment, with the question put to something inside the item; things that are shared are asked once. */
  Case with(Item part) {
    return parts.computeIfAbsent(
        part,
        p -> new Case(shipment, p, readings, p.parameters(), new HashMap<>(), parts, tallies));
  }

  /** What counts in a bill of materials, for all that it holds: added up once for each condition. */
  Counted counted(Object condition, BillContent content, Supplier<Counted> count) {
    List<Counted> known = tallies.computeIfAbsent(condition, c -> new ArrayList<>());
    return known.stream()
        .filter(k -> k.content().sharesTallyWith(content))
        .findFirst()
        .orElseGet(() -> {
          Counted counted = count.get();
          known.add(counted);
          return counted;
        });
  }

  /** The same, with nothing said of the item's parameters. */
  Case withoutParameters() {
    return new Case(
        shipment,
        item,
        readings,
        ImmutableSortedMap.of(),
        families,
        new IdentityHashMap<>(),
        new IdentityHashMap<>());
  }

  /** What is said of a parameter of the item. */
  Optional<Parameter> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** Whether these elements are principal in the item, which no reading of the law changes. */
  Truth isOfFamily(ImmutableSet<Element> elements) {
    return families.computeIfAbsent(elements, item.composition()::family);
  }

  Case with(Readings other) {
    return new Case(
        shipment,
        item,
        other,
        parameters,
        families,
        new IdentityHashMap<>(),
        new IdentityHashMap<>());
  }

  /** What a condition comes to, worked out at most once. */
  Answer answer(Test condition) {
    Answer known = answers.get(condition);
    if (known == null) {
      known = condition.put(this);
      answers.put(condition, known);
    }
    return known;
  }
}
