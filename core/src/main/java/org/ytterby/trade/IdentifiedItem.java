package org.ytterby.trade;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.ytterby.material.CasNumber;
import org.ytterby.material.Composition;
import org.ytterby.material.Identification;
import org.ytterby.material.Implication;
import org.ytterby.material.ProductForm;

/**
 * An item with the facts that its name and CAS number imply, where these are not stated, and what was taken from where. A thing
 * that holds parts is not identified by the name of a material. Immutable and safe for all threads.
 *
 * @param stated the item as the caller states it
 * @param item the item with what is implied: the very same if nothing is
 * @param taken what was taken from where
 * @param contradictions what contradicts what, so that nothing was taken from it
 * @param notUnderstood names that are not known, where composition is not stated
 */
public record IdentifiedItem(
    Item stated,
    Item item,
    ImmutableList<Implication> taken,
    ImmutableList<String> contradictions,
    ImmutableList<String> notUnderstood) {
  private static final String PURITY = "purity";
  private static final ImmutableSet<ProductForm> IMMATERIAL =
      ImmutableSet.of(ProductForm.TECHNOLOGY, ProductForm.SERVICE);

  /**
   * Identifies an item and all that is stated to be inside it; what several share is looked up once.
   *
   * @param stated any item. One that comes from a {@link RollUp} is identified already, with all that goes into it, and is left as it is
   * @return the item with what is implied
   */
  public static IdentifiedItem of(Item stated) {
    return of(stated, new IdentityHashMap<>());
  }

  private static IdentifiedItem of(Item stated, Map<Item, IdentifiedItem> known) {
    IdentifiedItem found = known.get(stated);
    if (found == null) {
      found = stated.contentValue().filter(BillContent.class::isInstance).isPresent()
          ? asStated(stated)
          : whole(
              stated,
              stated.contents().stream()
                  .map(inside -> of(inside, known))
                  .collect(ImmutableList.toImmutableList()));
      known.put(stated, found);
    }
    return found;
  }

  private static IdentifiedItem whole(Item stated, ImmutableList<IdentifiedItem> inside) {
    IdentifiedItem alone = isThing(stated) ? asStated(stated) : alone(stated, Identification::of);
    ImmutableList<Item> contents =
        inside.stream().map(IdentifiedItem::item).collect(ImmutableList.toImmutableList());
    Item whole = alone.item();
    return new IdentifiedItem(
        stated,
        inside.stream().allMatch(IdentifiedItem::isAsStated)
            ? whole
            : whole.withMaterial(whole.form(), whole.composition(), whole.parameters(), contents),
        together(alone.taken(), inside.stream().map(IdentifiedItem::taken)),
        together(alone.contradictions(), inside.stream().map(IdentifiedItem::contradictions)),
        together(alone.notUnderstood(), inside.stream().map(IdentifiedItem::notUnderstood)));
  }

  private static <T> ImmutableList<T> together(
      ImmutableList<T> own, Stream<ImmutableList<T>> inside) {
    return Stream.concat(own.stream(), inside.flatMap(ImmutableList::stream))
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  private static IdentifiedItem asStated(Item stated) {
    return new IdentifiedItem(
        stated, stated, ImmutableList.of(), ImmutableList.of(), ImmutableList.of());
  }

  /**
   * Identifies a material by itself.
   *
   * @param lookUp what a name and a number imply
   */
  static IdentifiedItem alone(
      Item stated, BiFunction<Optional<String>, Optional<CasNumber>, Identification> lookUp) {
    if (!isNamed(stated)) {
      return asStated(stated);
    }
    Identification found = lookUp
        .apply(stated.name(), stated.casNumber().map(CasNumber::new))
        .beside(stated.form(), stated.composition());
    Optional<Parameter> purity = found
        .purity()
        .filter(p -> !stated.parameters().containsKey(PURITY))
        .map(p -> new Parameter(p, "%"));
    boolean implied =
        found.composition().isPresent() || found.form().isPresent() || purity.isPresent();
    return new IdentifiedItem(
        stated,
        implied
            ? stated.withMaterial(
                stated.form().or(found::form),
                found.composition().orElse(stated.composition()),
                with(stated.parameters(), purity),
                stated.contents())
            : stated,
        found.implications().stream()
            .filter(i -> purity.isPresent() || !i.fact().endsWith(PURITY))
            .collect(ImmutableList.toImmutableList()),
        found.contradictions(),
        stated.composition().equals(Composition.unknown()) ? found.remarks() : ImmutableList.of());
  }

  /**
   * Whether there is nothing to say of how it was identified.
   *
   * @return true if nothing was taken, contradicted or not understood
   */
  public boolean isPlain() {
    return taken.isEmpty() && contradictions.isEmpty() && notUnderstood.isEmpty();
  }

  @SuppressWarnings("ReferenceEquality")
  private boolean isAsStated() {
    return item == stated;
  }

  static boolean isNamed(Item item) {
    return item.name().isPresent() || item.casNumber().isPresent();
  }

  /** Whether it is more than a material, or none. */
  static boolean isThing(Item item) {
    return !item.contents().isEmpty()
        || item.form()
            .filter(f -> item.mayHoldParts() || IMMATERIAL.contains(f))
            .isPresent();
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
