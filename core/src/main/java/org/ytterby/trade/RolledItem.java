package org.ytterby.trade;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.ytterby.quantity.Money;

/** An item with the facts that a bill of materials adds to it. */
final class RolledItem {
  private RolledItem() {}

  /** The same item with another value, other contents and other listed content. */
  static Item of(
      Item described,
      Optional<Money> value,
      ImmutableList<Item> contents,
      boolean complete,
      Optional<ContentValue> content) {
    return Item.builder()
        .form(described.form())
        .composition(described.composition())
        .itemType(described.itemType())
        .origin(described.origin())
        .madeIn(described.madeIn())
        .integration(described.integration())
        .addAllContents(contents)
        .contentsComplete(complete)
        .putAllTechnologyOrigin(described.technologyOrigin())
        .technologyFields(described.technologyFields())
        .technologyTraits(described.technologyTraits())
        .addAllCustomsCodes(described.customsCodes())
        .addAllStatedControlCodes(described.statedControlCodes())
        .casNumber(described.casNumber())
        .name(described.name())
        .putAllParameters(described.parameters())
        .value(value)
        .contentValue(content)
        .build();
  }
}
