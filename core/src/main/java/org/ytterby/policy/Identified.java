package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ytterby.decision.Caution;
import org.ytterby.material.CasNumber;
import org.ytterby.material.Composition;
import org.ytterby.material.Identification;
import org.ytterby.material.ProductForm;
import org.ytterby.trade.BillContent;
import org.ytterby.trade.Item;
import org.ytterby.trade.Parameter;

/**
 * An item with the facts that its name and CAS number imply, where these are not stated, and the cautions that say so. What
 * is inside it is taken in the same way, unless a bill of materials says it. A thing that holds parts is not identified by the
 * name of a material.
 *
 * @param stated the item as the caller states it
 * @param item the item as it is put to the conditions: the very same if nothing is implied
 * @param cautions what was taken from where, what contradicts what, what was not understood
 */
record Identified(Item stated, Item item, ImmutableList<Caution> cautions) {
  private static final String PURITY = "purity";
  private static final ImmutableSet<ProductForm> IMMATERIAL =
      ImmutableSet.of(ProductForm.TECHNOLOGY, ProductForm.SERVICE);

  static Identified of(Item stated) {
    if (stated.contentValue().filter(BillContent.class::isInstance).isPresent()) {
      return new Identified(stated, stated, ImmutableList.of());
    }
    return of(stated, new IdentityHashMap<>());
  }

  /** An item that several others share is identified once. */
  private static Identified of(Item stated, Map<Item, Identified> known) {
    Identified found = known.get(stated);
    if (found == null) {
      found = whole(
          stated,
          stated.contents().stream()
              .map(inside -> of(inside, known))
              .collect(ImmutableList.toImmutableList()));
      known.put(stated, found);
    }
    return found;
  }

  private static Identified whole(Item stated, ImmutableList<Identified> inside) {
    Identified alone = alone(stated);
    ImmutableList<Item> contents =
        inside.stream().map(Identified::item).collect(ImmutableList.toImmutableList());
    boolean same = inside.stream().allMatch(Identified::isAsStated);
    Item whole = alone.item();
    return new Identified(
        stated,
        same
            ? whole
            : whole.withMaterial(whole.form(), whole.composition(), whole.parameters(), contents),
        Stream.concat(
                alone.cautions().stream(), inside.stream().flatMap(i -> i.cautions().stream()))
            .distinct()
            .collect(ImmutableList.toImmutableList()));
  }

  private static Identified alone(Item stated) {
    if (isThing(stated) || (stated.name().isEmpty() && stated.casNumber().isEmpty())) {
      return new Identified(stated, stated, ImmutableList.of());
    }
    Identification found = Identification.of(stated.name(), stated.casNumber().map(CasNumber::new))
        .beside(stated.form(), stated.composition());
    Optional<Parameter> purity = found
        .purity()
        .filter(p -> !stated.parameters().containsKey(PURITY))
        .map(p -> new Parameter(p, "%"));
    ImmutableList.Builder<Caution> cautions = ImmutableList.builder();
    found.implications().stream()
        .filter(i -> purity.isPresent() || !i.fact().endsWith(PURITY))
        .forEach(i -> cautions.add(Caution.of(
            Caution.Kind.TAKEN,
            ImmutableMap.of("fact", fact(i.fact()), "from", i.from(), "value", i.value()))));
    found.contradictions().forEach(text -> cautions.add(identification(text)));
    if (stated.composition().equals(Composition.unknown())) {
      found.remarks().forEach(text -> cautions.add(identification(text)));
    }
    if (found.composition().isEmpty() && found.form().isEmpty() && purity.isEmpty()) {
      return new Identified(stated, stated, cautions.build());
    }
    return new Identified(
        stated,
        stated.withMaterial(
            stated.form().or(found::form),
            found.composition().orElse(stated.composition()),
            with(stated.parameters(), purity),
            stated.contents()),
        cautions.build());
  }

  @SuppressWarnings("ReferenceEquality")
  private boolean isAsStated() {
    return item == stated;
  }

  private static boolean isThing(Item item) {
    return !item.contents().isEmpty()
        || item.form()
            .filter(f -> item.mayHoldParts() || IMMATERIAL.contains(f))
            .isPresent();
  }

  private static Caution identification(String text) {
    return Caution.of(Caution.Kind.IDENTIFICATION, ImmutableMap.of("text", text));
  }

  private static String fact(String column) {
    return switch (column) {
      case "composition" -> "Composition";
      case "form" -> "Form";
      default -> "Purity";
    };
  }

  private static ImmutableSortedMap<String, Parameter> with(
      ImmutableSortedMap<String, Parameter> stated, Optional<Parameter> purity) {
    return purity
        .map(p -> ImmutableSortedMap.<String, Parameter>naturalOrder()
            .putAll(stated)
            .put(PURITY, p)
            .build())
        .orElse(stated);
  }
}
