package org.ytterby.conformance;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;

/**
 * A product of the item master.
 *
 * @param id the product
 * @param fields the fields that are filled in
 * @param price the price, if there is one
 * @param components its bill of materials; empty if it has none
 */
public record TypedProduct(
    String id,
    ImmutableMap<ProductField, String> fields,
    Optional<Price> price,
    ImmutableList<Component> components) {

  /** A field of the item master. */
  public enum ProductField {
    /** The product form, a word of the column {@code form}. */
    FORM,
    /** The composition, as in the column {@code composition}. */
    COMPOSITION,
    /** The country of origin, ISO 3166-1 alpha-2. */
    ORIGIN_COUNTRY
  }

  /**
   * A price.
   *
   * @param amount the amount, a decimal number
   * @param currency three capitals
   * @param unit the unit that it is for: {@code piece}, {@code g} or {@code kg}
   */
  public record Price(String amount, String currency, String unit) {}

  /**
   * A line of the bill of materials.
   *
   * @param product what goes in
   * @param quantity how much goes into one unit, a decimal number; blank if the field is blank
   * @param unit {@code piece}, {@code g}, {@code kg}, or a word that the adapter cannot know
   */
  public record Component(String product, String quantity, String unit) {}

  /**
   * The same product with a field left blank.
   *
   * @param field the field
   * @return another product
   */
  public TypedProduct without(ProductField field) {
    return new TypedProduct(
        id,
        fields.entrySet().stream()
            .filter(e -> e.getKey() != field)
            .collect(toImmutableMap(Map.Entry::getKey, Map.Entry::getValue)),
        price,
        components);
  }

  /**
   * The same product with something else typed into a field.
   *
   * @param field the field
   * @param text what is typed
   * @return another product
   */
  public TypedProduct with(ProductField field, String text) {
    TypedProduct blank = without(field);
    return new TypedProduct(
        id,
        ImmutableMap.<ProductField, String>builder()
            .putAll(blank.fields)
            .put(field, text)
            .buildOrThrow(),
        price,
        components);
  }

  /**
   * The same product at another price.
   *
   * @param newPrice the price, if there is one
   * @return another product
   */
  public TypedProduct at(Optional<Price> newPrice) {
    return new TypedProduct(id, fields, newPrice, components);
  }

  /**
   * The same product made of other things.
   *
   * @param bill the lines
   * @return another product
   */
  public TypedProduct of(Component... bill) {
    return new TypedProduct(id, fields, price, ImmutableList.copyOf(bill));
  }
}
