package org.ytterby.policy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.ytterby.element.Element;
import org.ytterby.quantity.Truth;
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
  private final IdentityHashMap<Item, Case> parts = new IdentityHashMap<>();

  Case(Shipment shipment, Item item, Readings readings) {
    this(shipment, item, readings, item.parameters(), new HashMap<>());
  }

  private Case(
      Shipment shipment,
      Item item,
      Readings readings,
      ImmutableSortedMap<String, Parameter> parameters,
      Map<ImmutableSet<Element>, Truth> families) {
    this.parameters = parameters;
    this.families = families;
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

  /** The same shipment, with the question put to something inside the item. */
  Case with(Item part) {
    return parts.computeIfAbsent(part, p -> new Case(shipment, p, readings));
  }

  /** The same, with nothing said of the item's parameters. */
  Case withoutParameters() {
    return new Case(shipment, item, readings, ImmutableSortedMap.of(), families);
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
    return new Case(shipment, item, other, parameters, families);
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
