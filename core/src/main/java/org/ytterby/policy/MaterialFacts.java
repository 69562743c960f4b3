package org.ytterby.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import org.ytterby.material.Composition;
import org.ytterby.material.ProductForm;
import org.ytterby.trade.BillContent;
import org.ytterby.trade.ContentValue;
import org.ytterby.trade.Integration;
import org.ytterby.trade.Item;
import org.ytterby.trade.Parameter;
import org.ytterby.trade.Stated;
import org.ytterby.trade.TechnologyField;
import org.ytterby.trade.TechnologyTrait;

/** All facts that conditions of {@link Regard#MATERIAL} look at. */
record MaterialFacts(
    Optional<ProductForm> form,
    Composition composition,
    Optional<String> itemType,
    Optional<String> casNumber,
    Optional<Integration> integration,
    ImmutableList<Item> contents,
    boolean contentsComplete,
    Stated<TechnologyField> technologyFields,
    Stated<TechnologyTrait> technologyTraits,
    ImmutableSortedMap<String, Parameter> parameters) {
  private static final int MOST_CONTENTS = 20;

  /**
   * Of an item; empty if comparing it with others costs more than it saves, since much is inside, or if the same thing is inside
   * twice, where it matters which is which.
   */
  static Optional<MaterialFacts> of(Item item) {
    ImmutableList<Item> contents = item.contents();
    if (contents.size() > MOST_CONTENTS
        || !contents.stream().allMatch(MaterialFacts::isSimple)
        || (contents.size() > 1 && ImmutableSet.copyOf(contents).size() < contents.size())) {
      return Optional.empty();
    }
    return Optional.of(new MaterialFacts(
        item.form(),
        item.composition(),
        item.itemType(),
        item.casNumber(),
        item.integration(),
        contents,
        item.contentsComplete(),
        item.technologyFields(),
        item.technologyTraits(),
        item.parameters()));
  }

  private static boolean isSimple(Item inside) {
    ContentValue value = inside.contentValue().orElse(null);
    return inside.contents().isEmpty()
        && !(value instanceof BillContent)
        && !(value instanceof ContentValue.Itemised);
  }
}
